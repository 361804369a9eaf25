"""Zürich: proportional by party and by district at once, and what simpler counts get wrong."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.small import LAW, seats_of, votes
from tests.verify.edits import hashed

from seatwright.catalogue import election, law, law_of
from seatwright.kernel import count
from seatwright.law import SAINTE_LAGUE, Cast, Each, Everyone, Nation, Nearest, OfPlace, Sum, System, Tier
from seatwright.model.election import District, Election
from seatwright.model.value import replace
from seatwright.results.evidence import Divisors
from seatwright.results.official import compare
from seatwright.results.record import recorded
from seatwright.results.result import Completed
from seatwright.verify import verify
from seatwright.verify.verdict import Verdict

CITY, CANTON = "zurich-city-council", "zurich-cantonal-council"
BOTH = pytest.mark.parametrize("id", [CITY, CANTON])


def counted(name: str, system: System | None = None) -> Completed:
    given = election(name)
    result = count(system or law_of(given), given)
    assert isinstance(result, Completed)
    return result


def cells(result: Completed) -> dict[tuple[str, str], int]:
    return {(one.place, one.party): one.seats for one in result.awards if one.in_house}


def small(rows: dict[str, dict[str, int]], seats: dict[str, int]) -> Election:
    districts = tuple(District("list", name, "*", n) for name, n in seats.items())
    return replace(election("zurich-city-2018"), votes=votes("list", rows), districts=districts, official=())


@pytest.mark.parametrize("name", ["zurich-city-2006", "zurich-city-2014", "zurich-city-2018"])
def test_every_list_of_every_district_has_its_seats(name: str) -> None:
    """Trap: each district shares out its own seats."""
    result = counted(name)
    assert compare(result).status == "equal"
    alone = Tier(
        name="list", law=LAW, where=Each("list"), votes=Cast("list"), seats=OfPlace("list"), formula=SAINTE_LAGUE
    )
    given = election(name)
    apart = count(System(id="apart", name="Apart", law=LAW, tiers=(alone,)), given)
    assert compare(apart).status == "differs"


ROWS_2018 = {"SP": "1", "SVP": "1.0708", "FDP": "0.973", "Grüne": "0.934", "GLP": "1.02", "AL": "1", "EVP/BDP": "0.73"}
COLUMNS_2018 = (9_870, 12_100, 10_000, 9_000, 15_850, 10_950, 11_080, 12_400, 5_000)
ROWS_2014 = {"SP": "1.027", "SVP": "0.988", "FDP": "0.894", "Grüne": "1", "GLP": "1", "CVP": "1", "AL": "1"}
COLUMNS_2014 = (10_000, 11_500, 8_000, 8_000, 17_300, 10_000, 9_819, 11_860, 4_303)


def proved_by(name: str, rows: dict[str, str], columns: tuple[int, ...]) -> Verdict:
    """What the checker says of the counted table with other divisors."""
    result = counted(name)
    kept = recorded(result)
    places = [district.name for district in result.election.districts]
    published = Divisors(tuple((p, Fraction(d)) for p, d in rows.items()), tuple(zip(places, columns)))
    step = replace(kept.tree[-1], evidence=published)
    return verify(hashed(replace(kept, tree=(*kept.tree[:-1], step))), result.election, result.system)


def test_the_divisors_that_the_city_published_in_2018_prove_the_same_table() -> None:
    verdict = proved_by("zurich-city-2018", ROWS_2018, COLUMNS_2018)
    assert verdict.ok, str(verdict)


def test_the_divisors_that_the_city_published_in_2014_are_cut_too_short_to_prove_it() -> None:
    """With 0.894 and 11,860 the FDP would have four seats in Kreis 11, not the three that were published."""
    said = [one.says for one in proved_by("zurich-city-2014", ROWS_2014, COLUMNS_2014).findings]
    assert [text.partition(" has ")[0] for text in said] == ["FDP, Kreis 11", "GLP, Kreis 11", "SVP, Kreis 10"]


@BOTH
def test_a_party_needs_five_percent_of_one_district_not_of_all(id: str) -> None:
    """Trap: the bar of five percent asked of the whole city or canton."""
    rows = {"X": {"A": 940, "B": 60}, "Y": {"A": 9_000, "B": 100}}
    assert seats_of(count(law(f"{id}@2018-01-01"), small(rows, {"X": 20, "Y": 20})), "list") == {"A": 39, "B": 1}
    rows = {"X": {"A": 951, "B": 49}, "Y": {"A": 9_000, "B": 400}}
    assert seats_of(count(law(f"{id}@2018-01-01"), small(rows, {"X": 20, "Y": 20})), "list") == {"A": 40}


@BOTH
def test_votes_are_divided_by_the_seats_of_the_district_before_they_are_added_up(id: str) -> None:
    """Trap: votes of districts added up as they are, though a voter has as many as there are seats."""
    rows = {"X": {"A": 1_000, "B": 1_000}, "Y": {"A": 16_000, "B": 4_000}}
    seats = {"X": 2, "Y": 20}
    assert seats_of(count(law(id), small(rows, seats)), "list") == {"A": 14, "B": 8}
    plain = replace(law(id)["upper"], votes=Cast("list"))
    other = replace(law(id), tiers=(plain, law(id)["list"]))
    assert seats_of(count(other, small(rows, seats)), "list") == {"A": 17, "B": 5}


@BOTH
def test_until_2021_numbers_of_voters_were_rounded_in_each_district(id: str) -> None:
    """Trap: one law for all years, though numbers of voters have not been rounded since 2022."""
    rows = {"X": {"A": 13, "B": 14}, "Y": {"A": 13, "B": 14}}  # 1.3 and 1.4 voters in each: all are rounded to one
    seats = {"X": 10, "Y": 10}
    before = count(law(f"{id}@2021-12-31"), small(rows, seats)).tree[0]
    after = count(law(f"{id}@2022-01-01"), small(rows, seats)).tree[0]
    assert [one.votes for one in before.standings] == [2, 2]
    assert [float(one.votes) for one in after.standings] == [2.8, 2.6]


def test_the_upper_apportionment_reads_places_of_the_list() -> None:
    upper = law(f"{CITY}@2018-03-04")["upper"]
    assert upper.votes == Sum(Nearest(Cast("list") / OfPlace("list")), "list")
    assert (upper.where, upper.formula) == (Nation(), SAINTE_LAGUE)
    assert law(CITY)["upper"].votes == Sum(Cast("list") / OfPlace("list"), "list")


def test_published_numbers_of_voters_of_2018() -> None:
    """The city's own table: SP 32,892, SVP 12,999, FDP 16,312 and so on."""
    step = counted("zurich-city-2018").tree[0]
    assert {one.who.party: one.votes for one in step.standings} == {
        "SP": 32_892,
        "FDP": 16_312,
        "SVP": 12_999,
        "Grüne": 12_064,
        "GLP": 10_580,
        "AL": 7_892,
        "EVP/BDP": 2_810,
    }


def test_a_smaller_list_may_have_a_seat_that_a_larger_one_has_not() -> None:
    """Trap: in each district the most voted first; in 2006 the SD had a seat in Kreis 12 and more voted lists none."""
    seats = cells(counted("zurich-city-2006"))
    cast = {(row.district, row.party): row.votes for row in election("zurich-city-2006").votes}
    assert seats["Kreis 12", "SD"] == 1
    assert cast["Kreis 3", "SD"] > cast["Kreis 12", "SD"]
    assert ("Kreis 3", "SD") not in seats


def test_without_the_bar_more_parties_sit() -> None:
    open_ = law(f"{CANTON}@2019-03-24").with_slot("upper.entry", Everyone())
    assert {"BDP"} <= set(seats_of(counted("zurich-canton-2019", open_)))
    assert "BDP" not in seats_of(counted("zurich-canton-2019"))


@pytest.mark.parametrize("year", [2019, 2023])
def test_the_canton_s_seats_are_those_of_every_party_and_of_district_four(year: int) -> None:
    """Trap: the districts' seats by the parties' votes in the canton alone."""
    assert compare(counted(f"zurich-canton-{year}")).status == "equal"
