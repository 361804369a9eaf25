"""Real elections told as a newcomer reads them: to the letter for New Zealand 2008, sentence by sentence for others."""

from __future__ import annotations

from pathlib import Path

from tests.explain.told import texts, told

from seatwright.catalogue import election, law_of
from seatwright.explain import as_text, explain
from seatwright.kernel import count
from seatwright.results.result import Result

GOLDEN = Path(__file__).parent / "nz-2008.txt"


def result_of(id: str) -> Result:
    """The count of an election of the catalogue."""
    asked = election(id)
    return count(law_of(asked), asked)


def test_new_zealand_2008_from_the_first_sentence_to_the_last() -> None:
    assert as_text(explain(result_of("nz-2008")), 100) == GOLDEN.read_text(encoding="utf-8")


def test_the_refusal_of_nz_first() -> None:
    assert told(result_of("nz-2008"), "refused")[0].startswith(
        "NZ First: 95,356 of 2,344,566 list votes is 4.07%, below the 5% of ss 191-193 (21,873 votes short), and "
        "it won no "
        "electorate. Kept out for the same reasons: Bill and Ben Party (0.56%, 104,213 votes short), "
    )


def test_the_overhang_of_the_maori_party() -> None:
    assert texts(explain(result_of("nz-2008"), party="Māori Party"))[-2:] == [
        "Of 120 seats it is due 3 (ss 191-193).",
        "Māori Party won 5 electorates but was due 3: 2 more than its share. It keeps those seats, nobody else "
        "loses one, "
        "and the house grows from 120 to 122 seats. Such overhang seats last for this one term of the House of "
        "Representatives (ss 191-193).",
    ]


def test_fifteen_leaders_of_the_cdu_without_a_seat() -> None:
    found = told(result_of("de-bundestag-2025"), "uncovered", party="CDU")
    assert found[0] == (
        "Of the 143 places where it came first, 15 have no member, because the seats of its own list there did "
        "not suffice "
        "(§§ 6(1)-(4))."
    )
    assert found[2] == (
        "In Hessen, CDU has 15 seats; the last went to Gießen (30.43% of its valid votes). Nothing was left for "
        "Groß-Gerau "
        "(30.35%), Schwalm-Eder (30.09%), Frankfurt am Main II (27.36%), Darmstadt (26.73%) and Frankfurt am Main I "
        "(25.99%) (§§ 6(1)-(4))."
    )
    left = [part for text in found[1:] for part in text.partition("Nothing was left for ")[2].split("%)")[:-1]]
    assert len(left) == 15


def test_the_bar_that_bsw_missed() -> None:
    assert told(result_of("de-bundestag-2025"), "refused", party="BSW") == [
        "BSW: 2,472,947 of 49,649,512 list votes is 4.98%, below the 5% of §§ 4(2)-(4) (9,529 votes short), and "
        "it won no "
        "constituency lead (3 would have let it in), and it is not the party of a recognised minority."
    ]


def test_lesotho_sets_aside_whoever_equals_its_due() -> None:
    assert told(result_of("lesotho-2022"), "overhang")[0].startswith(
        "At first, RFP would have been due 46 but had won 56. The law also sets aside whoever has won exactly "
        "what is due. "
        "RFP (56) and NIP (1) are therefore set aside with what they have won, 57 seats in all; the others share the "
        "remaining 62 seats anew."
    )


def test_the_house_of_2021_grew_to_736() -> None:
    assert (
        "So the house grows from 598 to 733 seats, the smallest number in which no more than 3 seats are lacking."
        in (told(result_of("de-bundestag-2021"), "overhang")[0])
    )


def test_regions_of_scotland_one_by_one() -> None:
    glasgow = next(text for text in told(result_of("scotland-2011"), "decided") if text.startswith("Glasgow"))
    assert glasgow == (
        "Glasgow, 7 seats: Labour 3, SNP 2, Conservative 1 and Green 1. The last seat went to Labour, with 73,031 "
        "/ 7 = "
        "10,433; the first to miss out was SNP, with 83,109 / 8 = 10,388.63. With 356 more votes, all others "
        "unchanged, SNP "
        "would have taken it instead (ss 7-8)."
    )


def test_korea_scales_the_claims_down() -> None:
    assert told(result_of("korea-2020"), "not met")[0] == (
        "This step was not needed, because the step “List-linked (scaled)” was taken (art. 189(2)1)."
    )


def test_mexico_caps_the_pri() -> None:
    assert told(result_of("mexico-2012"), "limits")[0].startswith(
        "The formula alone would give PRI 67 seats, but here it may have no more than 49 ("
    )


def test_a_partys_districts_by_region_and_by_name() -> None:
    result = result_of("scotland-2011")
    assert told(result, "where", party="SNP")[0] == (
        "It won 53 constituencies: North East Scotland 10, Lothians 8, Mid Scotland and Fife 8, Central Scotland 6, "
        "Highlands and Islands 6, West of Scotland 6, Glasgow 5 and South of Scotland 4. Each by name: --all (ss 1, 9)."
    )
    assert "Glasgow Anniesland (Bill Kidd)" in told(result, "where", party="SNP", full=True)[0]
    assert told(result, "where", party="Conservative")[0].startswith("It won 3 constituencies: ")
