"""Ties: who may be drawn and for how many seats; and what the law says before a lot."""

from __future__ import annotations

import pytest
from tests.small import DISTRICTS, LAW, election, lot, one_tier, seats_of, votes

from seatwright.kernel import count
from seatwright.law import (
    ADAMS,
    D_HONDT,
    DROOP,
    HARE,
    HUNTINGTON_HILL,
    MODIFIED_SAINTE_LAGUE,
    SAINTE_LAGUE,
    AllToFirst,
    BestFirst,
    ByLot,
    Cast,
    Claim,
    Exactly,
    FewerSeats,
    Formula,
    Hare,
    HighestAverage,
    MoreVotes,
    MostIn,
    MostVotes,
    Older,
    OneEachFromLargest,
    OneVoteMore,
    Persons,
    Plurality,
    Quotas,
    SecondBallot,
    System,
    Tie,
    Tier,
    Younger,
    replace,
)
from seatwright.model.election import Election, Listed, LotDrawn
from seatwright.results.result import Completed, LotsNeeded, Result


def asked(result: Result) -> tuple[list[str], int]:
    """Who may be drawn, and for how many seats."""
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    return [one.person or one.party for one in result.lot.among], result.lot.seats


IN_TURN = Quotas("in turn", Hare(), OneEachFromLargest())
BY_AVERAGE = Quotas("by average", Hare(), HighestAverage())


@pytest.mark.parametrize(
    ("formula", "rows", "seats", "among", "left"),
    [
        (D_HONDT, {"A": 100, "B": 50, "C": 20}, 2, ["A", "B"], 1),
        (D_HONDT, {"A": 10, "B": 10, "C": 10}, 2, ["A", "B", "C"], 2),
        (SAINTE_LAGUE, {"A": 90, "B": 30, "C": 20}, 2, ["A", "B"], 1),
        (MODIFIED_SAINTE_LAGUE, {"A": 150, "B": 70, "C": 20}, 2, ["A", "B"], 1),
        (ADAMS, {"A": 9, "B": 9, "C": 9}, 1, ["A", "B", "C"], 1),
        (HUNTINGTON_HILL, {"A": 8, "B": 8}, 3, ["A", "B"], 1),
        (HARE, {"A": 25, "B": 25, "C": 50}, 2, ["A", "B"], 1),
        (DROOP, {"A": 5, "B": 5, "C": 5}, 2, ["A", "B", "C"], 2),
        (IN_TURN, {"A": 5, "B": 5, "C": 5}, 4, ["A", "B", "C"], 1),
        (BY_AVERAGE, {"A": 30, "B": 15, "C": 10}, 2, ["A", "B"], 1),
        (Plurality(), {"A": 7, "B": 7, "C": 6}, 1, ["A", "B"], 1),
        (Plurality(), {"A": 8, "B": 7, "C": 7, "D": 7}, 3, ["B", "C", "D"], 2),
        (AllToFirst(), {"A": 7, "B": 7}, 5, ["A", "B"], 1),
        (BestFirst(MostVotes()), {"A": 9, "B": 7, "C": 7}, 2, ["B", "C"], 1),
    ],
    ids=lambda one: getattr(one, "name", type(one).__name__) if isinstance(one, Formula) else "",
)
def test_a_tie_that_decides_a_seat_stops_the_count_and_says_who_may_be_drawn(
    formula: Formula, rows: dict[str, int], seats: int, among: list[str], left: int
) -> None:
    data = election(rows)
    assert asked(count(one_tier(formula, seats), data)) == (among, left)
    drawn = lot("list", tuple(among), tuple(among[:left]))
    result = count(one_tier(formula, seats), data, (drawn,))
    assert isinstance(result, Completed)
    assert [(one.rule, len(one.chosen)) for one in result.tree[-1].ties] == [("ByLot", left)]


