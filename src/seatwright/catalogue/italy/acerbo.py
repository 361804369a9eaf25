"""Italy 1924: the list with most votes, and at least a quarter of them, takes two thirds of every district."""

from datetime import date

from seatwright.law import (
    HARE,
    AtLeast,
    Best,
    Cast,
    Ceiling,
    Citation,
    Claim,
    Due,
    Each,
    Exactly,
    MoreVotes,
    Names,
    Nation,
    Nearest,
    NextQuotient,
    OfPlace,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
    least,
)

ACT = Citation(
    "Legge 2444/1923",
    version="1923-12-13",
    link="https://storia.camera.it/legislature/sistema-premio-maggioranza-1924",
).doubt("the articles of the act, and of the consolidated text 2694/1923, were not read")

VOTES = Cast("list")
TWO_THIRDS = Nearest(OfPlace("list") * "2/3")

PREVALENT = Tier(
    name="prevalent",
    called="prevalent list",
    law=ACT,
    where=Nation(),
    votes=VOTES,
    entry=Best(1) & AtLeast("25%", of=Valid("list")),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

MAJORITY = Tier(
    name="majority",
    called="prize seat",
    law=ACT.doubt(
        "two thirds of a district are the nearest whole number: so the numbers of all districts in 1924",
        "a seat for which the list has no candidate left goes to the minority, as in Calabria and Basilicata in 1924",
    ),
    where=Each("list"),
    votes=VOTES,
    entry=Won(1, "prevalent"),
    formula=Due(least(TWO_THIRDS, Names())),
    published="list",
)

MINORITY = Tier(
    name="minority",
    called="minority seat",
    law=ACT.doubt(
        "seats left over go to the largest remainders",
        "seats of a minority list with too few names go to the next remainder",
        "equal remainders: the larger figure",
    ),
    where=Each("list"),
    votes=VOTES,
    entry=~Won(1, "prevalent"),
    seats=OfPlace("list") - SeatsOf("majority"),
    formula=HARE,
    limits=(Ceiling(Names(), NextQuotient()),),
    ties=(MoreVotes(),),
    published="list",
)

SYSTEMS = (
    System(
        id="italy-acerbo-1924",
        name="Camera dei deputati",
        country="Italy",
        body="Camera dei deputati",
        law=ACT,
        told="List proportional with two thirds of all seats for the first list · one vote",
        note="Which names of a list sit is decided by preferences, which are not counted here.",
        since=date(1923, 11, 18),
        until=date(1925, 2, 14),
        tiers=(PREVALENT, MAJORITY, MINORITY),
    ),
)
