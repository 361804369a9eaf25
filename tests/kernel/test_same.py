"""The same votes give the same result: whatever the order of rows, the names, or the seed of the hashes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from tests.small import DISTRICTS, LAW, election, one_tier, seats_of, votes

from seatwright.catalogue import law
from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Ceiling,
    Claim,
    Each,
    EachPartyOf,
    Kept,
    Names,
    Nation,
    NextQuotient,
    OfPlace,
    Places,
    Plurality,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
    replace,
    version,
)
from seatwright.model.election import District, Election, Listed
from seatwright.results.canonical import canonical
from seatwright.results.record import record

# Two Länder, four districts; lists; a top-up, and each party's seats over its lists.
PLACES = (
    District("land", "North", "*", None),
    District("land", "South", "*", None),
    *(District("constituency", f"N{i}", "North", 1) for i in (1, 2)),
    *(District("constituency", f"S{i}", "South", 1) for i in (1, 2)),
)
CAST = (
    *votes(
        "constituency",
        {
            "N1": {"A/Ann": 40, "B/Bo": 38, "C/Cy": 5},
            "N2": {"A/Abe": 33, "B/Bea": 41, "Independent/Ida": 9},
            "S1": {"A/Ada": 51, "B/Ben": 22, "C/Cat": 11},
            "S2": {"B/Bud": 19, "C/Coe": 23, "Independent/Ike": 31},
        },
    ),
    *votes("list", {"North": {"A": 71, "B": 80, "C": 9, "Others": 3}, "South": {"A": 60, "B": 43, "C": 37, "D": 4}}),
)
LISTS = tuple(
    Listed("list", place, party, rank, f"{party}{place[0]}{rank}")
    for place in ("North", "South")
    for party in "ABC"
    for rank in (1, 2, 3)
)
DATA = Election("mixed", votes=CAST, districts=PLACES, lists=LISTS)
MIXED = System(
    "mixed",
    "Mixed",
    LAW,
    (
        DISTRICTS,
        Tier(
            "upper",
            LAW,
            Nation(),
            Cast("list"),
            SAINTE_LAGUE,
            11,
            entry=AtLeast("5%", of=Valid("list")) | Won(1, "constituency"),
            counting=TopUp(("constituency",), Kept()),
            gives=Claim(),
        ),
        Tier(
            name="list",
            law=LAW,
            where=EachPartyOf("upper"),
            among=Places("land"),
            votes=Cast("list"),
            seats=SeatsOf("upper"),
            formula=SAINTE_LAGUE,
            limits=(Ceiling(Names(), NextQuotient()),),
        ),
    ),
)


def shuffled(data: Election, seed: int) -> Election:
    """The same rows in another order."""
    order = random.Random(seed)
    fields = ("votes", "districts", "lists", "joint", "given", "alliances")
    return replace(
        data, **{name: tuple(order.sample(held, len(held))) for name in fields if (held := getattr(data, name))}
    )


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    """S6: the same seats, the same persons; and the steps hold the same, in the order of the places as listed."""
    first, second = count(MIXED, DATA), count(MIXED, shuffled(DATA, seed))
    assert set(first.awards) == set(second.awards)
    assert (first.seats(), first.house, first.vacancies) == (second.seats(), second.house, second.vacancies)
    assert {canonical(step) for step in first.tree} == {canonical(step) for step in second.tree}


def test_the_order_of_given_rows_and_of_parties_changes_no_lot() -> None:
    tied = {"A": 10, "B": 10, "C": 10}
    wanted = [count(one_tier(HARE, 1), election(dict(sorted(tied.items(), reverse=back)))) for back in (False, True)]
    assert wanted[0].lot == wanted[1].lot  # type: ignore[union-attr]


def test_the_order_of_rows_decides_nothing_between_two_of_one_rank() -> None:
    pair = (Listed("list", "*", "A", 1, "Ann"), Listed("list", "*", "A", 1, "Abe"))
    sat = {
        tuple(one.person for one in count(one_tier(D_HONDT, 1), election({"A": 5}, lists=lists)).awards)
        for lists in (pair, pair[::-1])
    }
    assert len(sat) == 1


@pytest.mark.parametrize("name", ["NO", "Total", "=HYPERLINK()", "None", "__proto__", "Māori 🥝", "A, B; C", "0"])
def test_a_name_is_just_a_name(name: str) -> None:
    """P4 and hostile cases 47 to 51."""
    for formula in (D_HONDT, HARE, Plurality()):
        plain = seats_of(count(one_tier(formula, 3), election({"A": 100, "B": 61, "C": 22})))
        other = seats_of(count(one_tier(formula, 3), election({"A": 100, name: 61, "C": 22})))
        assert other == {name if party == "B" else party: n for party, n in plain.items()}


def test_counting_twice_gives_the_same_record() -> None:
    """P15."""
    assert record(count(MIXED, DATA)) == record(count(MIXED, DATA))
    assert count(MIXED, DATA) == count(MIXED, DATA)


PROGRAM = """
from tests.kernel.test_same import DATA, MIXED
from seatwright.kernel import count
from seatwright.results.canonical import sha256
from seatwright.results.record import record
print(sha256(record(count(MIXED, DATA))))
"""


def test_the_record_is_the_same_under_every_seed_of_the_hashes_and_without_asserts() -> None:
    """P10: whole processes, for the seed of the hashes is set when Python starts."""
    root = Path(__file__).parents[2]
    said = set()
    for seed, flags in (("0", ()), ("4242", ("-O",))):
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]),
        }
        done = subprocess.run(
            [sys.executable, *flags, "-c", PROGRAM],
            env=environment,
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        )
        said.add(done.stdout)
    assert len(said) == 1
    assert len(said.pop().strip()) == 64


def test_adding_a_place_does_not_change_finished_ones() -> None:
    """S8."""
    tier = Tier("list", LAW, Each("land"), Cast("list"), D_HONDT, OfPlace())
    places = (District("land", "North", "*", 3), District("land", "South", "*", 2))
    rows = votes("list", {"North": {"A": 61, "B": 39}, "South": {"A": 20, "B": 83}})
    whole = count(System("t", "T", LAW, (tier,)), election(cast=rows, districts=places))
    part = count(System("t", "T", LAW, (tier,)), election(cast=rows[:2], districts=places[:1]))
    assert part.tree == whole.tree[:1]


# --- dated versions ------------------------------------------------------------------------------------------


def dated(since: date, until: date | None = None) -> System:
    return System("dated", "Dated", LAW, (DISTRICTS,), since=since, until=until)


VERSIONS = (dated(date(1990, 1, 1), date(1999, 12, 31)), dated(date(2005, 1, 1)))


@pytest.mark.parametrize(
    ("day", "since"),
    [(date(1990, 1, 1), 1990), (date(1999, 12, 31), 1990), (date(2005, 1, 1), 2005), (date(2030, 1, 1), 2005)],
)
def test_a_law_is_in_force_from_its_first_to_its_last_day(day: date, since: int) -> None:
    assert version(VERSIONS, day).since.year == since


@pytest.mark.parametrize("day", [date(1989, 12, 31), date(2000, 1, 1), date(2004, 12, 31)])
def test_on_other_days_no_law_is_in_force(day: date) -> None:
    with pytest.raises(SeatwrightError) as refused:
        version(VERSIONS, day)
    assert refused.value.code == "E309"
    assert "1990-01-01, 2005-01-01" in refused.value.remedy


def test_the_catalogue_gives_the_version_of_a_day_the_latest_or_a_forced_one() -> None:
    assert law("lesotho-mmp", on=date(2002, 5, 25)).since == date(2001, 1, 1)
    assert law("lesotho-mmp", on=date(2012, 5, 26)).since == date(2012, 1, 1)
    assert law("lesotho-mmp").since == date(2015, 1, 1)
    assert law("lesotho-mmp@2002-05-25") == law("lesotho-mmp", on=date(2002, 5, 25))


@pytest.mark.parametrize(
    ("name", "code"), [("lesotho-mpm", "E308"), ("lesotho-mmp@1990-01-01", "E309"), ("nz-mmp@soon", "E310")]
)
def test_a_law_that_is_not_there_is_told_by_its_neighbours(name: str, code: str) -> None:
    with pytest.raises(SeatwrightError) as refused:
        law(name)
    assert refused.value.code == code
    assert refused.value.remedy
