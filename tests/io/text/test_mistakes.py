# ruff: noqa: E501 -- each message stands on the line of what causes it, to the letter
"""What is wrong with the text of a law: each mistake by its code, its path, what is there and what to write instead."""

from __future__ import annotations

import time

import pytest

from seatwright.errors import BadInput
from seatwright.io.text import parse_system

GOOD = """\
id = "town"
name = "Town council"
law = "Charter, art. 7"

[[tier]]
name = "ward"
where = 'Each("ward")'
votes = 'Cast("ward")'
seats = 1
formula = 'Plurality'

[[tier]]
name = "list"
law = "art. 8"
where = 'Nation'
votes = 'Cast("list")'
entry = 'AtLeast("5%", of=Valid("list")) | Won(1, "ward")'
seats = 20
formula = "Sainte-Laguë"
counting = 'TopUp("ward")'
"""
MEMBERS = (
    '      Members are written like AtLeast("5%", of=Valid("list")) | Won(1, "constituency"): text in quotes, each bracket '
    "closed."
)


def mistakes(text: str | bytes, file: str = "law.toml") -> list[str]:
    """The messages about all mistakes of a text."""
    with pytest.raises(BadInput) as refused:
        parse_system(text if isinstance(text, bytes) else text.encode(), file)
    return [str(error) for error in refused.value.errors]


def with_line(key: str, value: str) -> str:
    """The good text with another value for the last such key."""
    begin = GOOD.rindex(f"\n{key} = ") + 1
    return f"{GOOD[:begin]}{key} = {value}{GOOD[GOOD.index(chr(10), begin) :]}"


