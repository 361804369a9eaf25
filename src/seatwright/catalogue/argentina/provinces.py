"""What the chambers have in common: a member or more for each department, and lists for the whole province."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    Amount,
    Cast,
    Citation,
    Each,
    Entry,
    Everyone,
    MoreVotes,
    Nation,
    Plurality,
    System,
    Tier,
)


def of_department(law: Citation, name: str, called: str) -> Tier:
    """One member for each, to the list with most votes there."""
    return Tier(
        name=name,
        called=called,
        law=law,
        where=Each(name),
        votes=Cast(name),
        seats=1,
        formula=Plurality(),
    )


def of_province(law: Citation, seats: Amount | int, entry: Entry | None = None) -> Tier:
    """Lists for the whole province, by D'Hondt; of equal quotients that of the list with more votes is first."""
    return Tier(
        name="province",
        called="member of the whole province",
        law=law,
        where=Nation(),
        votes=Cast("province"),
        entry=entry or Everyone(),
        seats=seats,
        formula=D_HONDT,
        ties=(MoreVotes(),),
    )


def chamber(id: str, province: str, law: Citation, told: str, since: date, tiers: tuple[Tier, ...]) -> System:
    """The chamber of a province."""
    return System(
        id=id,
        name=f"Legislature of {province}",
        country=f"Argentina ({province})",
        body="Legislature",
        law=law,
        told=told,
        since=since,
        tiers=tiers,
    )
