"""Any formula, bar, limits and rules for ties: the count ends, whatever the lots, and accounts for every seat."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.lots import every_ending
from tests.properties.claims import QUICK
from tests.small import election, two_tiers, won

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
    Counting,
    Enlarged,
    Everyone,
    Exactly,
    FewerSeats,
    FewestVotesLoses,
    Floor,
    Formula,
    HagenbachBischoff,
    Hare,
    HighestAverage,
    Kept,
    LeftOver,
    Levelled,
    Limit,
    Majority,
    MajorityClause,
    Matched,
    MatchedOdd,
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
    SmallerDivisor,
    StartingFrom,
    TopUp,
    Vacant,
    Valid,
    Won,
    replace,
)
from seatwright.model.election import Election
from seatwright.results.result import Completed

FORMULAS = [
    D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, DANISH, IMPERIALI_DIVISORS, ADAMS, DEAN, HUNTINGTON_HILL, HARE, DROOP,
    HAGENBACH_BISCHOFF, IMPERIALI, Plurality(), AllToFirst(), Majority(), Majority("1/3"), BestFirst(MostVotes()),
    BestFirst(Quotients(D_HONDT)), Quotas("drop", Hare(drop=True)), Quotas("in turn", Hare(), OneEachFromLargest()),
    Quotas("averages", Hare(), HighestAverage()), Quotas("left", Hare(), LeftOver()),
    Quotas("all", Hare(), of=Valid("list")), Quotas("nearest", Hare(), rounding="nearest"),
    *(Quotas("HB", HagenbachBischoff(), excess=one) for one in (FewestVotesLoses(), SmallerDivisor(), BySeatsByLot())),
]  # fmt: skip
LEAST = Floor(Exactly(1), Reshared())
ENTRIES = [
    Everyone(), AtLeast("20%", of=Valid("list")), Best(2), AtLeastSoMany(2, AtLeast("40%", of=Valid("list"))),
    AtLeast("30%", of=Valid("list")) | Won(1, "constituency"),
]  # fmt: skip
LIMITS = [
    (), (Ceiling(Exactly(2), NextQuotient()),), (Ceiling(Exactly(2), Reshared()),), (Ceiling(Exactly(2), Vacant()),),
    (LEAST,), (MajorityClause(),),
    (Ceiling(Exactly(3), Reshared()), Floor(Exactly(1), Reshared())),
]  # fmt: skip
TIES = [(), (MoreVotes(),), (FewerSeats(), MoreVotes()), (OneVoteMore(),)]
PROPORTIONAL = [
    D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, ADAMS, HARE, HAGENBACH_BISCHOFF, IMPERIALI,
    Quotas("averages", Hare(), HighestAverage()), Quotas("HB", HagenbachBischoff(), excess=FewestVotesLoses()),
]  # fmt: skip
OVERHANG = [
    Kept(), Absorbed(), Absorbed(AtOrAbove()), Levelled(at_most=60), Continued(2), Continued(1, odd=True), Matched(),
    MatchedOdd(), Scaled(at_most=60), Enlarged(),
]  # fmt: skip

votes_cast = st.dictionaries(st.sampled_from(["A", "B", "C", "D", "Others"]), st.integers(0, 12), min_size=1)
districts = st.dictionaries(st.sampled_from(["A", "B", "C", "X"]), st.integers(0, 2), min_size=1)


def laws(formulas: Sequence[Formula], countings: Sequence[Counting], limits: Sequence[tuple[Limit, ...]]) -> object:
    """Laws of two tiers, each slot of the second drawn from some members; what the law itself refuses is left out."""
    return st.tuples(
        st.sampled_from(formulas),
        st.integers(0, 7),
        st.fixed_dictionaries(
            {
                "entry": st.sampled_from(ENTRIES),
                "limits": st.sampled_from(limits),
                "ties": st.sampled_from(TIES),
                "counting": st.sampled_from(countings),
            }
        ),
    )


alone = laws(FORMULAS, [Alone(), StartingFrom(("constituency",))], LIMITS)
linked = laws(PROPORTIONAL, [TopUp(("constituency",), one) for one in OVERHANG], [(), (MajorityClause(),), (LEAST,)])


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


@settings(QUICK, max_examples=300)
@given(law=st.one_of(alone, linked), cast=votes_cast, held=districts)
def test_every_count_ends_and_accounts_for_every_seat(
    law: tuple[Formula, int, dict[str, object]], cast: dict[str, int], held: dict[str, int]
) -> None:
    """P1 and P12 for the whole kernel: what is refused is refused with a remedy, never by a traceback."""
    formula, seats, slots = law
    try:
        for result in islice(every_ending(two_tiers(formula, seats, **slots), linked_election(cast, held)), 6):
            assert not unaccounted(result)
            assert min(result.seats().values(), default=0) >= 0
    except SeatwrightError as refused:
        if not refused.remedy:
            raise


def linked_election(cast: dict[str, int], held: dict[str, int]) -> Election:
    return election(cast, won("constituency", held))


def test_seats_that_nobody_has_and_nobody_misses_are_seen() -> None:
    """R0: a result from which one seat was taken without a word."""
    (result,) = every_ending(two_tiers(D_HONDT, 3), election({"A": 7, "B": 3}, won("constituency", {"A": 1})))
    step = result.tree[-1]
    assert not unaccounted(result)
    robbed = replace(step, outcome=(*step.outcome[:-1], (step.outcome[-1][0], 0)))
    assert unaccounted(replace(result, tree=(*result.tree[:-1], robbed)))
