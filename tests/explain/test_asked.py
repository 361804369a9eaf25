"""Asking for a part: a party, a tier, a place, a seat; and the names that nobody knows."""

from __future__ import annotations

import pytest
from tests.explain.told import texts, told, topped_up
from tests.small import election, one_tier, won

from seatwright.errors import SeatwrightError
from seatwright.explain import as_markdown, as_text, explain
from seatwright.kernel import count
from seatwright.law import D_HONDT, SAINTE_LAGUE, Alliances, AtLeast, Valid

VOTES = {"Labour": 600, "National": 360, "Greens": 29, "Kiwi": 11}
RESULT = topped_up(VOTES, won("constituency", {"Labour": 2, "Greens": 1}))


def test_a_partys_way_through_the_count() -> None:
    explanation = explain(RESULT, party="Labour")
    assert explanation.title == "test: Labour"
    assert texts(explanation) == [
        "Labour has 6 of the 11 seats: 2 constituencies and 4 list seats (Test Act, s 1).",
        "Constituency",
        "Labour won 2 constituencies; this is taken as given, not counted here (s 1).",
        "List",
        "Labour has 600 of 1,000 votes, 60%. That is enough for the 5%, for which 50 were needed (s 1).",
        "Of 10 seats it is due 6. From these the constituencies it has won are taken off: 6 less 2 is 4 (s 1).",
        "With 69 more votes, all others unchanged, it would have had one seat more (s 1).",
    ]


def test_a_party_let_in_by_a_district() -> None:
    assert told(RESULT, "votes", party="Greens") == [
        "Greens has 29 of 1,000 votes, 2.90%. That is below the 5%, but it takes part because it won 1 "
        "constituency (s 1)."
    ]
    assert told(RESULT, "overhang", party="Greens")[0].startswith(
        "Greens won 1 constituency but was due 0: 1 more than"
    )


def test_a_party_that_was_refused() -> None:
    assert texts(explain(RESULT, party="Kiwi")) == [
        "Kiwi has none of the 11 seats (Test Act, s 1).",
        "List",
        "Kiwi: 11 of 1,000 list votes is 1.10%, below the 5% of s 1 (39 votes short), and it won no constituency.",
    ]


def test_a_party_inside_an_alliance() -> None:
    system = one_tier(SAINTE_LAGUE, 5, AtLeast("5%", of=Valid("list")), among=Alliances())
    asked = election({"Oak": 50, "Elm": 30, "Ash": 20}, alliances=(("Oak", "Trees"), ("Elm", "Trees")))
    assert told(count(system, asked), "votes", party="Elm") == [
        "Trees has 80 of 100 votes, 80%. That is enough for the 5%, for which 5 were needed (s 1)."
    ]


def test_one_tier_alone() -> None:
    explanation = explain(RESULT, tier="list")
    assert explanation.title == "test: List"
    assert {one.tier for one in explanation.paragraphs} == {"list"}


def test_one_seat() -> None:
    seat = next(award for award in RESULT.awards if award.tier == "list" and award.party == "Labour")
    explanation = explain(RESULT, seat=seat)
    assert texts(explanation, "seat") == ["4 list seats in the whole territory went to Labour (s 1)."]
    assert texts(explanation, "decided")
    given = next(award for award in RESULT.awards if award.source == "given" and award.party == "Labour")
    assert texts(explain(RESULT, seat=given), "seat") == [
        "2 constituencies in the whole territory went to Labour, as given; it was not counted here (s 1)."
    ]


@pytest.mark.parametrize(
    ("asked", "says", "remedy"),
    [
        ({"party": "labor"}, "There is no party 'labor' in this result.", "Did you mean Labour?"),
        ({"tier": "lists"}, "There is no tier 'lists' in this result.", "Did you mean list?"),
        ({"place": "Nowhere"}, "There is no place 'Nowhere' in this result.", "Did you mean *?"),
        ({"party": ""}, "There is no party '' in this result.", "Did you mean Labour, National, Greens, Kiwi?"),
    ],
)
def test_unknown_names_are_refused_with_the_nearest(asked: dict[str, str], says: str, remedy: str) -> None:
    with pytest.raises(SeatwrightError) as refused:
        explain(RESULT, **asked)
    assert (refused.value.code, refused.value.says, refused.value.remedy) == ("E602", says, remedy)


def test_many_refused_are_counted_unless_all_are_asked_for() -> None:
    small = {f"Tiny {sign}": 3 for sign in "ABCDEFGHIJKLMNOPQRST"}
    result = count(one_tier(D_HONDT, 5, AtLeast("5%", of=Valid("list"))), election({"Big": 940, **small}))
    assert told(result, "refused")[0].endswith(
        "Tiny O (0.30%, 47 votes short), Tiny P (0.30%, 47 votes short) and 4 others with fewer votes."
    )
    assert told(result, "refused", full=True)[0].endswith("Tiny T (0.30%, 47 votes short).")


def test_text_is_folded_and_markdown_escaped() -> None:
    lines = as_text(explain(RESULT), 60).splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[1] == "=" * len(lines[0])
    assert as_markdown(explain(RESULT)).startswith("# test: how 11 seats came about\n\nTest, 1 January 2020. Test.")
    assert "\n## List\n" in as_markdown(explain(RESULT))
