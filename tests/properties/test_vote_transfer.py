"""What must hold of transferred votes, and what must be seen to fail: no vote is lost, no decoy gains, winners do."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.claims import QUICK, Violations
from tests.small import election, votes

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import Cast, Everyone, System, replace
from seatwright.model.election import District, Election, Joint
from seatwright.results.result import Completed
from seatwright.verify import verify

PVT, PVT_SURPLUS = law("positive-vote-transfer"), law("positive-vote-transfer-surplus")
MBTV, MBTV_SURPLUS = law("mixed-ballot-transferable-vote"), law("mixed-ballot-transferable-vote-surplus")
TOP_UP = law("seat-linkage-compensation")
PAIRS = ((PVT, MBTV), (PVT_SURPLUS, MBTV_SURPLUS))
NAMES = ("A", "B", "C")

Rows = tuple[int, ...]
Districts = tuple[Rows, ...]
Marks = tuple[tuple[Rows, ...], ...]  # in each district, for each candidate: the marks for each list

rows = st.lists(st.integers(0, 120), min_size=3, max_size=3).map(tuple)
districts = st.lists(rows.filter(lambda one: sorted(one)[1] < max(one)), min_size=1, max_size=4).map(tuple)
seats = st.integers(1, 9)


def held(
    cast: Districts, list_seats: int, joint: tuple[Joint, ...] = (), lists: dict[str, int] | None = None
) -> Election:
    """Constituencies in which each party has one candidate, and so many list seats."""
    names = [f"d{n}" for n in range(len(cast))]
    table = {name: {f"{p}/{p}{name}": n for p, n in zip(NAMES, one)} for name, one in zip(names, cast)}
    places = tuple(District("constituency", name, "*", 1) for name in names)
    return election(
        lists,
        cast=votes("constituency", table),
        districts=(*places, District("list", "*", "", list_seats)),
        joint=joint,
    )


def told(system: System, data: Election) -> Completed | None:
    """A count; nothing where a lot decides, of which nothing is claimed."""
    result = count(system, data)
    return result if isinstance(result, Completed) else None


def figures(result: Completed) -> dict[str, Fraction]:
    """What each party brings to the list."""
    step = next(one for one in result.tree if one.tier == "list")
    return {one.who.party: Fraction(one.votes) for one in step.standings if one.votes}


def same_twice(cast: Districts) -> tuple[Joint, ...]:
    """Ballots on which everybody marks the list of the candidate's party."""
    return tuple(Joint(f"d{n}", p, p, v) for n, one in enumerate(cast) for p, v in zip(NAMES, one) if v)


def both_marks(marks: Marks, lists: tuple[str, ...] = NAMES) -> tuple[Joint, ...]:
    """Ballots by both marks."""
    return tuple(
        Joint(f"d{n}", first, second, v)
        for n, one in enumerate(marks)
        for first, of_candidate in zip(NAMES, one)
        for second, v in zip(lists, of_candidate)
    )


def lead(one: Rows) -> tuple[str, int, int]:
    """The winner, his votes and those of the runner-up."""
    ranked = sorted(zip(one, NAMES), reverse=True)
    return ranked[0][1], ranked[0][0], ranked[1][0]


# --- the formula of the law, and no vote lost ----------------------------------------------------------------


def fragments(cast: Districts, surplus: bool) -> dict[str, Fraction]:
    """Losers' votes; with ``surplus`` also the winner's, less those of the runner-up and one."""
    found: dict[str, Fraction] = {}
    for one in cast:
        winner, most, second = lead(one)
        for party, n in zip(NAMES, one):
            more = (max(0, most - second - 1) if surplus else 0) if party == winner else n
            found[party] = found.get(party, Fraction(0)) + more
    return {party: n for party, n in found.items() if n}


@QUICK
@given(districts, seats)
def test_the_votes_carried_are_those_of_the_law_to_the_vote(cast: Districts, list_seats: int) -> None:
    for system, surplus in ((PVT, False), (PVT_SURPLUS, True)):
        result = told(system, held(cast, list_seats))
        assert result is None or figures(result) == fragments(cast, surplus)


@QUICK
@given(districts, seats)
def test_every_vote_either_elects_or_is_carried(cast: Districts, list_seats: int) -> None:
    """The ledger of votes: those carried and those that elected somebody are all that were cast."""
    elected = {PVT.id: sum(lead(one)[1] for one in cast), PVT_SURPLUS.id: sum(lead(one)[2] + 1 for one in cast)}
    for system in (PVT, PVT_SURPLUS):
        result = told(system, held(cast, list_seats))
        if result is not None:
            assert sum(figures(result).values()) + elected[system.id] == sum(map(sum, cast))
            assert verify(result).ok


tables = st.lists(
    st.lists(rows, min_size=3, max_size=3)
    .map(tuple)
    .filter(lambda one: sorted(map(sum, one))[1] < max(map(sum, one)) and all(map(sum, one))),
    min_size=1,
    max_size=3,
).map(tuple)


@QUICK
@given(tables, seats)
def test_every_list_mark_is_dead_alive_or_alive_in_part(marks: Marks, list_seats: int) -> None:
    """The ledger of marks: what counts, and on electing ballots the part that was needed, are all marks."""
    cast = tuple(tuple(sum(of) for of in one) for one in marks)
    needed = {MBTV.id: [Fraction(1)] * len(cast), MBTV_SURPLUS.id: [Fraction(b + 1, a) for _, a, b in map(lead, cast)]}
    for system in (MBTV, MBTV_SURPLUS):
        result = told(system, held(cast, list_seats, both_marks(marks)))
        if result is not None:
            used = sum(part * lead(one)[1] for part, one in zip(needed[system.id], cast))
            assert sum(figures(result).values()) + used == sum(map(sum, cast))
            assert verify(result).ok


