"""The laws of docs/adr/0003 that send seats to districts, each on an election small enough to be counted by hand."""

from __future__ import annotations

from datetime import date

from tests.law.twisted import counted, law, places, seated
from tests.small import election, seats_of, votes

from seatwright.law import Exactly, System
from seatwright.model.election import District, Election, Listed

# --- Italy 1993 ----------------------------------------------------------------------------------------------

# a: Rossi wins with 40, the second has 35: 36 are taken off Forza (30 votes there) and Alleanza (15): 24 and 12.
# b: Bianchi wins, the second has 20: a quarter of the votes, 25, is taken off Quercia. c: Verdi wins 45 to 40: 41 are
# taken off Quercia (50 votes there) and Edera (30): 25.625 and 15.375.
# Net: Forza 80 - 24 = 56, Alleanza 25 - 12 = 13, Quercia 145 - 50.625 = 94.375, Edera 60 - 15.375 = 44.625.
MATTARELLUM = election(
    cast=(
        *votes(
            "constituency",
            {
                "a": {"Polo/Rossi": 40, "Ulivo/Bianco": 35, "Lega/Neri": 25},
                "b": {"Ulivo/Bianchi": 60, "Polo/Russo": 20, "Lega/Nero": 20},
                "c": {"Ulivo/Verdi": 45, "Polo/Rosso": 40, "Lega/Nera": 15},
            },
        ),
        *votes(
            "list",
            {
                "a": {"Forza": 30, "Alleanza": 15, "Quercia": 50, "Edera": 15},
                "b": {"Forza": 35, "Alleanza": 5, "Quercia": 45, "Edera": 15},
                "c": {"Forza": 15, "Alleanza": 5, "Quercia": 50, "Edera": 30},
            },
        ),
    ),
    districts=(
        *places("constituency", "a", "b", parent="North"),
        *places("constituency", "c", parent="South"),
        *places("list", "North", seats=3),
        *places("list", "South", seats=2),
    ),
    lists=(
        *(
            Listed("constituency", place, party, 1, person)
            for place, person, linked in (
                ("a", "Rossi", ("Forza", "Alleanza")),
                ("a", "Bianco", ("Quercia",)),
                ("b", "Bianchi", ("Quercia",)),
                ("c", "Verdi", ("Quercia", "Edera")),
            )
            for party in linked
        ),
        Listed("list", "North", "Quercia", 1, "Bianchi"),
    ),
)


def test_scorporo_takes_the_last_seat_from_the_lists_of_the_winners() -> None:
    # Five seats of 208 net votes, quotient 41: Quercia 2, Forza 1, Edera 1, and the largest remainder (15) is Forza's.
    # Of the gross votes (quotient 62) Quercia would have had 2, Forza 1, and the last two Edera 60 and Alleanza 25.
    result = counted(law("italy_mattarellum_chamber"), MATTARELLUM)
    assert result.seats("list") == {"Forza": 2, "Quercia": 2, "Edera": 1}


def test_scorporo_sends_the_seats_to_the_districts_in_the_order_of_their_decimals() -> None:
    # North: Forza 41, Alleanza 8, Quercia 70, Edera 30, quotient 49: one whole seat for Quercia, two are left.
    # South: Forza 15, Alleanza 5, Quercia 24.375, Edera 14.625, quotient 29: nobody has a whole seat, two are left.
    # The decimals: Quercia South 0.84, Forza North 0.84 (41 of 49 is less than 24.375 of 29), Edera North 0.61, ...
    # Then Forza South 0.52 (Quercia North 0.43 and Edera South 0.50 have all their seats).
    result = counted(law("italy_mattarellum_chamber"), MATTARELLUM)
    assert result.seats("list", "North") == {"Edera": 1, "Forza": 1, "Quercia": 1}
    assert result.seats("list", "South") == {"Forza": 1, "Quercia": 1}


def test_a_list_whose_only_name_won_a_constituency_seats_its_loser() -> None:
    # Bianchi won b for the Ulivo, so Quercia's list in the North is empty; Bianco, linked to it, lost a.
    result = counted(law("italy_mattarellum_chamber"), MATTARELLUM)
    assert [(one.place, one.party, one.person) for one in result.awards if one.person and one.tier == "list"] == [
        ("North", "Quercia", "Bianco")
    ]


# --- Romania -------------------------------------------------------------------------------------------------


def romania(south: dict[str, dict[str, int]]) -> Election:
    """Three colleges in the North, two in the South."""
    north = {
        "n1": {"P/P1": 60, "Q/Q1": 30, "R/R1": 10},
        "n2": {"P/P2": 40, "Q/Q2": 45, "R/R2": 15},
        "n3": {"P/P3": 35, "Q/Q3": 40, "R/R3": 25},
    }
    return election(
        cast=votes("college", {**north, **south}),
        districts=(
            *places("college", "n1", "n2", "n3", parent="North"),
            *places("college", "s1", "s2", parent="South"),
            *places("county", "North", seats=3),
            *places("county", "South", seats=2),
        ),
        figures=(("minority", ("M",)),),
    )


