"""Sentences that were once wrong or misleading: shares in decimals, bars by name, ties, places, doubts."""

from __future__ import annotations

import pytest
from tests.explain.told import texts
from tests.explain.told import told as told_of
from tests.small import election, one_tier

from seatwright.catalogue import law
from seatwright.explain import describe, told
from seatwright.explain.doubts import LEFT_OUT, told_doubts, told_point
from seatwright.explain.phrases.linkage import told_counting
from seatwright.explain.words import words_of
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    AtLeast,
    ByLot,
    DecimalShare,
    Declared,
    Each,
    Fielded,
    Here,
    InPlaces,
    Kept,
    MoreVotes,
    Quotas,
    SeatsOf,
    TopUp,
    Valid,
    Won,
)
from seatwright.model import condition as co
from seatwright.model.figures import Contenders, Exactly, First
from seatwright.model.value import Value

NAMES = {"each region": "region", "surplus": "Überhangmandat|Überhangmandate"}
LIST = Valid("list")
LOW, HIGH = AtLeast("5%", of=LIST), AtLeast("7%", of=LIST)
ANY_SURPLUS = co.Exceeds(SeatsOf("surplus"), Exactly(0))
BY_NAME = "at least 5% of all valid votes on the list ballot, or 7% for those that the election names as joint lists"


@pytest.mark.parametrize(
    ("member", "says"),
    [
        (AtLeast("4.995%", of=LIST), "at least 4.995% of all valid votes on the list ballot"),
        (AtLeast("1/14", of=LIST), "at least 1/14 of all valid votes on the list ballot"),
        ((LOW & ~Declared("joint_lists")) | HIGH, BY_NAME),
        (HIGH | (~Declared("joint_lists") & LOW), BY_NAME),
        ((HIGH & Declared("joint_lists")) | (LOW & ~Declared("joint_lists")), BY_NAME),
        (~Declared("blocs"), "not to be among the blocs that the election names"),
        (Fielded(1, "list"), "a list of its own"),
        (Fielded(1, "region"), "candidates in at least 1 region"),
        (Fielded(2, "region"), "candidates in at least 2 regions"),
        (~InPlaces(1, "region", ~LOW), "at least 5% of all valid votes on the list ballot, and this in every region"),
        (~LOW, "less than 5% of all valid votes on the list ballot"),
        (Valid("list", also=("Against all",)) - LIST, "the votes marked Against all on the list ballot"),
        (ANY_SURPLUS, "any Überhangmandat was won"),
        (~ANY_SURPLUS, "no Überhangmandat was won"),
        (~(~ANY_SURPLUS & co.Held("runoff")), "any Überhangmandat was won, or the runoff ballot was not held"),
        (co.Exceeds(Contenders(), Exactly(3)), "more than 3 stand here"),
        (co.Reaches(First(), Exactly(9)), "the most votes that anybody has come to at least 9"),
        (~Won(1, "surplus"), "to have won no Überhangmandat"),
    ],
)  # fmt: skip
def test_members_in_true_words(member: Value, says: str) -> None:
    assert told(member, NAMES) == says


def test_a_lot_that_the_law_names_is_said_once() -> None:
    def ties(*rules: Value) -> str:
        return " ".join(texts(describe(one_tier(D_HONDT, 5, ties=rules))))

    assert "this decides: a lot." in ties(ByLot())
    assert "this decides: more votes, then a lot." in ties(MoreVotes(), ByLot())
    assert "this decides: more votes, and a lot last." in ties(MoreVotes())


def test_shares_in_decimals_are_told_by_their_decimals() -> None:
    """41.67%, 33.33% and 25% of ten seats: no seat has a price."""
    result = count(one_tier(Quotas("share", DecimalShare(4)), 10), election({"A": 500, "B": 400, "C": 300}))
    assert told_of(result, "formula") == [
        "Each share of the 1,200 votes, rounded to 4 decimals, is multiplied by the 10 seats. Whole seats: A 4, B 3 "
        "and C 2. 1 seat is left over and goes to the largest decimals: C (0.5000). In all: A 4, B 3 and C 3 (s 1)."
    ]
    assert told_of(result, "decided") == [
        "The smallest decimals that brought a seat were those of C (0.50), the largest that brought none those of "
        "B (0.33) (s 1)."
    ]


@pytest.mark.parametrize("entry", [(LOW & ~Declared("joint")) | HIGH, HIGH | (LOW & ~Declared("joint"))])
def test_only_the_bar_that_applies_is_told(entry: AtLeast) -> None:
    votes = {"A": 860, "Joint": 60, "B": 50, "C": 30}
    result = count(one_tier(D_HONDT, 10, entry=entry), election(votes).__replace__(figures=(("joint", ("Joint",)),)))
    assert told_of(result, "refused") == [
        "Joint: 60 of 1,000 list votes is 6%, below the 7% of s 1 (10 votes short). C: 30 of 1,000 list votes is 3%, "
        "below the 5% (20 votes short)."
    ]
    assert "7% were needed" not in " ".join(told_of(result, ""))
    assert "A (86%) and B (5%) reached the 5%" in told_of(result, "admitted")[0]


def test_in_a_region_its_seats_grow_not_the_house() -> None:
    assert told_counting(TopUp(("constituency",), Kept()), {}, "the number of seats of the region").endswith(
        "nobody else loses a seat, and the number of seats of the region grows by them."
    )
    assert "The number of seats of the region grows until" in " ".join(texts(describe(law("de-bw-zweitmandat"))))


def test_what_is_not_counted_stands_apart() -> None:
    plain = one_tier(D_HONDT, 5)
    system = plain.__replace__(law=plain.law.doubt("the days", "ranks are not counted"))
    assert [one.text for one in told_doubts(system, words_of(system), "Not confirmed")] == [
        "Not confirmed",
        "S 1: the days.",
        LEFT_OUT,
        "S 1: ranks are not counted.",
    ]


@pytest.mark.parametrize(
    ("article", "point", "says"),
    [
        ("§ 38(3) 2", "(3) 3: the rest", "§ 38(3) 3: the rest."),
        ("§§ 2(2)-(4)", "(4): ties", "§ 2(4): ties."),
        ("§ 38", "§ 38(3): ties", "§ 38(3): ties."),
        ("ss 178-179", "a tie", "Ss 178-179: a tie."),
        ("", "a tie", "A tie."),
    ],
)
def test_a_doubt_has_one_number(article: str, point: str, says: str) -> None:
    assert told_point(article, point) == says


def test_a_place_is_where_it_is_fought() -> None:
    assert told(Each("region"), NAMES) == "It is fought in each region apart."
    assert "in the same place" in told(AtLeast("5%", of=LIST, in_=Here()), NAMES)
