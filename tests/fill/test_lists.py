"""Who sits: winners in person, and list members in the order that the law gives them."""

from __future__ import annotations

from tests.small import DISTRICTS, LAW, election, lot, one_tier, seats_of, two_tiers, votes, won

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    Cast,
    Ceiling,
    Claim,
    ClosedList,
    Due,
    EachPartyOf,
    Fill,
    InPerson,
    Kept,
    Names,
    Nation,
    NextQuotient,
    OpenList,
    OwnVotes,
    PersonalVotes,
    Persons,
    Places,
    Plurality,
    PreferenceBar,
    SeatsOf,
    SharedRanks,
    StartingFrom,
    System,
    Tier,
    TopUp,
    replace,
)
from seatwright.model.election import District, Listed
from seatwright.results.result import LotsNeeded, Result
from seatwright.verify import verify


def listed(*names: str, party: str = "A", place: str = "*", tier: str = "list") -> tuple[Listed, ...]:
    """A list in its order; "Ann@North" stands in North too, "Ann=2" has rank 2, "Ann+first" is set apart."""
    rows = []
    for rank, written in enumerate(names, 1):
        name, _, group = written.partition("+")
        name, _, own = name.partition("=")
        name, _, district = name.partition("@")
        rows.append(Listed(tier, place, party, int(own or rank), name, district, group))
    return tuple(rows)


def sitting(result: Result, tier: str = "list") -> list[str]:
    """Who sits for a tier, in the order of seats."""
    return [one.person for one in result.awards if one.tier == tier and one.person]


DISTRICT = votes("constituency", {"North": {"A/Ann": 60, "B/Bo": 40}, "South": {"A/Abe": 30, "B/Bea": 70}})
PARALLEL = two_tiers(D_HONDT, 3)


# --- closed lists --------------------------------------------------------------------------------------------


def test_a_closed_list_is_seated_in_its_order() -> None:
    lists = (*listed("Ada", "Al", "Amy"), *listed("Ben", "Bud", party="B"))
    result = count(one_tier(D_HONDT, 3), election({"A": 70, "B": 30}, lists=lists))
    assert sitting(result) == ["Ada", "Al", "Ben"]
    assert result.tree[0].persons[0][1] == ("Ada", "Al")


def test_who_was_elected_in_a_district_is_skipped_on_the_list() -> None:
    """Ann won North; Abe lost South and is next."""
    lists = listed("Ann@North", "Abe@South", "Ada", "Amy")
    result = count(PARALLEL, election({"A": 71, "B": 30}, cast=DISTRICT, lists=lists))
    assert sitting(result, "constituency") == ["Ann", "Bea"]
    assert sitting(result) == ["Abe", "Ada"]


def test_a_claim_elects_nobody_and_skips_nobody() -> None:
    leads = System("t", "T", LAW, (replace(DISTRICTS, gives=Claim()), PARALLEL.tiers[1]))
    result = count(leads, election({"A": 71, "B": 30}, cast=DISTRICT, lists=listed("Ann", "Abe", "Ada")))
    assert sitting(result) == ["Ann", "Abe"]


def test_where_the_list_ends_the_seat_stays_empty() -> None:
    result = count(one_tier(D_HONDT, 3), election({"A": 70, "B": 30}, lists=listed("Ada")))
    assert sitting(result) == ["Ada"]
    assert [(one.party, one.seats, one.why) for one in result.vacancies] == [("A", 1, "nobody left to seat")]
    assert seats_of(result) == {"A": 1, "B": 1}


def test_of_a_party_without_a_list_nobody_is_named_and_nothing_is_vacant() -> None:
    result = count(one_tier(D_HONDT, 3), election({"A": 70, "B": 30}, lists=listed("Ada", "Al")))
    assert seats_of(result) == {"A": 2, "B": 1}
    assert sitting(result) == ["Ada", "Al"]
    assert result.vacancies == ()


def test_namesakes_of_two_parties_are_two_persons() -> None:
    rows = votes("constituency", {"North": {"A/Kim": 60, "B/Lee": 40}})
    lists = (*listed("Kim", "Bud", party="B"), *listed("Kim", "Amy"))
    result = count(PARALLEL, election({"A": 45, "B": 55}, cast=rows, lists=lists))
    assert sitting(result) == ["Kim", "Bud", "Amy"]


def test_each_region_has_its_own_list() -> None:
    tier = Tier("list", LAW, DISTRICTS.where, Cast("list"), D_HONDT, 1)
    rows = votes("list", {"North": {"A": 5}, "South": {"A": 5}})
    lists = (*listed("Ann", "Abe", place="North"), *listed("Ann", "Ada", place="South"))
    result = count(System("t", "T", LAW, (tier,)), election(cast=rows, lists=lists))
    assert sitting(result) == ["Ann", "Ada"]


