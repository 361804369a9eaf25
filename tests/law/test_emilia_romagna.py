"""Emilia-Romagna, L.R. 21/2014, arts. 11 to 13: who gives up seats, and a second reckoning of whole assemblies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st
from tests.law.twisted import counted
from tests.small import Rows, election, seats_of, votes

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.model.election import District, Election
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

LAW = law("italy-municipal-regional")
TIED = {"A1": "Ann", "A2": "Ann", "B1": "Bob", "B2": "Bob", "C1": "Cy", "D1": "Di"}
PRESIDENT = {"Ann": 9000, "Bob": 8000, "Cy": 900, "Di": 400}
NORTH = {"A1": 4000, "A2": 900, "B1": 3600, "B2": 400, "C1": 800, "D1": 300}
SOUTH = {"A1": 3100, "A2": 700, "B1": 3300, "B2": 500, "C1": 900, "D1": 150}

Provinces = Mapping[str, tuple[int, Rows]]


def region(president: Rows, provinces: Provinces) -> Election:
    """Forty seats in provinces."""
    rows = votes("list", {name: lists for name, (_, lists) in provinces.items()})
    return election(
        cast=(*votes("president", {"*": president}), *rows),
        districts=tuple(District("list", name, "*", n) for name, (n, _) in provinces.items()),
        alliances=tuple(TIED.items()),
    )


def assembly(president: Rows, provinces: Provinces) -> Completed:
    """An assembly, proved."""
    result = counted(LAW, region(president, provinces))
    verdict = verify(result, system=LAW)
    assert verdict.ok, str(verdict)
    return result


def claimed(result: Completed, *tiers: str) -> Rows:
    """What some steps found."""
    found: Counter[str] = Counter()
    for step in result.tree:
        for who, n in step.outcome if step.tier in tiers else ():
            found[who.party] += n
    return {who: n for who, n in found.items() if n}


def test_a_list_over_the_bar_takes_part_in_the_region_with_the_few_votes_it_has_left() -> None:
    """The 3% asked of the votes left over: Cy's list has 9% of all votes, and 2% are left over."""
    result = assembly(PRESIDENT, {"North": (22, NORTH), "South": (18, SOUTH)})
    step = next(step for step in result.tree if step.tier == "remainder")
    assert {one.who.party for one in step.standings if one.admitted} == {"A1", "A2", "B1", "B2", "C1"}


def test_whole_quotients_beyond_the_seats_are_taken_again_of_the_seats_alone() -> None:
    """Highest averages in their place; or votes left over of the first quotient."""
    # 300 and 100, three seats: a fourth is 100: 3 + 1. A third is 133: two, with 34 left over, and none, with 100.
    lists = {"A1": 300, "B1": 100}
    result = assembly(PRESIDENT, {"One": (3, lists), "Two": (37, {"A1": 3700, "B1": 3700})})
    one = next(step for step in result.tree if (step.tier, step.place) == ("province", "One"))
    assert {who.party: n for who, n in one.outcome if n} == {"A1": 2}
    rest = next(step for step in result.tree if step.tier == "remainder")
    # In the other a 38th of 7,400 is 194: 19 + 19, one too many. A 37th is 200: 18 each, and 100 are left over.
    assert {row.who.party: row.votes for row in rest.standings} == {"A1": 34 + 100, "B1": 100 + 100}


def test_with_five_seats_for_the_others_the_runner_up_sits_in_the_last_of_them() -> None:
    """A seat of the forty taken for the runner-up though his lists have one of the five."""
    large = {"North": (22, {**NORTH, "A1": 11000}), "South": (18, {**SOUTH, "A1": 9000})}
    result = assembly(PRESIDENT, large)
    assert claimed(result, "reserved-five-remainder") == {"B1": 1}
    assert claimed(result, "reserved-remainder", "reserved-residual", "reserved-whole") == {}
    assert result.house == 50


RAISED = {
    "North": (22, {"A1": 2500, "A2": 500, "B1": 3000, "B2": 400, "C1": 2700, "D1": 300}),
    "South": (18, {"A1": 2100, "A2": 400, "B1": 2500, "B2": 350, "C1": 2300, "D1": 250}),
}
CLOSE = {"Ann": 6000, "Bob": 5900, "Cy": 5000, "Di": 700}


def test_seats_are_given_up_by_remainders_then_residual_votes_then_figures() -> None:
    """Seats that provinces gave by whole quotients given up while seats of the region are left."""
    ten = {f"P{n}": (4, {"A1": 100, "B1": 105, "B2": 70, "C1": 120}) for n in range(10)}
    result = assembly({"Ann": 1000, "Bob": 900, "Cy": 800}, ten)
    # A fifth of 395 votes is 79: in each province A1, B1 and C1 have one seat, and 21, 26, 70 and 41 votes left over.
    # Ten seats for 1,580 votes, 158 each: A1 1 (52 over), B1 1 (102), B2 4 (68), C1 2 (94); B1 and C1 have one more.
    assert claimed(result, "remainder") == {"A1": 1, "B1": 2, "B2": 4, "C1": 3}
    # Ann's eleven and nine are twenty: seven are given up, by C1 (94), B1 (102), then B1 (260 residual votes), C1 (410,
    # two) and B2 (700).
    assert claimed(result, "taken-remainder") == {"B1": 1, "C1": 1}
    assert claimed(result, "taken-residual") == {"B1": 1, "C1": 2, "B2": 2}
    assert claimed(result, "taken-whole") == {}
    # Bob sits in a third one of B2.
    assert claimed(result, "reserved-residual") == {"B2": 1}
    assert seats_of(result, "list") == {"A1": 27, "B1": 10, "B2": 1, "C1": 10}


