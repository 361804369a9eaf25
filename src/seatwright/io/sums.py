"""What must not count twice: a total row among the parties, a tier both given and checked, ballots marked twice."""

from __future__ import annotations

from collections import Counter

from seatwright.io.mistakes import Mistakes
from seatwright.io.sheets import Filed
from seatwright.model.election import NATION, NOT_VOTES, Joint, Seat, Vote

TOTALS = frozenset({
    "total", "totals", "sum", "sums", "σ", "∑", "sigma", "summe", "gesamt", "insgesamt", "zusammen", "totale",
    "somma", "somme", "suma", "razem", "összesen", "totaal", "toplam", "итого", "всего", "subtotal", "all",
    "celkem", "ukupno", "yhteensä",
})  # fmt: skip


def check_totals(filed: Filed[Vote] | Filed[Seat], mistakes: Mistakes) -> None:
    """Note a row that is called a total and is one: as a party it would count every vote twice."""
    rows = zip(filed.rows, filed.lines, strict=True)
    suspects = [(row, line) for row, line in rows if row.party.casefold() in TOTALS]
    if not suspects:
        return
    here, whole = Counter[tuple[str, str]](), Counter[str]()
    for row in filed.rows:
        here[row[:2]] += row[4]
        whole[row[0]] += row[4]
    for row, line in suspects:
        sums = [here[row[:2]], whole[row[0]]] if row.district == NATION else [here[row[:2]]]
        if row[4] and 2 * row[4] in sums:
            who, known = f'party "{row.party}"', f'"{row[0]}", "{row.district}"'
            mistakes.note("E239", filed.file, line, who, value=f"{row[4]:,}", known=known)


def check_given(given: Filed[Seat], official: Filed[Seat], mistakes: Mistakes) -> None:
    """Note seats that are taken as given and told as the outcome to check: a count cannot be checked by itself."""
    lines = {row[:4]: line for row, line in zip(official.rows, official.lines, strict=True)}
    told: set[tuple[str, str]] = set()
    for row, line in zip(given.rows, given.lines, strict=True):
        if row[:4] in lines and row[:2] not in told:
            told.add(row[:2])
            who, value = f'party "{row.party}"', f'"{row.tier}", "{row.district}"'
            mistakes.note("E257", given.file, line, who, value=value, known=lines[row[:4]])


def check_joint(joint: Filed[Joint], votes: Filed[Vote], mistakes: Mistakes) -> None:
    """Note more ballots in joint.csv than a party, or a person, has votes in the district on any ballot."""
    if not joint.rows:
        return
    counted, most = {row.district for row in votes.rows}, _most(votes)
    marked, lines = Counter[tuple[str, str]](), dict[tuple[str, str], int]()
    for row, line in zip(joint.rows, joint.lines, strict=True):
        marked[row.district, row.first] += row.votes
        lines.setdefault((row.district, row.first), line)
    for (place, name), number in marked.items():
        cast = most.get((place, name), 0)
        if place in counted and name not in NOT_VOTES and number > cast:
            who = f'district "{place}", party "{name}"'
            mistakes.note("E256", joint.file, lines[place, name], who, value=f"{number:,}", known=f"{cast:,}")


def _most(votes: Filed[Vote]) -> dict[tuple[str, str], int]:
    """By district and party or person: the most votes on any one ballot."""
    cast, most = Counter[tuple[str, str, str]](), dict[tuple[str, str], int]()
    for row in votes.rows:
        for name in {row.party, row.candidate}:
            cast[row.ballot, row.district, name] += row.votes
    for (_, place, name), number in cast.items():
        most[place, name] = max(number, most.get((place, name), 0))
    return most