def test_a_list_may_stand_under_the_published_tier() -> None:
    tier = replace(one_tier(D_HONDT, 1).tiers[0], name="rest", published="list")
    result = count(System("t", "T", LAW, (tier,)), election({"A": 5}, lists=listed("Ada")))
    assert [one.person for one in result.awards] == ["Ada"]


def test_top_up_seats_go_down_the_list_past_the_district_winners() -> None:
    system = two_tiers(D_HONDT, 5, counting=TopUp(("constituency",), Kept()))
    lists = listed("Ann@North", "Abe@South", "Ada", "Amy")
    result = count(system, election({"A": 71, "B": 30}, cast=DISTRICT, lists=lists))
    assert seats_of(result) == {"A": 4, "B": 1}
    assert sitting(result) == ["Abe", "Ada", "Amy"]


SUB = System(
    "t",
    "T",
    LAW,
    (
        Tier("upper", LAW, Nation(), Cast("list"), SAINTE_LAGUE, 3, gives=Claim()),
        Tier("list", LAW, EachPartyOf("upper"), Cast("list"), SAINTE_LAGUE, SeatsOf("upper"), Places("land")),
    ),
)


def test_the_lists_of_a_party_that_shares_over_the_laender_are_seated() -> None:
    places = (District("land", "North", "*", None), District("land", "South", "*", None))
    rows = votes("list", {"North": {"A": 20}, "South": {"A": 10}})
    lists = (*listed("Nan", "Ned", place="North"), *listed("Sam", place="South"))
    result = count(SUB, election(cast=rows, districts=places, lists=lists))
    assert [(one.place, one.seats) for one in result.awards if one.in_house] != []
    assert sitting(result) == ["Nan", "Ned", "Sam"]


def test_a_land_list_that_is_too_short_leaves_a_seat_empty() -> None:
    places = (District("land", "North", "*", None), District("land", "South", "*", None))
    rows = votes("list", {"North": {"A": 20}, "South": {"A": 10}})
    result = count(SUB, election(cast=rows, districts=places, lists=listed("Nan", place="North")))
    assert [(one.place, one.party, one.seats) for one in result.vacancies] == [("North", "A", 1)]


# --- open lists ----------------------------------------------------------------------------------------------

OPEN = one_tier(D_HONDT, 2, fill=OpenList("list"))


def test_an_open_list_is_seated_by_votes_for_its_names() -> None:
    rows = votes("list", {"*": {"A": 50, "A/Ada": 3, "A/Al": 9, "A/Amy": 5}})
    result = count(OPEN, election(cast=rows, lists=listed("Ada", "Al", "Amy")))
    assert sitting(result) == ["Al", "Amy"]


def test_those_whom_the_party_set_apart_come_first_in_its_order() -> None:
    """Japan, House of Councillors since 2019: the special frame."""
    rows = votes("list", {"*": {"A": 50, "A/Ada": 3, "A/Al": 9, "A/Amy": 5}})
    result = count(OPEN, election(cast=rows, lists=listed("Ada+first", "Al", "Amy")))
    assert sitting(result) == ["Ada", "Al"]
    both = listed("Amy=2+first", "Al=3", "Ada=1+first")
    assert sitting(count(OPEN, election(cast=rows, lists=both))) == ["Ada", "Amy"]


def test_votes_for_a_list_and_for_its_names_are_one_sum() -> None:
    rows = votes("list", {"*": {"A": 50, "A/Ada": 40, "B": 60}})
    assert seats_of(count(OPEN, election(cast=rows))) == {"A": 1, "B": 1}
    assert seats_of(count(one_tier(D_HONDT, 1), election(cast=rows))) == {"A": 1}


def test_equal_votes_on_an_open_list_are_a_lot_among_persons() -> None:
    rows = votes("list", {"*": {"A": 50, "A/Ada": 3, "A/Al": 5, "A/Amy": 3}})
    data = election(cast=rows, lists=listed("Ada", "Al", "Amy"))
    result = count(OPEN, data)
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert ([str(one) for one in result.lot.among], result.lot.seats) == (["Ada (A)", "Amy (A)"], 1)
    assert result.lot.why == "equal claims within the list"
    assert sitting(count(OPEN, data, (lot("list", ("Ada", "Amy"), ("Amy",)),))) == ["Al", "Amy"]


def test_equal_votes_that_decide_nothing_are_no_lot() -> None:
    rows = votes("list", {"*": {"A": 50, "A/Ada": 3, "A/Al": 3, "A/Amy": 1}})
    assert set(sitting(count(OPEN, election(cast=rows, lists=listed("Ada", "Al", "Amy"))))) == {"Ada", "Al"}