def test_the_text_that_is_spoilt_below_is_good() -> None:
    assert parse_system(GOOD.encode())["list"].law.act == "Charter"


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("votes", "'Cats(\"list\")'", 'E320  law.toml line 16, tier[1].votes: the vocabulary has no Cats.\n      Did you mean "Cast"?'),
        ("votes", "'subprocess.run(\"ls\")'", "E325  law.toml line 16, tier[1].votes: this cannot be read from '.run(\"ls\")' on: . is no sign here.\n" + MEMBERS),
        ("votes", "'__import__(\"os\")'", "E320  law.toml line 16, tier[1].votes: the vocabulary has no __import__.\n"),
        ("votes", "'Valid(\"list'", "E325  law.toml line 16, tier[1].votes: this cannot be read from '\"list' on: a quote is not closed.\n" + MEMBERS),
        ("votes", "'Cast(\"list\"'", "E325  law.toml line 16, tier[1].votes: this cannot be read from its end on: something is missing at the end.\n" + MEMBERS),
        ("votes", "'Cast(\"list\") )'", "E325  law.toml line 16, tier[1].votes: this cannot be read from ')' on: a sign is missing before it, or a bracket too many was closed.\n" + MEMBERS),
        ("entry", "'Won(1, \"lists\")'", "E301  law.toml line 17, tier[1].entry: it refers to 'lists', which is no earlier tier.\n      A tier reads earlier tiers alone; these come before it: ward."),
        ("entry", "'Won(1, \"list\")'", "E301  law.toml line 17, tier[1].entry: it refers to 'list', which is no earlier tier.\n"),
        ("entry", "'AtLeast(0.05, of=Valid(\"list\"))'", "E101  law.toml line 17, tier[1].entry.share: 0.05 is a floating-point number.\n      Write a whole number as it is, a share as text, like \"5%\" or \"1/20\": a float is not exact."),
        ("entry", "'AtLeast(\"five\", of=Valid(\"list\"))'", "E102  law.toml line 17, tier[1].entry.share: 'five' is not a number as laws write it.\n"),
        ("entry", "'AtLeast(\"1/0\", of=Valid(\"list\"))'", "E103  law.toml line 17, tier[1].entry.share: '1/0' divides by zero.\n"),
        ("entry", "'AtLeast(5, of=Valid(\"list\"))'", "E105  law.toml line 17, tier[1].entry: 5 is not a share a bar can have.\n"),
        ("entry", "'AtLeast(\"5%\", of=Won(1, \"ward\"))'", "E321  law.toml line 17, tier[1].entry.of: Won is an Entry and cannot stand here.\n      Here stands an Amount: "),
        ("entry", "'AtLeast(\"5%\", of=\"list\")'", "E322  law.toml line 17, tier[1].entry.of: \"list\" cannot stand here.\n      Here stands an Amount: "),
        ("entry", "'Won(\"ward\")'", "E323  law.toml line 17, tier[1].entry: tier is missing.\n      Write it: text in quotes."),
        ("entry", "'Won(1, \"ward\", tier=\"ward\")'", "E326  law.toml line 17, tier[1].entry: tier is said twice.\n      Keep one of the two."),
        ("entry", "'Won(1, teir=\"ward\")'", "E324  law.toml line 17, tier[1].entry.teir: there is no 'teir' here.\n      Did you mean \"tier\"?"),
        ("entry", "'Everyone(1)'", "E327  law.toml line 17, tier[1].entry: Everyone takes nothing in brackets; written here: 1.\n"),
        ("entry", "'HasList - HasList'", "E322  law.toml line 17, tier[1].entry: the sign - cannot stand here.\n      Here stands an Entry: "),
        ("entry", "true", "E322  law.toml line 17, tier[1].entry: True cannot stand here.\n"),
        ("seats", "20.5", "E101  law.toml line 18, tier[1].seats: 20.5 is a floating-point number.\n"),
        ("seats", "nan", "E101  law.toml line 18, tier[1].seats: nan is a floating-point number.\n"),
        ("seats", "9999999999999999", "E331  law.toml line 18, tier[1].seats: 9999999999999999 is no whole number that can be meant.\n"),
        ("seats", "[1, 2]", "E322  law.toml line 18, tier[1].seats: a list cannot stand here.\n      Here stands a whole number, or an Amount: "),
        ("formula", '"Sainte-Lagué-Meier"', "E320  law.toml line 19, tier[1].formula: the vocabulary has no Lagu"),
        ("name", "7", "E322  law.toml line 13, tier[1].name: 7 cannot stand here.\n      Here stands text in quotes."),
        ("name", '"ward"', "E302  law.toml line 13, tier[1].name: System town: two tiers are called ward.\n      Give each tier a name of its own."),
        ("name", '"li\u202est"', 'E242  law.toml line 13, tier[1].name: "li\\x202est" holds U+202E'),
        ("counting", "'TopUp(\"ward\")'\nlimits = ['Ceiling(3)', 'Persons']", "E321  law.toml line 21, tier[1].limits[1]: Persons is an Among and cannot stand here.\n      Here stands a Limit: "),
        ("counting", "'TopUp(\"ward\")'\nuntil = 3", "E324  law.toml line 21, tier[1].until: there is no 'until' here.\n"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_path_and_its_remedy(key: str, value: str, says: str) -> None:
    told = mistakes(with_line(key, value))
    assert any(one.startswith(says) for one in told), told


def test_a_division_by_zero_does_not_hide_other_mistakes() -> None:
    told = mistakes(with_line("seats", "'1/0'").replace('Cast("ward")', 'Cats("ward")'))
    assert [one[:4] for one in told] == ["E320", "E103"]
    assert told[1].startswith("E103  law.toml line 18, tier[1].seats: '1/0' divides by zero.")


def test_two_headings_of_tiers_are_refused_so_that_none_is_lost() -> None:
    (told,) = mistakes(GOOD[: GOOD.rindex("[[tier]]")] + "[[tiers]]" + GOOD[GOOD.rindex("[[tier]]") + 8 :])
    assert told.startswith("E326  law.toml, tiers: [[tier]], which is also [[tiers]], is said twice.")


@pytest.mark.parametrize(
    ("key", "says"), [("id", "what the id says"), ("name", "what the name says"), ("law", "what the law says")]
)
def test_a_law_has_an_id_a_name_and_an_act(key: str, says: str) -> None:
    line = next(one for one in GOOD.splitlines() if one.startswith(f"{key} = "))
    (told,) = mistakes(GOOD.replace(line, f'{key} = " "', 1))
    assert told.startswith(f"E323  law.toml line {GOOD.splitlines().index(line) + 1}, {key}: {says} is missing.")


@pytest.mark.parametrize(
    ("formula", "says"),
    [
        ("first past the post", 'Did you mean one of these: AllToFirst, BestFirst, '),
        ("STV", 'Did you mean one of these: AllToFirst, BestFirst, '),
        ("Saint Lague", 'Did you mean "SAINTE_LAGUE"?'),
        ("plurality", 'Did you mean "Plurality"?'),
    ],
)  # fmt: skip
def test_a_name_that_nothing_is_called_by_brings_the_names_that_there_are(formula: str, says: str) -> None:
    (told,) = mistakes(with_line("formula", f'"{formula}"'))
    assert told.startswith(f"E320  law.toml line 19, tier[1].formula: the vocabulary has no {formula}.\n      {says}")


def test_what_the_whole_law_says_wrong_is_told_with_whom_it_is_about() -> None:
    (told,) = mistakes("marks = 'Marks(\"other\", 2)'\n" + GOOD)
    assert told.startswith("E305  law.toml: the marks on other: no tier reads this ballot.")


def test_a_law_does_not_end_before_it_begins() -> None:
    (told,) = mistakes("since = 2020-01-01\nuntil = 2019-01-01\n" + GOOD)
    assert told.startswith("E305  law.toml: it ends on 2019-01-01, before it begins on 2020-01-01.\n      Let until")


def test_signs_that_nobody_sees_are_found_at_the_end_of_a_long_text_too() -> None:
    told = mistakes('note = "' + "x" * 900 + '\u202e"\n' + GOOD)
    assert [one[:4] for one in told] == ["E242"]


def test_thousands_of_tiers_are_read_in_a_moment() -> None:
    head, tier = GOOD[: GOOD.index("[[tier]]")], GOOD[GOOD.index("[[tier]]") : GOOD.rindex("[[tier]]")]
    tiers = "".join(tier.replace('name = "ward"', f'name = "w{n}"') for n in range(2_500))
    begun = time.process_time()
    assert len(parse_system((head + tiers).encode()).tiers) == 2_500
    assert "E302" in mistakes(head + tier * 2_500)[0]
    assert time.process_time() - begun < 10


def test_all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines() -> None:
    text = GOOD.replace('name = "Town', 'nmae = "Town').replace('Cast("ward")', 'Cats("ward")').replace('"5%"', "0.05")
    assert [one[:4] for one in mistakes(text)] == ["E323", "E324", "E320", "E101"]


def test_a_missing_slot_is_named_with_what_it_holds() -> None:
    told = mistakes(GOOD.replace("where = 'Nation'\n", ""))
    assert told[0].startswith("E323  law.toml line 12, tier[1]: where is missing.\n      Write it: a Where: ")


def test_a_system_without_tiers() -> None:
    told = mistakes(GOOD[: GOOD.index("[[tier]]")])
    assert told == ["E303  law.toml, tier: System town has no tiers.\n      Write at least one tier."]


def test_a_later_tier_cannot_be_read() -> None:
    ward, list_ = GOOD.index("[[tier]]"), GOOD.rindex("[[tier]]")
    told = mistakes(GOOD[:ward] + GOOD[list_:] + "\n" + GOOD[ward:list_])
    assert {one[:4] for one in told} == {"E301"}
    assert len(told) == 2


# --- files -----------------------------------------------------------------------------------------------------


def test_what_is_no_toml_is_told_with_its_line() -> None:
    (told,) = mistakes(GOOD.replace("seats = 20", "seats = "))
    assert told.startswith("E270  law.toml line 18, column 9: this is not TOML: ")


def test_what_is_no_json_is_told_with_its_line() -> None:
    (told,) = mistakes('{"id": "x",\n "name" }', "law.json")
    assert told.startswith("E330  law.json line 2, column 9: this is not JSON: ")


@pytest.mark.parametrize(
    ("content", "file", "code"),
    [
        (GOOD.encode("latin-1"), "law.toml", "E212"),
        (GOOD.encode("utf-16"), "law.toml", "E213"),
        (b"{\"id\": \"\xff\"}", "law.json", "E212"),
        (b"a = " + b"[" * 100_000, "law.toml", "E328"),
        (b"[" * 100_000, "law.json", "E328"),
        (b'{"a":' * 10_000, "law.json", "E328"),
        (b"#" * 300_001, "law.toml", "E329"),
        (b" " * 300_001, "law.json", "E329"),
        (b'{"id": "a", "id": "b"}', "law.json", "E326"),
        (b"[]", "law.json", "E330"),
        (b'{"id": NaN}', "law.json", "E322"),
        (b'{"is": {"tag": "subprocess.run"}}', "law.json", "E324"),
        (b"", "law.toml", "E323"),
        (b"a = " + b"9" * 5000, "law.toml", "E270"),
    ],
    ids=lambda value: value[:12] if isinstance(value, bytes) else None,
)  # fmt: skip
def test_a_bad_file_is_refused(content: bytes, file: str, code: str) -> None:
    assert code in [one[:4] for one in mistakes(content, file)]


@pytest.mark.parametrize(
    "value",
    [
        "(" * 5000,
        "~" * 5000 + "HasList",
        "HasList" + " | HasList" * 5000,
        "Not(" * 200 + "HasList" + ")" * 200,
        "(HasList" + " | HasList" * 60 + ")" + (" | (HasList" + " & HasList" * 60 + ")") * 60,
        ("(" * 40 + "HasList") + (" | HasList" * 60 + ")") * 40,
    ],
)
def test_members_within_members_without_end_are_refused(value: str) -> None:
    told = mistakes(with_line("entry", f"'{value}'"))
    assert {one[:4] for one in told} <= {"E328", "E299"}  # the second: how often


@pytest.mark.parametrize(
    ("spoil", "path", "code"),
    [
        ({"is": "AtMost", "share": "5%"}, "tiers[0].entry", "E320"),
        ({"is": "Cast", "ballot": "list"}, "tiers[0].entry", "E321"),
        ({"is": "os.system"}, "tiers[0].entry", "E320"),
        ({"share": "5%"}, "tiers[0].entry", "E323"),
        ([], "tiers[0].entry", "E322"),
        ("Everyone", "tiers[0].entry", "E322"),
        ({"is": "AtLeast", "share": 0.05, "of": {"is": "Valid", "ballot": "list"}}, "tiers[0].entry.share", "E101"),
        ({"is": "Not", "rule": {"is": "HasList", "x": 1}}, "tiers[0].entry.rule.x", "E324"),
        ({"is": "AnyOf", "rules": [{"is": "HasList"}, 3]}, "tiers[0].entry.rules[1]", "E322"),
    ],
)
def test_json_is_read_by_the_same_rules(spoil: object, path: str, code: str) -> None:
    import json

    tier = {
        "name": "list", "law": {"act": "Charter"}, "where": {"is": "Nation"}, "votes": {"is": "Cast", "ballot": "list"},
        "formula": {"is": "Plurality"}, "entry": spoil,
    }  # fmt: skip
    text = json.dumps({"id": "x", "name": "x", "law": {"act": "Charter"}, "tiers": [tier]})
    (told,) = mistakes(text, "law.json")
    assert told.startswith(f"{code}  law.json, {path}: "), told