@pytest.mark.parametrize("formula", [D_HONDT, SAINTE_LAGUE, HARE, Plurality(), BestFirst(MostVotes())])
def test_a_tie_that_decides_nothing_asks_for_nothing(formula: Formula) -> None:
    assert seats_of(count(one_tier(formula, 2), election({"A": 6, "B": 6}))) == {"A": 1, "B": 1}
    assert seats_of(count(one_tier(formula, 2), election({"A": 6, "B": 6, "C": 1, "D": 1}))) == {"A": 1, "B": 1}


def test_a_lot_names_the_article_and_the_reason() -> None:
    result = count(one_tier(D_HONDT, 1), election({"A": 5, "B": 5}))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert (result.lot.tier, result.lot.place, result.lot.law, result.lot.why) == (
        "list",
        "*",
        "Test Act, s 1",
        "equal quotients",
    )
    assert len(result.lot.id) == 12


# --- the law's own rules come first --------------------------------------------------------------------------

TIED = {"A": 100, "B": 50}  # by D'Hondt A's second seat ties with B's first


@pytest.mark.parametrize(
    ("rule", "winner"),
    [(MoreVotes(), "A"), (FewerSeats(), "B"), (OneVoteMore(), "B")],
    ids=lambda one: type(one).__name__ if isinstance(one, Tie) else "",
)
def test_a_rule_of_law_decides_a_tie_of_quotients_before_a_lot(rule: Tie, winner: str) -> None:
    """101 / 2 is below 51 / 1: one vote more helps the smaller."""
    result = count(one_tier(D_HONDT, 2, ties=(rule,)), election(TIED))
    assert seats_of(result) == ({"A": 2} if winner == "A" else {"A": 1, "B": 1})
    decision = result.tree[-1].ties[0]
    assert (decision.rule, [one.party for one in decision.chosen], decision.lot) == (type(rule).__name__, [winner], "")


def test_where_no_rule_of_law_decides_a_lot_follows() -> None:
    equal = election({"A": 50, "B": 50})
    ties = (MoreVotes(), FewerSeats(), OneVoteMore(), ByLot("the returning officer"))
    assert asked(count(one_tier(D_HONDT, 1, ties=ties), equal)) == (["A", "B"], 1)


def test_a_rule_may_decide_some_of_the_seats_and_leave_the_rest_to_a_lot() -> None:
    """Quota 10, six seats: A, B and C have remainders of 5 for two seats; A has more votes, B and C draw."""
    formula = Quotas("of 60", Hare(), of=Exactly(60))
    result = count(one_tier(formula, 6, ties=(MoreVotes(),)), election({"A": 25, "B": 15, "C": 15}))
    assert asked(result) == (["B", "C"], 1)


def test_rules_are_asked_in_the_order_of_the_law() -> None:
    for ties, winner in (((MoreVotes(), FewerSeats()), {"A": 2}), ((FewerSeats(), MoreVotes()), {"A": 1, "B": 1})):
        assert seats_of(count(one_tier(D_HONDT, 2, ties=ties), election(TIED))) == winner


def test_fewer_seats_decide_a_tie_of_remainders_too() -> None:
    """Quota 100: A has one seat and 50 left, B none and 50 left."""
    result = count(one_tier(HARE, 3, ties=(FewerSeats(),)), election({"A": 150, "B": 50, "C": 100}))
    assert seats_of(result) == {"A": 1, "B": 1, "C": 1}


def test_one_vote_more_cannot_be_divided_by_nothing() -> None:
    assert asked(count(one_tier(ADAMS, 1, ties=(OneVoteMore(),)), election({"A": 5, "B": 5}))) == (["A", "B"], 1)


# --- persons -------------------------------------------------------------------------------------------------

EQUAL = votes("constituency", {"North": {"A/Ann": 40, "B/Bo": 40, "C/Cy": 20}})


def people_of(ties: tuple[Tie, ...], **more: object) -> Result:
    """A district in which Ann and Bo tie."""
    return count(System("t", "T", LAW, (replace(DISTRICTS, ties=ties),)), election(cast=EQUAL, **more))


