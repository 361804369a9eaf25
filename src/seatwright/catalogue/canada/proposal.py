"""What the proposals share: a date that is that of the report."""

from datetime import date

from seatwright.law import Citation, System, Tier

LOT = "equal quotients or remainders: a lot"


def proposal(id: str, body: str, law: Citation, told: str, note: str, since: date, *tiers: Tier) -> System:
    """A system that never came into force."""
    return System(
        id=id, name=body, country="Canada", body=body, law=law, told=told, note=note, since=since, tiers=tiers
    )
