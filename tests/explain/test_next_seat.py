"""The cost of the next seat, held against the count: with so many more votes it comes, with one less it does not."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.explain.told import told, topped_up
from tests.small import election, lot, one_tier, two_tiers, won

from seatwright.explain.next_seat import more_votes
from seatwright.explain.telling import Telling, formula_seats
from seatwright.explain.words import words_of
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    DANISH,
    HARE,
    HUNTINGTON_HILL,
    MODIFIED_SAINTE_LAGUE,
    SAINTE_LAGUE,
    Ceiling,
    Exactly,
    Floor,
    Formula,
    MajorityClause,
    Plurality,
    Reshared,
    StartingFrom,
    System,
)
from seatwright.model.competitor import Competitor
from seatwright.model.election import Election, LotDrawn
from seatwright.results.result import Completed, LotsNeeded, Result

RULES = (D_HONDT, SAINTE_LAGUE, MODIFIED_SAINTE_LAGUE, DANISH, HARE)
VOTES = st.lists(st.integers(1, 2000), min_size=2, max_size=6)


def telling(result: Result, tier: str = "list") -> Telling:
    """The step of a tier of the whole country."""
    step = next(one for one in result.tree if one.tier == tier)
    return Telling(result, words_of(result.system), result.system[tier], step)


def seats(result: Result, party: str) -> int | None:
    """A party's seats by the formula; None where a lot is needed."""
    return formula_seats(telling(result)).get(Competitor(party), 0) if isinstance(result, Completed) else None


def against(wanted: LotsNeeded, party: str) -> LotDrawn:
    """The lot that is wanted, drawn against a party wherever it can be."""
    assert wanted.lot is not None
    names = [one.party for one in wanted.lot.among]
    return lot(wanted.lot.tier, tuple(names), tuple(sorted(names, key=lambda name: name == party)[: wanted.lot.seats]))


def held_against_the_count(system: System, rows: dict[str, int], asked: Election, party: str) -> None:
    """So many more votes bring the seat; one less does not, or needs a lot."""
    result = count(system, asked)
    if not isinstance(result, Completed):
        return
    more = more_votes(telling(result), Competitor(party))
    before = seats(result, party)
    assert before is not None
    if more is None:
        return
    dearer = election({**rows, party: rows[party] + more}, asked.given)
    raised = count(system, dearer)
    if isinstance(
        raised, LotsNeeded
    ):  # it may tie for yet another seat: if that lot goes against it, the seat is its own
        raised = count(system, dearer, (against(raised, party),))
    assert (seats(raised, party) or 0) > before
    if more:
        one_less = seats(count(system, election({**rows, party: rows[party] + more - 1}, asked.given)), party)
        assert one_less in (before, None)


@given(VOTES, st.integers(1, 12), st.sampled_from(RULES), st.data())
@settings(max_examples=150, deadline=None)
def test_the_cost_is_exact(votes: list[int], house: int, rule: Formula, data: st.DataObject) -> None:
    rows = {chr(65 + n): v for n, v in enumerate(votes)}
    party = data.draw(st.sampled_from(sorted(rows)))
    held_against_the_count(one_tier(rule, house), rows, election(rows), party)


@given(VOTES, st.integers(1, 8), st.lists(st.integers(0, 3), min_size=6, max_size=6))
@settings(max_examples=80, deadline=None)
def test_the_cost_is_exact_after_seats_won(votes: list[int], house: int, held: list[int]) -> None:
    rows = {chr(65 + n): v for n, v in enumerate(votes)}
    given_ = won("constituency", dict(zip(rows, held)))
    system = two_tiers(D_HONDT, house, counting=StartingFrom(("constituency",)))
    held_against_the_count(system, rows, election(rows, given_), "A")


def test_the_first_to_miss_out_needs_so_many_more() -> None:
    assert told(count(one_tier(SAINTE_LAGUE, 10), election({"A": 600, "B": 340, "C": 60})), "decided") == [
        "The last seat went to A, with 600 / 11 = 54.55; the first to miss out was B, with 340 / 7 = 48.57. With "
        "42 more "
        "votes, all others unchanged, B would have taken it instead (s 1)."
    ]


def test_remainders_are_moved_by_the_quota_too() -> None:
    assert told(count(one_tier(HARE, 5), election({"A": 560, "B": 350, "C": 90})), "decided") == [
        "The smallest remainder that brought a seat was that of B (150), the largest that brought none that of C (90). "
        "With 51 more votes, all others unchanged, C would have had one seat more (s 1)."
    ]


def test_a_lead_is_the_cost_of_a_district() -> None:
    result = count(one_tier(Plurality(), 1), election({"A": 60, "B": 40}))
    assert more_votes(telling(result), Competitor("B")) == 21
    assert more_votes(telling(result), Competitor("A")) is None


def test_nothing_is_said_where_it_would_not_be_exact() -> None:
    rows = {"A": 600, "B": 340, "C": 60}
    for limits in ((Floor(Exactly(1)),), (Ceiling(Exactly(9), Reshared()),)):
        result = count(one_tier(D_HONDT, 10, limits=limits), election(rows))
        assert more_votes(telling(result), Competitor("B")) is None
    clause = count(one_tier(D_HONDT, 10, limits=(MajorityClause(),)), election({"A": 499, "B": 441, "C": 60}))
    assert more_votes(telling(clause), Competitor("A")) is None
    roots = count(one_tier(HUNTINGTON_HILL, 10), election(rows))
    assert more_votes(telling(roots), Competitor("B")) is None
    points = count(one_tier(D_HONDT, 10), election(rows, votes_are="basis points"))
    told_in_points = telling(points)._replace(words=words_of(points.system, points.election))
    assert more_votes(told_in_points, Competitor("B")) is None


def test_one_more_seat_due_brings_nothing_to_who_has_too_many() -> None:
    result = topped_up({"A": 600, "B": 400}, won("constituency", {"A": 2, "B": 6}))
    assert more_votes(telling(result), Competitor("B")) is None
    assert more_votes(telling(result), Competitor("A")) == 143


def test_a_share_of_a_seat_is_no_whole_number_of_votes() -> None:
    system = two_tiers(D_HONDT, 3, counting=StartingFrom(("constituency",), Fraction(1, 2)))
    result = count(system, election({"A": 600, "B": 400}, won("constituency", {"A": 1})))
    assert more_votes(telling(result), Competitor("B")) is None
