"""The files of an election as rows of the model: one function a file.

A row with a mistake in it is noted and left out, so that one reading finds every mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from seatwright.io.names import Names, tidy
from seatwright.io.sheets import Filed, Once, Sheets
from seatwright.io.table import Columns, Table
from seatwright.model.election import Cap, District, Joint, Listed, LotDrawn, PartyInfo, Seat, Vote

Counted = TypeVar("Counted", Vote, Seat)

VOTES = Columns(("ballot", "district", "party", "votes"), ("candidate",))
SEATS = Columns(("tier", "district", "party", "seats"), ("candidate",))
DISTRICTS = Columns(("tier", "district", "parent", "seats"))
CAPS = Columns(("tier", "district", "party", "max_seats"))
LISTS = Columns(("tier", "district", "party", "rank", "candidate"), ("also_in", "group", "born"))
JOINT = Columns(("district", "first", "second", "votes"))
LOTS = Columns(("tier", "district", "among", "drawn"), ("date", "source"))
ALLIANCES = Columns(("party", "alliance"))
PARTIES = Columns(("party",), ("short", "colour", "order", "id"))
POPULATION = Columns(("district", "inhabitants"))


def read_votes(sheets: Sheets) -> Filed[Vote]:
    """votes.csv: what was cast."""
    return _counted(sheets, sheets.table("votes.csv", VOTES), sheets.names.ballot, Vote, "votes")


def read_seats(sheets: Sheets, file: str) -> Filed[Seat]:
    """given.csv or seats.csv: seats taken as given, or the official outcome."""
    return _counted(sheets, sheets.table(file, SEATS), sheets.names.tier, Seat, "seats")


def _counted(
    sheets: Sheets, table: Table, heads: Names, make: Callable[[str, str, str, str, int], Counted], what: str
) -> Filed[Counted]:
    """Rows of five: ballot or tier, district, party, candidate, a whole number."""
    file, names = table.file, sheets.names
    filed, once = Filed[Counted](file), Once(file, sheets.mistakes)
    for line, (head, place, party, number, person) in table.rows:
        key = (
            heads.take(head, file, line),
            names.district.take(place, file, line),
            names.party.take(party, file, line),
            sheets.person(person, file, line),
        )
        amount = sheets.count(number, what, file, line, f'party "{key[2]}"')
        if once.first(key, line) and amount >= 0:
            filed.add(make(*key, amount), line)
    return filed


def read_districts(sheets: Sheets) -> Filed[District]:
    """districts.csv: the places, the larger places they lie in, and the seats at stake."""
    table, names = sheets.table("districts.csv", DISTRICTS), sheets.names
    file, filed, met = table.file, Filed[District](table.file), dict[tuple[str, str], tuple[str, int]]()
    for line, (tier, name, parent, written) in table.rows:
        key = names.tier.take(tier, file, line), names.district.take(name, file, line)
        around = names.district.take(parent, file, line) if tidy(parent) else ""
        before = met.setdefault(key, (around, line))
        if before[1] != line:
            code = "E252" if before[0] == around else "E253"
            known = f'line {before[1]} ("{before[0]}")'
            sheets.mistakes.note(code, file, line, f'district "{key[1]}"', value=f'"{around}"', known=known, tier=key[0])
            continue
        seats = sheets.count(written, "seats", file, line, f'district "{key[1]}"') if tidy(written) else None
        filed.add(District(*key, around, seats), line)
    return filed


def read_caps(sheets: Sheets) -> Filed[Cap]:
    """caps.csv: the most seats a list can fill."""
    table, names = sheets.table("caps.csv", CAPS), sheets.names
    file, filed, once = table.file, Filed[Cap](table.file), Once(table.file, sheets.mistakes)
    for line, (tier, place, party, most) in table.rows:
        key = (names.tier.take(tier, file, line), names.district.take(place, file, line), names.party.take(party, file, line))
        seats = sheets.count(most, "seats", file, line, f'party "{key[2]}"')
        if once.first(key, line):
            filed.add(Cap(*key, seats), line)
    return filed


def read_lists(sheets: Sheets) -> Filed[Listed]:
    """lists.csv: who stands on which list, in which order; one person once a list, ranks from 1."""
    table, names = sheets.table("lists.csv", LISTS), sheets.names
    file, filed, once = table.file, Filed[Listed](table.file), Once(table.file, sheets.mistakes, "E258")
    for line, (tier, place, party, written, person, also_in, group, born) in table.rows:
        key = (
            names.tier.take(tier, file, line),
            names.district.take(place, file, line),
            names.party.take(party, file, line),
            names.person.take(person, file, line),
        )
        rank = sheets.count(written, "ranks", file, line, f'candidate "{key[3]}"')
        if rank == 0:
            sheets.mistakes.note("E259", file, line, f'candidate "{key[3]}"', value=written)
        stands = names.district.take(also_in, file, line) if tidy(also_in) else ""
        if once.first(key, line):
            filed.add(Listed(*key[:3], rank, key[3], stands, tidy(group), tidy(born)), line)
    return filed


def read_joint(sheets: Sheets) -> Filed[Joint]:
    """joint.csv: ballots of a district by both their marks."""
    table, names = sheets.table("joint.csv", JOINT), sheets.names
    file, filed, once = table.file, Filed[Joint](table.file), Once(table.file, sheets.mistakes)
    for line, (place, first, second, number) in table.rows:
        key = (
            names.district.take(place, file, line),
            names.party.take(first, file, line),
            names.party.take(second, file, line),
        )
        votes = sheets.count(number, "votes", file, line, f'party "{key[1]}"')
        if once.first(key, line) and votes >= 0:
            filed.add(Joint(*key, votes), line)
    return filed


def read_lot_rows(sheets: Sheets, file: str) -> Filed[LotDrawn]:
    """lots.csv: who was drawn among whom; only those among whom it was drawn can be."""
    table, names = sheets.table(file, LOTS), sheets.names
    filed, once = Filed[LotDrawn](file), Once(file, sheets.mistakes)
    for line, (tier, place, among, drawn, date, source) in table.rows:
        lot = LotDrawn(
            names.tier.take(tier, file, line),
            names.district.take(place, file, line),
            _several(sheets, among, file, line),
            _several(sheets, drawn, file, line),
            tidy(date),
            tidy(source),
        )
        if _drawable(sheets, lot, file, line) and once.first((lot.tier, lot.district, *sorted(lot.among)), line):
            filed.add(lot, line)
    return filed


def _several(sheets: Sheets, written: str, file: str, line: int) -> tuple[str, ...]:
    """The names in one cell, separated by semicolons."""
    return tuple(sheets.names.person.take(one, file, line) for one in written.split(";")) if tidy(written) else ()


def _drawable(sheets: Sheets, lot: LotDrawn, file: str, line: int) -> bool:
    """Whether a lot was drawn among two or more, and draws some of them, each once."""
    stray = [one for one in lot.drawn if one not in lot.among]
    if stray:
        sheets.mistakes.note("E260", file, line, value=f'"{stray[0]}"', known="; ".join(lot.among))
    elif len(lot.among) < 2 or not lot.drawn or len({*lot.drawn}) < len(lot.drawn) or len({*lot.among}) < len(lot.among):
        told = f"{'; '.join(lot.drawn) or 'nobody'} among {'; '.join(lot.among) or 'nobody'}"
        sheets.mistakes.note("E261", file, line, value=told)
    else:
        return True
    return False


def read_alliances(sheets: Sheets) -> tuple[tuple[str, str], ...]:
    """alliances.csv: which lists form a coalition; a party belongs to one."""
    table, names = sheets.table("alliances.csv", ALLIANCES), sheets.names
    once, filed = Once(table.file, sheets.mistakes), list[tuple[str, str]]()
    for line, (party, alliance) in table.rows:
        pair = names.party.take(party, table.file, line), names.party.take(alliance, table.file, line)
        if once.first(pair[:1], line):
            filed.append(pair)
    return tuple(filed)


def read_population(sheets: Sheets) -> tuple[tuple[str, int], ...]:
    """population.csv: inhabitants by district; a table of other columns under this name is left alone."""
    if not re.match(rb"(\xef\xbb\xbf)?[^\n]*\bdistrict\b", sheets.files.get("population.csv", b"")):
        return ()
    table, names = sheets.table("population.csv", POPULATION), sheets.names
    once, filed = Once(table.file, sheets.mistakes), list[tuple[str, int]]()
    for line, (place, written) in table.rows:
        name = names.district.take(place, table.file, line)
        people = sheets.count(written, "inhabitants", table.file, line, f'district "{name}"')
        if once.first((name,), line):
            filed.append((name, people))
    return tuple(filed)


def read_parties(sheets: Sheets) -> tuple[PartyInfo, ...]:
    """parties.csv: how a party is shown; its colour is written #rrggbb."""
    table, names = sheets.table("parties.csv", PARTIES), sheets.names
    once, filed = Once(table.file, sheets.mistakes), list[PartyInfo]()
    for line, (written, short, colour, order, mark) in table.rows:
        party = names.party.take(written, table.file, line)
        place = sheets.count(order, "places", table.file, line, f'party "{party}"') if tidy(order) else 0
        if colour and not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
            sheets.mistakes.note("E262", table.file, line, f'party "{party}"', value=colour)
        if once.first((party,), line):
            filed.append(PartyInfo(party, tidy(short), colour, place, tidy(mark)))
    return tuple(filed)