def test_personal_votes_need_no_list_but_the_ballot() -> None:
    tier = one_tier(D_HONDT, 2, fill=PersonalVotes("list"))
    rows = votes("list", {"*": {"A": 50, "A/Ada": 3, "A/Al": 9, "A/(others)": 20}})
    assert sitting(count(tier, election(cast=rows))) == ["Al", "Ada"]


def test_a_preference_bar_lifts_those_who_reach_it_and_leaves_the_list_in_its_order() -> None:
    """Of 100 votes of the list five are enough at 5%, four are not; Art goes before the list, and Amy stays behind."""
    tier = one_tier(D_HONDT, 3, fill=PreferenceBar("list", "5%"))
    rows = votes("list", {"*": {"A": 76, "A/Ada": 0, "A/Al": 4, "A/Amy": 5, "A/Art": 15}})
    data = election(cast=rows, lists=listed("Ada", "Al", "Amy", "Art"))
    result = count(tier, data)
    assert sitting(result) == ["Art", "Amy", "Ada"]
    assert verify(result, system=tier).ok
    none = count(one_tier(D_HONDT, 3, fill=PreferenceBar("list", "16%")), data)
    assert sitting(none) == ["Ada", "Al", "Amy"]


def test_equal_votes_over_the_preference_bar_are_a_lot_only_for_the_last_seat() -> None:
    rows = votes("list", {"*": {"A": 80, "A/Ada": 0, "A/Al": 10, "A/Amy": 10}})
    data = election(cast=rows, lists=listed("Ada", "Al", "Amy"))
    assert isinstance(count(one_tier(D_HONDT, 1, fill=PreferenceBar("list", "5%")), data), LotsNeeded)
    assert set(sitting(count(one_tier(D_HONDT, 2, fill=PreferenceBar("list", "5%")), data))) == {"Al", "Amy"}


# --- shared ranks: Japan, House of Representatives -----------------------------------------------------------

# North: the winner 50 of 100; Ada 40 (ratio 80%), Al 5 (5% of the votes). South: the winner 60; Amy 30 (50%), Art 10.
BLOCK = votes(
    "constituency",
    {
        "North": {"B/Bo": 50, "A/Ada": 40, "C/Cy": 5, "A/Al": 5},
        "South": {"B/Bea": 60, "A/Amy": 30, "A/Art": 10},
        "West": {"A/Ann": 80, "B/Ben": 20},
    },
)
FILL = SharedRanks("constituency", "constituency", "1/10")


def block(seats: int, *names: str, fill: Fill = FILL, room: bool = True) -> Result:
    """A block in which A and B share seats."""
    limits = (Ceiling(Names("1/10", "constituency"), NextQuotient()),) if room else ()
    system = System("t", "T", LAW, (DISTRICTS, replace(PARALLEL.tiers[1], seats=seats, fill=fill, limits=limits)))
    return count(system, election({"A": 90, "B": 10}, cast=BLOCK, lists=listed(*names)))


def test_a_shared_rank_is_seated_by_the_ratio_to_the_winner() -> None:
    """Ada 40 of 50 before Amy 30 of 60, whatever the order of the rows."""
    assert sitting(block(1, "Amy@South=1", "Ada@North=1")) == ["Ada"]
    assert sitting(block(2, "Amy@South=1", "Ada@North=1")) == ["Ada", "Amy"]


def test_ranks_go_before_ratios() -> None:
    assert sitting(block(2, "Amy@South=1", "Ada@North=2", "Abe=2")) == ["Amy", "Ada"]


def test_who_won_a_district_is_passed_over() -> None:
    assert sitting(block(1, "Ann@West=1", "Amy@South=1")) == ["Amy"]


def test_who_has_less_than_a_tenth_of_the_votes_leaves_the_list() -> None:
    """Al has 5 of 100 and is struck; Art has exactly 10 and stays."""
    assert sitting(block(1, "Al@North", "Amy@South")) == ["Amy"]
    assert sitting(block(1, "Art@South", "Amy@South")) == ["Art"]


def test_a_list_from_which_many_were_struck_passes_its_seats_to_the_next_quotient() -> None:
    """Japan 2005, Tokyo: the party ran out of candidates, and the seat went to another."""
    assert seats_of(block(2, "Al@North", "Amy@South"), "list") == {"A": 1, "B": 1}
    empty = block(2, "Al@North", "Amy@South", room=False)
    assert seats_of(empty, "list") == {"A": 1}
    assert [one.party for one in empty.vacancies] == ["A"]


