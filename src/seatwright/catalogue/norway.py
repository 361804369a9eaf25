"""Norway: Storting since 2005, 150 district seats and one levelling seat in each of 19 counties."""

from datetime import date

from seatwright.law import (
    MODIFIED_SAINTE_LAGUE,
    Absorbed,
    AtLeast,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Citation,
    Claim,
    Each,
    Exactly,
    MoreVotes,
    Nation,
    NotAdmitted,
    OfPlace,
    Overall,
    OwnPlace,
    OwnVotes,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

LINK = "https://www.regjeringen.no/no/dokumenter/nou-2020-6/id2703131/?ch=13"
ACT_2002 = Citation("Valgloven av 28. juni 2002 nr. 57", mark="§", link=LINK)
ACT_2023 = Citation("Valgloven av 16. juni 2023 nr. 62", mark="§", link=LINK).doubt("the sections were not seen")

# A party's votes in the county over one, three, five ... by its seats there, and that over the votes per district seat.
PER_SEAT_OF_COUNTY = Overall(Valid("constituency"), OwnPlace()) / Overall(OfPlace("constituency"), OwnPlace())
NEXT_SEAT = OwnVotes() / (SeatsOf("constituency") * 2 + 1) / PER_SEAT_OF_COUNTY


def storting(act: Citation, district: str, levelling: str, since: date, until: date | None) -> System:
    """One of the two acts; the count is the same."""
    districts = Tier(
        name="constituency",
        called="distriktsmandat",
        law=act[district],
        where=Each("constituency"),
        votes=Cast("constituency"),
        seats=OfPlace("constituency"),
        formula=MODIFIED_SAINTE_LAGUE,
        ties=(MoreVotes(),),
    )
    nationwide = Tier(
        name="share",
        called="national share",
        law=act[levelling],
        where=Nation(),
        votes=Cast("constituency"),
        entry=AtLeast("4%", of=Valid("constituency")),
        seats=SeatsOf("constituency") + OfPlace("levelling") - SeatsOf("constituency", NotAdmitted()),
        formula=MODIFIED_SAINTE_LAGUE,
        counting=TopUp(("constituency",), Absorbed()),
        ties=(MoreVotes(),),
        gives=Claim(),
    )
    in_counties = Tier(
        name="levelling",
        called="utjevningsmandat",
        law=act[levelling].doubt("equal figures: who has more votes, then a lot"),
        where=Nation(),
        among=Cells("constituency"),
        votes=Cast("constituency"),
        entry=Won(1, "share"),
        seats=SeatsOf("share"),
        formula=BestFirst(ByAmount(NEXT_SEAT), row=SeatsOf("share"), column=Exactly(1)),
        ties=(MoreVotes(),),
    )
    return System(
        id="norway-levelling",
        name="Storting",
        country="Norway",
        body="Storting",
        law=act[f"{district}, {levelling}"] if district else act,
        told="List proportional with levelling seats tied to counties · one vote",
        since=since,
        until=until,
        tiers=(districts, nationwide, in_counties),
    )


SYSTEMS = (
    storting(ACT_2002, "11-4", "11-6", date(2003, 1, 1), date(2023, 12, 31)),
    storting(ACT_2023, "", "", date(2024, 1, 1), None),
)
