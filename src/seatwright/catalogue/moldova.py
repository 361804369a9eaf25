"""Moldova: Parliament of 2019, 51 constituencies beside 50 list seats; what rounding leaves goes one by one in turn."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    AtLeast,
    Cast,
    Citation,
    Declared,
    FewestVotesLoses,
    Hare,
    Nation,
    OfPlace,
    OneEachFromLargest,
    Quotas,
    System,
    Tier,
    Valid,
)

CODE = Citation(
    "Electoral Code as amended by Law 154/2017",
    mark="art.",
    version="2017",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/30783/16387/175",
)

CONSTITUENCIES = plurality(CODE["I"], called="uninominal constituency")

LIST = Tier(
    name="list",
    called="national constituency",
    law=CODE["I"].doubt(
        "an exact half is rounded up",
        "if rounding gives too many seats, the smallest fractions lose theirs",
        "the bars of 6% and 8% (art. 89)",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=(AtLeast("6%", of=Valid("list")) & ~Declared("blocs")) | AtLeast("8%", of=Valid("list")),
    seats=OfPlace("list"),
    formula=Quotas(
        "share of all votes to the nearest whole, the rest in turn",
        Hare(),
        OneEachFromLargest(),
        of=Valid("list"),
        excess=FewestVotesLoses(),
        rounding="nearest",
    ),
)

SYSTEMS = (
    System(
        id="moldova-2019",
        name="Parlamentul",
        country="Moldova",
        body="Parliament",
        law=CODE,
        told="Parallel voting · two votes",
        since=date(2017, 7, 21),
        until=date(2019, 8, 16),
        tiers=(CONSTITUENCIES, LIST),
    ),
)