def test_romania_a_candidate_who_came_third_takes_the_college() -> None:
    # Both coefficients are 100. North: P 135, Q 115, R 50: one seat each for P and Q, one is left. South: P 82, Q 83,
    # R 35: none, two are left. Unused P 117, Q 98, R 85: one each. Sent by unused votes over the coefficient:
    # Q South 0.83, P South 0.82, R North 0.50. P takes n1 and s1 by majorities. Left in the North, Q and R one each: Q2
    # (45) takes n2, then R3 (25) takes n3, where P3 had 35 and Q3 40. In the South Q5 (45) takes s2.
    # M's 12 votes are over a tenth of the average, 512 / 5 / 10.
    south = {"s1": {"P/P4": 52, "Q/Q4": 38, "R/R4": 10}, "s2": {"P/P5": 30, "Q/Q5": 45, "R/R5": 25, "M/M5": 12}}
    result = counted(law("romania_2008"), romania(south))
    assert seated(result, "majority") == {"n1": "P1", "s1": "P4"}
    assert seated(result, "ranked") == {"n2": "Q2", "n3": "R3", "s2": "Q5"}
    assert result.seats("minorities") == {"M": 1}


def test_romania_majorities_beyond_a_party_s_due_add_seats() -> None:
    # South: P 103, Q 67, R 30: P has one seat and two majorities. Q is sent the other seat; no college is left, and the
    # house grows by one, taken by Q's best loser.
    south = {"s1": {"P/P4": 52, "Q/Q4": 38, "R/R4": 10}, "s2": {"P/P5": 51, "Q/Q5": 29, "R/R5": 20}}
    result = counted(law("romania_2008"), romania(south))
    assert seats_of(result) == {"P": 3, "Q": 2, "R": 1}
    assert seated(result, "supplementary") == {"s1": "Q4"}
    assert result.vacancies == ()


def test_romania_an_independent_with_a_majority_counts_in_the_coefficient() -> None:
    # South: the independent's 55 votes are part of what the coefficient is taken of: (55 + 145) / 2 = 100.
    south = {"s1": {"P/P4": 25, "Q/Q4": 20, "Independent/Ion": 55}, "s2": {"P/P5": 60, "Q/Q5": 40}}
    result = counted(law("romania_2008"), romania(south))
    county = next(step for step in result.tree if step.tier == "county" and step.place == "South")
    assert county.seats == 1
    assert getattr(county.evidence, "quota", 0) == 100
    assert seated(result, "independent") == {"s1": "Ion"}


# --- Baden-Württemberg ---------------------------------------------------------------------------------------


def small_house(system: System) -> System:
    """The same law with 6 seats instead of 120."""
    return system.with_slot("land.seats", Exactly(6))


STUTTGART = election(
    cast=votes(
        "constituency",
        {
            "n1": {"A/a1": 50, "B/b1": 30, "C/c1": 20},
            "n2": {"A/a2": 45, "B/b2": 41, "C/c2": 14},
            "s1": {"A/a3": 40, "B/b3": 36, "C/c3": 24},
            "s2": {"A/a4": 80, "B/b4": 68, "C/c4": 52},
        },
    ),
    districts=(
        *places("constituency", "n1", "n2", parent="North"),
        *places("constituency", "s1", "s2", parent="South"),
        *(District("region", name, "*", None) for name in ("North", "South")),
    ),
)


def test_baden_württemberg_levels_in_the_region_and_seats_the_best_losers() -> None:
    # A 215, B 175, C 110: 3, 2 and 1 of 6 by Sainte-Laguë. A's over the regions (95, 120): South, North, South; B's
    # (71, 104): South, North; C's (34, 76): South. A won two in the North with one seat there: the North (2 seats)
    # grows until A has two: A 95, B 71, C 34, A 31.7: four seats, one each for B and C.
    # Shares: in the North b2 41%, b1 30%; c1 20%, c2 14%. In the South b3 36%, b4 34%; c4 26%, c3 24%.
    result = counted(small_house(law("de_bw_zweitmandat")), STUTTGART)
    assert seats_of(result) == {"A": 4, "B": 2, "C": 2}
    assert {one.person for one in result.awards if one.tier == "second"} == {"b2", "c1", "b3", "c4"}


def test_baden_württemberg_counted_votes_and_not_shares_before() -> None:
    # By d'Hondt A 3, B 2, C 1, and over the regions: A South 2, North 1; B South 1, North 1; C South 1. The North
    # grows: A 95, B 71, A 47.5: three seats. In the South b4 has 68 votes (34%), b3 36 (36%).
    result = counted(small_house(law("de_bw_zweitmandat", date(2006, 3, 26))), STUTTGART)
    assert seats_of(result) == {"A": 4, "B": 2, "C": 1}
    assert {one.person for one in result.awards if one.tier == "second"} == {"b2", "b4", "c4"}
