"""``seatwright catalogue``: list, show, check."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import HEADING, Call, Write

from seatwright.catalogue import LAWS, election_ids
from seatwright.cli.checked import check_catalogue, check_election
from seatwright.cli.validation import page
from seatwright.io import read_election
from seatwright.model.value import replace


def test_all_laws_and_elections_are_listed(call: Call) -> None:
    told = call("catalogue", "list", width=120)
    assert told.code == 0
    assert f"{len(LAWS)} systems\n" in told.out
    examples = [id for id in election_ids() if id.endswith("-example")]
    assert f"{len(election_ids()) - len(examples)} elections and {len(examples)} worked examples\n" in told.out


def test_the_elections_of_one_country(call: Call) -> None:
    rows = list(
        csv.DictReader(io.StringIO(call("catalogue", "list", "elections", "--country", "new z", "--format", "csv").out))
    )
    assert {"nz-1996", "nz-2008"} <= {row["id"] for row in rows}
    assert {row["country"] for row in rows} == {"New Zealand"}


def test_laws_are_listed_by_type_mechanism_and_year(call: Call) -> None:
    def ids(*asked: str) -> set[str]:
        return {
            row["id"]
            for row in json.loads(call("catalogue", "list", "systems", *asked, "--format", "json").out)["systems"]
        }

    assert {"hungary-2011", "dmp"} <= ids("--type", "supermixed")
    assert "nz-mmp" in ids("--type", "MMP") - ids("--type", "mmm")
    assert ids("--mechanism", "levelled", "--year", "2021", "--country", "germany") >= {"de-bundestag-2020"}
    assert "de-bundestag-2013" not in ids("--mechanism", "levelled", "--year", "2021")
    assert ids("--type", "no such type") == set()


def test_elections_are_listed_by_year_and_by_the_type_of_their_law(call: Call) -> None:
    rows = json.loads(call("catalogue", "list", "elections", "--year", "2021", "--type", "mmp", "--format", "json").out)
    found = {row["id"] for row in rows["elections"]}
    assert {"de-bundestag-2021", "scotland-2021"} <= found
    assert "japan-2021" not in found


def test_a_law_names_the_elections_that_test_it(call: Call) -> None:
    told = call("catalogue", "show", "nz-mmp").out
    assert "Elections that test it: nz-1996 (seen)" in told
    assert "Elections that test it: none." in call("catalogue", "show", "rup").out


def test_a_law_names_its_worked_example_and_what_was_searched_for_in_vain(call: Call) -> None:
    told = " ".join(call("catalogue", "show", "sudan-2010").out.split())
    assert "Elections that test it: none. Worked example, not an election: sudan-2010-example." in told
    assert "Searched for in vain: votes of the lists of one state (IPU, " in told
    assert "Searched for in vain" not in call("catalogue", "show", "nz-mmp").out


def test_a_worked_example_is_shown_as_one(call: Call) -> None:
    told = call("catalogue", "show", "uk-avplus-example").out
    assert "Polling day" not in told
    assert "a worked example, not an election\n" in told
    assert "Seats worked out by hand\n" in told
    assert "fficial" not in told


def test_a_worked_example_is_listed_as_one_and_no_election_of_its_law(call: Call) -> None:
    said = json.loads(call("catalogue", "list", "--format", "json").out)
    grades = {row["id"]: row["provenance"] for row in said["elections"]}
    assert grades["uk-avplus-example"] == "example"
    assert next(row["elections"] for row in said["systems"] if row["id"] == "uk-avplus") == 0


def test_a_country_that_is_not_there_is_an_empty_list(call: Call) -> None:
    told = call("catalogue", "list", "--country", "Atlantis")
    assert told.code == 0
    assert "0 systems: country Atlantis\n" in told.out


def test_lists_for_programs_and_pages(call: Call) -> None:
    said = json.loads(call("catalogue", "list", "systems", "--format", "json").out)
    lesotho = next(one for one in said["systems"] if one["id"] == "lesotho-mmp")
    assert lesotho["versions"][0] == "2001-01-01"
    assert call("catalogue", "list", "systems", "--format", "md").out.startswith("| id | country |")


def test_a_law_is_shown_in_words(call: Call) -> None:
    told = call("catalogue", "show", "nz-mmp")
    assert told.code == 0
    assert "at least 5% of all valid votes on the list ballot" in " ".join(told.out.split())
    assert "Tiers, as --set and the files name them: constituency, list.\n" in told.out
    assert call("catalogue", "show", "nz-mmp", "--format", "md").out.startswith("# New Zealand")


def test_versions_of_a_law_are_named(call: Call) -> None:
    assert "Versions begin on 2001-01-01, 2012-01-01" in call("catalogue", "show", "lesotho-mmp").out
    assert call("catalogue", "show", "lesotho-mmp@2002-05-25").code == 0


def test_an_election_is_shown_with_its_sources(call: Call) -> None:
    told = call("catalogue", "show", "nz-2008")
    assert told.code == 0
    assert "Polling day  8 November 2008\n" in told.out
    assert "Sources\n- " in told.out
    assert "Official seats\n  National         58\n" in told.out
    assert told.out.endswith("Count it: seatwright count nz-2008\n")


# --- check ---


@pytest.mark.slow
def test_every_election_gives_its_official_seats_and_is_certified() -> None:
    wrong = [
        (one.id, one.status, one.why, one.differences[:2], one.findings[:1]) for one in check_catalogue() if one.fails
    ]
    assert wrong == []


def test_some_elections_are_checked(call: Call) -> None:
    told = call("catalogue", "check", "nz-2008", "scotland-1999", width=120)
    assert told.code == 0
    assert "2 elections: 2 equal to the official result (1 seen, 1 recalled), 2 certified.\n" in told.out


def test_each_is_told_of_as_it_is_done() -> None:
    met: list[str] = []
    check_catalogue(["nz-2008", "nz-1996"], lambda one: met.append(one.id))
    assert met == ["nz-2008", "nz-1996"]


def test_programs_get_every_figure(call: Call) -> None:
    (one,) = json.loads(call("catalogue", "check", "nz-2008", "--format", "json").out)
    assert (one["status"], one["seats"], one["rows"], one["certified"], one["version"]) == (
        "equal",
        122,
        11,
        True,
        "1996-10-12",
    )


def test_a_difference_is_exit_code_4_and_told(call: Call, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    import seatwright.cli.checked

    folder = write(**{"seats.csv": "tier,district,party,candidate,seats\ntotal,*,Labour,,60\n"})
    monkeypatch.setattr(seatwright.cli.checked, "catalogue_election", lambda _: read_election(folder))
    told = call("catalogue", "check", "utopia-2020")
    assert told.code == 4
    assert "utopia-2020: 4 of 1 figures differ" in told.out or "utopia-2020: " in told.out
    assert call("catalogue", "check", "utopia-2020", "--quiet") == (4, "", "")


def test_an_election_that_says_it_is_not_reproduced_is_no_failure(write: Write) -> None:
    folder = write(**{
        "election.toml": HEADING.replace("verified = true", "verified = false"),
        "seats.csv": "tier,district,party,candidate,seats\ntotal,*,Labour,,60\n",
    })  # fmt: skip
    one = check_election(read_election(folder))
    assert (one.status, one.fails, one.certified) == ("differs", False, True)


def test_what_cannot_be_counted_says_why(write: Write, tied: Path) -> None:
    one = check_election(read_election(write(**{"given.csv": None})))
    assert (one.status, one.why[:4], one.fails) == ("not counted", "E501", True)
    lot = check_election(read_election(tied))
    assert (lot.status, lot.why) == ("not counted", "a lot decides a seat, and its outcome is not known")
    unknown = check_election(replace(read_election(tied), system="atlantis-mmp"))
    assert unknown.why.startswith("E308: ")


def test_the_page_of_validation_is_written(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "validation.md"
    assert call("catalogue", "check", "nz-2008", "nz-2020", "--write", path, "--quiet") == (0, "", "")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!-- generated by ")
    assert "| nz-2008 | nz-mmp | 1996-10-12 | 11 | 122 | equal | seen | certified |" in text
    assert "## Not reproduced, or no check\n\nNone: every election gives its official seats.\n" in text
    assert "- nz-mmp: " in text[text.index("## Points of law") :]
    assert call("catalogue", "check", "nz-2008", "nz-2020", "--format", "md").out == text


def test_the_page_says_what_is_not_reproduced(write: Write) -> None:
    folder = write(**{"seats.csv": "tier,district,party,candidate,seats\ntotal,*,Labour,,60\n", "given.csv": None})
    assert "- utopia-2020: E501: " in page([check_election(read_election(folder))])
