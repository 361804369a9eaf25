"""Seats won beyond what is due, and what each law does about them, in sentences."""

from __future__ import annotations

from tests.explain.told import told, topped_up
from tests.small import DISTRICTS, LAW, election, won

from seatwright.kernel import count
from seatwright.law import (
    HARE,
    Absorbed,
    AtOrAbove,
    Cast,
    Claim,
    Everyone,
    Forfeited,
    Levelled,
    Nation,
    System,
    Tier,
    TopUp,
)

VOTES = {"A": 600, "B": 400}


def test_kept_overhang_enlarges_the_house() -> None:
    result = topped_up(VOTES, won("constituency", {"A": 2, "B": 6}))
    assert told(result, "linkage") == [
        "From what each is due, the constituencies it has won are taken off: A 6 less 2 is 4 and B 4 less 6, "
        "which leaves "
        "none (s 1)."
    ]
    assert told(result, "overhang") == [
        "B won 6 constituencies but was due 4: 2 more than its share. It keeps those seats, nobody else loses "
        "one, and the "
        "house grows from 10 to 12 seats. Such overhang seats last for this one term of the house (s 1)."
    ]
    assert told(result, "house") == [
        "The house has 12 members: 8 constituencies and 4 list seats. The law begins with 10; 2 seats were added "
        "for this "
        "one term, because more seats were won than were due (s 1)."
    ]


def test_no_overhang_is_said() -> None:
    result = topped_up(VOTES, won("constituency", {"A": 2, "B": 1}))
    assert told(result, "overhang") == ["Nobody had won more than was due, so there is no overhang (s 1)."]


def test_overhang_is_levelled_for_this_term() -> None:
    result = topped_up(VOTES, won("constituency", {"A": 2, "B": 6}), overhang=Levelled())
    assert told(result, "overhang") == [
        "Everybody must reach a least number of seats: B 6 and A 2. With 10 seats, B would have 4 and lack 2 "
        "of its 6. "
        "So the house grows from 10 to 14 seats, the smallest number in which everybody reaches the least number. "
        "With 13, B would still have had 5, and 6 were due to it at least. Such additional seats last for this "
        "one term of "
        "the house (s 1)."
    ]
    assert told(result, "house")[0].endswith(
        "The law begins with 10; 4 seats were added for this one term, so that everybody reaches the least number "
        "(s 1)."
    )


def test_some_overhang_may_stay_unlevelled() -> None:
    result = topped_up(VOTES, won("constituency", {"A": 2, "B": 6}), overhang=Levelled(unlevelled=1))
    assert told(result, "overhang")[0].endswith(
        "So the house grows from 10 to 12 seats, the smallest number in which no more than 1 seat is lacking. "
        "With 11, B "
        "would still have had 4, and 6 were due to it at least. 1 seat of B came on top without being levelled. Such "
        "additional seats last for this one term of the house (s 1)."
    )


def test_a_house_that_is_large_enough_is_not_enlarged() -> None:
    result = topped_up(VOTES, won("constituency", {"A": 2, "B": 1}), overhang=Levelled())
    assert told(result, "overhang") == [
        "Everybody must reach a least number of seats: A 2 and B 1. 10 seats are enough for that, so "
        "no seat "
        "is added (s 1)."
    ]


def test_absorbed_overhang_is_paid_by_the_others() -> None:
    votes = {"A": 500, "B": 300, "C": 200}
    given = won("constituency", {"B": 5, "C": 2})
    result = topped_up(votes, given, overhang=Absorbed(AtOrAbove()), entry=Everyone(), formula=HARE)
    assert told(result, "overhang") == [
        "At first, B would have been due 3 but had won 5. The law also sets aside whoever has won exactly what is due. "
        "B (5) and C (2) are therefore set aside with what they have won, 7 seats in all; the others share the "
        "remaining 3 "
        "seats anew. The house stays at 10 seats: the others pay for the seats won beyond what was due (s 1)."
    ]
    assert told(result, "overhang", party="B") == [
        "B won 5 constituencies but was due 3: 2 more than its share. It is set aside with 5 seats, and the "
        "others share "
        "what is left. The house stays at 10 seats: the others pay for the seats won beyond what was due (s 1)."
    ]
    assert told(result, "overhang", party="C") == [
        "C won 2 constituencies, exactly what was due to it, and is set aside with those who won more. The house "
        "stays at "
        "10 seats: the others pay for the seats won beyond what was due (s 1)."
    ]
    assert told(result, "formula", party="A") == [
        "Without regard to what others had won, it would have been due 5; after that was settled it is due 3 (s 1)."
    ]


def test_forfeited_overhang_does_not_sit() -> None:
    leads = DISTRICTS.__replace__(gives=Claim())
    lists = Tier(
        name="list",
        law=LAW,
        where=Nation(),
        votes=Cast("list"),
        seats=10,
        formula=HARE,
        counting=TopUp(("constituency",), Forfeited()),
    )
    system = System(id="test", name="Test", law=LAW, tiers=(leads, lists))
    result = count(system, election(VOTES, won("constituency", {"A": 2, "B": 6})))
    assert told(result, "overhang")[-1] == (
        "B won 6 constituencies but was due 4: 2 more than its share. The law does not keep seats beyond what "
        "is due: 2 seats are not filled (s 1)."
    )
