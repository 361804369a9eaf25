"""Emilia-Romagna since 2014: 40 seats by provinces and a regional remainder, nine for the president's lists.

The president is whoever has most votes, and the runner-up has a seat of his lists. Lists are tied to a candidate for
president in alliances.csv, by the candidate's name. With more than 24 of the 40 seats the president's lists get four
of the nine and the others five; under 40% of the votes they are raised to 27 at the others' expense.
"""

from datetime import date

from seatwright.law import (
    Amount,
    AtLeast,
    BestFirst,
    ByAmount,
    Cast,
    Citation,
    Claim,
    Due,
    Each,
    EachAllianceOf,
    Entry,
    Exactly,
    From,
    Graded,
    HagenbachBischoff,
    Hare,
    LeftOver,
    MoreVotes,
    Nation,
    OfAdmitted,
    OfPlace,
    Overall,
    Plurality,
    Quotas,
    SeatsOf,
    SmallerQuota,
    System,
    Tier,
    Unfilled,
    Unused,
    Valid,
    Won,
    least,
    most,
)

ACT = Citation("L.R. Emilia-Romagna 21/2014", version="2014-07-23", mark="art.").doubt("the text was read in a copy")

VOTES, BALLOT = Cast("list"), Cast("president")
REMAINDERS = Quotas("whole quotient, largest remainders", Hare(drop=True))
OVER_THE_BAR = AtLeast("3%", of=Valid("list"), in_=Nation()) | Won(1, "with-five")
OURS = Won(1, "with-president")
OF_FORTY = SeatsOf("province") + SeatsOf("remainder")
BORROWED = 0 - Unused("remainder")  # the smaller the remainder that brought a seat, the larger


def president(name: str, law: Citation) -> Tier:
    """The candidate with most votes, and then the next."""
    return Tier(
        name=name,
        law=law,
        where=Nation(),
        votes=BALLOT,
        entry=~Won(1, "president") if name == "runner-up" else AtLeast(0, of=Valid("president")),
        seats=1,
        formula=Plurality(),
        published="president",
    )


def lists_of(name: str, earlier: str, called: str, law: Citation) -> Tier:
    """The lists tied to candidates for president."""
    return Tier(
        name=name,
        called=called,
        law=law,
        where=EachAllianceOf(earlier),
        votes=VOTES,
        formula=Due(Exactly(1)),
        gives=Claim(),
    )


