"""Any formula with any bar, limits and rules for ties: the count ends, whatever the lots, and accounts for every seat."""

from __future__ import annotations

from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.lots import every_ending
from tests.properties.claims import QUICK
from tests.small import LAW, election, two_tiers, won

from seatwright.errors import SeatwrightError
from seatwright.law import (
    ADAMS,
    D_HONDT,
    DANISH,
    DEAN,
    DROOP,
    HAGENBACH_BISCHOFF,
    HARE,
    HUNTINGTON_HILL,
    IMPERIALI,
    IMPERIALI_DIVISORS,
    MODIFIED_SAINTE_LAGUE,
    SAINTE_LAGUE,
    Absorbed,
    AllToFirst,
    Alone,
    AtLeast,
    AtLeastSoMany,
    AtOrAbove,
    Best,
    BestFirst,
    BySeatsByLot,
    Ceiling,
    Continued,
    Enlarged,
    Everyone,
    Exactly,
    FewerSeats,
    FewestVotesLoses,
    Floor,
    HagenbachBischoff,
    Hare,
    HighestAverage,
    Kept,
    LeftOver,
    Levelled,
    Majority,
    MajorityClause,
    Matched,
    MoreVotes,
    MostVotes,
    NextQuotient,
    OneEachFromLargest,
    OneVoteMore,
    Plurality,
    Quotas,
    Quotients,
    Reshared,
    Scaled,
    SmallerQuota,
    StartingFrom,
    System,
    TopUp,
    Vacant,
    Valid,
    Won,
)
from seatwright.model.election import Election
from seatwright.results.result import Completed

FORMULAS = [
    D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, DANISH, IMPERIALI_DIVISORS, ADAMS, DEAN, HUNTINGTON_HILL, HARE, DROOP,
    HAGENBACH_BISCHOFF, IMPERIALI, Plurality(), AllToFirst(), Majority(), Majority("1/3"), BestFirst(MostVotes()),
    BestFirst(Quotients(D_HONDT)), Quotas("drop", Hare(drop=True)), Quotas("in turn", Hare(), OneEachFromLargest()),
    Quotas("averages", Hare(), HighestAverage()), Quotas("left", Hare(), LeftOver()),
    Quotas("all", Hare(), of=Valid("list")), Quotas("nearest", Hare(), rounding="nearest"),
    *(Quotas("HB", HagenbachBischoff(), excess=one) for one in (FewestVotesLoses(), SmallerQuota(), BySeatsByLot())),
]  # fmt: skip
ENTRIES = [
    Everyone(), AtLeast("20%", of=Valid("list")), Best(2), AtLeastSoMany(2, AtLeast("40%", of=Valid("list"))),
    AtLeast("30%", of=Valid("list")) | Won(1, "constituency"),
]  # fmt: skip
LIMITS = [
    (), (Ceiling(Exactly(2), NextQuotient()),), (Ceiling(Exactly(2), Reshared()),), (Ceiling(Exactly(2), Vacant()),),
    (Floor(Exactly(1), Reshared()),), (MajorityClause(),), (MajorityClause(spill=Reshared()),),
    (Ceiling(Exactly(3), Reshared()), Floor(Exactly(1), Reshared())),
]  # fmt: skip
TIES = [(), (MoreVotes(),), (FewerSeats(), MoreVotes()), (OneVoteMore(),)]
COUNTINGS = [
    Alone(), StartingFrom(("constituency",)),
    *(TopUp(("constituency",), one) for one in (
        Kept(), Absorbed(), Absorbed(AtOrAbove()), Levelled(at_most=60), Continued(2), Continued(1, odd=True), Matched(), Scaled(at_most=60),
        Enlarged(),
    )),
]  # fmt: skip

votes_cast = st.dictionaries(st.sampled_from(["A", "B", "C", "D", "Others"]), st.integers(0, 12), min_size=1)
districts = st.dictionaries(st.sampled_from(["A", "B", "C", "X"]), st.integers(0, 2), min_size=1)


@st.composite
def counts(draw: st.DrawFn) -> tuple[System, Election]:
    """A law and an election; what the law itself refuses is drawn again."""
    pick = {"entry": ENTRIES, "limits": LIMITS, "ties": TIES, "counting": COUNTINGS}
    slots = {name: draw(st.sampled_from(members)) for name, members in pick.items()}
    data = election(draw(votes_cast), won("constituency", draw(districts)))
    try:
        return two_tiers(draw(st.sampled_from(FORMULAS)), draw(st.integers(0, 7)), **slots), data
    except SeatwrightError:
        return two_tiers(D_HONDT, 3, **slots), data


def unaccounted(result: Completed) -> list[str]:
    """Seats of the last step that neither anybody has nor are said to be empty."""
    step = result.tree[-1]
    empty = sum(one.seats for one in result.vacancies if one.tier == "list")
    given_ = sum(n for _, n in step.outcome)
    if step.settlement is not None:
        given_ += sum(n for who, n in step.settlement.won)
        return [] if given_ + empty >= step.settlement.house else [f"{given_} + {empty} of {step.settlement.house}"]
    added = any(one.spill == "Added" for one in step.bounds)
    short = given_ + empty - step.seats
    return [f"{given_} + {empty} of {step.seats}"] if (short < 0 or (short and not added)) else []


@settings(QUICK, max_examples=400)
@given(case=counts())
def test_every_count_ends_and_accounts_for_every_seat(case: tuple[System, Election]) -> None:
    """P1 and P12 for the whole kernel: a refusal is an error with a remedy, never a traceback."""
    try:
        for result in islice(every_ending(*case), 6):
            assert not unaccounted(result)
            assert min(result.seats().values(), default=0) >= 0
    except SeatwrightError as refused:
        assert refused.remedy  # noqa: PT017
    assert case[0].law == LAW
