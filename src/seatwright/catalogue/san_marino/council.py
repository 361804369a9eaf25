"""San Marino since 2008: the steps by which the first coalition or the winner of a run-off is lifted to 35 seats."""

from seatwright.law import (
    D_HONDT,
    Alliances,
    Cast,
    Citation,
    Claim,
    Condition,
    Contenders,
    Due,
    EachAllianceOf,
    Exactly,
    Exceeds,
    Majority,
    Nation,
    Plurality,
    SeatsOf,
    Tier,
    Valid,
    Won,
    least,
    most,
)

ACT = Citation("Legge elettorale 6/1996", version="2008", mark="art.").doubt("the article numbers")

LISTS = Cast("list")
WITH_COALITION_MARKS = Cast("list") + Cast("coalition-only")
EVERY_LIST_ADDS = least(Contenders() * "0.4%", Exactly("3.5%"))

VALID = Valid("list") + Valid("coalition-only")

FIRST_ROUND = Tier(
    name="first-round",
    law=ACT,
    where=Nation(),
    votes=LISTS,
    entry=Won(1, "admitted"),
    seats=60,
    formula=D_HONDT,
    gives=Claim(),
    published="first-round",
)

MAJORITY = Tier(
    name="majority",
    law=ACT.doubt("a majority of the votes must bring 30 seats of its own; another reading wants 31"),
    where=Nation(),
    among=Alliances(),
    votes=WITH_COALITION_MARKS,
    entry=Won(30, "first-round"),
    seats=1,
    formula=Majority(),
    gives=Claim(),
)

NO_MAJORITY = ~Exceeds(SeatsOf("majority"), Exactly(0))


def run_off(law: Citation, when: Condition) -> Tier:
    """The two first coalitions or lists once more."""
    return Tier(
        name="run-off",
        called="ballottaggio",
        law=law,
        where=Nation(),
        among=Alliances(),
        votes=Cast("runoff"),
        seats=1,
        formula=Plurality(),
        when=when,
        gives=Claim(),
    )


STABILITY = Tier(
    name="stability",
    called="premio di stabilità",
    law=ACT,
    where=Nation(),
    among=Alliances(),
    votes=WITH_COALITION_MARKS,
    entry=Won(1, "majority") | Won(1, "run-off"),
    formula=Due(most(35, SeatsOf("first-round"))),
    gives=Claim(),
)

WINNER = Tier(
    name="winner",
    law=ACT,
    where=EachAllianceOf("stability"),
    votes=LISTS,
    entry=Won(1, "admitted"),
    seats=SeatsOf("stability"),
    formula=D_HONDT,
    published="list",
)

# A list of the winner without a seat of these has none of the others' either.
OF_THE_WINNER = Tier(
    name="of-the-winner",
    called="lists of the winner",
    law=ACT,
    where=EachAllianceOf("stability"),
    votes=LISTS,
    formula=Due(Exactly(1)),
    gives=Claim(),
)

OTHERS = Tier(
    name="others",
    law=ACT.doubt("all other lists share together, not coalition by coalition"),
    where=Nation(),
    votes=LISTS,
    entry=Won(1, "admitted") & ~Won(1, "of-the-winner"),
    seats=60 - SeatsOf("stability"),
    formula=D_HONDT,
    published="list",
)
