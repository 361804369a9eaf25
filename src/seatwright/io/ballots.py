"""Ranked papers: ballots.csv, candidates.csv and stages.csv, and the first preferences that follow from them."""

from __future__ import annotations

import re
from collections import Counter

from seatwright.io.counts import count
from seatwright.io.mistakes import Mistakes, nearest
from seatwright.io.names import tidy
from seatwright.io.sheets import Filed, Sheet, Sheets
from seatwright.io.table import Columns
from seatwright.model.election import NATION, Candidate, District, Ranking, StageTotal, Vote
from seatwright.model.value import Value

BALLOTS = Columns(("papers", "ranking"), ("ballot", "district"))
CANDIDATES = Columns(("number", "candidate", "party"), ("ballot", "district"))
STAGES = Columns(("stage", "number", "votes"), ("ballot", "district", "candidate"))

MOST = 9_999  # numbers of candidates
EMPTY, BOTH = "-", "="
_DECIMAL = re.compile(r"\d{1,15}(\.\d{1,12})?", re.ASCII)

Contest = tuple[str, str]  # a ballot and a district
Order = tuple[tuple[int, ...], ...]


class Ranked(Value):
    """The ranked papers of an election, with their lines."""

    candidates: Filed[Candidate]
    rankings: Filed[Ranking]
    stages: Filed[StageTotal]


def read_ranked(sheets: Sheets, votes: Filed[Vote], districts: Filed[District]) -> Ranked:
    """ballots.csv, candidates.csv and stages.csv; without them nothing.

    Without a column ``ballot`` or ``district`` all papers are of the one ballot, in the one district, of the election.
    """
    usual = _Usual(votes, districts)
    candidates, rankings = _candidates(sheets, usual), _rankings(sheets, usual)
    stages = _stages(sheets, usual)
    return Ranked(candidates, rankings, stages)


class _Usual:
    """The ballot and the district that are meant where no column tells them."""

    def __init__(self, votes: Filed[Vote], districts: Filed[District]) -> None:
        self.ballots = list(
            dict.fromkeys(row.ballot for row in votes.rows) or dict.fromkeys(d.tier for d in districts.rows)
        )
        self._districts = districts.rows
        self._votes = votes.rows

    def of(self, sheet: Sheet, ballot: str, district: str) -> Contest | None:
        """Which papers a row is about; None and a note if that is not told."""
        named = sheet.ballot(ballot) if tidy(ballot) else self._only(sheet, "ballot", self.ballots)
        if named is None:
            return None
        if tidy(district):
            return named, sheet.district(district)
        places = dict.fromkeys(row.district for row in self._votes if row.ballot == named)
        places = places or dict.fromkeys(row.name for row in self._districts if row.tier == named)
        place = self._only(sheet, "district", list(places) or [NATION])
        return None if place is None else (named, place)

    @staticmethod
    def _only(sheet: Sheet, column: str, names: list[str]) -> str | None:
        if len(names) == 1:
            return names[0]
        sheet.note("E263", value=column, known=nearest("", names) or "none")
        return None


def _candidates(sheets: Sheets, usual: _Usual) -> Filed[Candidate]:
    sheet = sheets.open("candidates.csv", CANDIDATES)
    filed = Filed[Candidate](sheet.file)
    for written, name, label, ballot, district in sheet:
        where = usual.of(sheet, ballot, district)
        person, party = sheet.person(name), sheet.party(label)
        number = sheet.count(written, "candidates", f'candidate "{person}"')
        if not 0 < number <= MOST:
            if number >= 0:
                sheet.note("E264", f'candidate "{person}"', value=number, known=MOST)
            continue
        if where is not None and sheet.once((*where, str(number))) and sheet.once((*where, party, person, "name")):
            filed.add(Candidate(*where, number, person, party), sheet.line)
    return filed


def _rankings(sheets: Sheets, usual: _Usual) -> Filed[Ranking]:
    sheet = sheets.open("ballots.csv", BALLOTS)
    filed = Filed[Ranking](sheet.file)
    known: dict[str, Order | None] = {}
    wheres: dict[Contest, Contest | None] = {}
    for written, ranking, ballot, district in sheet:
        if (ballot, district) not in wheres:
            wheres[ballot, district] = usual.of(sheet, ballot, district)
        where = wheres[ballot, district]
        papers = sheet.count(written, "papers", f'ranking "{ranking}"')
        order = known[ranking] if ranking in known else ranks(ranking)
        if order is not None:
            known[ranking] = order
        if papers == 0:
            sheet.note("E265", f'ranking "{ranking}"')
        elif order is None:
            _note_ranking(sheet, ranking)
        elif where is not None and papers > 0:
            filed.add(Ranking(*where, papers, order), sheet.line)
    return filed