# --- one mark made twice -------------------------------------------------------------------------------------


@QUICK
@given(districts, seats)
def test_two_marks_for_one_party_are_one_vote_that_is_carried(cast: Districts, list_seats: int) -> None:
    for transfer, mixed in PAIRS:
        one, two = told(transfer, held(cast, list_seats)), told(mixed, held(cast, list_seats, same_twice(cast)))
        assert (one is None) == (two is None)
        if one is not None and two is not None:
            assert figures(one) == figures(two)
            assert one.seats() == two.seats()


# --- decoy lists ---------------------------------------------------------------------------------------------

Counted = Callable[[Marks, int, tuple[str, ...]], Completed | None]


def on_mixed_ballots(system: System) -> Counted:
    """Seats where the list mark is read together with the candidate's."""

    def counted(marks: Marks, list_seats: int, lists: tuple[str, ...]) -> Completed | None:
        cast = tuple(tuple(sum(of) for of in one) for one in marks)
        return told(system, held(cast, list_seats, both_marks(marks, lists)))

    return counted


def on_two_ballots(system: System) -> Counted:
    """Seats where both marks are added up apart."""

    def counted(marks: Marks, list_seats: int, lists: tuple[str, ...]) -> Completed | None:
        cast = tuple(tuple(sum(of) for of in one) for one in marks)
        totals = {name: sum(of[n] for one in marks for of in one) for n, name in enumerate(lists)}
        return told(system, held(cast, list_seats, lists=totals))

    return counted


def decoy_gains(counted: Counted, marks: Marks, list_seats: int, moved: int) -> Violations:
    """Violations of: a party never has more seats, with a decoy, if ``moved`` in six of its list marks go to it."""
    honest = tuple(tuple((*of, 0) for of in one) for one in marks)
    split = tuple(tuple((of[0] - of[0] * moved // 6, *of[1:], of[0] * moved // 6) for of in one) for one in marks)
    lists = (*NAMES, "Decoy")
    before, after = counted(honest, list_seats, lists), counted(split, list_seats, lists)
    if before is None or after is None:
        return []
    alone = before.seats().get("A", 0)
    together = after.seats().get("A", 0) + after.seats().get("Decoy", 0)
    return [f"{together} seats with a decoy, {alone} without"] if together > alone else []


@QUICK
@given(tables, seats, st.integers(1, 6))
def test_a_decoy_list_never_gains_on_mixed_ballots(marks: Marks, list_seats: int, moved: int) -> None:
    for system in (MBTV, MBTV_SURPLUS):
        assert decoy_gains(on_mixed_ballots(system), marks, list_seats, moved) == []


SWEEP: Marks = tuple(((60, 0, 0), (0, 40, 0), (0, 0, 5)) for _ in range(3))


def test_a_decoy_list_is_seen_to_gain_beside_a_top_up() -> None:
    """A wins all three constituencies; its voters' list marks for a decoy are seats on top of them."""
    found = decoy_gains(on_two_ballots(TOP_UP.with_slot("list.entry", Everyone())), SWEEP, 3, 6)
    assert found == ["7 seats with a decoy, 4 without"]
    assert decoy_gains(on_mixed_ballots(MBTV), SWEEP, 3, 6) == []


# --- winners' surplus ----------------------------------------------------------------------------------------


def distance(result: Completed, cast: Districts) -> Fraction:
    """The squared differences between shares of votes and of seats, added up: what Gallagher's index is made of."""
    total, house = sum(map(sum, cast)), result.house
    share = {party: Fraction(sum(one[n] for one in cast), total) for n, party in enumerate(NAMES)}
    return sum(((share[party] - Fraction(result.seats().get(party, 0), house)) ** 2 for party in NAMES), Fraction(0))


def less_proportional(cast: Districts, list_seats: int) -> Violations:
    """Violations of: with winners' surplus carried too, seats are no further from votes than with losers' votes."""
    losers, both = told(PVT, held(cast, list_seats)), told(PVT_SURPLUS, held(cast, list_seats))
    if losers is None or both is None:
        return []
    near, far = distance(losers, cast), distance(both, cast)
    return [f"{float(far):.4f} with winners' surplus, {float(near):.4f} without"] if far > near else []


FAIR: Districts = ((500, 310, 190),) * 4


def test_compensating_winners_is_seen_to_raise_disproportionality() -> None:
    """A has half of the votes and, with all constituencies, half of the house; its surplus brings it a fifth seat."""
    assert less_proportional(FAIR, 4) == ["0.0234 with winners' surplus, 0.0084 without"]


def test_of_all_votes_nothing_is_carried() -> None:
    """What is carried must lessen with what was won; all votes are a list election beside the constituencies."""
    everything = replace(PVT, id="all").with_slot("list.votes", Cast("constituency"))
    found = {system.id: told(system, held(FAIR, 4)) for system in (PVT, PVT_SURPLUS, everything)}
    seats = {id: result.seats("list") for id, result in found.items() if result is not None}
    assert seats[PVT.id] == {"B": 3, "C": 1}
    assert seats[PVT_SURPLUS.id] == {"A": 1, "B": 2, "C": 1}
    assert seats["all"] == {"A": 2, "B": 1, "C": 1}
