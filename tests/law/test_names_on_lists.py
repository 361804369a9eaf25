"""Who sits in New Zealand and London, by name, and what small figures decide in Sri Lanka."""

from __future__ import annotations

from seatwright.catalogue import election as real
from seatwright.catalogue import law_of
from seatwright.kernel import count
from seatwright.model.election import NATION, OTHERS, District, Election, Listed, Seat
from seatwright.model.value import replace
from seatwright.results.result import Completed


def counted(held: Election) -> Completed:
    result = count(law_of(held), held)
    assert isinstance(result, Completed)
    return result


def named(held: Election, tier: str, party: str) -> list[str]:
    """The members of a party in a tier, in the order in which they came in."""
    return [one.person for one in counted(held).awards if (one.told_as, one.party) == (tier, party) and one.person]


def seats(held: Election, tier: str) -> dict[str, int]:
    return {party: n for party, n in counted(held).seats(tier).items() if n}


def test_in_new_zealand_who_won_an_electorate_is_passed_over_on_the_list() -> None:
    """The trap: the first five names of National's list, four of whom have electorates."""
    held = real("nz-2023")
    of_list = named(held, "list", "National")
    assert of_list == ["Nicola Willis", "Paul Goldsmith", "Melissa Lee", "Gerry Brownlee", "Andrew Bayly"]
    first = [row.candidate for row in sorted(held.lists, key=lambda row: row.rank) if row.party == "National"][:5]
    assert set(first) & set(of_list) == {"Nicola Willis", "Paul Goldsmith"}
    labour = named(held, "list", "Labour")
    assert (len(labour), labour[0], labour[-1]) == (17, "Kelvin Davis", "Deborah Russell")


def test_in_new_zealand_an_electorate_that_votes_later_is_not_set_against_the_list() -> None:
    """The trap: Port Waikato counted with the others, which makes 122 members of 123 and 48 of National of 49."""
    held = real("nz-2023")
    later = ("constituency", "Port Waikato")
    with_it = replace(
        held,
        districts=(*held.districts, District(*later, NATION, 1)),
        given=(*held.given, Seat(*later, "National", "Andrew Bayly", 1)),
    )
    assert (counted(held).house, seats(held, "list")["National"]) == (122, 5)
    assert (counted(with_it).house, seats(with_it, "list")["National"]) == (122, 4)


def test_in_london_a_list_seats_who_lost_a_constituency_and_not_who_won_one() -> None:
    """The trap: a list seat for the winner of a constituency who heads the list, or none for one who lost there."""
    held = real("london-2024")
    head = Listed("list", NATION, "Conservative", 0, "Garratt, Neil Robert", "Croydon and Sutton")
    conservatives = named(held, "list", "Conservative")
    assert len(conservatives) == 5
    assert named(replace(held, lists=(head, *held.lists)), "list", "Conservative") == conservatives
    assert named(held, "list", "Reform UK") == ["Wilson, Alex"]
    assert "Wilson, Alex" not in {one.person for one in counted(held).awards if one.told_as == "constituency"}


def test_the_last_national_seat_of_sri_lanka_hangs_on_the_votes_of_lists_without_a_seat() -> None:
    """The trap: a quota of the lists that have members, which in 2010 gives UPFA a seat of DNA."""
    held = real("sri-lanka-2010")
    alone = replace(held, votes=tuple(row for row in held.votes if row.party != OTHERS))
    assert seats(held, "national") == {"UPFA": 17, "UNP": 9, "DNA": 2, "ITAK": 1}
    assert seats(alone, "national") == {"UPFA": 18, "UNP": 9, "DNA": 1, "ITAK": 1}
