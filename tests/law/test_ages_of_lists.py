"""Ties that a law settles by the ages of lists: the mean of all on them, or the next who would sit."""

from __future__ import annotations

import pytest
from tests.law.twisted import proved
from tests.small import election, one_tier, seats_of

from seatwright.catalogue import law
from seatwright.explain.phrases.persons import told_tie
from seatwright.kernel import count
from seatwright.law import D_HONDT, HARE, AllToFirst, MoreVotes, OlderList, OlderNext, Tie
from seatwright.model.election import District, Election, Listed
from seatwright.results.result import Completed, LotsNeeded

AGES = {
    "A": ("1980-01-01", "1930-01-01", "1990-06-30"),  # 1966 on average
    "B": ("1960-01-01", "1961-01-01", "1962-01-01"),  # 1961 on average
}


def aged(ages: dict[str, tuple[str, ...]], place: str = "*", tier: str = "list") -> tuple[Listed, ...]:
    """Lists whose persons have days of birth."""
    return tuple(
        Listed(tier, place, party, rank, f"{party}{rank}", born=day)
        for party, days in ages.items()
        for rank, day in enumerate(days, 1)
    )


def held(ages: dict[str, tuple[str, ...]]) -> Election:
    """A tie of two lists."""
    return election({"A": 50, "B": 50}, lists=aged(ages))


def test_the_mean_age_of_a_list_decides() -> None:
    result = count(one_tier(AllToFirst(), 2, ties=(OlderList(),)), held(AGES))
    assert isinstance(result, Completed)
    assert seats_of(proved(result)) == {"B": 2}
    assert result.tree[0].ties[0].rule == "OlderList"


@pytest.mark.parametrize(("seats", "winner"), [(1, "B"), (3, "A"), (5, "B")])
def test_the_next_candidate_of_a_list_decides(seats: int, winner: str) -> None:
    """First 1980 against 1960, then 1930 against 1961, then 1990 against 1962."""
    result = count(one_tier(D_HONDT, seats, ties=(MoreVotes(), OlderNext())), held(AGES))
    assert isinstance(result, Completed)
    assert seats_of(proved(result))[winner] == (seats + 1) // 2
    assert result.tree[0].ties[0].rule == "OlderNext"


def test_the_next_candidate_comes_after_those_of_an_earlier_step() -> None:
    """France: who has the bonus seats is passed, and the next of the list is older or younger."""
    lists = {"A": ("1950-01-01",) * 5 + ("1990-01-01",) * 2, "B": ("1965-01-01",) * 7}
    council = (District("list", "*", "", 3), District("bonus", "*", "", 4))
    held_ = election({"A": 51, "B": 51}, districts=council, lists=aged(lists))
    result = count(law("france-municipal"), held_)
    assert isinstance(result, Completed)
    assert [one.rule for step in result.tree for one in step.ties] == ["OlderList", "OlderNext"]
    assert proved(result).seats() == {"A": 5, "B": 2}


@pytest.mark.parametrize("tie", [OlderList(), OlderNext()], ids=str)
@pytest.mark.parametrize("day", ["", "1960", "1960-13-01", "1960-1-01"])
def test_an_age_that_is_not_known_decides_nothing(tie: Tie, day: str) -> None:
    """Then a lot is asked for, as where there are no lists at all."""
    unknown = {"A": (day, *AGES["A"][1:]), "B": AGES["B"]}
    for election_ in (held(unknown), election({"A": 50, "B": 50})):
        assert isinstance(count(one_tier(HARE, 1, ties=(tie,)), election_), LotsNeeded)


def test_equal_ages_decide_nothing() -> None:
    """Two lists of one age want a lot."""
    same = {"A": AGES["B"], "B": AGES["B"]}
    for tie in (OlderList(), OlderNext()):
        assert isinstance(count(one_tier(HARE, 1, ties=(tie,)), held(same)), LotsNeeded)


def test_ages_are_told_in_words() -> None:
    assert str(told_tie(OlderList(), {})) == "the higher mean age of the list"
    assert str(told_tie(OlderNext(), {})) == "the higher age of the next candidate on the list"
