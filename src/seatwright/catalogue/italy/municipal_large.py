"""Italian communes over 15,000: the lists of the mayor are given 60% of the council, the others share the rest.

Lists join behind a candidate for mayor, who needs a majority or wins a run-off. A group bears the name of its candidate
in the mayor's votes and in alliances.csv; after a run-off these are the links of the second round.
"""

from seatwright.catalogue.italy.commune import COUNCIL, TUEL, VOTES, council
from seatwright.law import (
    D_HONDT,
    Alliances,
    AllToFirst,
    AtLeast,
    Cast,
    Ceiling,
    Claim,
    Due,
    EachAllianceOf,
    Exactly,
    Exceeds,
    First,
    Held,
    Majority,
    MoreVotes,
    Names,
    Nation,
    NextQuotient,
    OfAdmitted,
    Older,
    Overall,
    Persons,
    Plurality,
    Reaches,
    SeatsOf,
    Tier,
    Unfilled,
    Unless,
    Up,
    Valid,
    Won,
    least,
)

ALL = Valid("list")
IS_MAYOR = Won(1, "first-round") | Won(1, "run-off")
OVER_THE_BAR = AtLeast("3%", of=ALL)

FIRST_ROUND = Tier(
    name="first-round",
    called="mayor",
    law=TUEL["72(4)"],
    where=Nation(),
    among=Persons(),
    votes=Cast("mayor"),
    seats=1,
    formula=Majority(),
    published="mayor",
)

RUN_OFF = Tier(
    name="run-off",
    called="mayor",
    law=TUEL["72(5)-(9)"].doubt("equal votes in the run-off: the group with more list votes comes before the older"),
    where=Nation(),
    among=Persons(),
    votes=Cast("run-off"),
    seats=Unfilled("first-round"),
    formula=Plurality(),
    when=Held("run-off"),
    ties=(Older(),),
    published="mayor",
)

BY_AVERAGES = Tier(
    name="averages",
    called="groups of lists by averages",
    law=TUEL["73(7)-(8)"].doubt("a group with exactly 3% takes part"),
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=OVER_THE_BAR,
    seats=COUNCIL,
    formula=D_HONDT,
    gives=Claim(),
    ties=(MoreVotes(),),
)

OF_MAYOR = Tier(
    name="mayor-group",
    called="mayor's lists",
    law=TUEL["73(10)"],
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=IS_MAYOR,
    formula=Due(SeatsOf("averages")),
    gives=Claim(),
)

HAS_HALF = Exceeds(OfAdmitted("mayor-group"), ALL / 2)
SHORT_OF_SIXTY = Unless(Reaches(SeatsOf("mayor-group"), COUNCIL * "60%"))
NO_OTHER_HAS_HALF = Unless(Exceeds(First(), ALL / 2) & Unless(HAS_HALF))
IN_FIRST_ROUND = Exceeds(SeatsOf("first-round"), Exactly(0))
TOO_FEW_VOTES = IN_FIRST_ROUND & Unless(Reaches(OfAdmitted("mayor-group"), ALL * "40%"))

MAJORITY = Tier(
    name="majority",
    called="60% for the mayor's lists",
    law=TUEL["73(10)"].doubt("60% is rounded up, as the courts have held"),
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=IS_MAYOR,
    seats=Up(COUNCIL * "60%"),
    formula=AllToFirst(),
    gives=Claim(),
    when=SHORT_OF_SIXTY & NO_OTHER_HAS_HALF & Unless(TOO_FEW_VOTES),
)

PRIZE = Overall(SeatsOf("majority"))

MINORITY = Tier(
    name="minority",
    called="other groups",
    law=TUEL["73(10)"],
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=OVER_THE_BAR & ~IS_MAYOR,
    seats=COUNCIL - PRIZE,
    formula=D_HONDT,
    gives=Claim(),
    when=Exceeds(SeatsOf("majority"), Exactly(0)),
    ties=(MoreVotes(),),
)

GROUPS = Tier(
    name="group",
    called="groups of lists",
    law=TUEL["73(8), (10)"],
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=OVER_THE_BAR | IS_MAYOR,
    formula=Due(SeatsOf("majority") + SeatsOf("minority") + SeatsOf("averages") * (1 - least(1, PRIZE))),
    gives=Claim(),
)

CANDIDATES = Tier(
    name="candidate",
    called="candidates for mayor who lost",
    law=TUEL["73(11)"],
    where=Nation(),
    among=Alliances(),
    votes=VOTES,
    entry=Won(1, "group") & ~IS_MAYOR,
    formula=Due(Exactly(1)),
)

LISTS = Tier(
    name="list",
    law=TUEL["73(9), (12)"].doubt("which names of a list sit is decided by personal votes, which are not counted"),
    where=EachAllianceOf("group"),
    votes=VOTES,
    seats=SeatsOf("group") - SeatsOf("candidate"),
    formula=D_HONDT,
    limits=(Ceiling(Names(), NextQuotient()),),
    ties=(MoreVotes(),),
)

SYSTEMS = (
    council(
        "italy-municipal-large",
        "60% of the council for the lists of the mayor, who is elected by a vote apart · two votes",
        "Communes over 15,000: the council and the mayor, who sits besides.",
        (FIRST_ROUND, RUN_OFF, BY_AVERAGES, OF_MAYOR, MAJORITY, MINORITY, GROUPS, CANDIDATES, LISTS),
    ),
)
