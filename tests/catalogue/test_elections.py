"""Every election of the catalogue is read, counted by its law, and gives the seats that were published."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from datetime import date
from functools import cache

import pytest

from seatwright.catalogue import ELECTIONS, election, election_ids, law, law_of
from seatwright.kernel.count import count
from seatwright.model.election import NATION, Election, PartyInfo
from seatwright.results.official import TOTAL, compare
from seatwright.results.result import Completed

EXAMPLES = {id for id in election_ids() if id.endswith("-example")}  # no elections: see test_examples.py
IDS = [id for id in election_ids() if id not in EXAMPLES]
SIMULATED = {"canada-atlantic-2015-dmp"}  # real votes under a law that was never in force: no seats were published

# An independent of one election is not the independent of another, and a name may be taken up by another party.
NAMES_OF_SEVERAL = {("South Korea", "People's Party")}
PREFIX = {
    "Albania": "al",
    "Andorra": "ad",
    "Armenia": "am",
    "Bolivia": "bo",
    "Bulgaria": "bg",
    "Canada": "ca",
    "Croatia": "hr",
    "Denmark": "dk",
    "Djibouti": "dj",
    "France": "fr",
    "Georgia": "ge",
    "Germany": "de",
    "Gibraltar": "gi",
    "Greece": "gr",
    "Guinea": "gn",
    "Hungary": "hu",
    "Iceland": "is",
    "Italy": "it",
    "Japan": "jp",
    "Jordan": "jo",
    "Kazakhstan": "kz",
    "Kyrgyzstan": "kg",
    "Lesotho": "ls",
    "Lithuania": "lt",
    "Madagascar": "mg",
    "Malta": "mt",
    "Mauritania": "mr",
    "Mexico": "mx",
    "Moldova": "md",
    "Monaco": "mc",
    "Nepal": "np",
    "New Zealand": "nz",
    "North Macedonia": "mk",
    "Norway": "no",
    "Pakistan": "pk",
    "Palestine": "ps",
    "Philippines": "ph",
    "Pitcairn Islands": "pn",
    "Russia": "ru",
    "San Marino": "sm",
    "Senegal": "sn",
    "Seychelles": "sc",
    "Singapore": "sg",
    "South Africa": "za",
    "South Korea": "kr",
    "Sri Lanka": "lk",
    "Sweden": "se",
    "Switzerland": "ch",
    "Taiwan": "tw",
    "Tajikistan": "tj",
    "Tanzania": "tz",
    "Textbook": "textbook",
    "Thailand": "th",
    "Timor-Leste": "tl",
    "Ukraine": "ua",
    "United Kingdom": "uk",
    "Uruguay": "uy",
    "Vanuatu": "vu",
    "Venezuela": "ve",
}

# Texts are for readers of the catalogue: no paths of a machine, no notes to oneself.
NOT_FOR_READERS = re.compile(
    r"(?<![\w./:-])/(work|tmp|home|root|mnt|usr|opt)\b|\bshared/|\bbulk\b|work ?place|\bTODO\b|\bFIXME\b|\?\?",
    re.IGNORECASE,
)


@cache
def read(id: str) -> Election:
    return election(id)


@cache
def counted(id: str) -> Completed:
    result = count(law_of(read(id)), read(id))
    assert isinstance(result, Completed)
    return result


def house(id: str) -> int:
    """The seats of all parties in the rows of the whole."""
    return sum(row.seats for row in read(id).official if row.tier == TOTAL and row.district == NATION)


def test_the_catalogue_has_its_elections() -> None:
    assert len(IDS) >= 37


@pytest.mark.parametrize("id", IDS)
def test_an_election_bears_the_name_of_its_folder(id: str) -> None:
    assert read(id).id == id
    assert read(id).title
    assert read(id).body


@pytest.mark.parametrize("id", IDS)
def test_the_law_is_the_one_in_force_on_polling_day(id: str) -> None:
    found = law_of(read(id))
    assert found.id == read(id).system
    assert found.since <= read(id).date <= (found.until or date.max)
    assert found in (law(found.id), law(f"{found.id}@{read(id).date}"))


@pytest.mark.parametrize("id", sorted(SIMULATED))
def test_a_simulation_does_not_claim_official_seats(id: str) -> None:
    assert read(id).official == ()
    assert not read(id).verified
    assert "no official" in read(id).note
    assert compare(counted(id)).status == "unknown"


@pytest.mark.parametrize("id", sorted({*IDS} - SIMULATED))
def test_the_count_gives_the_official_seats(id: str) -> None:
    comparison = compare(counted(id))
    assert comparison.differences == ()
    assert comparison.status == "equal"
    assert comparison.rows > 0


@pytest.mark.parametrize("id", [id for id in IDS if house(id)])
def test_the_house_is_the_sum_of_its_parties(id: str) -> None:
    assert counted(id).house == house(id)


@pytest.mark.parametrize("id", IDS)
def test_who_is_not_called_verified_says_why(id: str) -> None:
    assert read(id).verified or "verified" in read(id).note


@pytest.mark.parametrize("id", IDS)
def test_provenance_agrees_with_what_the_sources_and_the_note_say(id: str) -> None:
    said = read(id)
    assert said.provenance in ("seen", "partly", "recalled")
    assert said.sources
    assert all(source.strip() for source in said.sources)
    unread = [source for source in said.sources if source.startswith(("recalled", "inferred"))]
    assert bool(unread) == (said.provenance != "seen")
    if unread:
        assert "recalled" in said.note.lower() or "inferred" in said.note.lower()


@pytest.mark.parametrize("id", IDS)
def test_the_law_carries_its_own_parameters(id: str) -> None:
    said = {name.removeprefix("remark.").removeprefix("stated.") for name, _ in read(id).figures}
    assert not said & {"threshold", "threshold_base", "independents_in_quota", "list_base_seats", "minority"}
    assert read(id).settings == ()


# --- files ---


@pytest.mark.parametrize("id", IDS)
def test_files_are_plain_text_in_form_c(id: str) -> None:
    for path in (ELECTIONS / id).iterdir():
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), path.name
        assert "\r" not in text, path.name
        assert text.endswith("\n"), path.name
        assert not path.name.endswith(".computed.csv")


@pytest.mark.parametrize("id", IDS)
def test_texts_tell_of_elections_alone(id: str) -> None:
    heading = (ELECTIONS / id / "election.toml").read_text(encoding="utf-8")
    assert NOT_FOR_READERS.search(heading) is None


# --- parties.csv ---


def shown() -> list[tuple[str, str, PartyInfo]]:
    """Election, country and party of every row of every parties.csv."""
    return [(id, read(id).country.partition(" (")[0], party) for id in IDS for party in read(id).parties]


@pytest.mark.parametrize("id", IDS)
def test_every_party_with_seats_can_be_drawn(id: str) -> None:
    rows = (*read(id).official, *read(id).given)
    assert {row.party for row in rows if row.seats} <= {party.party for party in read(id).parties}
    assert {party.party for party in read(id).parties} <= {row.party for row in (*rows, *read(id).votes)}


@pytest.mark.parametrize("id", IDS)
def test_parties_are_told_apart(id: str) -> None:
    parties = read(id).parties
    assert [party.order for party in parties] == list(range(1, len(parties) + 1))
    assert len({party.id for party in parties}) == len(parties)
    assert len({party.short for party in parties}) == len(parties)


def test_colours_are_colours() -> None:
    assert [party for _, _, party in shown() if not re.fullmatch("#[0-9a-f]{6}", party.colour)] == []


def test_ids_begin_with_the_country() -> None:
    for id, country, party in shown():
        assert re.fullmatch(rf"{PREFIX[country]}(-[a-z0-9]+)+", party.id), (id, party)


def test_a_party_is_the_same_across_years() -> None:
    ids, looks = defaultdict[tuple[str, str], set[str]](set), defaultdict[tuple[str, str], set[tuple[str, str]]](set)
    for id, country, party in shown():
        ids[read(id).country, party.party].add(party.id)
        looks[party.id, party.party].add((party.short, party.colour))
        if (country, party.party) not in NAMES_OF_SEVERAL:
            assert len(ids[read(id).country, party.party]) == 1, (id, party)
    assert [look for look in looks.items() if len(look[1]) > 1] == []


def test_a_party_sits_on_the_same_side_across_years() -> None:
    """No two parties of a country change sides from one election to another."""
    before: dict[tuple[str, str], str] = {}
    for id in IDS:
        order = [party.id for party in read(id).parties]
        for at, left in enumerate(order):
            for right in order[at + 1 :]:
                before.setdefault((left, right), id)
    assert [(pair, id) for pair, id in before.items() if pair[::-1] in before] == []


# --- what a file cannot say of itself ---


def test_germany_by_land_restates_the_house() -> None:
    rows = [row for row in read("de-bundestag-2025").official if row.tier == TOTAL]
    assert sum(row.seats for row in rows if row.district != NATION) == house("de-bundestag-2025") == 630


@pytest.mark.parametrize("id", ["mexico-2018", "mexico-2024"])
def test_list_seats_by_circumscription_add_up(id: str) -> None:
    by_party: dict[str, int] = defaultdict(int)
    with (ELECTIONS / id / "seats-by-circumscription.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            by_party[row["party"]] += int(row["seats"])
    assert dict(by_party) == {row.party: row.seats for row in read(id).official if row.tier == "list"}
