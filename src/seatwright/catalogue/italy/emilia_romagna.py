"""Emilia-Romagna since 2014: 40 seats by provinces and a regional remainder, nine for the president's lists.

The president is whoever has most votes, and the runner-up has a seat of his lists. Lists are tied to a candidate for
president in alliances.csv, by the candidate's name. With more than 24 of the 40 seats the president's lists get four
of the nine and the others five; under 40% of the votes they are raised to 27 at the others' expense.
"""

from datetime import date

from seatwright.catalogue.italy.emilia_romagna_forty import ACT, FORTY, OVER_THE_BAR, REMAINDERS, VOTES
from seatwright.catalogue.italy.emilia_romagna_given_up import OF_FIVE, OF_FORTY, all_of, given_up
from seatwright.law import (
    Claim,
    Due,
    EachAllianceOf,
    Exactly,
    From,
    Graded,
    MoreVotes,
    Nation,
    OfAdmitted,
    Overall,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
    most,
)

OURS = Won(1, "with-president")

TIED = Tier(
    name="president-list",
    called="votes of the president's lists",
    law=ACT["13(2)(c)"],
    where=EachAllianceOf("president"),
    votes=VOTES,
    entry=OVER_THE_BAR,
    formula=Due(SeatsOf("province") + SeatsOf("remainder")),
    gives=Claim(),
)

WON = Overall(SeatsOf("president-list"))
NINE_OR_FOUR = Graded(WON, (From(0, 9), From(25, 4)))
SHARE = OfAdmitted("president-list") / Valid("list")
RAISED = most(0, 27 - WON - NINE_OR_FOUR) * Graded(SHARE, (From(0, 1), From("40%", 0)))

FIVE = Tier(
    name="five",
    called="five seats of the other lists",
    law=ACT["13(2)(d)"],
    where=Nation(),
    votes=VOTES,
    entry=OVER_THE_BAR & ~OURS,
    seats=9 - NINE_OR_FOUR,
    formula=REMAINDERS,
    gives=Claim(),
    ties=(MoreVotes(),),
)

TAKEN = given_up(
    "taken",
    "seats given up by others",
    ACT["13(2)(f)"].doubt(
        "a list with the fewest votes gives up all its seats of a kind before the next list gives up one",
        "the smallest figure, where provinces gave all seats by whole quotients, is that of lists in the region",
        "equal remainders, or equal residual votes: a lot",
    ),
    ~OURS,
    RAISED,
    OF_FORTY,
)

LAST_OF_FIVE = given_up(
    "reserved",
    "seat in which the runner-up sits",
    ACT["13(3)"].doubt(
        "the last of the five seats is that of the smallest remainder, or else of the list with the smallest figure",
        "a runner-up whose lists have no seat at all sits besides the others",
    ),
    Won(1, "with-runner-up"),
    Exactly(1),
    OF_FIVE,
)

OF_THE_OTHERS = given_up(
    "reserved",
    "seat in which the runner-up sits",
    ACT["13(3)"],
    Won(1, "with-runner-up"),
    Exactly(1) - all_of(LAST_OF_FIVE),
    OF_FORTY,
    before="taken",
)

LISTS = Tier(
    name="list",
    law=ACT["12(3)(c), 13"].doubt(
        "in which province a seat of the region, or of the nine, sits is not counted, nor that a list there runs out"
    ),
    where=Nation(),
    votes=VOTES,
    entry=OVER_THE_BAR,
    formula=Due(SeatsOf("province") + SeatsOf("remainder") - all_of((*TAKEN, *OF_THE_OTHERS))),
)

NINE = Tier(
    name="majority",
    called="seats of the president's lists",
    law=ACT["13(2)(d)-(f)"],
    where=EachAllianceOf("president"),
    votes=VOTES,
    entry=OVER_THE_BAR,
    seats=NINE_OR_FOUR + RAISED,
    formula=REMAINDERS,
    ties=(MoreVotes(),),
    published="list",
)

OTHERS = Tier(
    name="opposition",
    called="seats of the other lists",
    law=ACT["13(2)(d)"],
    where=Nation(),
    votes=VOTES,
    entry=OVER_THE_BAR & ~OURS,
    formula=Due(SeatsOf("five") - all_of(LAST_OF_FIVE)),
    published="list",
)

SYSTEMS = (
    System(
        id="italy-municipal-regional",
        name="Assemblea legislativa dell'Emilia-Romagna",
        country="Italy",
        body="Legislative assembly of Emilia-Romagna",
        law=ACT,
        told="Proportional by provinces, nine seats for the lists of the president, elected apart · two votes",
        note="Fifty seats: the president, the runner-up, and 48 of lists.",
        since=date(2014, 7, 24),
        tiers=(*FORTY, TIED, FIVE, *TAKEN, *LAST_OF_FIVE, *OF_THE_OTHERS, LISTS, NINE, OTHERS),
    ),
)
