"""Numbers of votes and seats: digits alone; every other way of writing is refused with its own advice."""

from __future__ import annotations

import pytest

GREENS = "list,*,Greens,,12500"


def spoilt(folder, written: str) -> str:
    folder.change("votes.csv", GREENS, f'list,*,Greens,,"{written}"')
    return folder.mistake()


def test_a_decimal_comma_is_refused_and_both_readings_are_told(folder) -> None:
    assert spoilt(folder, "12,5") == (
        'E214  votes.csv line 3, party "Greens": 12,5 is not a whole number of votes.\n'
        "      Votes are integers. If the comma is a thousands separator, write 12500 without it; "
        "if it is a decimal comma, these are shares: put the counts here."
    )


def test_a_comma_before_three_digits_can_be_two_numbers(folder) -> None:
    assert spoilt(folder, "1,234") == (
        'E215  votes.csv line 3, party "Greens": 1,234 can be read as two numbers.\n'
        "      Votes are integers. If the comma separates thousands, write 1234; "
        "if it is a decimal comma, these are shares: put the counts here."
    )


def test_a_minus_is_refused(folder) -> None:
    assert spoilt(folder, "-1") == (
        'E219  votes.csv line 3, party "Greens": -1 is below zero.\n'
        "      The number of votes is 0 or more; put corrections into the figures themselves."
    )


def test_an_empty_cell_is_not_zero(folder) -> None:
    assert spoilt(folder, "") == (
        'E220  votes.csv line 3, party "Greens": the cell is empty.\n'
        "      Write the number of votes: 0 if there were none; leave the row out if the number is not known."
    )


@pytest.mark.parametrize(
    ("written", "code", "advice"),
    [
        ("12.5", "E214", "If the point is a thousands separator, write 12500 without it"),
        ("640743.0000000001", "E214", "if it is a decimal point, these are shares"),
        ("1.234", "E215", "If the point separates thousands, write 1234"),
        ("1,234,567", "E215", "write 1234567"),
        ("1 234", "E216", "Write 1234: digits alone."),
        ("1\u00a0234", "E216", "Write 1234: digits alone."),
        ("1\u202f234\u202f567", "E216", "Write 1234567: digits alone."),
        ("1'234", "E216", "Write 1234: digits alone."),
        ("1’234", "E216", "Write 1234: digits alone."),
        ("1e3", "E217", "Write all digits"),
        ("1.2E+05", "E217", "Write all digits"),
        ("NaN", "E218", "a row without votes has 0"),
        ("Infinity", "E218", "a row without votes has 0"),
        ("-inf", "E218", "a row without votes has 0"),
        ("−7", "E219", "The number of votes is 0 or more"),
        ("   ", "E220", "0 if there were none"),
        ("-", "E221", "Write 0 if there were none"),
        ("–", "E221", "Write 0 if there were none"),
        ("n/a", "E221", "Write 0 if there were none"),
        ("１２３", "E222", "Write 123."),
        ("١٢٣", "E222", "Write 123."),
        ("TRUE", "E223", "The columns seem to have moved"),
        ("1234567890123456", "E224", "two cells may have run together"),
        ("9" * 5000, "E224", "two cells may have run together"),
        ("12.5%", "E225", "write basis points"),
        ("5%", "E225", "write basis points"),
        ("Ann Lee", "E226", "the columns may have moved by one"),
        ("+5", "E226", "Write a whole number"),
        ("0x1F", "E226", "Write a whole number"),
        ("1_000_0", "E226", "Write a whole number"),
        ("²", "E226", "Write a whole number"),
        ("1-2", "E227", "A spreadsheet may have made a date of a number"),
        ("2-Feb", "E227", "A spreadsheet may have made a date of a number"),
        ("2024-09-01", "E227", "A spreadsheet may have made a date of a number"),
    ],
)
def test_every_other_way_of_writing_has_its_advice(folder, written: str, code: str, advice: str) -> None:
    message = spoilt(folder, written)
    assert message.startswith(f'{code}  votes.csv line 3, party "Greens"')
    assert advice in message


@pytest.mark.parametrize("written", ["0", "007", " 7\u00a0", "999999999999999"])
def test_digits_are_a_number(folder, written: str) -> None:
    folder.change("votes.csv", GREENS, f"list,*,Greens,,{written}")
    assert folder.read().votes[1].votes == int(written)


def test_seats_follow_the_same_rules(folder) -> None:
    folder.change("seats.csv", "list,*,Greens,,1", "list,*,Greens,,-5")
    assert folder.mistake() == (
        'E219  seats.csv line 3, party "Greens": -5 is below zero.\n'
        "      The number of seats is 0 or more; put corrections into the figures themselves."
    )


def test_seats_at_stake_below_zero_are_refused(folder) -> None:
    folder.change("districts.csv", "list,*,,6", "list,*,,-5")
    assert folder.mistake().startswith('E219  districts.csv line 2, district "*": -5 is below zero.')


def test_seats_at_stake_may_be_left_open(folder) -> None:
    folder.change("districts.csv", "list,*,,6", "list,*,,")
    assert folder.read().districts[0].seats is None


def test_official_seats_may_not_be_left_open(folder) -> None:
    folder.change("seats.csv", "list,*,Greens,,1", "list,*,Greens,,")
    assert folder.codes() == ["E220"]
