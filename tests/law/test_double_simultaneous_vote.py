"""Double simultaneous vote: one mark for a list is one for its faction and for its party."""

from __future__ import annotations

from tests.small import election, seats_of, votes

from seatwright.catalogue import election as real
from seatwright.catalogue import law
from seatwright.kernel import count
from seatwright.law import HARE, Nation, OfPlace, Parties
from seatwright.model.election import District, Election
from seatwright.results.result import Completed
from seatwright.verify.check import verify

LEMAS = law("double-simultaneous-vote")
SENATE = law("uruguay-senate")


def held() -> Election:
    """Red has two factions, one of them with two lists; Blue's one list has more votes than any other."""
    rows = {
        "1": {"Red Old": 310},
        "2": {"Red Old": 90},
        "3": {"Red New": 260},
        "4": {"Blue": 450},
        "5": {"Green": 155},
    }
    places = tuple(District("list", name, "*", None) for name in rows)
    alliances = (("Red Old", "Red"), ("Red New", "Red"))
    return election(cast=votes("list", rows), alliances=alliances, districts=(District("lema", "*", "", 7), *places))


def told(tier: str) -> dict[str, int]:
    """Who came out of a step."""
    result = count(LEMAS, held())
    assert isinstance(result, Completed)
    assert verify(result).ok
    return {one.place if tier == "list" else one.party: one.seats for one in result.awards if one.tier == tier}


def test_the_office_goes_to_the_first_faction_of_the_first_party() -> None:
    """The trap: candidates ranked across parties, where Blue with 450 votes is ahead of Red Old with 400."""
    assert told("winning-lema") == {"Red": 1}
    assert told("office") == {"Red Old": 1}
    across = LEMAS.with_slot("winning-lema.among", Parties())
    result = count(across, held())
    assert isinstance(result, Completed)
    assert [one.party for one in result.awards if one.tier == "winning-lema"] == ["Blue"]


def test_seats_go_to_parties_then_factions_then_lists() -> None:
    """The trap: seats shared among the factions at once, so that votes do not add up inside a party."""
    assert told("lema") == {"Red": 4, "Blue": 2, "Green": 1}
    assert told("sublema") == {"Red Old": 3, "Red New": 1, "Blue": 2, "Green": 1}
    assert told("list") == {"1": 3, "3": 1, "4": 2, "5": 1}
    at_once = LEMAS.with_slot("sublema.where", Nation()).with_slot("sublema.seats", OfPlace("lema"))
    result = count(at_once, held())
    assert seats_of(result) == {"Red Old": 2, "Red New": 1, "Blue": 3, "Green": 1}


def test_the_office_is_no_seat_of_the_assembly() -> None:
    """The trap: a house of eight, the office counted in."""
    assert sum(seats_of(count(LEMAS, held())).values()) == 7


def test_the_senate_of_uruguay_is_shared_by_highest_averages() -> None:
    """The trap: whole quotients and largest remainders, by which a smaller party gets a seat of the Frente Amplio."""
    one = real("uruguay-senate-2019")
    assert seats_of(count(SENATE, one)) == {
        "Frente Amplio": 13,
        "Partido Nacional": 10,
        "Partido Colorado": 4,
        "Cabildo Abierto": 3,
    }
    assert seats_of(count(SENATE.with_slot("lema.formula", HARE), one)) != seats_of(count(SENATE, one))


def test_inside_a_lema_of_uruguay_the_same_averages_share() -> None:
    """The trap: the seats of a party in the order of its largest list alone."""
    rows = {"71": {"Herrerismo": 500}, "404": {"Herrerismo": 200}, "10": {"Vamos": 300}}
    places = tuple(District("list", name, "*", None) for name in rows)
    alliances = (("Herrerismo", "Nacional"), ("Vamos", "Nacional"))
    result = count(SENATE, election(cast=votes("list", rows), alliances=alliances, districts=places))
    assert isinstance(result, Completed)
    assert {one.place: one.seats for one in result.awards if one.tier == "list"} == {"71": 15, "404": 6, "10": 9}
