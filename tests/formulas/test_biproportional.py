"""Double proportionality: examples that were published, zeros, ties, and sums that no table has."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.small import lot
from tests.verify.cases import Case
from tests.verify.two_ways import BOTH, EVEN, ONE_EACH, RING, THREE, TWO_WAYS, both_ways

from seatwright.errors import SeatwrightError
from seatwright.formulas import Contest, share_out
from seatwright.kernel import count
from seatwright.law import ADAMS, DEAN, MODIFIED_SAINTE_LAGUE, Biproportional, Figure, MoreVotes, OfPlace
from seatwright.model.competitor import Competitor
from seatwright.results.evidence import Divisors
from seatwright.results.result import Completed, LotsNeeded, Result
from seatwright.verify import verify


def cells(case: Case) -> dict[str, dict[str, int]]:
    """Seats by place and party; the result verifies."""
    return by_place(count(case.system, case.election, case.lots))


def by_place(result: Result) -> dict[str, dict[str, int]]:
    assert isinstance(result, Completed), getattr(result, "lot", None)
    verdict = verify(result, system=result.system)
    assert verdict.ok, str(verdict)
    found: dict[str, dict[str, int]] = {}
    for who, n in sorted(result.tree[-1].outcome):
        found.setdefault(who.place, {})[who.party] = n
    return dict(sorted(found.items()))


# --- published examples ---


def test_the_example_of_the_german_encyclopedia() -> None:
    """Three parties due 4, 5 and 6, three places of as many seats."""
    assert cells(TWO_WAYS["both ways"]) == {
        "A": {"P": 1, "Q": 1, "R": 2},
        "B": {"P": 2, "Q": 2, "R": 1},
        "C": {"P": 1, "Q": 2, "R": 3},
    }


def test_the_example_of_the_english_encyclopedia() -> None:
    rows = {
        "I": {"A": 123, "B": 912, "C": 312},
        "II": {"A": 45, "B": 714, "C": 255},
        "III": {"A": 815, "B": 414, "C": 215},
    }
    assert cells(both_ways(rows, {"I": 7, "II": 5, "III": 8}, {"A": 5, "B": 11, "C": 4})) == {
        "I": {"A": 1, "B": 4, "C": 2},
        "II": {"B": 4, "C": 1},
        "III": {"A": 4, "B": 3, "C": 1},
    }


def test_the_four_large_places_of_uri_in_2020() -> None:
    """Landratswahlen 2020: Altdorf, Bürglen, Erstfeld and Schattdorf."""
    rows = {
        "Altdorf": {"CVP": 11471, "SPGB": 11908, "FDP": 9213, "SVP": 7756},
        "Bürglen": {"CVP": 2822, "SPGB": 1606, "FDP": 1567, "SVP": 2945},
        "Erstfeld": {"CVP": 2309, "SPGB": 1705, "FDP": 946, "SVP": 1573},
        "Schattdorf": {"CVP": 4794, "SPGB": 2600, "FDP": 2961, "SVP": 3498},
    }
    seats = {"Altdorf": 15, "Bürglen": 7, "Erstfeld": 6, "Schattdorf": 9}
    assert cells(both_ways(rows, seats, {"CVP": 12, "SPGB": 9, "FDP": 7, "SVP": 9})) == {
        "Altdorf": {"CVP": 5, "FDP": 3, "SPGB": 4, "SVP": 3},
        "Bürglen": {"CVP": 2, "FDP": 1, "SPGB": 1, "SVP": 3},
        "Erstfeld": {"CVP": 2, "FDP": 1, "SPGB": 2, "SVP": 1},
        "Schattdorf": {"CVP": 3, "FDP": 2, "SPGB": 2, "SVP": 2},
    }


def test_the_divisors_are_short_and_those_of_parties_near_one() -> None:
    proof = TWO_WAYS["both ways"].last().evidence
    assert isinstance(proof, Divisors)
    assert dict(proof.rows) == {"R": 1, "Q": Fraction(483, 500), "P": Fraction(9, 10)}
    assert dict(proof.columns) == {"A": 4170, "B": 6850, "C": 5400}


# --- rules of rounding ---


def test_rounding_down_favours_the_larger_cells() -> None:
    assert cells(TWO_WAYS["both ways, rounded down"]) == {
        "A": {"P": 1, "Q": 1, "R": 2},
        "B": {"P": 2, "Q": 2, "R": 1},
        "C": {"P": 1, "Q": 2, "R": 3},
    }
    pair = {"X": {"A": 70, "B": 10}, "Y": {"A": 30, "B": 20}}
    down = Biproportional(Figure("total"), OfPlace("district"), MODIFIED_SAINTE_LAGUE)
    assert (
        sum(
            n
            for row in cells(both_ways(pair, {"X": 3, "Y": 2}, {"A": 4, "B": 1}, formula=down)).values()
            for n in row.values()
        )
        == 5
    )


@pytest.mark.parametrize("rule", [ADAMS, DEAN])
def test_a_first_divisor_of_zero_is_refused(rule: object) -> None:
    with pytest.raises(SeatwrightError, match="E305"):
        Biproportional(Figure("total"), OfPlace("district"), rule)  # type: ignore[arg-type]


# --- zeros ---


def test_a_list_without_votes_gets_no_seat() -> None:
    rows = {"X": {"A": 50, "B": 0}, "Y": {"A": 40, "B": 60}}
    assert cells(both_ways(rows, {"X": 2, "Y": 3}, {"A": 3, "B": 2})) == {"X": {"A": 2}, "Y": {"A": 1, "B": 2}}


def test_parties_and_places_without_seats_have_divisors_that_leave_them_none() -> None:
    case = TWO_WAYS["both ways, some without seats"]
    assert cells(case) == {"X": {"A": 2}, "Y": {"B": 1}}
    proof = case.last().evidence
    assert isinstance(proof, Divisors)
    assert {party for party, _ in proof.rows} == {"A", "B", "D"}
    assert {place for place, _ in proof.columns} == {"X", "Y", "Z"}


def test_no_seats_at_all() -> None:
    assert cells(TWO_WAYS["both ways, nobody"]) == {}


def test_votes_may_have_fractions() -> None:
    votes = {Competitor(p, "", d): Fraction(n, 7) for d, row in THREE.items() for p, n in row.items()}
    contest = Contest(votes, 15, draw=None, rows={"P": 4, "Q": 5, "R": 6}, columns={"A": 4, "B": 5, "C": 6})  # type: ignore[arg-type]
    shared = share_out(BOTH, contest)
    assert shared.seats[Competitor("R", "", "C")] == 3
    assert isinstance(shared.evidence, Divisors)
    assert dict(shared.evidence.columns)["C"] == Fraction(5400, 7)


# --- ties ---


def test_equal_tables_ask_for_a_lot_and_name_who_may_be_drawn() -> None:
    case = both_ways(EVEN, *ONE_EACH)
    result = count(case.system, case.election)
    assert isinstance(result, LotsNeeded)
    assert result.lot.among == (Competitor("A", "", "X"), Competitor("B", "", "X"))
    assert (result.lot.seats, result.lot.why) == (1, "equal quotients")


@pytest.mark.parametrize(("drawn", "other"), [("A", "B"), ("B", "A")])
def test_one_lot_decides_both_places(drawn: str, other: str) -> None:
    case = both_ways(EVEN, *ONE_EACH)._replace(lots=(lot("list", ("A", "B"), (drawn,)),))
    assert cells(case) == {"X": {drawn: 1}, "Y": {other: 1}}


def test_the_law_s_own_rule_comes_before_a_lot() -> None:
    """In X and Y the shares are the same; B has more votes in X, and so A has the seat in Y."""
    case = TWO_WAYS["both ways by votes"]
    assert cells(case) == {"X": {"B": 1}, "Y": {"A": 1}}
    (decision,) = case.last().ties
    assert decision.rule == "MoreVotes"
    assert case.system.tiers[0].ties == (MoreVotes(),)


def test_a_tie_that_changes_nothing_asks_for_no_lot() -> None:
    """All parties stand alike in both places, and each place has a seat for each of them."""
    rows = {"X": {"A": 10, "B": 10}, "Y": {"A": 10, "B": 10}}
    assert cells(both_ways(rows, {"X": 2, "Y": 2}, {"A": 2, "B": 2})) == {"X": {"A": 1, "B": 1}, "Y": {"A": 1, "B": 1}}


def test_several_lots_one_after_the_other() -> None:
    rows = {place: dict.fromkeys("ABC", 10) for place in "XYZ"}
    lots = (lot("list", ("A", "B", "C"), ("C",)), lot("list", ("A", "B"), ("A",)))
    case = both_ways(rows, dict.fromkeys("XYZ", 1), dict.fromkeys("ABC", 1))._replace(lots=lots)
    assert cells(case) == {"X": {"C": 1}, "Y": {"A": 1}, "Z": {"B": 1}}


def test_equals_in_several_places_are_settled_place_by_place() -> None:
    """A, B and C stand alike in a ring through Y and Z."""
    case = both_ways(RING, {"X": 2, "Y": 2, "Z": 1}, {"A": 3, "B": 1, "C": 1})
    result = count(case.system, case.election)
    assert isinstance(result, LotsNeeded)
    assert {who.place for who in result.lot.among} == {min(who.place for who in result.lot.among)}


# --- sums that no table has ---


def refused(rows: dict[str, dict[str, int]], seats: dict[str, int], totals: dict[str, int]) -> SeatwrightError:
    with pytest.raises(SeatwrightError) as caught:
        cells(both_ways(rows, seats, totals))
    return caught.value


def test_other_sums_are_refused() -> None:
    error = refused(EVEN, {"X": 2, "Y": 1}, {"A": 1, "B": 1})
    assert error.code == "E513"
    assert "come to 2, those of the places where they have votes to 3, and 3 are at stake" in error.says


def test_a_party_with_votes_in_too_small_a_place_is_named() -> None:
    error = refused({"X": {"A": 10}, "Y": {"A": 10, "B": 10}}, {"X": 2, "Y": 1}, {"A": 1, "B": 2})
    assert error.code == "E514"
    assert "B cannot have their seats (2): they have votes in Y alone, with 1." in error.says


def test_a_party_without_any_votes_is_named() -> None:
    error = refused({"X": {"A": 10, "B": 0}}, {"X": 2}, {"A": 1, "B": 1})
    assert error.code == "E514"
    assert "B cannot have their seats (1): they have votes nowhere." in error.says


def test_a_place_with_votes_for_too_few_is_named() -> None:
    error = refused({"X": {"A": 10}, "Y": {"A": 9, "B": 9, "C": 9}, "Z": {"A": 9, "B": 9, "C": 9}},
                    {"X": 2, "Y": 2, "Z": 2}, {"A": 1, "B": 2, "C": 3})  # fmt: skip
    assert error.code == "E515"
    assert "X cannot have their seats (2): of those due seats only A, with 1, have votes there." in error.says
