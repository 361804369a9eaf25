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
    "argentina-cordoba": "argentina.cordoba",
    "argentina-rio-negro": "argentina.rio_negro",
    "argentina-san-juan": "argentina.san_juan",
    "argentina-santa-cruz": "argentina.santa_cruz",
    "armenia-2017-2021": "armenia.stable_majority",
    "armenia-parallel": "armenia.parallel",
    "azerbaijan-2000": "azerbaijan",
    "bc-mmp-2018": "canada.british_columbia",
    "best-loser-zweitmandat": "best_losers",
    "block-vote": "candidate_votes",
    "bolivia-mmp": "bolivia",
    "bulgaria-1990": "bulgaria.grand_assembly",
    "bulgaria-2009": "bulgaria.national_assembly",
    "cameroon-conditional-block": "cameroon",
    "chad-conditional": "chad",
    "conditional-party-block": "conditional_party_block",
    "croatia-parallel": "croatia",
    "cumulative-vote": "candidate_votes",
    "de-bavaria": "germany.bavaria",
    "de-bb": "germany.brandenburg",
    "de-be": "germany.berlin",
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
    "de-he": "germany.hesse",
    "de-mv": "germany.mecklenburg_vorpommern",
    "de-ni": "germany.lower_saxony",
    "de-nrw-1990": "germany.north_rhine_westphalia",
    "de-nrw-2010": "germany.north_rhine_westphalia",
    "de-rp": "germany.rhineland_palatinate",
    "de-saarland": "germany.saarland",
    "de-sh-1990": "germany.schleswig_holstein",
    "de-sh-2005": "germany.schleswig_holstein",
    "de-sn-1994": "germany.saxony",
    "de-sn-2023": "germany.saxony",
    "de-st-2002": "germany.saxony_anhalt",
    "de-th": "germany.thuringia",
    "denmark-levelling": "denmark",
    "djibouti-bonus": "djibouti",
    "dmp": "dual_member",
    "dmp-bc-2018": "dual_member",
    "dmp-federal": "dual_member",
    "dmp-pei-2016": "dual_member",
    "double-simultaneous-vote": "double_simultaneous_vote",
    "drc": "drc",
    "fptp": "textbook",
    "france-municipal": "france.municipal",
    "france-municipal-plm": "france.municipal",
    "france-regional": "france.regional",
    "french-polynesia": "france.french_polynesia",
    "georgia-2012-2016": "georgia.parliament_2012",
    "georgia-2020": "georgia.parliament_2020",
    "gibraltar-lv": "gibraltar",
    "greece-bonus-50": "greece.bonus_50",
    "greece-graduated-bonus": "greece.graduated_bonus",
    "greece-simple-pr": "greece.simple_pr",
    "guinea-parallel": "guinea",
    "hungary-1990": "hungary.assembly_1989",
    "hungary-2011": "hungary.assembly_2011",
    "hungary-budapest-assembly": "hungary.assemblies",
    "hungary-county-assembly": "hungary.assemblies",
    "hungary-local-pvt": "hungary.local",
    "hungary-local-small": "hungary.local",
    "iceland-adjustment": "iceland",
    "instant-run-off": "ranked_votes",
    "iraq-sntv-2021": "iraq",
    "ireland-stv": "ireland",
    "italy-acerbo-1924": "italy.acerbo",
    "italy-mattarellum-chamber": "italy.mattarellum_chamber",
    "italy-mattarellum-senate": "italy.mattarellum_senate",
    "italy-municipal-large": "italy.municipal_large",
    "italy-municipal-regional": "italy.emilia_romagna",
    "italy-municipal-small": "italy.municipal_small",
    "italy-porcellum-chamber": "italy.porcellum_chamber",
    "italy-porcellum-senate": "italy.porcellum_senate",
    "italy-rosatellum": "italy.rosatellum_chamber",
    "italy-rosatellum-senate": "italy.rosatellum_senate",
    "japan-hoc": "japan.councillors",
    "japan-hor-parallel": "japan.representatives",
    "jordan-2024": "jordan",
    "kazakhstan-2023": "kazakhstan",
    "kuwait-sntv": "kuwait",
    "kyrgyzstan-mixed-2021": "kyrgyzstan",
    "law-commission-2004": "canada.law_commission",
    "lesotho-mmp": "lesotho",
    "limited-vote": "candidate_votes",
    "lithuania-seimas": "lithuania",
    "london-ams": "united_kingdom.london",
    "madagascar": "madagascar",
    "majority-bonus": "majority_bonus",
    "majority-bonus-coalition": "majority_bonus",
    "majority-bonus-graduated": "majority_bonus",
    "majority-jackpot": "majority_jackpot",
    "majority-jackpot-coalition": "majority_jackpot",
    "malta-stv-adjusted": "malta",
    "mauritania": "mauritania",
    "meek": "ranked_votes",
    "mexico-deputies": "mexico.deputies",
    "mexico-senate": "mexico.senate",
    "minneapolis-irv": "minneapolis",
    "minneapolis-stv": "minneapolis",
    "mixed-ballot-transferable-vote": "textbook_votes",
    "mixed-ballot-transferable-vote-surplus": "textbook_votes",
    "mixed-single-vote": "textbook_votes",
    "mixed-single-vote-superposition": "textbook_votes",
    "moldova-2019": "moldova",
    "monaco-mixed": "monaco",
    "mongolia-2024": "mongolia",
    "negative-vote-transfer-scorporo": "textbook_votes",
    "nepal-parallel": "nepal",
    "north-macedonia-1998": "north_macedonia",
    "norway-levelling": "norway",
    "nz-mmp": "new_zealand",
    "ontario-mmp-2007": "canada.ontario",
    "pakistan-na-reserved": "pakistan",
    "palestine-block-1996": "palestine_1996",
    "palestine-parallel-2006": "palestine",
    "panachage": "candidate_votes",
    "panama-coexistence": "panama",
    "parallel-voting": "textbook",
    "party-block-vote": "candidate_votes",
    "pei-mmp-2019": "canada.prince_edward_island",
    "pei-plebiscite-2016": "canada.plebiscite",
    "philippines-party-list": "philippines",
    "pitcairn-council": "pitcairn",
    "positive-vote-transfer": "textbook_votes",
    "positive-vote-transfer-surplus": "textbook_votes",
    "quebec-bill39-2019": "canada.quebec",
    "romania-2008": "romania.parliament",
    "romania-senate-2008": "romania.parliament",
    "rup": "canada.british_columbia",
    "rup-fvc": "canada.kingsley",
    "rup-fvc-list": "canada.kingsley",
    "rup-kingsley": "canada.kingsley",
    "rup-kingsley-list": "canada.kingsley",
    "rup-list": "canada.british_columbia",
    "russia-duma": "russia",
    "sa-local-mmp": "south_africa.municipal",
    "sanmarino-jackpot": "san_marino.jackpot",
    "scotland-ams": "united_kingdom.scotland",
    "scottish-stv": "united_kingdom.scottish_councils",
    "seat-linkage-compensation": "textbook",
    "senegal-parallel-block": "senegal",
    "seychelles-parallel": "seychelles",
    "singapore-grc-ncmp": "singapore",
    "smac-2004-2007": "canada.quebec",
    "sntv": "candidate_votes",
    "south-africa-2024": "south_africa.assembly",
    "south-korea-parallel-2004-2016": "korea.parallel",
    "south-korea-semi-linked": "korea.semi_linked",
    "south-korea-single-vote-1996-2000": "korea.single_vote",
    "sri-lanka-bonus-pr": "sri_lanka",
    "stv": "ranked_votes",
    "sudan-2010": "sudan",
    "sweden-adjustment": "sweden.adjustment",
    "switzerland-council-of-states": "switzerland",
    "taiwan-ly-parallel": "taiwan",
    "tajikistan-parallel": "tajikistan",
    "tanzania-special-seats": "tanzania",
    "thailand-mma-2019": "thailand.apportionment",
    "thailand-parallel-2001": "thailand.parallel",
    "thailand-parallel-2011": "thailand.parallel",
    "thailand-parallel-2023": "thailand.parallel",
    "timor-leste-2001": "timor_leste",
    "uk-avplus": "united_kingdom.avplus",
    "ukraine-rada": "ukraine",
    "uruguay-senate": "double_simultaneous_vote",
    "vanuatu-sntv": "vanuatu",
    "venezuela": "venezuela",
    "wales-2026-list": "united_kingdom.senedd",
    "wales-ams": "united_kingdom.wales",
    "zimbabwe-senate": "zimbabwe",
    "zimbabwe-women-pr": "zimbabwe",
    "zurich-cantonal-council": "zurich",
    "zurich-city-council": "zurich",
}


