"""Limits that bit, ties and lots, empty seats, steps not taken and figures not covered, in sentences."""

from __future__ import annotations

from tests.explain.told import told
from tests.small import DISTRICTS, LAW, election, lot, one_tier, two_tiers, votes, won

from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    Added,
    Cast,
    Ceiling,
    Due,
    Exactly,
    Figure,
    Floor,
    Held,
    Less,
    MajorityClause,
    MoreVotes,
    Names,
    Nation,
    NextQuotient,
    OfWinners,
    Otherwise,
    Plurality,
    Reshared,
    System,
    Tier,
    Vacant,
)
from seatwright.model.election import Cap, District

VOTES = {"A": 700, "B": 200, "C": 100}


def test_a_cap_shares_the_rest_anew() -> None:
    result = count(one_tier(HARE, 10, limits=(Ceiling(Exactly(5), Reshared()),)), election(VOTES))
    assert told(result, "limits") == [
        "The formula alone would give A 7 seats, but here it may have no more than 5 (5). It is set aside with 5, "
        "and the "
        "other 5 seats are shared out anew among the rest (s 1)."
    ]


def test_a_list_that_runs_out_passes_its_seats_on() -> None:
    caps = (Cap("list", "*", "A", 3),)
    result = count(one_tier(D_HONDT, 10, limits=(Ceiling(Names(), NextQuotient()),)), election(VOTES, caps=caps))
    assert told(result, "limits") == [
        "The formula alone would give A 7 seats, but here it may have no more than 3 (the names left on its "
        "list). What is "
        "beyond goes to the next in line (s 1)."
    ]


def test_a_list_that_runs_out_leaves_seats_empty() -> None:
    caps = (Cap("list", "*", "A", 3),)
    result = count(one_tier(D_HONDT, 10, limits=(Ceiling(Names(), Vacant()),)), election(VOTES, caps=caps))
    assert told(result, "limits") == [
        "The formula alone would give A 7 seats, but here it may have no more than 3 (the names left on its "
        "list). 4 seats "
        "stay empty (s 1)."
    ]
    assert (
        told(result, "house")[-1]
        == "4 seats have no member, because nobody is left on the list: the whole territory (A) (s 1)."
    )


def test_a_guaranteed_number() -> None:
    result = count(one_tier(D_HONDT, 10, limits=(Floor(Exactly(2)),)), election(VOTES))
    assert told(result, "limits") == ["Exactly as many seats as the law guarantees: B 2 and C 2 (s 1)."]


def test_a_majority_of_votes_becomes_one_of_seats() -> None:
    figures = {"A": 501, "B": 333, "C": 166}
    result = count(one_tier(HARE, 4, limits=(MajorityClause("1/2", Added()),)), election(figures))
    assert told(result, "limits") == [
        "A has more than 50% of the votes but only 2 seats; it is raised to 3, and the house grows by as many (s 1)."
    ]


def test_a_tie_that_the_law_decides() -> None:
    result = count(one_tier(D_HONDT, 5, ties=(MoreVotes(),)), election({"A": 300, "B": 200, "C": 100}))
    assert told(result, "ties") == [
        "A, B and C had equal claims to 2 seats. The law lets more votes decide: A and B (s 1)."
    ]


def test_a_tie_that_a_lot_decided() -> None:
    asked = election({"A": 100, "B": 100})
    drawn = (lot("list", ("A", "B"), ("B",)),)
    assert told(count(one_tier(D_HONDT, 1), asked, drawn), "ties") == [
        "A and B had equal claims to 1 seat. The lot that was drawn decided: B (s 1)."
    ]


def test_a_count_that_waits_for_a_lot() -> None:
    result = count(one_tier(D_HONDT, 1), election({"A": 100, "B": 100}))
    assert told(result, "house") == [
        "The count has stopped: A and B have equal claims to 1 seat (list, the whole territory), and the law wants "
        "a lot. "
        "Draw it, and count again (s 1).",
        "Given so far: 0 seats (s 1).",
    ]


