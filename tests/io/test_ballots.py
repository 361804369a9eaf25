"""Ranked papers: ballots.csv, candidates.csv and stages.csv."""

from __future__ import annotations

import pytest
from tests.io.conftest import Folder

from seatwright.model.election import Candidate, Ranking, StageTotal, Vote

CANDIDATES = "number,candidate,party\n1,Ann Lee,Labour\n2,Bo Ek,Greens\n3,Cy Oh,Liberals\n"
BALLOTS = "papers,ranking\n30,1 2\n20,2\n5,2 - 3=1\n4,- 3\n"


@pytest.fixture
def ranked(folder: Folder) -> Folder:
    """One ward of two seats, told by its papers alone."""
    folder.write("districts.csv", "tier,district,parent,seats\nward,Harbour,,2\n")
    folder.write("candidates.csv", CANDIDATES)
    folder.write("ballots.csv", BALLOTS)
    for name in ("votes.csv", "seats.csv"):
        (folder.path / name).unlink()
    return folder


def test_papers_are_read_in_their_order_with_empty_and_equal_ranks(ranked: Folder) -> None:
    election = ranked.read()
    assert election.rankings[2] == Ranking("ward", "Harbour", 5, ((2,), (), (3, 1)))
    assert [row.papers for row in election.rankings] == [30, 20, 5, 4]
    assert election.candidates[0] == Candidate("ward", "Harbour", 1, "Ann Lee", "Labour")


def test_the_first_preferences_are_the_votes_where_no_others_are_told(ranked: Folder) -> None:
    assert ranked.read().votes == (
        Vote("ward", "Harbour", "Labour", "Ann Lee", 30),
        Vote("ward", "Harbour", "Greens", "Bo Ek", 25),
        Vote("ward", "Harbour", "Liberals", "Cy Oh", 4),
    )


VOTES = "ballot,district,party,candidate,votes\nward,Harbour,Labour,Ann Lee,{}\nward,Harbour,Greens,Bo Ek,25\n"


def test_votes_that_are_told_must_be_the_first_preferences(ranked: Folder) -> None:
    ranked.write("votes.csv", VOTES.format(31))
    assert ranked.mistake() == (
        'E280  votes.csv line 2, district "Harbour", candidate "Ann Lee": 31 votes, and the ranked papers have 30 '
        "first preferences.\n      Mend votes.csv, or leave it out: the papers tell the first preferences."
    )


@pytest.mark.parametrize("votes", [0, 4])
def test_papers_with_an_empty_first_rank_may_be_counted_or_not(ranked: Folder, votes: int) -> None:
    ranked.write("votes.csv", VOTES.format(30) + f"ward,Harbour,Liberals,Cy Oh,{votes}\n")
    assert ranked.read().votes[-1].votes == votes


def test_a_candidate_without_votes_stands_all_the_same(ranked: Folder) -> None:
    ranked.add("candidates.csv", "4,Di Poe,Grey\n")
    assert ranked.read().votes[-1] == Vote("ward", "Harbour", "Grey", "Di Poe", 0)


def test_contests_are_told_apart_by_columns(ranked: Folder) -> None:
    ranked.write("districts.csv", "tier,district,parent,seats\nward,Harbour,,2\nward,Hills,,1\n")
    ranked.write("candidates.csv", "district,number,candidate,party\nHarbour,1,Ann Lee,Labour\nHills,1,Di Poe,Labour\n")
    ranked.write("ballots.csv", "ballot,district,papers,ranking\nward,Hills,7,1\nward,Harbour,5,1\n")
    assert [(row.district, row.candidate, row.votes) for row in ranked.read().votes] == [
        ("Harbour", "Ann Lee", 5),
        ("Hills", "Di Poe", 7),
    ]


def test_published_stages_are_kept_as_they_are_written(ranked: Folder) -> None:
    ranked.write("stages.csv", "stage,number,candidate,votes\n1,1,Ann Lee,30\n2,1,Ann Lee,30.40236\n")
    assert ranked.read().stages[1] == StageTotal("ward", "Harbour", 2, 1, "30.40236")