def versions(id: str) -> tuple[System, ...]:
    """All dated versions of a law, the oldest first."""
    if id not in LAWS:
        raise refuse("E308", value=repr(id), known=alike(id, LAWS))
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
    """The ids of all catalogue elections, and of the worked examples, which end in ``-example``."""
    return (
        sorted(one.name for one in ELECTIONS.iterdir() if (one / "election.toml").exists())
        if ELECTIONS.exists()
        else []
    )


def election(id: str) -> Election:
    """An election of the catalogue."""
    from seatwright.io import read_election

    if id not in (known := election_ids()):
        raise refuse("E601", value=id, known=alike(id, known))
    return read_election(ELECTIONS / id)


def alike(word: str, known: Iterable[str]) -> str:
    """Names that begin with a word or are like it, as a question; nothing if none is.

    >>> alike("senegal", LAWS), alike("nz-mpm", LAWS), alike("qqq", LAWS)
    ('Did you mean senegal-parallel-block? ', 'Did you mean nz-mmp? ', '')
    """
    from difflib import get_close_matches

    known = list(known)
    begin = [one for one in known if word and one.startswith(word)]
    near = begin[:3] or get_close_matches(word, sorted(known), 3, 0.5)
    return f"Did you mean {', '.join(near)}? " if near else ""
