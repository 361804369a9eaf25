"""San Marino 2008 to 2019: the first coalition, or the winner of a run-off, is lifted to 35 of 60 seats."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    Alliances,
    Cast,
    Citation,
    Claim,
    Contenders,
    Due,
    EachAllianceOf,
    Exactly,
    Exceeds,
    Majority,
    Nation,
    Plurality,
    Reaching,
    SeatsOf,
    System,
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

BAR = Tier(
    name="admitted",
    called="lists over the bar",
    law=ACT.doubt("valid votes are those for lists and those for coalitions alone"),
    where=Nation(),
    votes=LISTS,
    entry=Reaching((Valid("list") + Valid("coalition-only")) * EVERY_LIST_ADDS),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

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

RUN_OFF = Tier(
    name="run-off",
    called="ballottaggio",
    law=ACT,
    where=Nation(),
    among=Alliances(),
    votes=Cast("runoff"),
    seats=1,
    formula=Plurality(),
    when=~Exceeds(SeatsOf("majority"), Exactly(0)),
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

OTHERS = Tier(
    name="others",
    law=ACT.doubt("all other lists share together, not coalition by coalition"),
    where=Nation(),
    votes=LISTS,
    entry=Won(1, "admitted") & ~Won(1, "winner"),
    seats=60 - SeatsOf("winner"),
    formula=D_HONDT,
    published="list",
)

SYSTEMS = (
    System(
        id="sanmarino-jackpot",
        name="Consiglio Grande e Generale",
        country="San Marino",
        body="Grand and General Council",
        law=ACT,
        told="Majority jackpot with a run-off between coalitions · one vote",
        since=date(2008, 1, 1),
        until=date(2019, 6, 1),
        tiers=(BAR, FIRST_ROUND, MAJORITY, RUN_OFF, STABILITY, WINNER, OTHERS),
    ),
)