def test_equal_ratios_within_a_rank_are_a_lot() -> None:
    """Amy 30 of 60, Abe 40 of 80."""
    rows = (*BLOCK, *votes("constituency", {"East": {"B/Bud": 80, "A/Abe": 40}}))
    system = System("t", "T", LAW, (DISTRICTS, replace(PARALLEL.tiers[1], seats=1, fill=FILL)))
    result = count(system, election({"A": 90}, cast=rows, lists=listed("Amy@South=1", "Abe@East=1")))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert [one.person for one in result.lot.among] == ["Abe", "Amy"]


def test_without_a_bar_nobody_is_struck() -> None:
    assert sitting(block(1, "Al@North", "Amy@South", fill=SharedRanks("constituency", "constituency"), room=False)) == [
        "Al"
    ]


# --- persons -------------------------------------------------------------------------------------------------


def test_a_winner_sits_in_person() -> None:
    result = count(System("t", "T", LAW, (replace(DISTRICTS, fill=InPerson()),)), election(cast=DISTRICT))
    assert [(one.place, one.person, one.seats) for one in result.awards] == [("North", "Ann", 1), ("South", "Bea", 1)]
    assert [step.persons[0][1] for step in result.tree] == [("Ann",), ("Bea",)]


def test_a_winner_known_only_by_party_has_no_name() -> None:
    rows = votes("constituency", {"North": {"A": 60, "B": 40}})
    result = count(System("t", "T", LAW, (DISTRICTS,)), election(cast=rows))
    assert [(one.party, one.person, one.seats) for one in result.awards] == [("A", "", 1)]


def test_an_individual_takes_one_seat_and_the_next_quotient_the_rest() -> None:
    """Scotland 2003: Margo MacDonald, with votes for more than one seat."""
    tier = one_tier(D_HONDT, 3, limits=(Ceiling(Names(), NextQuotient()),))
    assert seats_of(count(tier, election({"Ind: Margo": 80, "A": 20}))) == {"A": 2, "Ind: Margo": 1}
    rows = votes("list", {"*": {"Independent/Margo": 80, "A": 20}})
    assert seats_of(count(tier, election(cast=rows))) == {"A": 2, "Independent": 1}


def test_an_individual_who_won_a_district_takes_no_list_seat() -> None:
    rows = (
        *votes("constituency", {"North": {"Ind: Margo/Margo": 6, "A/Ann": 5}}),
        *votes("list", {"*": {"Ind: Margo": 80, "A": 20}}),
    )
    tier = replace(
        PARALLEL.tiers[1], counting=StartingFrom(("constituency",)), limits=(Ceiling(Names(), NextQuotient()),)
    )
    result = count(System("t", "T", LAW, (DISTRICTS, tier)), election(cast=rows))
    assert seats_of(result, "list") == {"A": 3}


def test_one_person_never_has_two_seats() -> None:
    """A list of one name: the second seat is vacant, as it is on a party's list that ends."""
    rows = votes("list", {"*": {"Independent/Margo": 80, "A": 21}})
    result = count(one_tier(D_HONDT, 3), election(cast=rows))
    assert seats_of(result)["Independent"] == 1
    assert sum(one.seats for one in result.vacancies) == 2


def test_given_seats_may_name_the_person() -> None:
    seat = won("constituency", {"A": 1}, "North")[0]._replace(candidate="Ann")
    result = count(PARALLEL, election({"A": 71, "B": 30}, given=(seat,), lists=listed("Ann", "Abe", "Ada")))
    assert sitting(result) == ["Abe", "Ada"]


def test_plurality_over_the_country_seats_persons_of_one_party_each() -> None:
    tier = Tier("list", LAW, Nation(), Cast("list"), Plurality(), 2, fill=ClosedList())
    result = count(System("t", "T", LAW, (tier,)), election({"A": 5, "B": 4, "C": 3}, lists=listed("Ada")))
    assert [(one.party, one.person) for one in result.awards] == [("A", "Ada"), ("B", "")]


def test_a_person_s_claim_is_one_figure() -> None:
    """Votes carried as a claim: of Bo's sixty one is Bo's, and fifty-nine are nobody's."""
    claim = Tier("claim", LAW, Nation(), Cast("list"), Due(OwnVotes()), among=Persons(), gives=Claim())
    seat = Tier("seat", LAW, Nation(), SeatsOf("claim"), Plurality(), 1, among=Persons())
    rows = votes("list", {"*": {"A/Ann": 50, "B/Bo": 60, "Independent/Ida": 55}})
    result = count(System("t", "T", LAW, (claim, seat)), election(cast=rows))
    claims = {one.person: one.seats for one in result.awards if one.tier == "claim"}
    assert claims == {"Ann": 50, "Bo": 60, "Ida": 55}
    assert sitting(result, "seat") == ["Bo"]
    assert result.vacancies == ()
    assert verify(result).ok
