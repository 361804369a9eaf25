"""Iceland: Althing since 2003, proportional, with adjustment seats tied to places; kept here for comparison."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    AtLeast,
    BestFirst,
    ByLot,
    Cast,
    Cells,
    Citation,
    Each,
    Nation,
    OfPlace,
    Overall,
    OwnPlace,
    OwnVotes,
    PartyThenPlace,
    StartingFrom,
    System,
    Tier,
    Valid,
)

ACT_2000 = Citation(
    "Lög um kosningar til Alþingis nr. 24/2000",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/22261/16229/175",
)
ACT_2021 = Citation(
    "Kosningalög nr. 112/2021",
    mark="art.",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/57824/16684/175",
)

SHARE_OF_THE_PLACE = OwnVotes() / Overall(Valid("constituency"), OwnPlace())

PASSED_OVER = "a party with no place left is passed over, and the next national figure counts"


def althing(act: Citation, constituencies: str, adjustment: str, since: date, until: date | None) -> System:
    """One of the two acts; the count is the same."""
    in_constituencies = Tier(
        name="constituency",
        law=act[constituencies],
        where=Each("constituency"),
        votes=Cast("constituency"),
        seats=OfPlace("constituency"),
        formula=D_HONDT,
        ties=(ByLot(),),
    )
    levelling = Tier(
        name="adjustment",
        called="adjustment seat",
        law=act[adjustment].doubt(PASSED_OVER),
        where=Nation(),
        among=Cells("adjustment"),
        votes=Cast("constituency"),
        entry=AtLeast("5%", of=Valid("constituency")),
        seats=OfPlace("adjustment"),
        formula=BestFirst(PartyThenPlace(D_HONDT, SHARE_OF_THE_PLACE), column=OfPlace("adjustment")),
        counting=StartingFrom(("constituency",)),
    )
    return System(
        id="iceland-adjustment",
        name="Alþingi",
        country="Iceland",
        body="Alþingi",
        law=act[f"{constituencies}, {adjustment}"],
        told="List proportional with adjustment seats tied to places · one vote",
        since=since,
        until=until,
        tiers=(in_constituencies, levelling),
    )


SYSTEMS = (
    althing(ACT_2000, "107", "108", date(2003, 1, 1), date(2021, 12, 31)),
    althing(ACT_2021, "109", "110", date(2022, 1, 1), None),
)
