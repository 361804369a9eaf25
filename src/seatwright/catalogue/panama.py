"""Panama: 26 circuits with one seat by plurality, 13 larger ones by quotient, half-quotient and residue."""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    EachOnce,
    Hare,
    Here,
    LeftOver,
    NoSeatHere,
    OfPlace,
    OnAllLists,
    Only,
    Persons,
    Plurality,
    QuotaOf,
    Quotas,
    Reaching,
    System,
    Tier,
    Unfilled,
    Valid,
    Won,
)

CODE = Citation(
    "Código Electoral",
    version="Ley 29 de 2017",
    mark="art.",
    link="https://www.prensa.com/politica/el-secreto-de-las-matematicas-electorales",
)
CIRCUIT = Only("circuit", least=2)
WITH_MOST_NAMED = EachOnce("person")  # a voter may mark some names of the list, or all of them

SINGLE = Tier(
    name="single",
    called="single seat",
    law=CODE.doubt("the article", "a candidate of several parties has their votes together"),
    where=Only("circuit", most=1),
    among=Persons(),
    votes=OnAllLists(Cast("circuit")),
    seats=1,
    formula=Plurality(),
)

QUOTIENT = Tier(
    name="quotient",
    called="seat by cociente",
    law=CODE["452(1, 2)"].doubt(
        "equal votes of names on a list: a lot",
        "who leads two lists that win in one step sits for the list with more votes",
    ),
    where=CIRCUIT,
    votes=Cast("list"),
    seats=OfPlace("circuit"),
    formula=Quotas("electoral quotient, whole quotients alone", Hare(), LeftOver(), of=Valid("list")),
    fill=WITH_MOST_NAMED,
    published="multi",
)

HALF_QUOTIENT = Tier(
    name="half-quotient",
    called="seat by medio cociente",
    law=CODE["452(3)"].doubt("exactly half of the quotient is enough"),
    where=CIRCUIT,
    votes=Cast("list"),
    entry=~Won(1, "quotient", in_=Here()) & Reaching(QuotaOf("quotient") / 2, in_=Here()),
    seats=Unfilled("quotient"),
    formula=Plurality(),
    fill=WITH_MOST_NAMED,
    published="multi",
)

RESIDUE = Tier(
    name="residue",
    called="seat by residuo",
    law=CODE["452(4)"].doubt("equal votes: a lot"),
    where=CIRCUIT,
    among=Persons(),
    votes=OnAllLists(Cast("person")),
    entry=NoSeatHere(),
    seats=Unfilled("half-quotient"),
    formula=Plurality(),
    published="multi",
)

SYSTEMS = (
    System(
        id="panama-coexistence",
        name="Asamblea Nacional",
        country="Panama",
        body="National Assembly",
        law=CODE.doubt("the day from which this residue is in force; until 2006 two-seat circuits differed"),
        told="Plurality in small circuits, quotient and residue in large ones · one vote for a list or names on it",
        since=date(2006, 12, 29),
        tiers=(SINGLE, QUOTIENT, HALF_QUOTIENT, RESIDUE),
        fused=(("list", "person"),),
    ),
)
