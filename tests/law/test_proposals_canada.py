"""Four mixed systems that were proposed in Canada and never came into force."""

from __future__ import annotations

from tests.small import election, seats_of, votes, won

from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import Alone, AtLeast, Cast, Everyone, Here, Kept, Nation, OfPlace, StartingFrom, TopUp, Valid
from seatwright.model.election import District, Election
from seatwright.results.result import Completed

DRAFT = law("smac-2004-2007")
BILL = law("quebec-bill39-2019")
ONTARIO = law("ontario-mmp-2007")
ISLAND = law("pei-mmp-2019")
COMMISSION = law("law-commission-2004")


def region(
    divisions: dict[str, int], rows: dict[str, int], seats: int, elsewhere: dict[str, int] | None = None
) -> Election:
    """A region with its divisions won as told, its list votes, and those of another region without list seats."""
    return election(
        given=won("constituency", divisions, "Estrie"),
        cast=votes("list", {"Estrie": rows, "Ungava": elsewhere or {}}),
        districts=(District("list", "Estrie", "*", seats), District("list", "Ungava", "*", 0)),
    )


def whole(divisions: dict[str, int], rows: dict[str, int], seats: int) -> Election:
    """A province with its districts won as told, and lists of the whole province."""
    return election(rows, won("constituency", divisions), districts=(District("list", "*", "", seats),))


# --- Quebec, the draft of 2004 -------------------------------------------------------------------------------


def test_in_the_draft_one_vote_counts_for_the_division_and_for_the_district() -> None:
    """The trap: a second ballot, which the draft does not have; the report of 2007 only weighs it."""
    rows = {"D1": {"A/Ann": 50, "B/Bob": 40}, "D2": {"A/Ada": 50, "B/Ben": 45}, "D3": {"A/Al": 40, "B/Bea": 35}}
    places = tuple(District("constituency", name, "Estrie", 1) for name in rows)
    held = election(cast=votes("constituency", rows), districts=(*places, District("list", "Estrie", "*", 2)))
    assert seats_of(count(DRAFT, held)) == {"A": 3, "B": 2}
    assert DRAFT["list"].votes == Cast("constituency")


def test_in_the_draft_quotients_begin_from_the_divisions_won() -> None:
    """The trap: two list seats shared by themselves, one of them for the winner of all divisions."""
    rows = {"D1": {"A/Ann": 50, "B/Bob": 40}, "D2": {"A/Ada": 50, "B/Ben": 45}, "D3": {"A/Al": 40, "B/Bea": 35}}
    places = tuple(District("constituency", name, "Estrie", 1) for name in rows)
    held = election(cast=votes("constituency", rows), districts=(*places, District("list", "Estrie", "*", 2)))
    assert seats_of(count(DRAFT, held), "list") == {"B": 2}
    assert seats_of(count(DRAFT.with_slot("list.counting", Alone()), held), "list") == {"A": 1, "B": 1}


# --- Quebec, Bill 39 -----------------------------------------------------------------------------------------


def test_in_bill_39_a_division_won_counts_half() -> None:
    """The trap: divisors as in Scotland, where a division won counts whole, or none at all."""
    held = region({"A": 4}, {"A": 550, "B": 270, "C": 180}, 3)
    assert seats_of(count(BILL, held), "list") == {"A": 1, "B": 1, "C": 1}
    full = BILL.with_slot("list.counting", StartingFrom(("constituency",)))
    assert seats_of(count(full, held), "list") == {"B": 2, "C": 1}
    assert seats_of(count(BILL.with_slot("list.counting", Alone()), held), "list") == {"A": 2, "B": 1}


def test_the_bar_of_bill_39_is_ten_percent_of_all_quebec() -> None:
    """The trap: ten percent of the region, which a regional party passes."""
    held = region({"A": 2}, {"A": 500, "B": 360, "C": 190}, 3, {"A": 1_000, "B": 1_000})
    assert seats_of(count(BILL, held), "list") == {"A": 1, "B": 2}
    local = BILL.with_slot("list.entry", AtLeast("10%", of=Valid("list"), in_=Here()))
    assert seats_of(count(local, held), "list") == {"A": 1, "B": 1, "C": 1}


def test_an_individual_on_the_regional_ballot_takes_one_seat() -> None:
    """The trap: an individual held to the bar of the parties, or given two seats for his votes."""
    held = region({"A": 2}, {"A": 300, "B": 200, "Independent/Ida": 450}, 3, {"A": 4_000, "B": 4_000})
    assert seats_of(count(BILL, held), "list") == {"Independent": 1, "B": 1, "A": 1}


# --- Ontario -------------------------------------------------------------------------------------------------


def test_in_ontario_the_house_does_not_grow() -> None:
    """The trap: overhang kept on top of 129 seats."""
    held = whole({"A": 6}, {"A": 400, "B": 400, "C": 200}, 4)
    assert seats_of(count(ONTARIO, held)) == {"A": 6, "B": 3, "C": 1}
    on_top = ONTARIO.with_slot("list.counting", TopUp(("constituency",), Kept()))
    assert sum(seats_of(count(on_top, held)).values()) == 12


def test_in_ontario_lists_want_three_percent() -> None:
    """The trap: no bar, or one that a district won would lift."""
    held = whole({"A": 59, "C": 1}, {"A": 701, "B": 274, "C": 25}, 40)
    assert seats_of(count(ONTARIO, held)) == {"A": 71, "B": 28, "C": 1}
    assert seats_of(count(ONTARIO.with_slot("list.entry", Everyone()), held))["C"] == 3


# --- Prince Edward Island ------------------------------------------------------------------------------------


def test_on_the_island_a_vote_for_a_name_counts_for_its_list() -> None:
    """The trap: list seats for the names with most votes, whatever their parties are due."""
    named = {"A/Ann": 300, "A/Al": 250, "B/Bob": 120, "B/Bea": 180, "C/Cy": 150}
    held = election(
        cast=votes("list", {"*": named}),
        given=won("constituency", {"A": 4, "B": 2}),
        districts=(District("list", "*", "", 3),),
    )
    result = count(ISLAND, held)
    assert seats_of(result) == {"A": 5, "B": 3, "C": 1}
    assert isinstance(result, Completed)
    assert {one.person for one in result.awards if one.tier == "list"} == {"Ann", "Bea", "Cy"}


def test_on_the_island_27_seats_are_shared_whatever_is_won() -> None:
    """The trap: nine seats shared by themselves, or a house that grows."""
    held = whole({"A": 16, "B": 2}, {"A": 500, "B": 300, "C": 200}, 9)
    assert seats_of(count(ISLAND, held)) == {"A": 16, "B": 7, "C": 4}
    beside = ISLAND.with_slot("list.counting", Alone()).with_slot("list.seats", OfPlace("list"))
    assert seats_of(count(beside, held))["A"] == 20


# --- The Law Commission --------------------------------------------------------------------------------------


def test_the_commission_compensates_in_each_region_and_levels_nothing() -> None:
    """The trap: list seats shared over the whole country, where the seats of a province may not move."""
    held = election(
        given=(*won("constituency", {"A": 4}, "East"), *won("constituency", {"B": 4}, "West")),
        cast=votes("list", {"East": {"A": 500, "B": 400}, "West": {"A": 300, "B": 700}}),
        districts=(District("list", "East", "*", 2), District("list", "West", "*", 2)),
    )
    assert seats_of(count(COMMISSION, held)) == {"A": 6, "B": 6}
    country = COMMISSION.with_slot("list.where", Nation()).with_slot("list.seats", 4)
    assert seats_of(count(country, held)) == {"A": 5, "B": 7}