def born(**days: str) -> tuple[Listed, ...]:
    party = {"Ann": "A", "Bo": "B"}
    return tuple(Listed("list", "*", party[name], 1, name, born=day) for name, day in days.items())


@pytest.mark.parametrize(("rule", "winner"), [(Older(), "B"), (Younger(), "A")])
def test_age_decides_between_persons(rule: Tie, winner: str) -> None:
    people = born(Ann="1970-05-02", Bo="1970-05-01")
    assert seats_of(people_of((rule,), lists=people)) == {winner: 1}


def test_age_decides_nothing_if_a_date_is_not_known_or_the_same() -> None:
    assert asked(people_of((Older(),), lists=born(Ann="1970-05-02"))) == (["Ann", "Bo"], 1)
    assert asked(people_of((Older(),), lists=born(Ann="1970-05-02", Bo="1970-05-02"))) == (["Ann", "Bo"], 1)


def test_a_second_ballot_decides_if_it_was_held() -> None:
    """Pitcairn 2013: a tie for the last seat went to a second ballot."""
    rule = (SecondBallot("again"),)
    assert asked(people_of(rule)) == (["Ann", "Bo"], 1)
    again = votes("again", {"North": {"A/Ann": 19, "B/Bo": 21}})
    result = count(System("t", "T", LAW, (replace(DISTRICTS, ties=rule),)), election(cast=(*EQUAL, *again)))
    assert seats_of(result) == {"B": 1}


def test_the_earlier_round_decides_a_tie_of_the_later() -> None:
    first = replace(DISTRICTS, name="first", votes=Cast("first"), gives=Claim())
    last = replace(DISTRICTS, ties=(MostIn("first"),))
    rows = votes("first", {"North": {"A/Ann": 39, "B/Bo": 41, "C/Cy": 30}})
    result = count(System("t", "T", LAW, (first, last)), election(cast=(*EQUAL, *rows)))
    assert seats_of(result) == {"B": 1}


def test_a_party_and_an_independent_may_tie() -> None:
    """Hostile case 33."""
    rows = votes("constituency", {"North": {"A/Ann": 40, "Independent/Ike": 40}})
    result = count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows))
    assert asked(result) == (["Ann", "Ike"], 1)
    drawn = lot("constituency", ("Ann", "Ike"), ("Ike",), "North")
    settled = count(result.system, result.election, (drawn,))
    assert [(one.party, one.person) for one in settled.awards if one.seats] == [("Independent", "Ike")]


def test_six_hundred_parties_may_tie_for_one_seat() -> None:
    """Hostile case 31."""
    rows = {f"P{i:03}": 7 for i in range(600)}
    for formula in (D_HONDT, HARE, Plurality()):
        among, left = asked(count(one_tier(formula, 1), election(rows)))
        assert (len(among), left) == (600, 1)


def drawn_in(tier: Tier, data: Election, *names: str) -> Result:
    among = asked(count(System("t", "T", LAW, (tier,)), data))[0]
    return count(System("t", "T", LAW, (tier,)), data, (LotDrawn(tier.name, "*", tuple(among), names),))


def test_of_six_hundred_any_one_may_be_drawn() -> None:
    rows = {f"P{i:03}": 7 for i in range(600)}
    tier = one_tier(SAINTE_LAGUE, 1).tiers[0]
    assert seats_of(drawn_in(tier, election(rows), "P417"))["P417"] == 1


def test_persons_of_one_party_may_tie() -> None:
    tier = replace(DISTRICTS, where=one_tier(D_HONDT, 1).tiers[0].where, among=Persons(), seats=1)
    rows = votes("constituency", {"*": {"A/Ann": 5, "A/Abe": 5}})
    result = drawn_in(tier, election(cast=rows), "Abe")
    assert [one.person for one in result.awards if one.seats] == ["Abe"]
