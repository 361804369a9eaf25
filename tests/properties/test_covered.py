"""Seats that must be covered (Germany since 2023), and absorbed overhang beside the divisor that starts from what was
won (RELIABILITY 2.2)."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.claims import QUICK, Violations, Whole, method
from tests.small import election, seats_of, two_tiers, votes, won

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import D_HONDT, SAINTE_LAGUE, Absorbed, Everyone, Exactly, Kept, SeatsOf, StartingFrom, TopUp
from seatwright.model.election import District
from seatwright.results.result import Completed, Result
from seatwright.verify import verify

HOUSE = 12
NAMES: tuple[str, ...] = ("A", "B", "C")
LAENDER = {"North": ("N1", "N2", "N3"), "South": ("S1", "S2", "S3")}
PLACES = tuple(District("list", land, "", None) for land in LAENDER) + tuple(
    District("constituency", name, land, 1) for land, names in LAENDER.items() for name in names
)
COVERED = (
    law("de-bundestag-2023")
    .with_slot("upper.entry", Everyone())
    .with_slot("upper.seats", Exactly(HOUSE))
    .with_slot("upper.limits", ())  # a majority of votes adds seats: not this claim's subject
)

lists_cast = st.lists(st.integers(50, 999), min_size=6, max_size=6).map(tuple)
districts_cast = st.lists(st.integers(1, 999), min_size=18, max_size=18, unique=True).map(tuple)


def counted(lists: Whole, districts: Whole) -> Result:
    """A count of two Länder with three districts each; the party's candidate bears the name of the district."""
    by_land = {land: dict(zip(NAMES, lists[3 * n : 3 * n + 3])) for n, land in enumerate(LAENDER)}
    every = [name for names in LAENDER.values() for name in names]
    by_district = {
        name: {f"{party}/{party} of {name}": districts[3 * n + k] for k, party in enumerate(NAMES)}
        for n, name in enumerate(every)
    }
    cast = (*votes("list", by_land), *votes("constituency", by_district))
    return count(COVERED, election(cast=cast, districts=PLACES))


def shares(result: Result) -> dict[str, tuple[str, str, Fraction]]:
    """Of each district the first: party, Land, share of the votes."""
    found: dict[str, tuple[str, str, Fraction]] = {}
    for land, names in LAENDER.items():
        for name in names:
            rows = [v for v in result.election.votes if v.ballot == "constituency" and v.district == name]
            first = max(rows, key=lambda row: row.votes)
            found[name] = (first.party, land, Fraction(first.votes, sum(row.votes for row in rows)))
    return found


def sitting(result: Result) -> set[str]:
    """The districts whose first sits."""
    return {one.place for one in result.awards if one.tier == "cover" and one.seats}


def pure(lists: Whole) -> Whole | None:
    """The seats of each party by the votes of all Länder."""
    return method(SAINTE_LAGUE)(tuple(lists[k] + lists[3 + k] for k in range(3)), HOUSE)


def better_first(result: Result) -> Violations:
    """Of a party's firsts in a Land nobody who does not sit has a larger share than one who sits."""
    firsts, seated = shares(result), sitting(result)
    return [
        f"{out} before {in_}"
        for in_ in seated
        for out in firsts.keys() - seated
        if firsts[in_][:2] == firsts[out][:2] and firsts[out][2] > firsts[in_][2]
    ]


def every_district_seats_its_first(result: Result) -> Violations:
    """Each district has a member from the district."""
    return sorted(shares(result).keys() - sitting(result))


@QUICK
@given(lists=lists_cast, districts=districts_cast)
def test_covered_seats_leave_the_house_proportional_and_go_to_the_largest_shares(
    lists: Whole, districts: Whole
) -> None:
    result = counted(lists, districts)
    if not isinstance(result, Completed):
        return  # a tie of list votes
    assert result.house == HOUSE
    assert tuple(result.seats().get(name, 0) for name in NAMES) == pure(lists)
    assert not better_first(result)
    assert verify(result, system=result.system).ok


LOPSIDED = (200, 450, 449, 210, 451, 448), tuple(n for d in range(6) for n in (600 + d, 20 + d, 10 + d))


def test_covering_breaks_the_promise_of_a_member_for_every_district() -> None:
    result = counted(*LOPSIDED)
    assert every_district_seats_its_first(result), "A is first in six districts and due a seat or two"
    assert not better_first(result)


def test_the_claim_on_larger_shares_sees_a_smaller_one_seated() -> None:
    result = counted(*LOPSIDED)
    seated = sitting(result)
    worse = min(shares(result).keys() - seated, key=lambda name: shares(result)[name][2])
    swapped = tuple(one.__replace__(place=worse) if one.tier == "cover" and one.seats else one for one in result.awards)
    assert better_first(result.__replace__(awards=swapped))


# --- absorbed overhang ---------------------------------------------------------------------------------------

votes_cast = st.lists(st.integers(20, 1000), min_size=3, max_size=3).map(tuple)
held = st.lists(st.integers(0, 5), min_size=3, max_size=3).map(tuple)


@QUICK
@given(cast=votes_cast, district=held, seats=st.integers(1, 12))
def test_absorbed_overhang_is_the_divisor_that_starts_from_seats_won(cast: Whole, district: Whole, seats: int) -> None:
    rows = election(dict(zip(NAMES, cast)), won("constituency", dict(zip(NAMES, district))))
    together = SeatsOf("constituency") + seats
    absorbed = count(two_tiers(D_HONDT, together, counting=TopUp(("constituency",), Absorbed())), rows)
    started = count(two_tiers(D_HONDT, seats, counting=StartingFrom(("constituency",))), rows)
    if isinstance(absorbed, Completed) and isinstance(started, Completed):
        assert seats_of(absorbed, "list") == seats_of(started, "list")


@QUICK
@given(cast=votes_cast, district=held, seats=st.integers(1, 12))
def test_absorbed_is_kept_where_nobody_is_over(cast: Whole, district: Whole, seats: int) -> None:
    rows = election(dict(zip(NAMES, cast)), won("constituency", dict(zip(NAMES, district))))
    together = SeatsOf("constituency") + seats
    kept = count(two_tiers(D_HONDT, together, counting=TopUp(("constituency",), Kept())), rows)
    absorbed = count(two_tiers(D_HONDT, together, counting=TopUp(("constituency",), Absorbed())), rows)
    if isinstance(kept, Completed) and isinstance(absorbed, Completed) and kept.house == sum(district) + seats:
        assert kept.seats() == absorbed.seats()