def test_a_step_whose_condition_is_not_met() -> None:
    rest = Tier(name="rest", law=LAW, where=Nation(), votes=Cast("list"), seats=3, formula=HARE, when=Otherwise("list"))
    system = one_tier(HARE, 4, when=Held("runoff")).__replace__(
        tiers=(one_tier(HARE, 4, when=Held("runoff")).tiers[0], rest)
    )
    assert told(count(system, election(VOTES)), "not met") == [
        "This step was not taken: the law asks for it only if the runoff ballot was held (s 1)."
    ]
    held = election(VOTES, cast=votes("runoff", {"*": {"A": 1}}))
    assert told(count(system, held), "not met") == [
        "This step was not needed, because the step “List” was taken (s 1)."
    ]


def test_seats_taken_as_given_and_tiers_not_covered() -> None:
    system = two_tiers(D_HONDT, 4)
    assert told(count(system, election(VOTES, won("constituency", {"A": 2, "B": 1}))), "given") == [
        "3 constituencies are taken as given, not counted here: A 2 and B 1 (s 1)."
    ]
    assert told(count(system, election(VOTES)), "not covered") == [
        "Not covered by these figures: constituency, for which there are neither votes nor given seats."
    ]
    places = tuple(row for place in ("N", "S", "E", "W") for row in won("constituency", {"A": 1}, place))
    districts = tuple(District("constituency", place, "*", 1) for place in ("N", "S", "E", "W"))
    assert told(count(system, election(VOTES, places, districts=districts)), "given") == [
        "4 constituencies are taken as given in 4 places, not counted here: A 4 (s 1)."
    ]


def test_points_of_law_that_nobody_confirmed_come_last() -> None:
    doubted = one_tier(D_HONDT, 4).tiers[0].__replace__(law=LAW.doubt("a tie goes to a lot"))
    system = System(id="test", name="Test", law=LAW, tiers=(doubted,))
    assert told(count(system, election(VOTES)), "")[-1] == "S 1: a tie goes to a lot."


def test_amounts_of_ones_own() -> None:
    system = System(
        id="test",
        name="Test",
        law=LAW,
        tiers=(
            DISTRICTS,
            Tier(
                name="list",
                law=LAW,
                where=Nation(),
                votes=Cast("list"),
                formula=Due(Figure("claims")),
                counting=Less(("constituency",)),
            ),
        ),
    )
    result = count(system, election(VOTES, won("constituency", {"A": 2}), figures=(("claims.A", 5), ("claims.B", 1))))
    assert told(result, "formula") == ["Each gets the figure “claims” that the election gives: A 5 and B 1 (s 1)."]
    assert told(result, "linkage") == [
        "From what each is due, the constituencies it has won are taken off: A 5 less 2 is 3 (s 1)."
    ]


def test_the_most_voted_of_several() -> None:
    result = count(one_tier(Plurality(), 2), election(VOTES))
    assert told(result, "decided") == [
        "The 2 seats go to the most voted: A (700) and B (200). B was the last to get in, with 200 votes; C, with 100, "
        "missed out by 100 (s 1)."
    ]


def test_which_votes_count_is_told_where_they_are_not_plainly_a_ballots() -> None:
    """The trap: net votes, fragments and dead marks told as if they had been cast so."""
    wide = ({"A": 60, "B": 40}, {"A": 10, "B": 30})
    cast = (*votes("constituency", {"D1": wide[0], "D2": wide[1]}), *votes("list", {"*": {"A": 500, "B": 400}}))
    places = (District("constituency", "D1", "*", 1), District("constituency", "D2", "*", 1))
    plain = two_tiers(HARE, 4)
    net = plain.with_slot("list.votes", Cast("list") - OfWinners("constituency"))
    said = told(count(net, election(cast=cast, districts=places)), "votes")
    assert said == ["What counts: the votes on the list ballot less the votes of those who won constituencies (s 1)."]
    assert told(count(plain, election(cast=cast, districts=places)), "votes") == []
