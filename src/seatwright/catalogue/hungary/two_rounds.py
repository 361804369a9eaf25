"""Hungary 1990 to 2010, the constituencies: two rounds, each with its turnout, and the votes that won nothing.

Where the ballot ``electors`` tells the register, the turnout is tested; without it every poll is taken as valid.
"""

from seatwright.law import (
    Amount,
    AtLeast,
    Best,
    Cast,
    Citation,
    Condition,
    Each,
    Entry,
    Everyone,
    Exactly,
    Exceeds,
    Held,
    Here,
    Majority,
    OfLosers,
    OfUnelected,
    Otherwise,
    Persons,
    Plurality,
    Share,
    Tier,
    Unfilled,
    Valid,
)

ACT = Citation(
    "Act XXXIV of 1989",
    mark="art.",
    link="http://www.valasztas.hu/nepszav03/hu/06/vf2/vf2/50fuz_34_1998.htm",
)


def turnout_above(share: Share, ballot: str) -> Condition:
    """More than a share of those on the register took part."""
    took_part = Valid(ballot, also=("Invalid",))
    return ~(Held("electors") & ~Exceeds(took_part, Valid("electors") * share))


VALID_FIRST = Held("constituency") & turnout_above("1/2", "constituency")
VALID_SECOND = Held("constituency-runoff") & turnout_above("1/4", "constituency-runoff")
FIRST_INVALID = Otherwise("constituency")

FIRST_ROUND = Tier(
    name="constituency",
    called="egyéni választókerület",
    law=ACT["7"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Majority(),
    when=VALID_FIRST,
)


def second_round(name: str, seats: Amount, entry: Entry, when: Condition) -> Tier:
    """The second round, where the first gave no member."""
    return Tier(
        name=name,
        called="second round",
        law=ACT["7"].doubt("equal votes in the second round give no member: here a lot"),
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency-runoff"),
        entry=entry,
        seats=seats,
        formula=Plurality(),
        when=VALID_SECOND & when,
        published="constituency",
    )


FIRST_VOTES = Cast("constituency")
BEST_THREE = AtLeast("15%", of=Valid("constituency"), in_=Here(), votes=FIRST_VOTES) | Best(3, of=FIRST_VOTES)
RUN_OFF = second_round("constituency-runoff", Unfilled("constituency"), BEST_THREE, ~FIRST_INVALID)
REPEATED = second_round("constituency-repeated", Exactly(1), Everyone(), FIRST_INVALID)


ROUNDS = (FIRST_ROUND, RUN_OFF, REPEATED)
IN_FIRST_VALID_POLL = OfUnelected("constituency", against=("constituency-runoff",)) + OfLosers("constituency-repeated")
