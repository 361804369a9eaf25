"""Steps that a law repeats, round by round: when they end, what adds up, and which repetitions are refused."""

from __future__ import annotations

import pytest
from tests.law.test_dual_member import DMP, TWICE_HELD, WITHOUT_RESERVE, held
from tests.law.twisted import counted
from tests.small import LAW, election, lot, seats_of

from seatwright.errors import SeatwrightError
from seatwright.explain import as_text, describe, explain
from seatwright.kernel import count
from seatwright.law import (
    Always,
    BestFirst,
    Cast,
    Claim,
    Due,
    EachPartyOf,
    Exactly,
    Exceeds,
    MostVotes,
    Nation,
    OwnVotes,
    Plurality,
    Repeated,
    SeatsOf,
    System,
    Tier,
    Unfilled,
    replace,
)
from seatwright.model.election import Election
from seatwright.results.canonical import canonical
from seatwright.results.record import Record, encode, fingerprint, read_record, record, recorded, sha256
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

# Five seats, one to each list in the order of votes, and again from the top while seats are left.
LEFT = Exactly(5) - SeatsOf("turn")
TURN = Tier("turn", LAW, Nation(), Cast("list"), BestFirst(MostVotes()), LEFT, when=Exceeds(LEFT, Exactly(0)))
IN_TURN = System("turns", "In turn", LAW, (TURN,), repeats=(Repeated(("turn",), LAW),))


def rounds(result: Completed | LotsNeeded) -> list[tuple[int, str, int]]:
    """Each step: its round, its tier, the seats it gave."""
    return [(step.nth, step.tier, sum(n for _, n in step.outcome)) for step in result.tree]


# --- counting ------------------------------------------------------------------------------------------------


def test_seats_of_the_rounds_add_up_until_none_is_left() -> None:
    result = count(IN_TURN, election({"A": 50, "B": 30, "C": 20}))
    assert seats_of(result) == {"A": 2, "B": 2, "C": 1}
    assert rounds(result) == [(1, "turn", 3), (2, "turn", 2)]
    assert verify(result).ok


def test_a_round_that_gives_no_seat_is_the_last() -> None:
    endless = IN_TURN.with_slot("turn.when", Always())
    result = count(endless, election({"A": 50, "B": 30, "C": 20}))
    assert rounds(result) == [(1, "turn", 3), (2, "turn", 2), (3, "turn", 0)]
    nobody = count(endless, election({"A": 0, "B": 0}))
    assert rounds(nobody) == [(1, "turn", 0)]
    assert [one.seats for one in nobody.vacancies] == [5]
    assert verify(nobody).ok


def test_a_first_round_whose_condition_is_not_met_is_told_once() -> None:
    result = count(IN_TURN.with_slot("turn.when", Exceeds(Exactly(0), Exactly(1))), election({"A": 1}))
    assert [(step.nth, step.kind) for step in result.tree] == [(1, "not met")]
    assert verify(result).ok


def test_a_claim_stands_for_the_round_in_which_it_was_found() -> None:
    """Due again: three seats among Z and X in the first round, one for X alone in the second."""
    result = counted(DMP, TWICE_HELD)
    anew = [(step.nth, step.seats, step.outcome) for step in result.tree if step.tier == "due-again"]
    assert [(nth, seats) for nth, seats, _ in anew] == [(1, 3), (2, 1)]
    assert [(who.party, n) for _, _, outcome in anew for who, n in outcome] == [("Z", 2), ("X", 1)]
    more = [step.seats for step in result.tree if step.tier == "again"]
    assert more == [2, 1]


def test_a_later_tier_reads_the_seats_of_all_rounds_and_the_last_claim() -> None:
    share = Tier("share", LAW, Nation(), Cast("list"), Due(LEFT), gives=Claim(), when=Exceeds(LEFT, Exactly(0)))
    both = Tier("both", LAW, Nation(), Cast("list"), Due(SeatsOf("turn") * 100 + SeatsOf("share")), gives=Claim())
    left = Tier("left", LAW, Nation(), Cast("list"), Due(Unfilled("turn")), gives=Claim())
    system = System("t", "T", LAW, (share, TURN, both, left), repeats=(Repeated(("share", "turn"), LAW),))
    result = count(system, election({"A": 50, "B": 30, "C": 20}))
    found = {one.party: one.seats for one in result.awards if one.tier == "both"}
    # The stake less what a party itself has: five for each in round 1, four in round 2.
    assert found == {"A": 204, "B": 204, "C": 104}
    assert all(one.seats == 0 for one in result.awards if one.tier == "left")
    assert verify(result).ok


