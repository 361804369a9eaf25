"""What the checker says when something does not hold: the step, the sentence of law, and the numbers."""

from __future__ import annotations

from tests.verify.cases import CASES
from tests.verify.edits import hashed

from seatwright.model.competitor import Competitor
from seatwright.model.value import replace
from seatwright.results.record import Record, recorded
from seatwright.results.step import Step
from seatwright.verify import verify

A, B = Competitor("A"), Competitor("B")


def edited(name: str, **changes: object) -> Record:
    """The record of a case with its last step changed."""
    said = recorded(CASES[name].counted())
    last: Step = replace(said.tree[-1], **changes)
    return hashed(replace(said, tree=(*said.tree[:-1], last)))


def findings(said: Record) -> list[str]:
    return [str(one) for one in verify(said).findings]


def test_a_passed_over_quotient_is_named() -> None:
    said = edited("divisor D'Hondt", outcome=((A, 4), (B, 3)))
    expected = "A with 4 seats has the quotient 1202 and is passed over for B, whose seat 3 has 990."
    assert f"list, * (Test Act, s 1): {expected}" in findings(said)


def test_seats_beyond_the_stake_are_counted() -> None:
    said = edited("remainder 0", outcome=((A, 5), (B, 3), (Competitor("C"), 1)))
    assert any("the seats come to 9, and 7 are to be shared out" in one for one in findings(said))


def test_a_bar_is_told_with_its_figures() -> None:
    step = CASES["a bar"].last()
    low = replace(step.standings[-1], admitted=True)
    said = edited("a bar", standings=(*step.standings[:-1], low))
    assert "list, * (Test Act, s 1): whether D is admitted is recorded as yes, and comes to no." in findings(said)


def test_a_tie_needs_a_decision() -> None:
    said = edited("a lot between equal votes", ties=())
    assert "list, * (Test Act, s 1): A, B tie for 1, and no decision gives it to B." in findings(said)


def test_a_lot_must_be_listed() -> None:
    said = recorded(CASES["a lot between equal votes"].counted())
    found = findings(hashed(replace(said, lots=())))
    assert len(found) == 1
    assert "which the record does not list" in found[0]


def test_who_came_second_does_not_win() -> None:
    said = edited("plurality", outcome=((B, 1),))
    assert "list, * (Test Act, s 1): A is given 0 seats, and is due 1." in findings(said)


def test_a_smaller_house_must_fall_short() -> None:
    step = CASES["levelled"].last()
    assert step.settlement is not None
    said = edited("levelled", settlement=replace(step.settlement, house=step.settlement.house + 1))
    assert any("are to be shared out" in one for one in findings(said))


def test_nobody_sits_twice() -> None:
    step = CASES["lists that end"].last()
    said = edited("lists that end", persons=((A, ("Ann", "Ann")),))
    assert step.persons
    assert any("persons are named" in one for one in findings(said))


def test_a_claim_never_sits() -> None:
    said = recorded(CASES["forfeited"].counted())
    rows = tuple(replace(row, in_house=True) for row in said.seats)
    found = findings(hashed(replace(said, seats=rows, house=sum(row.seats for row in rows))))
    assert any("are a claim, and sit" in one for one in found)


def test_a_good_record_is_told_in_one_line() -> None:
    verdict = verify(CASES["New Zealand"].counted())
    assert str(verdict).endswith("claims checked, all hold.")
    assert {"divisor", "entry", "settlement", "stake", "votes", "hash"} <= set(verdict.checked)


def test_without_the_election_some_claims_stay_open() -> None:
    verdict = verify(recorded(CASES["New Zealand"].counted()))
    assert verdict.ok
    assert {"votes", "given"} <= set(verdict.open)