FIVE_PERCENT = Tier(
    name="five-percent",
    called="candidates for president with 5%",
    law=ACT["11"],
    where=Nation(),
    votes=BALLOT,
    entry=AtLeast("5%", of=Valid("president")),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

PROVINCES = Tier(
    name="province",
    law=ACT["12(3)(c)"].doubt(
        "whole quotas beyond a province's seats: the quotient of the law, without the one more, is not taken; they are "
        "shared as by a larger quotient",
    ),
    where=Each("list"),
    votes=VOTES,
    entry=OVER_THE_BAR,
    seats=OfPlace("list"),
    formula=Quotas("quotient of seats and one", HagenbachBischoff(drop=True), rest=LeftOver(), excess=SmallerQuota()),
    gives=Claim(),
)

REMAINDER = Tier(
    name="remainder",
    called="seats left over, by votes left over in the region",
    law=ACT["13(1)(c)"],
    where=Nation(),
    votes=Unused("province"),
    entry=OVER_THE_BAR,
    seats=Unfilled("province"),
    formula=REMAINDERS,
    gives=Claim(),
    ties=(MoreVotes(),),
)

TIED = Tier(
    name="president-list",
    called="votes of the president's lists",
    law=ACT["13(2)(c)"],
    where=EachAllianceOf("president"),
    votes=VOTES,
    entry=OVER_THE_BAR,
    formula=Due(OF_FORTY),
    gives=Claim(),
)

WON = Overall(SeatsOf("president-list"))
NINE_OR_FOUR = Graded(WON, (From(0, 9), From(25, 4)))
SHARE = OfAdmitted("president-list") / Valid("list")
RAISED = most(0, 27 - WON - NINE_OR_FOUR) * Graded(SHARE, (From(0, 1), From("40%", 0)))
GIVEN_UP = SeatsOf("taken") + SeatsOf("taken-next") + SeatsOf("reserved") + SeatsOf("reserved-next")


def given_up(name: str, called: str, law: Citation, entry: Entry, seats: Amount, key: Amount) -> Tier:
    """Seats of the forty that lists give up, one each, in the order of a key."""
    return Tier(
        name=name,
        called=called,
        law=law,
        where=Nation(),
        votes=VOTES,
        entry=OVER_THE_BAR & entry,
        seats=seats,
        formula=BestFirst(ByAmount(key)),
        gives=Claim(),
    )


def fewest_votes(*before: str) -> Amount:
    """The smaller the figure the larger, of lists that have seats left."""
    left: Amount = OF_FORTY
    for name in before:
        left = left - SeatsOf(name)
    return (Valid("list") - VOTES) * least(1, most(0, left))


RAISING = ACT["13(2)(f)"].doubt(
    "the 40% are of all list votes",
    "seats are given up by the smallest remainders, then by the smallest figures, one each: residual votes, between "
    "the two, are passed over",
)
RUNNER_UP = ACT["13(3)"].doubt(
    "the runner-up sits in the seat of his lists' smallest remainder, also where five of the nine go to the others",
)
THEIRS = Won(1, "with-runner-up")

TAKEN = given_up("taken", "seats given up by others", RAISING, ~OURS, RAISED, BORROWED)
TAKEN_NEXT = given_up(
    "taken-next", "seats given up by others", RAISING, ~OURS, Unfilled("taken"), fewest_votes("taken")
)
RESERVED = given_up(
    "reserved", "the seat in which the runner-up sits", RUNNER_UP, THEIRS & ~Won(1, "taken"), Exactly(1), BORROWED
)
RESERVED_NEXT = given_up(
    "reserved-next",
    "the seat in which the runner-up sits",
    RUNNER_UP,
    THEIRS,
    Unfilled("reserved"),
    fewest_votes("taken", "taken-next"),
)

LISTS = Tier(
    name="list",
    law=ACT["12(3)(c), 13"].doubt("in which province a seat of the region, or of the nine, sits is not counted"),
    where=Nation(),
    votes=VOTES,
    entry=OVER_THE_BAR,
    formula=Due(OF_FORTY - GIVEN_UP),
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

FIVE = Tier(
    name="opposition",
    called="seats of the other lists",
    law=ACT["13(2)(d)"],
    where=Nation(),
    votes=VOTES,
    entry=OVER_THE_BAR & ~OURS,
    seats=9 - NINE_OR_FOUR,
    formula=REMAINDERS,
    ties=(MoreVotes(),),
    published="list",
)

SYSTEMS = (
    System(
        id="italy-municipal-regional",
        name="Assemblea legislativa dell'Emilia-Romagna",
        country="Italy",
        body="Legislative assembly of Emilia-Romagna",
        law=ACT,
        told="Proportional by provinces, nine seats for the lists of the president, elected apart · one vote",
        note="Fifty seats: the president, the runner-up, and 48 of lists.",
        since=date(2014, 7, 24),
        tiers=(
            president("president", ACT["13(2)(a)"]),
            president("runner-up", ACT["13(2)(a)"]),
            FIVE_PERCENT,
            lists_of("with-five", "five-percent", "lists of candidates with 5%", ACT["11"]),
            lists_of("with-president", "president", "the president's lists", ACT["13(2)(c)"]),
            lists_of("with-runner-up", "runner-up", "the runner-up's lists", ACT["13(3)"]),
            PROVINCES,
            REMAINDER,
            TIED,
            TAKEN,
            TAKEN_NEXT,
            RESERVED,
            RESERVED_NEXT,
            LISTS,
            NINE,
            FIVE,
        ),
    ),
)
