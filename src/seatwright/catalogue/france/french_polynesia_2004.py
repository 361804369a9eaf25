"""French Polynesia, 2004 to 2007: a third of the seats of each constituency for its first list."""

from seatwright.law import (
    D_HONDT,
    AllToFirst,
    AtLeast,
    Cast,
    Citation,
    Each,
    Here,
    MoreVotes,
    OfPlace,
    OlderNext,
    SeatsOf,
    Tier,
    Up,
    Valid,
)

ACT = Citation("Loi organique n° 2004-192", mark="art.", link="https://www.legifrance.gouv.fr")
OF_2004 = ACT["105"]

THIRD = Tier(
    name="bonus",
    called="majority bonus",
    law=OF_2004,
    where=Each("list"),
    votes=Cast("list"),
    seats=Up(OfPlace("list") / 3),
    formula=AllToFirst(),
)

REST = Tier(
    name="list",
    law=OF_2004,
    where=Each("list"),
    votes=Cast("list"),
    entry=AtLeast("3%", of=Valid("list"), in_=Here()),
    seats=OfPlace("list") - SeatsOf("bonus"),
    formula=D_HONDT,
    ties=(MoreVotes(), OlderNext()),
)