def ranks(written: str) -> Order | None:
    """The candidates at each rank; ``-`` is an empty rank, ``2=3`` two candidates at one. None if it is no ranking.

    >>> ranks("3 - 1=4"), ranks("3 1 3"), ranks(""), ranks("3,1")
    (((3,), (), (1, 4)), None, None, None)
    """
    found: list[tuple[int, ...]] = []
    for rank in written.split():
        if rank == EMPTY:
            found.append(())
            continue
        numbers = [count(one) for one in rank.split(BOTH)]
        named = tuple(one for one in numbers if one is not None and 0 < one <= MOST)
        if len(named) != len(numbers):
            return None
        found.append(named)
    marks = [one for rank in found for one in rank]
    return tuple(found) if marks and len(set(marks)) == len(marks) else None


def _note_ranking(sheet: Sheet, written: str) -> None:
    """Note what is wrong with a ranking."""
    marks = [one for rank in written.split() for one in rank.split(BOTH)]
    twice = next((one for one in marks if one.isdigit() and marks.count(one) > 1), "")
    if twice:
        sheet.note("E266", f'ranking "{written}"', value=twice)
    else:
        sheet.note("E267", f'ranking "{written}"', value=f'"{written}"')


def _stages(sheets: Sheets, usual: _Usual) -> Filed[StageTotal]:
    sheet = sheets.open("stages.csv", STAGES)
    filed = Filed[StageTotal](sheet.file)
    for stage, written, votes, ballot, district, _ in sheet:
        where = usual.of(sheet, ballot, district)
        at = sheet.count(stage, "stages", f'candidate "{written}"')
        number = sheet.count(written, "candidates", f'stage "{stage}"')
        if not _DECIMAL.fullmatch(tidy(votes)):
            sheet.note("E268", f'candidate "{written}"', value=f'"{votes}"')
        elif where is not None and at >= 0 and number >= 0 and sheet.once((*where, str(at), str(number))):
            filed.add(StageTotal(*where, at, number, tidy(votes)), sheet.line)
    return filed


# --- what one row alone cannot show ---


def check_ranked(ranked: Ranked, votes: Filed[Vote], mistakes: Mistakes) -> None:
    """Note numbers that no candidate has, and votes that are not the first preferences."""
    if ranked.rankings.rows and not ranked.candidates.rows and not mistakes.among("candidates.csv"):
        mistakes.note("E210", "candidates.csv", value="who the numbers in ballots.csv are")
        return
    known = {(one.ballot, one.district, one.number) for one in ranked.candidates.rows}
    told: set[tuple[str, str, int]] = set()
    for row, line in zip(ranked.rankings.rows, ranked.rankings.lines, strict=True):
        for number in (one for rank in row.order for one in rank):
            if (row.ballot, row.district, number) not in known | told:
                told.add((row.ballot, row.district, number))
                mistakes.note("E269", ranked.rankings.file, line, f'candidate "{number}"', value=number)
    if not told:
        _check_first(ranked, votes, mistakes)


def _check_first(ranked: Ranked, votes: Filed[Vote], mistakes: Mistakes) -> None:
    """Votes in votes.csv lie between a candidate's marks at the first rank and those that come first on a paper."""
    strict, first = first_preferences(ranked)
    named = {(one.ballot, one.district, one.party, one.candidate): one for one in ranked.candidates.rows}
    papers = {(row.ballot, row.district) for row in ranked.rankings.rows}
    for row, line in zip(votes.rows, votes.lines, strict=True):
        if (row.ballot, row.district) not in papers:
            continue
        one = named.get(row[:4])
        least, most = (strict[one[:3]], first[one[:3]]) if one is not None else (0, 0)
        if not least <= row.votes <= most:
            who = f'district "{row.district}", candidate "{row.candidate or row.party}"'
            mistakes.note("E280", votes.file, line, who, value=f"{row.votes:,}", known=f"{most:,}")


def first_preferences(ranked: Ranked) -> tuple[Counter[tuple[str, str, int]], Counter[tuple[str, str, int]]]:
    """By candidate: the papers that have him alone at the first rank; and those on which he is the first so named."""
    strict, first = Counter[tuple[str, str, int]](), Counter[tuple[str, str, int]]()
    for ballot, district, papers, order in ranked.rankings.rows:
        if len(order[0]) == 1:
            strict[ballot, district, order[0][0]] += papers
        one = next((rank[0] for rank in order if len(rank) == 1), None)
        if one is not None:
            first[ballot, district, one] += papers
    return strict, first


def votes_of(ranked: Ranked, votes: Filed[Vote]) -> list[Vote]:
    """The votes of votes.csv; of a ballot that it lacks, the first preferences; candidates without any have 0."""
    _, first = first_preferences(ranked)
    told = {row[:2] for row in votes.rows}
    named = {row[:4] for row in votes.rows}
    counted = {(row.ballot, row.district) for row in ranked.rankings.rows}
    more = [
        Vote(one.ballot, one.district, one.party, one.candidate, 0 if one[:2] in told else first[one[:3]])
        for one in ranked.candidates.rows
        if one[:2] in counted and (one.ballot, one.district, one.party, one.candidate) not in named
    ]
    return [*votes.rows, *more]
