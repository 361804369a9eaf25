"""What the proposals share: divisions by plurality, and a date that is that of the report."""

from datetime import date

from seatwright.law import Cast, Citation, Each, Persons, Plurality, System, Tier

LOT = "equal quotients or remainders: a lot"


def divisions(law: Citation, called: str) -> Tier:
    """Single-member divisions by plurality."""
    return Tier(
        name="constituency",
        called=called,
        law=law,
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        seats=1,
        formula=Plurality(),
    )


def proposal(id: str, body: str, law: Citation, told: str, note: str, since: date, *tiers: Tier) -> System:
    """A system that never came into force."""
    return System(
        id=id, name=body, country="Canada", body=body, law=law, told=told, note=note, since=since, tiers=tiers
    )
