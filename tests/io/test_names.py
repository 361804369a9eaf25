"""Names: joined by exact text, so they must be what they look like."""

from __future__ import annotations

import unicodedata

import pytest


def rename(folder, name: str) -> None:
    folder.change("votes.csv", "list,*,Greens,,12500", f"list,*,{name},,12500")


@pytest.mark.parametrize(
    "name", ["Total", "NO", "None", "NaN", "TRUE", "__proto__", "Σ", "{{7*7}}", "%n", "{value}", "ACT (NZ)", "*"]
)
def test_a_strange_name_is_just_a_name(folder, name: str) -> None:
    rename(folder, name)
    assert folder.read().votes[1].party == name


def test_a_formula_is_just_a_name(folder) -> None:
    rename(folder, '"=HYPERLINK(""http://x"")"')
    assert folder.read().votes[1].party == '=HYPERLINK("http://x")'


def test_spaces_around_a_name_are_trimmed(folder) -> None:
    rename(folder, "\u00a0 Greens\u2003")
    assert folder.read().votes[1].party == "Greens"


def test_two_unicode_forms_of_a_name_are_one_name(folder) -> None:
    for line, form in (("list,*,Greens,,12500", "NFD"), ("constituency,Harbour,Greens,Bo Ek,4100", "NFC")):
        folder.change("votes.csv", line, line.replace("Greens", unicodedata.normalize(form, "Māori Party")))
    votes = folder.read().votes
    assert votes[1].party == votes[4].party == unicodedata.normalize("NFC", "Māori Party")


def test_an_empty_party_is_refused(folder) -> None:
    rename(folder, " ")
    assert folder.mistake() == (
        "E240  votes.csv line 3, party: the name is empty.\n"
        "      Write the name; the whole territory is written *, independents Independent, "
        "the rest of the lists Others."
    )


def test_a_direction_override_is_refused(folder) -> None:
    rename(folder, "\u202esneerG")
    assert folder.mistake() == (
        'E242  votes.csv line 3, party: "\\x202esneerG" holds U+202E RIGHT-TO-LEFT OVERRIDE, '
        "which turns the direction of writing.\n"
        "      Delete it; with it a name can look like another one."
    )


@pytest.mark.parametrize(
    ("sign", "code"),
    [
        ("\0", "E241"), ("\t", "E241"), ("\x1b", "E241"), ("\x7f", "E241"), ("\x85", "E241"),
        ("\u202a", "E242"), ("\u2066", "E242"), ("\u2069", "E242"), ("\u200f", "E242"), ("\u061c", "E242"),
        ("\u200b", "E243"), ("\u200c", "E243"), ("\u200d", "E243"), ("\ufeff", "E243"), ("\u2060", "E243"),
        ("\u00ad", "E243"), ("\u2028", "E243"), ("\u3164", "E243"), ("\U000e0041", "E243"),
    ],
)  # fmt: skip
def test_signs_nobody_can_see_are_refused(folder, sign: str, code: str) -> None:
    rename(folder, f"Gre{sign}ens")
    assert folder.codes() == [code]


def test_a_newline_in_a_name_is_a_quote_that_runs_on(folder) -> None:
    rename(folder, '"Gre\nens"')
    assert folder.codes() == ["E235"]


def test_half_a_character_is_refused_by_its_byte(folder) -> None:
    folder.write("votes.csv", b"ballot,district,party,candidate,votes\nlist,*,Gr\xed\xa0\x80,,5\n")
    assert folder.mistake().startswith("E244  votes.csv line 2, byte 48: the text holds U+D800, half of a character.")


def test_joiners_are_letters_where_a_script_needs_them(folder) -> None:
    rename(folder, "विष्\u200dणु")
    assert folder.read().votes[1].party == "विष्\u200dणु"


def test_a_name_of_endless_length_is_refused(folder) -> None:
    rename(folder, "G" * 301)
    assert folder.mistake() == (
        "E245  votes.csv line 3, party: the name has 301 characters.\n"
        "      Names have at most 300; a closing quote or a comma may be missing."
    )


def test_names_that_differ_only_by_case_are_refused(folder) -> None:
    folder.change("votes.csv", "Harbour,Greens", "Harbour,GREENS")
    assert folder.mistake() == (
        'E246  votes.csv line 6, party "GREENS": did you mean "Greens" (votes.csv line 3)? '
        "The two differ only by case.\n"
        "      Names are joined by exact text: write both alike. "
        "Two parties of such names are told apart by a row each in parties.csv."
    )


def test_names_that_differ_by_case_may_be_told_apart_in_parties_csv(folder) -> None:
    folder.change("votes.csv", "Harbour,Greens", "Harbour,GREENS")
    folder.write("parties.csv", "party,short\nGreens,G\nGREENS,X\n")
    assert len(folder.read().parties) == 2


def test_case_is_looked_at_across_files(folder) -> None:
    folder.change("seats.csv", "list,*,Greens", "list,*,greens")
    assert 'E246  seats.csv line 3, party "greens": did you mean "Greens" (votes.csv line 3)?' in folder.mistake()


def test_letters_of_another_alphabet_are_refused(folder) -> None:
    folder.change("votes.csv", "Hills,Labour", "Hills,L\u0430bour")
    assert folder.mistake() == (
        'E247  votes.csv line 7, party "L\u0430bour": it looks like "Labour" (votes.csv line 2) '
        "and is written with other signs.\n"
        "      Names are joined by exact text: copy the name from one place to the other "
        "(letters of another alphabet, or other spaces)."
    )


@pytest.mark.parametrize("twin", ["Ｇreens", "Gr\u0435ens", "Greens\ufe0f", "Green\u0455"])
def test_other_twins_are_refused(folder, twin: str) -> None:
    folder.change("votes.csv", "Harbour,Greens", f"Harbour,{twin}")
    assert folder.codes() == ["E247"]


def test_a_name_in_one_other_alphabet_is_a_name(folder) -> None:
    rename(folder, "Единая Россия")
    assert folder.read().votes[1].party == "Единая Россия"


def test_ballots_districts_and_tiers_are_names_too(folder) -> None:
    folder.change("votes.csv", "list,*,Greens", "List,*,Greens")
    folder.change("votes.csv", "constituency,Hills,Labour", "constituency,hills,Labour")
    assert folder.codes() == ["E246", "E246", "E254"]


def test_a_sign_in_every_row_is_told_once(folder) -> None:
    rows = "".join(f"list,*,G\u200b,P{n},1\n" for n in range(9))
    folder.write("votes.csv", f"ballot,district,party,candidate,votes\n{rows}")
    assert folder.codes() == ["E243"]