def test_a_lot_wanted_in_a_later_round_is_asked_for_there() -> None:
    tied = election({"A": 50, "B": 30, "C": 30})
    stopped = count(IN_TURN, tied)
    assert isinstance(stopped, LotsNeeded)
    assert stopped.lot is not None
    assert rounds(stopped) == [(1, "turn", 3)]
    assert verify(stopped).ok
    result = count(IN_TURN, tied, (lot("turn", ("B", "C"), ("C",)),))
    assert seats_of(result) == {"A": 2, "B": 1, "C": 2}
    assert verify(result).ok


def test_the_same_tie_in_two_rounds_is_two_lots() -> None:
    """Two lists with equal votes and an odd seat in each of two laws' rounds never share a lot."""
    one = count(IN_TURN.with_slot("turn.seats", Exactly(1) - SeatsOf("turn")), election({"B": 30, "C": 30}))
    two = count(IN_TURN.with_slot("turn.seats", Exactly(3) - SeatsOf("turn")), election({"B": 30, "C": 30}))
    assert isinstance(one, LotsNeeded)
    assert isinstance(two, LotsNeeded)
    assert one.lot is not None
    assert two.lot is not None
    assert replace(one.lot, id="") == replace(two.lot, id="")
    assert one.lot.id != two.lot.id


# --- data ----------------------------------------------------------------------------------------------------


def test_a_law_without_repetition_is_written_as_before() -> None:
    assert "repeats" not in canonical(replace(IN_TURN, repeats=(), tiers=(replace(TURN, seats=5, when=Always()),)))
    result = count(replace(IN_TURN, repeats=(), tiers=(replace(TURN, seats=5, when=Always()),)), election({"A": 1}))
    assert '"nth"' not in canonical(encode(result.tree))


def test_a_record_with_rounds_reads_back_as_it_was() -> None:
    result = counted(DMP, TWICE_HELD)
    back = read_record(canonical(record(result)))
    assert back == recorded(result)
    assert verify(back, result.election, DMP).ok


def test_a_slot_of_a_repeated_tier_can_be_changed() -> None:
    changed = DMP.with_slot("again.ties", ())
    assert changed.repeats == DMP.repeats
    assert changed["again"].ties == ()


SCATTERED = replace(TURN, name="a", seats=Exactly(1) - SeatsOf("a"), when=Always())


@pytest.mark.parametrize(
    ("tiers", "repeats", "says"),
    [
        ((TURN,), (("turm",),), "E301"),
        ((TURN,), ((),), "no tiers that can be repeated together"),
        ((TURN,), (("turn",), ("turn",)), "no tiers that can be repeated together"),
        ((SCATTERED, replace(TURN, when=Always())), (("turn", "a"),), "no tiers that can be repeated together"),
        ((replace(TURN, gives=Claim()),), (("turn",),), "no seat is given"),
        ((replace(TURN, seats=1),), (("turn",),), "without end"),
        ((replace(TURN, seats=SeatsOf("turn")),), (("turn",),), "without end"),
        ((replace(TURN, seats=OwnVotes() - SeatsOf("turn")),), (("turn",),), "without end"),
        ((replace(TURN, seats=Unfilled("turn") - SeatsOf("turn")),), (("turn",),), "without end"),
        ((replace(TURN, formula=Due(LEFT)),), (("turn",),), "without end"),
        ((replace(SCATTERED, seats=1), replace(TURN, where=EachPartyOf("a"))), (("turn",),), "cannot be repeated"),
    ],
)
def test_a_repetition_that_is_none_or_might_not_end_is_refused(
    tiers: tuple[Tier, ...], repeats: tuple[tuple[str, ...], ...], says: str
) -> None:
    with pytest.raises(SeatwrightError) as error:
        System("t", "T", LAW, tiers, repeats=tuple(Repeated(one, LAW) for one in repeats))
    assert says in str(error.value)


def test_a_tier_may_name_a_later_one_only_within_its_repetition() -> None:
    first = Tier("first", LAW, Nation(), Cast("list"), Plurality(), SeatsOf("turn"), gives=Claim())
    assert System("t", "T", LAW, (first, TURN), repeats=(Repeated(("first", "turn"), LAW),))["first"] == first
    with pytest.raises(SeatwrightError, match="E301"):
        System("t", "T", LAW, (first, TURN), repeats=(Repeated(("turn",), LAW),))


