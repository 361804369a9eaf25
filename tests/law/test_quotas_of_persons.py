"""Seats kept for persons of a group, and quotas that one person alone can fill."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest
from tests.small import Rows, election, lot, one_tier, seats_of, shared_out, votes, won

from seatwright.catalogue import law
from seatwright.errors import SeatwrightError
from seatwright.explain import as_text, explain
from seatwright.kernel import count
from seatwright.law import (
    Cast,
    Ceiling,
    Droop,
    FewRemainders,
    HighestAverage,
    KeptFor,
    LargestRemainder,
    Names,
    NextQuotient,
    OfPlace,
    Plurality,
    PluralityKeeping,
    Quotas,
    SeatsOf,
    System,
    Valid,
)
from seatwright.model.election import District, Election, Listed
from seatwright.model.value import replace
from seatwright.results.record import recorded
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify


def persons(system: System, held: Election) -> list[str]:
    """Everyone who sits by name; the independent check must find nothing."""
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result, held).ok
    return sorted(one.person for one in result.awards if one.in_house and one.person)


def marked(tier: str, place: str, group: str, *names: str) -> tuple[Listed, ...]:
    """Persons of a group, each told as PARTY/NAME."""
    told = [name.partition("/") for name in names]
    return tuple(Listed(tier, place, party, 1, name, "", group) for party, _, name in told)


# --- Iraq ----------------------------------------------------------------------------------------------------

IRAQ = law("iraq-sntv-2021")
VOTES = {"A/Adam": 900, "B/Basil": 800, "C/Cyrus": 700, "A/Amal": 90, "B/Basma": 80}


def iraqi(rows: Rows, *women: str) -> Election:
    """A district of three seats."""
    return election(
        cast=votes("district", {"Basra 1": rows}),
        districts=(District("district", "Basra 1", "*", 3),),
        lists=marked("district", "Basra 1", "women", *women),
    )


def test_in_iraq_the_best_woman_replaces_the_last_of_the_best() -> None:
    """The trap: the three most voted, all men."""
    held = iraqi(VOTES, "A/Amal", "B/Basma")
    assert persons(IRAQ, held) == ["Adam", "Amal", "Basil"]
    unmarked = iraqi(VOTES)
    assert persons(IRAQ, unmarked) == ["Adam", "Basil", "Cyrus"]


def test_in_iraq_a_woman_among_the_best_needs_no_quota() -> None:
    """The trap: a seat for a woman on top of those who win by their votes."""
    rows = {**VOTES, "A/Amal": 850}
    assert persons(IRAQ, iraqi(rows, "A/Amal", "B/Basma")) == ["Adam", "Amal", "Basil"]
    rows = {**rows, "B/Basma": 845}
    assert persons(IRAQ, iraqi(rows, "A/Amal", "B/Basma")) == ["Adam", "Amal", "Basma"]


def test_in_iraq_a_district_without_a_woman_keeps_its_seats() -> None:
    """The trap: an empty seat where no woman stands."""
    result = count(IRAQ, iraqi({"A/Adam": 9, "B/Basil": 8, "C/Cyrus": 7, "D/Dara": 6}))
    assert isinstance(result, Completed)
    assert result.house == 3
    assert not result.vacancies
    held = iraqi({"A/Adam": 9, "B/Basil": 8, "C/Cyrus": 7, "D/Dara": 6})
    shut = IRAQ.with_slot("district.seats", OfPlace("district") - 1)
    assert count(shut, held).house == 2


def test_in_iraq_minority_seats_are_elected_apart() -> None:
    """The trap: minority candidates among the others of the district, where they would have too few votes."""
    cast = (
        *votes("district", {"Basra 1": VOTES}),
        *votes("minority", {"Christians of Erbil": {"X/Xenia": 30, "Y/Yoel": 20}}),
    )
    places = (District("district", "Basra 1", "*", 3), District("minority", "Christians of Erbil", "*", 1))
    held = election(cast=cast, districts=places, lists=marked("district", "Basra 1", "women", "A/Amal"))
    assert persons(IRAQ, held) == ["Adam", "Amal", "Basil", "Xenia"]


def lot_wanted(system: System, held: Election) -> tuple[list[str], int]:
    """Among whom a lot is wanted, and for how many seats."""
    result = count(system, held)
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    return sorted(one.person for one in result.lot.among), result.lot.seats


def test_in_iraq_equal_votes_that_decide_nothing_want_no_lot() -> None:
    """The trap: a lot between two women who are both among the best, or between two men who both are out."""
    both_in = {"A/Amal": 900, "B/Basma": 900, "A/Adam": 800, "B/Basil": 700}
    assert persons(IRAQ, iraqi(both_in, "A/Amal", "B/Basma")) == ["Adam", "Amal", "Basma"]
    both_out = {"A/Adam": 900, "B/Basil": 800, "C/Cyrus": 70, "D/Dara": 70, "A/Amal": 5}
    assert persons(IRAQ, iraqi(both_out, "A/Amal")) == ["Adam", "Amal", "Basil"]
    both_stay = {"A/Adam": 900, "B/Basil": 900, "C/Cyrus": 800, "A/Amal": 5}
    assert persons(IRAQ, iraqi(both_stay, "A/Amal")) == ["Adam", "Amal", "Basil"]


def test_in_iraq_equal_votes_that_decide_want_a_lot_among_those_alone_who_can_win_it() -> None:
    """The trap: a lot among all with as many votes, men and women, where only one of these has the seat."""
    last_man = {"A/Adam": 900, "B/Basil": 800, "C/Cyrus": 800, "A/Amal": 5}
    assert lot_wanted(IRAQ, iraqi(last_man, "A/Amal")) == (["Basil", "Cyrus"], 1)
    best_woman = {"A/Adam": 900, "B/Basil": 800, "C/Cyrus": 50, "A/Amal": 50, "B/Basma": 50}
    assert lot_wanted(IRAQ, iraqi(best_woman, "A/Amal", "B/Basma")) == (["Amal", "Basma"], 1)
    man_or_woman = {"A/Adam": 900, "B/Basma": 800, "A/Amal": 50, "C/Cyrus": 50}
    assert lot_wanted(IRAQ, iraqi(man_or_woman, "A/Amal", "B/Basma")) == (["Amal", "Cyrus"], 1)


def test_in_iraq_a_lot_is_drawn_and_proved() -> None:
    """The seat of a woman first, then the free one: all three have as many votes, and there are two seats."""
    rows = {"A/Adam": 900, "C/Cyrus": 50, "A/Amal": 50, "B/Basma": 50}
    held = iraqi(rows, "A/Amal", "B/Basma")
    assert lot_wanted(IRAQ, held) == (["Amal", "Basma"], 1)
    first = lot("district", ("Amal", "Basma"), ("Basma",), "Basra 1")
    assert lot_wanted(IRAQ, replace(held, lots=(first,))) == (["Amal", "Cyrus"], 1)
    for drawn in ("Amal", "Cyrus"):
        second = lot("district", ("Amal", "Cyrus"), (drawn,), "Basra 1")
        assert persons(IRAQ, replace(held, lots=(first, second))) == sorted(["Adam", "Basma", drawn])


def test_equal_votes_without_a_decision_are_refused() -> None:
    """The trap: of two with equal votes, either is as good."""
    held = iraqi({"A/Adam": 900, "B/Basil": 800, "C/Cyrus": 800, "A/Amal": 5}, "A/Amal")
    drawn = replace(held, lots=(lot("district", ("Basil", "Cyrus"), ("Cyrus",), "Basra 1"),))
    record = recorded(count(IRAQ, drawn))
    undecided = verify(replace(record, tree=(replace(record.tree[0], ties=()), *record.tree[1:])), drawn)
    assert any("no decision tells them apart" in one.says for one in undecided.findings)


def test_a_lot_that_was_not_drawn_so_far_is_not_yet_vacant() -> None:
    """The trap: seats of a first round told as left to no later round, while the later round waits for a lot."""
    states = law("switzerland-council-of-states")
    cast = (
        *votes("canton", {"Zürich": {"A/Ann": 300, "B/Bo": 260, "C/Cy": 260, "D/Di": 380}}),
        *votes("canton-second", {"Zürich": {"B/Bo": 20, "C/Cy": 20, "A/Ann": 20}}),
    )
    held = election(cast=cast, districts=(District("canton", "Zürich", "*", 2),))
    waiting = count(states, held)
    assert isinstance(waiting, LotsNeeded)
    assert verify(waiting, held).ok


@pytest.mark.parametrize(
    ("out", "instead"), [("Basil", "Cyrus"), ("Amal", "Basma"), ("Amal", "Cyrus"), ("Adam", "Basma")]
)
def test_another_member_than_the_law_seats_is_refused(out: str, instead: str) -> None:
    """The trap: a proof that compares votes alone, by which Cyrus has the seat of Amal."""
    held = iraqi(VOTES, "A/Amal", "B/Basma")
    record = recorded(count(IRAQ, held))
    people = {one.who.person: one.who for one in record.tree[0].standings}
    outcome = tuple((people[instead] if who.person == out else who, n) for who, n in record.tree[0].outcome)
    tampered = replace(record, tree=(replace(record.tree[0], outcome=outcome), *record.tree[1:]))
    said = [one.says for one in verify(tampered, held).findings]
    assert any("passed over" in one or "seats are kept" in one for one in said), said


def test_a_group_that_is_not_that_of_the_lists_is_refused() -> None:
    """The trap: evidence that makes a man a woman."""
    held = iraqi(VOTES, "A/Amal")
    record = recorded(count(IRAQ, iraqi(VOTES, "C/Cyrus")))
    assert not verify(record, held).ok
    step = record.tree[0]
    fewer = replace(step, evidence=replace(step.evidence, kept=(("women", 0),)))
    assert not verify(replace(record, tree=(fewer,)), iraqi(VOTES, "C/Cyrus")).ok
    bare = replace(step, evidence=None)
    assert not verify(replace(record, tree=(bare,)), iraqi(VOTES, "C/Cyrus")).ok


def in_the_order_of_the_law(rows: Mapping[str, int], group: set[str], seats: int, kept: int) -> set[str]:
    """All by votes; then the best of the group replace the last of the others. All votes differ."""
    order = sorted(rows, key=lambda name: -rows[name])
    elected = order[:seats]
    while sum(one in group for one in elected) < min(kept, len(group)):
        last = [one for one in elected if one not in group][-1]
        best = next(one for one in order if one in group and one not in elected)
        elected = [*(one for one in elected if one != last), best]
    return set(elected)


@pytest.mark.parametrize("seed", range(60))
def test_who_sits_is_as_in_the_order_of_the_law(seed: int) -> None:
    """First all by votes, then the quota replaces: the same members for every mix of groups, seats and votes."""
    random = Random(seed)
    names = [f"P{n}/N{n}" for n in range(random.randint(1, 9))]
    rows = dict(zip(names, random.sample(range(1, 100), len(names)), strict=True))
    seats, group = random.randint(1, 5), {one for one in names if random.random() < 0.4}
    kept = random.randint(0, seats)
    rule = IRAQ.with_slot("district.formula", PluralityKeeping((KeptFor("women", kept),)))
    held = replace(iraqi(rows, *group), districts=(District("district", "Basra 1", "*", seats),))
    expected = in_the_order_of_the_law(rows, group, seats, kept)
    assert persons(rule, held) == sorted(one.partition("/")[2] for one in expected)


def test_a_seat_kept_for_a_group_is_explained() -> None:
    """The trap: "the most voted" of Amal, who has fewer votes than Cyrus."""
    told = " ".join(as_text(explain(count(IRAQ, iraqi(VOTES, "A/Amal", "B/Basma")))).split())
    assert "Amal (A) with 90 votes has a seat that is kept for the group “women”" in told
    assert "Cyrus (C) with 700 has none" in told
    by_votes = {**VOTES, "A/Amal": 850}
    told = " ".join(as_text(explain(count(IRAQ, iraqi(by_votes, "A/Amal")))).split())
    assert "Those of the group “women” have their seats by their votes alone" in told


# --- Palestine -----------------------------------------------------------------------------------------------

PALESTINE = law("palestine-block-1996")
JERUSALEM = {"F/Fadi": 90, "F/Firas": 80, "I/Ibrahim": 70, "F/George": 60, "I/Hanna": 50, "F/Issa": 10}


def palestinian(**reserved: int) -> Election:
    """A district of four seats, some of them for a community."""
    places = tuple(District(group, "Jerusalem", "*", n) for group, n in reserved.items())
    return election(
        cast=votes("district", {"Jerusalem": JERUSALEM}),
        districts=(District("district", "Jerusalem", "*", 4), *places),
        lists=(
            *marked("district", "Jerusalem", "christian", "F/George", "I/Hanna"),
            *marked("district", "Jerusalem", "samaritan", "F/Issa"),
        ),
    )


def test_in_palestine_reserved_seats_go_to_the_best_of_the_community() -> None:
    """The trap: the most voted of the district, among whom there is one Christian where two have seats."""
    assert persons(PALESTINE, palestinian(christian=2)) == ["Fadi", "Firas", "George", "Hanna"]
    open_to_all = PALESTINE.with_slot("district.formula", Plurality())
    assert persons(open_to_all, palestinian(christian=2)) == ["Fadi", "Firas", "George", "Ibrahim"]


def test_in_palestine_the_samaritan_of_nablus_has_a_seat_with_few_votes() -> None:
    """The trap: a reserved seat that needs as many votes as the others."""
    assert persons(PALESTINE, palestinian(samaritan=1)) == ["Fadi", "Firas", "Ibrahim", "Issa"]
    assert persons(PALESTINE, palestinian()) == ["Fadi", "Firas", "George", "Ibrahim"]


def test_in_palestine_reserved_seats_are_seats_of_the_district() -> None:
    """The trap: reserved seats on top of those of the district, or the same person twice."""
    assert len(persons(PALESTINE, palestinian(christian=2))) == 4
    on_top = PALESTINE.with_slot("district.seats", OfPlace("district") + 2)
    assert len(persons(on_top, palestinian(christian=2))) == 6


def test_in_palestine_seats_of_two_communities_are_kept_at_once() -> None:
    """The trap: a Christian in place of the Samaritan, for both have fewer votes than others."""
    held = palestinian(christian=2, samaritan=1)
    assert persons(PALESTINE, held) == ["Fadi", "George", "Hanna", "Issa"]


def test_more_seats_kept_than_there_are_is_told() -> None:
    with pytest.raises(SeatwrightError) as error:
        count(PALESTINE, palestinian(christian=4, samaritan=1))
    assert str(error.value) == (
        "E518  Tier district, Jerusalem: 5 seats are kept for groups, and 4 are at stake.\n"
        "      Seats kept for a group are seats of the place; look at districts.csv."
    )


# --- South Africa --------------------------------------------------------------------------------------------

ASSEMBLY = law("south-africa-2024")


def african(regional: Mapping[str, Rows], seats: Mapping[str, int], national: Rows | None = None) -> Election:
    """Regions with their seats, and the national ballot."""
    cast = (*votes("regional", regional), *(votes("national", {"*": national}) if national else ()))
    return election(cast=cast, districts=tuple(District("regional", name, "*", n) for name, n in seats.items()))


def counted(system: System, held: Election, tier: str = "") -> dict[str, int]:
    result = count(system, held)
    assert isinstance(result, Completed), getattr(result, "lot", None)
    assert verify(result, held).ok
    return seats_of(result, tier)


def test_in_south_africa_an_independent_has_one_seat_whatever_the_votes() -> None:
    """The trap: two seats for an independent with two quotas, of which nobody can take the second."""
    rows = {"A": 400_000, "B": 300_000, "Independent/Zola": 300_000}
    held = african({"Cape": rows}, {"Cape": 9})
    assert counted(ASSEMBLY, held, "regional") == {"A": 5, "B": 3, "Independent": 1}
    uncapped = ASSEMBLY.with_slot("regional.limits", ())
    assert [(one.tier, one.seats) for one in count(uncapped, held).vacancies] == [("regional", 2)]


def test_in_south_africa_what_an_independent_cannot_use_is_shared_anew() -> None:
    """The trap: the seat above one to the next remainder; the votes of the independent leave the quota as well.

    With Zola it is 142,858, and she fills it twice. Without her, and with five seats for 690,000 votes, it is 115,001:
    A has three and 44,997 over, B one and 94,999, C 90,000.
    """
    rows = {"A": 390_000, "B": 210_000, "C": 90_000, "Independent/Zola": 310_000}
    held = african({"Cape": rows}, {"Cape": 6})
    assert counted(ASSEMBLY, held, "regional") == {"A": 3, "B": 2, "Independent": 1}
    passed_on = ASSEMBLY.with_slot("regional.limits", (Ceiling(Names(), NextQuotient()),))
    assert counted(passed_on, held, "regional") == {"A": 3, "B": 1, "C": 1, "Independent": 1}


def test_in_south_africa_both_votes_of_a_party_count_for_its_share() -> None:
    """The trap: national seats by the national ballot alone."""
    held = african({"Cape": {"A": 900_000, "B": 100_000}}, {"Cape": 200}, {"A": 500_000, "B": 500_000})
    assert counted(ASSEMBLY, held) == {"A": 280, "B": 120}
    assert counted(ASSEMBLY, held, "national") == {"A": 100, "B": 100}
    alone = ASSEMBLY.with_slot("national.votes", Cast("national"))
    assert counted(alone, held) == {"A": 200, "B": 200}


def test_in_south_africa_seats_of_independents_leave_the_400() -> None:
    """The trap: 401 members, or a share for the votes of independents."""
    rows = {"A": 500_000, "B": 490_000, "Independent/Zola": 10_000}
    held = african({"Cape": rows}, {"Cape": 200}, {"A": 500_000, "B": 500_000})
    result = count(ASSEMBLY, held)
    assert result.house == 400
    step = next(one for one in result.tree if one.tier == "national")
    assert step.seats == 399
    whole = ASSEMBLY.with_slot("national.seats", SeatsOf("regional") + 200)
    assert count(whole, held).house == 401


NATIONAL_2019 = {
    "ANC": (10_026_475, 230),
    "DA": (3_621_188, 84),
    "EFF": (1_881_521, 44),
    "IFP": (588_839, 14),
    "VF Plus": (414_864, 10),
    "ACDP": (146_262, 4),
    "UDM": (78_030, 2),
    "ATM": (76_830, 2),
    "Good": (70_408, 2),
    "NFP": (61_220, 2),
    "AIC": (48_107, 2),
    "Cope": (47_461, 2),
    "PAC": (32_677, 1),
    "Al Jama-ah": (31_468, 1),
}
VALID_2019 = 17_437_379


def test_south_africa_2019_five_remainders_then_votes_for_each_seat_held() -> None:
    """The trap: largest remainders to the end, or averages over one seat more; by neither do AIC and Cope have two.

    The seats are those announced by the Electoral Commission on 11 May 2019; the votes, but for those of the ANC, are
    told from memory, and no seat hangs on a few of them.
    """
    rows = {party: n for party, (n, _) in NATIONAL_2019.items()}
    held = election(rows | {"Others": VALID_2019 - sum(rows.values())})
    official = {party: n for party, (_, n) in NATIONAL_2019.items()}
    assert counted(one_tier(_rule(FewRemainders(5)), 400), held) == official
    for other in (LargestRemainder(), HighestAverage(), FewRemainders(13)):
        assert counted(one_tier(_rule(other), 400), held) != official


def _rule(rest: LargestRemainder | HighestAverage | FewRemainders) -> Quotas:
    return Quotas("Droop quota", Droop(), rest, of=Valid("list"))


def test_few_remainders_and_then_the_most_votes_for_each_seat() -> None:
    """The trap: a first seat by votes for each seat held, of which a list without one has none.

    Ten seats and 1,000 votes, a quota of 91: A 5, B 1, C 1, and D, E, F with 90, 85 and 75 left. With one remainder D
    has a seat, and then C and B, each with more votes for its one seat than A for five.
    """
    rows = {"A": 470, "B": 130, "C": 150, "D": 90, "E": 85, "F": 75}
    assert shared_out(Quotas("few", Droop(), FewRemainders(1)), rows, 10) == {"A": 5, "C": 2, "B": 2, "D": 1}
    assert shared_out(Quotas("few", Droop(), FewRemainders(5)), rows, 10)["E"] == 1


def test_equal_remainders_among_the_few_wait_for_a_lot() -> None:
    """The trap: the first by name."""
    rows = {"A": 470, "B": 130, "C": 150, "D": 85, "E": 85, "F": 80}
    result = count(one_tier(Quotas("few", Droop(), FewRemainders(1)), 10), election(rows))
    assert isinstance(result, LotsNeeded)
    assert result.lot is not None
    assert [one.party for one in result.lot.among] == ["D", "E"]


def test_given_regional_seats_are_counted_against_the_share() -> None:
    """The trap: 200 national seats by themselves, as in a parallel system."""
    held = election(
        given=won("regional", {"A": 150, "B": 50}), cast=votes("national", {"*": {"A": 500_000, "B": 500_000}})
    )
    assert counted(ASSEMBLY, held, "national") == {"A": 50, "B": 150}
