"""What both versions have in common: fixed seats, the share of the country, and where adjustment seats are placed."""

from datetime import date

from seatwright.law import (
    SAINTE_LAGUE,
    Alone,
    AtLeast,
    Cast,
    Cells,
    Citation,
    Claim,
    Counting,
    Divisor,
    Each,
    EachPartyOf,
    Gives,
    Here,
    Nation,
    NotAdmitted,
    OfPlace,
    Seats,
    SeatsOf,
    StartingFrom,
    System,
    Tier,
    Valid,
)

VOTES = Cast("constituency")
NATIONAL = AtLeast("4%", of=Valid("constituency"))
LOCAL = AtLeast("12%", of=Valid("constituency"), in_=Here())


def fixed(law: Citation, rule: Divisor, name: str = "constituency", gives: Gives | None = None) -> Tier:
    """Fixed seats of a constituency, to parties with 4% of the country or 12% of the constituency."""
    return Tier(
        name=name,
        called="fast mandat",
        law=law,
        where=Each("constituency"),
        votes=VOTES,
        entry=NATIONAL | LOCAL,
        seats=OfPlace("constituency"),
        formula=rule,
        gives=gives or Seats(),
    )


def share(law: Citation, rule: Divisor, first: str, counting: Counting | None = None, name: str = "share") -> Tier:
    """All seats over the parties with 4% of the country, as if it were one constituency; or what they lack of them."""
    return Tier(
        name=name,
        called="national share" if name == "share" else "seats that are lacking",
        law=law,
        where=Nation(),
        votes=VOTES,
        entry=NATIONAL,
        seats=SeatsOf(first) + OfPlace("adjustment") - SeatsOf(first, NotAdmitted()),
        formula=rule,
        counting=counting or Alone(),
        gives=Claim(),
    )


def adjustment(law: Citation, lacking: str, against: tuple[str, ...]) -> Tier:
    """What a party lacks, where its figure is largest: its votes over one where it has no seat, then three, five ..."""
    return Tier(
        name="adjustment",
        called="utjämningsmandat",
        law=law,
        where=EachPartyOf(lacking),
        among=Cells("constituency"),
        votes=VOTES,
        seats=SeatsOf(lacking),
        formula=SAINTE_LAGUE,
        counting=StartingFrom(against),
    )


def riksdag(law: Citation, since: date, until: date | None, tiers: tuple[Tier, ...]) -> System:
    """One of the two versions."""
    return System(
        id="sweden-adjustment",
        name="Riksdag",
        country="Sweden",
        body="Riksdag",
        law=law,
        told="List proportional with adjustment seats · one vote",
        since=since,
        until=until,
        tiers=tiers,
    )