# --- mistakes ---


def golden(ranked: Folder, line: str) -> str:
    ranked.add("ballots.csv", line)
    return ranked.mistake()


def test_a_contest_that_is_not_told_is_asked_for(ranked: Folder) -> None:
    ranked.write("districts.csv", "tier,district,parent,seats\nward,Harbour,,2\nward,Hills,,1\n")
    ranked.write("candidates.csv", "number,candidate,party\n1,Ann Lee,Labour\n")
    ranked.write("ballots.csv", "papers,ranking,district\n3,1,Hills\n")
    assert ranked.mistake() == (
        "E263  candidates.csv line 2: which district is meant is not told, and the election has several: "
        '"Harbour", "Hills".\n      Add a column district to the file.'
    )


def test_candidates_are_numbered_from_one(ranked: Folder) -> None:
    ranked.add("candidates.csv", "0,Di Poe,Grey\n")
    assert ranked.mistake() == (
        'E264  candidates.csv line 5, candidate "Di Poe": the number is 0.\n'
        "      Candidates are numbered from 1 to 9999."
    )


def test_a_row_stands_for_some_paper(ranked: Folder) -> None:
    assert golden(ranked, "0,1\n") == (
        'E265  ballots.csv line 6, ranking "1": no paper is marked so.\n'
        "      Leave the row out; every row stands for one paper or more."
    )


def test_a_candidate_stands_once_on_a_paper(ranked: Folder) -> None:
    assert golden(ranked, "3,1 2 1\n") == (
        'E266  ballots.csv line 6, ranking "1 2 1": candidate 1 stands on it twice.\n'
        "      A paper names a candidate once; where the voter repeated one, leave the lower rank empty (-)."
    )


@pytest.mark.parametrize("ranking", ["Ann Lee", '"1,2"', "1;2", "", "- -", "1 2=", "-1", "1.5"])
def test_what_is_no_ranking_is_refused(ranked: Folder, ranking: str) -> None:
    ranked.add("ballots.csv", f"3,{ranking}\n")
    assert ranked.codes() == ["E267"]


def test_how_a_ranking_is_written_is_said(ranked: Folder) -> None:
    assert golden(ranked, "3,1>2\n") == (
        'E267  ballots.csv line 6, ranking "1>2": "1>2" is no ranking.\n'
        "      Write the candidates' numbers in order, like 3 1 2; an empty rank is -, two candidates at one rank are "
        "2=3."
    )


def test_a_stage_has_votes(ranked: Folder) -> None:
    ranked.write("stages.csv", "stage,number,votes\n1,1,many\n")
    assert ranked.mistake() == (
        'E268  stages.csv line 2, candidate "1": "many" is no number of votes.\n'
        "      Write it like 714 or 714.40236, with at most 12 decimals."
    )


def test_a_paper_names_candidates_who_stand(ranked: Folder) -> None:
    assert golden(ranked, "3,9 1\n") == (
        'E269  ballots.csv line 6, candidate "9": candidates.csv has no candidate 9.\n'
        "      Add a row to it, or mend the ranking."
    )


def test_papers_need_their_candidates(ranked: Folder) -> None:
    (ranked.path / "candidates.csv").unlink()
    assert ranked.mistake().startswith("E210  candidates.csv is missing: who the numbers in ballots.csv are.")


def test_two_numbers_are_two_candidates(ranked: Folder) -> None:
    ranked.add("candidates.csv", "4,Ann Lee,Labour\n")
    assert ranked.codes() == ["E238"]


@pytest.mark.parametrize(("papers", "code"), [("-3", "E219"), ("3.5", "E214"), ("1e3", "E217"), ("n/a", "E221")])
def test_papers_are_counted_in_whole_numbers(ranked: Folder, papers: str, code: str) -> None:
    ranked.add("ballots.csv", f"{papers},1\n")
    assert ranked.codes() == [code]
