"""The files of an election as rows of the model: one function a file.

A row with a mistake in it is noted and left out, so that one reading finds every mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from seatwright.io.names import tidy
from seatwright.io.sheets import Filed, Sheet, Sheets, optional
from seatwright.io.table import Columns
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
    """votes.csv: what was cast.

    >>> from seatwright.io.mistakes import Mistakes
    >>> read_votes(Sheets({"votes.csv": b"ballot,district,party,votes\\nlist,*,Greens,7"}, Mistakes())).rows
    [Vote(ballot='list', district='*', party='Greens', candidate='', votes=7)]
    """
    sheet = sheets.open("votes.csv", VOTES)
    return _counted(sheet, sheet.ballot, Vote, "votes")


def read_seats(sheets: Sheets, file: str) -> Filed[Seat]:
    """given.csv or seats.csv: seats taken as given, or the official outcome."""
    sheet = sheets.open(file, SEATS)
    return _counted(sheet, sheet.tier, Seat, "seats")


def _counted(
    sheet: Sheet, head: Callable[[str], str], make: Callable[[str, str, str, str, int], Counted], what: str
) -> Filed[Counted]:
    """Rows of five: ballot or tier, district, party, candidate, a whole number."""
    filed = Filed[Counted](sheet.file)
    for first, place, name, number, person in sheet:
        party = sheet.party(name)
        key = head(first), sheet.district(place), party, sheet.person(person) if person else ""
        amount = sheet.count(number, what, f'party "{party}"')
        if sheet.once(key) and amount >= 0:
            filed.add(make(*key, amount), sheet.line)
    return filed


def read_districts(sheets: Sheets) -> Filed[District]:
    """districts.csv: the places, the larger places they lie in, and the seats at stake."""
    sheet, met = sheets.open("districts.csv", DISTRICTS), dict[tuple[str, str], tuple[str, int]]()
    filed = Filed[District](sheet.file)
    for tier, name, parent, written in sheet:
        key, around = (sheet.tier(tier), sheet.district(name)), optional(sheet.district, parent)
        seats = sheet.count(written, "seats", f'district "{key[1]}"') if tidy(written) else None
        other, line = met.setdefault(key, (around, sheet.line))
        if line == sheet.line:
            filed.add(District(*key, around, seats), line)
        else:
            code = "E252" if other == around else "E253"
            sheet.note(code, f'district "{key[1]}"', tier=key[0], value=f'"{around}"', met=f'"{other}"', known=line)
    return filed


def read_caps(sheets: Sheets) -> Filed[Cap]:
    """caps.csv: the most seats a list can fill."""
    sheet = sheets.open("caps.csv", CAPS)
    filed = Filed[Cap](sheet.file)
    for tier, place, name, most in sheet:
        key = sheet.tier(tier), sheet.district(place), sheet.party(name)
        seats = sheet.count(most, "seats", f'party "{key[2]}"')
        if sheet.once(key):
            filed.add(Cap(*key, seats), sheet.line)
    return filed


def read_lists(sheets: Sheets) -> Filed[Listed]:
    """lists.csv: who stands on which list, in which order; one person once a list, ranks from 1."""
    sheet = sheets.open("lists.csv", LISTS)
    filed = Filed[Listed](sheet.file)
    for tier, place, name, written, person, also_in, group, born in sheet:
        key = sheet.tier(tier), sheet.district(place), sheet.party(name), sheet.person(person)
        rank = sheet.count(written, "ranks", f'candidate "{key[3]}"')
        if rank == 0:
            sheet.note("E259", f'candidate "{key[3]}"', value=written)
        if sheet.once(key, "E258"):
            stands = optional(sheet.district, also_in)
            filed.add(Listed(*key[:3], rank, key[3], stands, tidy(group), tidy(born)), sheet.line)
    return filed


def read_joint(sheets: Sheets) -> Filed[Joint]:
    """joint.csv: ballots of a district by both their marks."""
    sheet = sheets.open("joint.csv", JOINT)
    filed = Filed[Joint](sheet.file)
    for place, first, second, number in sheet:
        key = sheet.district(place), sheet.party(first), sheet.party(second)
        votes = sheet.count(number, "votes", f'party "{key[1]}"')
        if sheet.once(key) and votes >= 0:
            filed.add(Joint(*key, votes), sheet.line)
    return filed


def read_lots(sheets: Sheets, file: str) -> Filed[LotDrawn]:
    """lots.csv: who was drawn among whom; only those among whom it was drawn can be."""
    sheet = sheets.open(file, LOTS)
    filed = Filed[LotDrawn](file)
    for tier, place, among, drawn, date, source in sheet:
        names = _several(sheet, among), _several(sheet, drawn)
        lot = LotDrawn(sheet.tier(tier), sheet.district(place), *names, tidy(date), tidy(source))
        if _drawable(sheet, lot) and sheet.once((lot.tier, lot.district, *sorted(lot.among))):
            filed.add(lot, sheet.line)
    return filed


def _several(sheet: Sheet, written: str) -> tuple[str, ...]:
    """The names in one cell, separated by semicolons."""
    return tuple(sheet.person(one) for one in written.split(";")) if tidy(written) else ()


def _drawable(sheet: Sheet, lot: LotDrawn) -> bool:
    """Whether a lot was drawn among two or more, and draws some of them, each once."""
    stray = [one for one in lot.drawn if one not in lot.among]
    twice = len({*lot.drawn}) < len(lot.drawn) or len({*lot.among}) < len(lot.among)
    if stray:
        sheet.note("E260", value=f'"{stray[0]}"', known="; ".join(lot.among) or "nobody")
    elif len(lot.among) < 2 or not lot.drawn or twice:
        sheet.note("E261", value=f"{'; '.join(lot.drawn) or 'nobody'} among {'; '.join(lot.among) or 'nobody'}")
    return not stray and len(lot.among) >= 2 and bool(lot.drawn) and not twice


def read_alliances(sheets: Sheets) -> tuple[tuple[str, str], ...]:
    """alliances.csv: which lists form a coalition; a party belongs to one."""
    sheet = sheets.open("alliances.csv", ALLIANCES)
    pairs = ((sheet.party(party), sheet.party(alliance)) for party, alliance in sheet)
    return tuple(pair for pair in pairs if sheet.once(pair[:1]))


def read_population(sheets: Sheets) -> tuple[tuple[str, int], ...]:
    """population.csv: inhabitants by district; a table of other columns under this name is left alone."""
    if b"district" not in sheets.files.get("population.csv", b"").partition(b"\n")[0]:
        return ()
    sheet, filed = sheets.open("population.csv", POPULATION), list[tuple[str, int]]()
    for place, written in sheet:
        name = sheet.district(place)
        people = sheet.count(written, "inhabitants", f'district "{name}"')
        if sheet.once((name,)):
            filed.append((name, people))
    return tuple(filed)


def read_parties(sheets: Sheets) -> tuple[PartyInfo, ...]:
    """parties.csv: how a party is shown; its colour is written #rrggbb."""
    sheet, filed = sheets.open("parties.csv", PARTIES), list[PartyInfo]()
    for written, short, colour, order, mark in sheet:
        party = sheet.party(written)
        place = sheet.count(order, "places", f'party "{party}"') if tidy(order) else 0
        if colour and not re.fullmatch("#[0-9A-Fa-f]{6}", colour):
            sheet.note("E262", f'party "{party}"', value=colour)
        if sheet.once((party,)):
            filed.append(PartyInfo(party, tidy(short), colour, place, tidy(mark)))
    return tuple(filed)