def test_where_provinces_gave_all_seats_the_list_with_the_smallest_figure_gives_them_up() -> None:
    """The largest list made to give, or one seat of every list in turn."""
    ten = {f"P{n}": (4, {"A1": 250, "B1": 250, "C1": 270, "D1": 260}) for n in range(10)}
    result = assembly({"Ann": 1000, "Bob": 900, "Cy": 800, "Di": 700}, ten)
    assert claimed(result, "province") == {"A1": 10, "B1": 10, "C1": 10, "D1": 10}
    assert claimed(result, "taken-remainder", "taken-residual") == {}
    assert claimed(result, "taken-whole") == {"B1": 8}
    assert seats_of(result, "list") == {"A1": 27, "B1": 1, "C1": 10, "D1": 10}


def test_a_runner_up_whose_lists_have_no_seat_sits_besides_the_others() -> None:
    """A house of fifty in which somebody else has lost a seat for him."""
    lists = {"A1": 5000, "B1": 100, "C1": 4000}
    result = assembly({"Ann": 1000, "Bob": 40, "Cy": 30}, {"One": (40, lists)})
    assert seats_of(result, "president") == {"Ann": 1, "Bob": 1}
    assert "B1" not in seats_of(result, "list")
    assert result.house == 51


def test_one_list_alone_leaves_the_seats_of_the_others_empty() -> None:
    """A count that fails, or five seats lost without a word."""
    result = assembly({"Ann": 1000}, {"One": (40, {"A1": 5000})})
    assert seats_of(result, "list") == {"A1": 44}


# --- reckoned a second time ----------------------------------------------------------------------------------


def whole_and_rest(figures: Rows, seats: int) -> tuple[Rows, Rows]:
    """Whole quotients, the fraction of the quotient dropped, and remainders; largest remainders get a seat each."""
    quotient = sum(figures.values()) // seats if seats else 0
    if not quotient:
        return {}, {}
    wholes = {who: n // quotient for who, n in figures.items()}
    rest = sorted(figures, key=lambda who: (figures[who] % quotient, figures[who]), reverse=True)
    lucky = rest[: seats - sum(wholes.values())]
    return wholes, {who: figures[who] % quotient for who in lucky}


def second_reckoning(president: Rows, provinces: Provinces) -> Rows:
    """The seats of every list in words of arithmetic alone."""
    figure = Counter[str]()
    for _, lists in provinces.values():
        figure.update(lists)
    total = sum(figure.values())
    won, second, *_ = sorted(president, key=lambda who: -president[who])
    strong = {who for who, n in president.items() if 20 * n >= sum(president.values())}
    over = [who for who in figure if 100 * figure[who] >= 3 * total or TIED[who] in strong]
    by_province, residual = Counter[str](), Counter[str]()
    for seats, lists in provinces.values():
        here = {who: lists[who] for who in over}
        divisor = seats + 1
        while sum(n // (sum(here.values()) // divisor) for n in here.values()) > seats:
            divisor -= 1
        quotient = sum(here.values()) // divisor
        by_province.update({who: n // quotient for who, n in here.items()})
        residual.update({who: n % quotient for who, n in here.items()})
    wholes, rests = whole_and_rest(residual, 40 - sum(by_province.values()))
    ours = [who for who in over if TIED[who] == won]
    others = [who for who in over if TIED[who] != won]
    held = sum(by_province[who] + wholes.get(who, 0) + (who in rests) for who in ours)
    five_wholes, five_rests = whole_and_rest({who: figure[who] for who in others}, 5 if held > 24 else 0)
    forty = [
        *sorted((n, "rest", who) for who, n in rests.items()),
        *sorted((residual[who], "whole", who) for who in over for _ in range(wholes.get(who, 0))),
        *sorted((figure[who], "province", who) for who in over for _ in range(by_province[who])),
    ]
    raised = max(0, 27 - held - 9) if held <= 24 and 5 * sum(figure[who] for who in ours) < 2 * total else 0
    for gone in [one for one in forty if one[2] in others][:raised]:
        forty.remove(gone)
    five = [
        *sorted((n, "five", who) for who, n in five_rests.items()),
        *sorted((figure[who], "five", who) for who in others for _ in range(five_wholes.get(who, 0))),
    ]
    his = [one for one in (*five, *forty) if TIED[one[2]] == second]
    seats = Counter(who for _, _, who in (*five, *forty))
    seats.subtract(who for _, _, who in his[:1])
    nine, nine_rests = whole_and_rest({who: figure[who] for who in ours}, (4 if held > 24 else 9) + raised)
    seats.update(nine)
    seats.update(list(nine_rests))
    return {who: n for who, n in seats.items() if n}


@st.composite
def regions(draw: st.DrawFn) -> tuple[Rows, Provinces]:
    """Nine provinces as in 2020, candidates and lists of any strength."""
    sizes = (9, 6, 5, 4, 4, 3, 3, 3, 3)
    figures = {who: draw(st.integers(200, 60_000)) for who in TIED}
    lists = [{who: n + draw(st.integers(1, 20_000)) for who, n in figures.items()} for _ in sizes]
    president = {who: draw(st.integers(1_000, 90_000)) for who in dict.fromkeys(TIED.values())}
    return president, {f"P{n}": (size, rows) for n, (size, rows) in enumerate(zip(sizes, lists))}


@given(regions())
def test_whole_assemblies_are_those_of_a_second_reckoning(drawn: tuple[Rows, Provinces]) -> None:
    result = count(LAW, region(*drawn))
    if isinstance(result, LotsNeeded):
        return
    assert seats_of(result, "list") == second_reckoning(*drawn)
    assert verify(result, system=LAW).ok
