"""[parameters]: a closed list of figures, slots by address, and nothing else."""

from __future__ import annotations

import pytest


def test_figures_of_the_law(folder) -> None:
    folder.parameters(
        'valid_votes = 99600\nballots_cast = 100000\nlist_base_seats = 6\nmembers_of = {"Greens" = 2}\n'
        'minority_lists = ["Liberals"]\nalliances = ["Labour"]\ngovernment = "Labour"\nthreshold = "5%"\n'
        'threshold_base = 10000\nindependents_in_quota = true\nbase = "valid"\n[parameters.effective_mr]\nLabour = 3'
    )
    assert folder.read().figures == (
        ("valid_votes", 99600),
        ("ballots_cast", 100000),
        ("list_base_seats", 6),
        ("members_of.Greens", 2),
        ("minority", ("Liberals",)),
        ("alliances", ("Labour",)),
        ("government", ("Labour",)),
        ("stated.threshold", "5%"),
        ("remark.threshold_base", 10000),
        ("remark.independents_in_quota", True),
        ("remark.base", "valid"),
        ("effective_mr.Labour", 3),
    )


def test_joint_lists_may_be_told_by_the_older_name(folder) -> None:
    folder.parameters("[parameters.joint_list_members]\nGreens = 2")
    assert folder.read().figure("members_of.Greens") == 2


def test_what_is_not_in_the_total_and_what_the_votes_are(folder) -> None:
    folder.parameters('not_in_total = ["first-round"]\nvotes_are = "percent"')
    assert (folder.read().not_in_total, folder.read().votes_are) == (("first-round",), "percent")


def test_slots_are_set_by_their_address(folder) -> None:
    folder.parameters('"list.entry" = "2%"\nlist.seats = 120\n')
    assert folder.read().settings == (("list.entry", "2%"), ("list.seats", "120"))


def test_a_float_is_no_share(folder) -> None:
    folder.parameters('"list.entry" = 0.05')
    assert folder.mistake() == (
        'E101  election.toml line 12, key "list.entry": 0.05 is a floating-point number.\n'
        '      Write a whole number as it is, a share as text, like "5%" or "1/20": a float is not exact.'
    )


@pytest.mark.parametrize(
    ("threshold", "code"),
    [("0.05", "E101"), ("5", "E275"), ('"5"', "E105"), ('"five"', "E102"), ('"1/0"', "E103"), ('"-5%"', "E105")],
)
def test_a_bar_is_a_share_between_nothing_and_all(folder, threshold: str, code: str) -> None:
    folder.parameters(f"threshold = {threshold}")
    assert folder.mistake().startswith(f'{code}  election.toml line 12, key "threshold"')


def test_an_unknown_parameter_is_told_with_the_nearest(folder) -> None:
    folder.parameters("valid_vote = 99600")
    assert folder.mistake() == (
        'E277  election.toml line 12, key "valid_vote": there is no such parameter.\n'
        '      Did you mean "valid_votes"? A slot of the law is named by its tier, like "list.entry" = "2%".'
    )


def test_a_misspelt_table_is_no_slot(folder) -> None:
    folder.parameters("[parameters.member_of]\nGreens = 2")
    assert folder.mistake().startswith('E277  election.toml line 12, key "member_of"')


@pytest.mark.parametrize(
    "line",
    [
        'valid_votes = "99600"', "valid_votes = -1", "valid_votes = true", "valid_votes = 99600.0",
        "valid_votes = 1000000000000000", 'minority = "Labour"', "members_of = 2", 'members_of = {Labour = "2"}',
        "base = 3", "independents_in_quota = 1", 'not_in_total = "x"', "votes_are = 1", '"list.entry" = true',
        '"list.entry" = ["2%"]', "threshold_base = [1]", "government = 1",
    ],
)  # fmt: skip
def test_every_parameter_has_its_kind(folder, line: str) -> None:
    folder.parameters(line)
    assert folder.codes() == ["E275"]


def test_two_names_of_one_figure_are_one_too_many(folder) -> None:
    folder.parameters('minority = ["Labour"]\nminority_lists = ["Greens"]')
    assert folder.mistake() == (
        'E278  election.toml line 13, key "minority_lists": it says the same as minority.\n      Keep one of the two.'
    )


def test_a_party_that_is_in_no_table_is_told_with_the_nearest(folder) -> None:
    folder.parameters('minority = ["Liberal"]')
    assert folder.mistake() == (
        'E279  election.toml line 12, key "minority": "Liberal" is in no table of this election.\n'
        '      Did you mean "Liberals"? Names are joined by exact text.'
    )


def test_a_slot_without_end_is_no_slot(folder) -> None:
    folder.parameters("list" + ".a" * 20 + ' = "2%"')
    assert folder.codes() == ["E275"]


@pytest.mark.parametrize("part", [".a", ' . "a"', ".'a'", '."\\""'])
def test_a_key_without_end_is_refused_before_it_is_read(folder, part: str) -> None:
    folder.parameters("list" + part * 20_000 + ' = "2%"')
    assert folder.codes() == ["E271"]


def test_papers_are_told_by_ballot_and_by_ballot_and_place(folder) -> None:
    """The trap: ballots taken for parties, which occur in no table."""
    folder.parameters('[parameters.ballots_on]\nlist = 900\n"list, North" = 400')
    assert folder.read().figures == (("ballots_on.list", 900), ("ballots_on.list, North", 400))


def test_papers_for_a_ballot_with_a_slip_in_the_key_are_refused(folder) -> None:
    folder.parameters("[parameters.ballot_on]\nlist = 900")
    assert "ballots_on" in folder.mistake()
