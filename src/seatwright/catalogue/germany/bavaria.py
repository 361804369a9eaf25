"""Bavaria: both votes added up, seven regions each on its own, and open lists in the order of both votes together."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    HARE,
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Due,
    Each,
    Exactly,
    Formula,
    Levelled,
    Nation,
    OfPlace,
    PersonalVotes,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

LWG = Citation(
    "Bayerisches Landeswahlgesetz", mark="art.", link="https://www.gesetze-bayern.de/Content/Document/BayLWG"
)
CONSTITUTION = Citation("Verfassung des Freistaates Bayern", mark="art.")
EARLIER = "The law before 1994 is not in the catalogue."
BOTH_VOTES = Cast("constituency") + Cast("list")

# 5% of all first and second votes of the Land: who misses it has no seat at all, not even one that a candidate has won.
ADMITTED = Tier(
    name="admitted",
    called="Fünf-Prozent-Hürde",
    law=CONSTITUTION["14(4)"],
    where=Nation(),
    votes=BOTH_VOTES,
    entry=AtLeast("5%", of=Valid("constituency") + Valid("list")),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

# A leader whose party is not admitted is passed over: the next is elected.
STIMMKREISE = plurality(
    LWG["43"].doubt(
        "who has the seat of a leader whose party is below 5%: here the next candidate of an admitted party"
    ),
    called="Stimmkreis",
).__replace__(entry=Won(1, "admitted"))


def lists(formula: Formula) -> Tier:
    """The seats of each region over its lists; where constituencies are more than a share, the region grows."""
    return Tier(
        name="list",
        called="Wahlkreisliste",
        law=LWG["42, 44, 45"],
        where=Each("list"),
        votes=BOTH_VOTES,
        entry=Won(1, "admitted"),
        seats=OfPlace("list"),
        formula=formula,
        counting=TopUp(("constituency",), Levelled()),
        fill=PersonalVotes("list", also=("constituency",)),
    )


def version(formula: Formula, since: date, until: date | None = None) -> System:
    """The law in one of its versions: they differ in the formula."""
    law = LWG["21, 42-45"].doubt(
        "the days from which the versions are in force", "the numbers of the articles were recalled, not read"
    )
    told = "Open-list proportional in seven regions, constituencies counted in, levelled by region · two votes added up"
    tiers = (ADMITTED, STIMMKREISE, lists(formula))
    return landtag("de-bavaria", "Bayerischer Landtag", law, told, tiers, since, until, EARLIER)


SYSTEMS = (
    version(HARE, date(1994, 1, 1), date(2022, 6, 30)),
    version(SAINTE_LAGUE, date(2022, 7, 1)),
)
