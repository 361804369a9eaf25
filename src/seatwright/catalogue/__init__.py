"""The catalogue: dated laws as System values, and real elections with their official seats.

>>> from seatwright.catalogue import law, versions
>>> law("nz-mmp").body, [str(one.since) for one in versions("lesotho-mmp")]
('House of Representatives', ['2001-01-01', '2012-01-01', '2015-01-01'])
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from pathlib import Path

from seatwright.errors import refuse
from seatwright.model.election import Election
from seatwright.model.system import System, version

ELECTIONS = Path(__file__).parent / "elections"

# In which file a law is written: read only when it is asked for, so that one count loads one law.
LAWS = {
    "albania-2001-2008": "albania",
    "andorra-parallel": "andorra",
    "armenia-2017-2021": "armenia.stable_majority",
    "armenia-parallel": "armenia.parallel",
    "azerbaijan-2000": "azerbaijan",
    "bulgaria-1990": "bulgaria.grand_assembly",
    "bulgaria-2009": "bulgaria.national_assembly",
    "croatia-parallel": "croatia",
    "de-bavaria": "germany.bavaria",
    "de-bundestag-1949": "germany.bundestag_1949",
    "de-bundestag-1953": "germany.bundestag_1949",
    "de-bundestag-1956-dhondt": "germany.bundestag_1956",
    "de-bundestag-1987-hare": "germany.bundestag_1956",
    "de-bundestag-2009-sl": "germany.bundestag_1956",
    "de-bundestag-2013": "germany.bundestag_2013",
    "de-bundestag-2020": "germany.bundestag_2013",
    "de-bundestag-2023": "germany.bundestag_2023",
    "de-bw-2022": "germany.baden_wuerttemberg",
    "de-bw-zweitmandat": "germany.baden_wuerttemberg_1956",
    "de-nrw-1990": "germany.north_rhine_westphalia",
    "de-nrw-2010": "germany.north_rhine_westphalia",
    "de-saarland": "germany.saarland",
    "de-sh-1990": "germany.schleswig_holstein",
    "de-sh-2005": "germany.schleswig_holstein",
    "de-sn-1994": "germany.saxony",
    "de-sn-2023": "germany.saxony",
    "de-st-2002": "germany.saxony_anhalt",
    "denmark-levelling": "denmark",
    "djibouti-bonus": "djibouti",
    "france-municipal": "france.municipal",
    "france-municipal-plm": "france.municipal",
    "france-regional": "france.regional",
    "french-polynesia": "france.french_polynesia",
    "georgia-2012-2016": "georgia.parliament_2012",
    "georgia-2020": "georgia.parliament_2020",
    "greece-bonus-50": "greece.bonus_50",
    "greece-graduated-bonus": "greece.graduated_bonus",
    "greece-simple-pr": "greece.simple_pr",
    "guinea-parallel": "guinea",
    "iceland-adjustment": "iceland",
    "japan-hoc": "japan.councillors",
    "japan-hor-parallel": "japan.representatives",
    "jordan-2024": "jordan",
    "kazakhstan-2023": "kazakhstan",
    "kyrgyzstan-mixed-2021": "kyrgyzstan",
    "lesotho-mmp": "lesotho",
    "lithuania-seimas": "lithuania",
    "london-ams": "united_kingdom.london",
    "mexico-deputies": "mexico.deputies",
    "mexico-senate": "mexico.senate",
    "moldova-2019": "moldova",
    "monaco-mixed": "monaco",
    "nepal-parallel": "nepal",
    "north-macedonia-1998": "north_macedonia",
    "nz-mmp": "new_zealand",
    "pakistan-na-reserved": "pakistan",
    "palestine-parallel-2006": "palestine",
    "parallel-voting": "textbook",
    "philippines-party-list": "philippines",
    "russia-duma": "russia",
    "sa-local-mmp": "south_africa.municipal",
    "sanmarino-jackpot": "san_marino.jackpot",
    "scotland-ams": "united_kingdom.scotland",
    "seat-linkage-compensation": "textbook",
    "senegal-parallel-block": "senegal",
    "seychelles-parallel": "seychelles",
    "south-korea-parallel-2004-2016": "korea.parallel",
    "south-korea-semi-linked": "korea.semi_linked",
    "south-korea-single-vote-1996-2000": "korea.single_vote",
    "sri-lanka-bonus-pr": "sri_lanka",
    "taiwan-ly-parallel": "taiwan",
    "tajikistan-parallel": "tajikistan",
    "tanzania-special-seats": "tanzania",
    "thailand-mma-2019": "thailand.apportionment",
    "thailand-parallel-2001": "thailand.parallel",
    "thailand-parallel-2011": "thailand.parallel",
    "thailand-parallel-2023": "thailand.parallel",
    "ukraine-rada": "ukraine",
    "wales-2026-list": "united_kingdom.senedd",
    "wales-ams": "united_kingdom.wales",
}


def versions(id: str) -> tuple[System, ...]:
    """All dated versions of a law, the oldest first."""
    if id not in LAWS:
        raise refuse("E308", value=repr(id), known=_nearest(id, LAWS))
    found: tuple[System, ...] = import_module(f"seatwright.catalogue.{LAWS[id]}").SYSTEMS
    return tuple(one for one in found if one.id == id)


def law(id: str, on: date | None = None) -> System:
    """A law in the version in force on a day; by default the latest. ``ID@DATE`` forces a version."""
    id, _, forced = id.partition("@")
    found = versions(id)
    if forced:
        on = _day(forced)
    return version(found, on) if on is not None else found[-1]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise refuse("E310", value=repr(text)) from None


def law_of(election: Election) -> System:
    """The law of an election, in the version in force on polling day."""
    return law(election.system, election.date if election.date.year > 1 else None)


def election_ids() -> list[str]:
    """The ids of all catalogue elections."""
    return (
        sorted(one.name for one in ELECTIONS.iterdir() if (one / "election.toml").exists())
        if ELECTIONS.exists()
        else []
    )


def election(id: str) -> Election:
    """An election of the catalogue."""
    from seatwright.io import read_election

    if id not in (known := election_ids()):
        raise refuse("E601", value=id, known=_nearest(id, known))
    return read_election(ELECTIONS / id)


def _nearest(word: str, known: Iterable[str]) -> str:
    """Names like a word, as a question; nothing if none is like it."""
    from difflib import get_close_matches

    near = get_close_matches(word, sorted(known), 3, 0.5)
    return f"Did you mean {', '.join(near)}? " if near else ""