# --- the proof -----------------------------------------------------------------------------------------------


def hashed(said: Record) -> Record:
    """A record whose hashes fit."""
    said = replace(said, system=replace(said.system, sha256=sha256(said.system.value)))
    return replace(said, sha256=fingerprint(said))


def edited(result: Completed, keep: int, shift: int = 0, double: bool = False) -> Record:
    """The record with rounds after some left out, renumbered, or the last told again as one more."""
    said = recorded(result)
    tree = [step for step in said.tree if step.nth <= keep]
    if double:
        tree += [replace(step, nth=keep + 1) for step in tree if step.nth == keep]
    tree = [replace(step, nth=step.nth + shift) if step.nth else step for step in tree]
    return hashed(replace(said, tree=tuple(tree)))


CASES: dict[str, tuple[System, Election]] = {
    "in turn": (IN_TURN, election({"A": 50, "B": 30, "C": 20})),
    "twice": (DMP, TWICE_HELD),
}


@pytest.mark.parametrize("name", CASES)
def test_a_repetition_that_stopped_too_early_is_found(name: str) -> None:
    result = counted(*CASES[name])
    verdict = verify(edited(result, 1), result.election)
    assert any("round 1 is followed by another" in one.says for one in verdict.findings)


@pytest.mark.parametrize("name", CASES)
def test_a_repetition_that_stopped_too_late_is_found(name: str) -> None:
    result = counted(*CASES[name])
    verdict = verify(edited(result, 2, double=True), result.election)
    assert any("round 2 is followed by another" in one.says for one in verdict.findings)


@pytest.mark.parametrize("name", CASES)
def test_rounds_that_are_numbered_wrongly_are_found(name: str) -> None:
    result = counted(*CASES[name])
    for shift in (-1, 1):
        verdict = verify(edited(result, 2, shift=shift), result.election)
        assert any("the rounds are told as" in one.says or "is told as round" in one.says for one in verdict.findings)


def test_a_round_without_a_seat_in_the_middle_is_found() -> None:
    endless = IN_TURN.with_slot("turn.when", Always())
    result = counted(endless, election({"A": 50, "B": 30, "C": 20}))
    verdict = verify(edited(result, 3, double=True), result.election)
    assert any("gave no seat, and is not the last" in one.says for one in verdict.findings)


def test_a_step_taken_once_is_told_without_a_round() -> None:
    said = recorded(counted(DMP, TWICE_HELD))
    wrong = hashed(replace(said, tree=(replace(said.tree[0], nth=1), *said.tree[1:])))
    assert any("is told as round 1" in one.says for one in verify(wrong).findings)


# --- told ----------------------------------------------------------------------------------------------------


def test_rounds_are_told_one_after_the_other() -> None:
    text = as_text(explain(counted(DMP, TWICE_HELD)), 10_000)
    first, second = text.index("Re-allocated second seat, round 1"), text.index("Re-allocated second seat, round 2")
    assert first < second < text.index("After round 2 there is nothing left for which to repeat these steps")


def test_a_repetition_that_was_not_needed_is_told_in_a_sentence() -> None:
    rows = {"A": {"X": 600, "Y": 400}, "B": {"Y": 550, "X": 450}}
    text = as_text(explain(counted(DMP, held(rows))), 10_000)
    assert "were not needed: the law asks for them only if" in text
    assert "round 1" not in text


def test_a_repetition_that_ends_with_nobody_left_says_so() -> None:
    rows = {"A": {"X": 970, "Y": 30}, "B": {"X": 980, "Y": 20}}
    text = as_text(explain(counted(DMP, held(rows, single=("A/X", "B/X")))), 10_000)
    assert "Round 1 gave no seat; with it the repetition ends" in text


def test_the_law_says_which_steps_are_repeated() -> None:
    text = as_text(describe(DMP), 10_000)
    assert "are repeated, round by round, until a round gives no seat" in text
    assert "The step “Turn” is repeated" in as_text(describe(IN_TURN), 10_000)


def test_a_party_is_told_its_rounds() -> None:
    text = as_text(explain(counted(WITHOUT_RESERVE, TWICE_HELD), party="Z"), 10_000)
    assert "Seat due among these parties, round 1" in text
