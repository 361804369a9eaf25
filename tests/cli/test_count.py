"""``seatwright count``: what a person sees, what a program reads, and the exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import HEADING, Call, Write

TABLE = """\
Utopia · Assembly · 17 May 2020
Mixed-member proportional · two votes · Electoral Act 1993, ss 191-193

                                 ▼ majority 62
                         L L L L I I I I I
                       L L L L L I I I I I I
                     L L L L L L I I I I I I I
                   L L L L L L L L I I I I I I I
                 L L L L L L L L L I I I I I I I I
               L L L L L L L L         I I I I I G G
               L L L L L L               I I I G G G
               L L L L L                   G G G G G
               L L L L L                   G G G G G
               L L L L L     122 seats     M M M m m
               small letter (m): beyond what the votes entitle to

   Party          Votes      %  Entitled  Electorate  List  Seats     %
 L Labour        52,000  48.96        61          40    21     61  50.0
 I Liberals      35,000  32.96        41          25    16     41  33.6
 G Greens        12,500  11.77        15           0    15     15  12.3
 M Māori Party    2,400   2.26         3           5     0      5   4.1  two more than entitled
   House        106,200              120          70    52    122        120 + 2 overhang

Not admitted (under 5% and no electorate): Lega, Nord 3.77%, Tiny | Co 0.28%
Equal to the official result. 122 seats, every one certified.
2 points of this law could not be confirmed in its text: seatwright catalogue show nz-mmp
Why?  seatwright explain utopia --party "Māori Party"
"""

MARKDOWN = """\
# Utopia · Assembly · 17 May 2020

Mixed-member proportional · two votes · Electoral Act 1993, ss 191-193

| Party | Votes | % | Entitled | Electorate | List | Seats | % of seats |  |
|---|---:|---:|---:|---:|---:|---:|---:|---|
| Labour | 52,000 | 48.96 | 61 | 40 | 21 | 61 | 50.0 |  |
| Liberals | 35,000 | 32.96 | 41 | 25 | 16 | 41 | 33.6 |  |
| Greens | 12,500 | 11.77 | 15 | 0 | 15 | 15 | 12.3 |  |
| Māori Party | 2,400 | 2.26 | 3 | 5 | 0 | 5 | 4.1 | two more than entitled |
| House | 106,200 |  | 120 | 70 | 52 | 122 | 100.0 | 120 + 2 overhang |

Not admitted (under 5% and no electorate): Lega, Nord 3.77%, Tiny \\| Co 0.28%

Equal to the official result. 122 seats, every one certified.
"""


def test_a_person_sees_the_house_the_parties_and_the_verdict(
    call: Call, utopia: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(utopia.parent)
    assert call("count", "utopia") == (0, TABLE, "")


def test_a_page_of_markdown_says_the_same(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--format", "md")
    assert told.code == 0
    assert told.out.startswith(MARKDOWN)


def test_csv_has_a_row_for_each_tier_and_party(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert rows[0] == {
        "tier": "constituency", "district": "*", "party": "Labour", "seats": "40", "from": "given", "in_house": "true",
    }  # fmt: skip
    assert sum(int(row["seats"]) for row in rows) == 122


def test_seats_beside_a_top_up_are_no_overhang(call: Call, write: Write) -> None:
    """The trap: what is due in one region compared with the seats of all."""
    districts = "constituency,R1,North,1\nconstituency,City,South,2\nlist,North,*,2\n"
    votes = "".join(
        f"constituency,{place},{party},{person},{n}\n"
        for place, party, person, n in (
            ("R1", "Labour", "Ann", 60), ("R1", "Greens", "Bo", 40),
            ("City", "Labour", "Cy", 70), ("City", "Labour", "Di", 60), ("City", "Greens", "Ed", 20),
        )
    )  # fmt: skip
    told = call(
        "count",
        write(**{
            "election.toml": HEADING.replace("nz-mmp", "rup-list").replace("2020-05-17", "2018-11-07"),
            "districts.csv": "tier,district,parent,seats\n" + districts,
            "votes.csv": "ballot,district,party,candidate,votes\n" + votes,
            "given.csv": None,
            "seats.csv": None,
        }),
    )  # fmt: skip
    assert told.code == 0, told.err
    assert " L  Labour     190   76.00          4       1       2      1       4   80.0\n" in told.out
    assert "than entitled" not in told.out


def test_json_has_the_one_shape(call: Call, utopia: Path) -> None:
    said = json.loads(call("count", utopia, "--format", "json").out)
    assert (said["house"], said["official"], said["system"], said["version"]) == (122, "equal", "nz-mmp", "1996-10-12")
    assert said["total"] == {"Greens": 15, "Labour": 61, "Liberals": 41, "Māori Party": 5}
    assert "tree" not in said


def test_json_names_parties_as_they_are_written(call: Call, utopia: Path) -> None:
    assert "Māori Party" in call("count", utopia, "--format", "json").out


def test_the_tree_is_told_if_asked_for(call: Call, utopia: Path) -> None:
    said = json.loads(call("count", utopia, "--format", "json", "--tree").out)
    assert [step["tier"] for step in said["tree"]] == ["constituency", "list"]


def test_the_tree_needs_json(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--tree")
    assert (told.code, told.out) == (2, "")
    assert "--tree needs --format json" in told.err


def test_quiet_prints_nothing(call: Call, utopia: Path) -> None:
    assert call("count", utopia, "--quiet") == (0, "", "")


def test_another_official_result_is_exit_code_4(call: Call, write: Write) -> None:
    seats = "tier,district,party,candidate,seats\ntotal,*,Labour,,60\ntotal,*,Liberals,,41\ntotal,*,Greens,,15\n"
    told = call("count", write(**{"seats.csv": seats}))
    assert told.code == 4
    assert "Differs from the official result in 2 of 3 published figures" in told.out
    assert "  Labour, in all: official 60, counted 61\n" in told.out
    assert "  Māori Party, in all: official 0, counted 5\n" in told.out


def test_without_an_official_result_nothing_is_compared(call: Call, write: Write) -> None:
    told = call("count", write(**{"seats.csv": None}))
    assert told.code == 0
    assert "No official result to compare with. 122 seats, every one certified." in told.out


def test_figures_that_were_not_seen_are_no_official_check(call: Call, write: Write) -> None:
    told = call("count", write(**{"election.toml": HEADING.replace('"seen"', '"partly"')}))
    assert "Votes partly reconstructed: expected seats, not an official check.\n" in told.out


def test_without_a_check_nothing_is_called_certified(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--no-verify")
    assert "Equal to the official result.\n" in told.out
    assert "certified" not in told.out


def test_a_proof_that_fails_is_said_loudly_and_is_our_fault(
    call: Call, utopia: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import seatwright.cli.count
    from seatwright.verify import Finding, Verdict

    failed = Verdict(False, (Finding("list", "*", "s 1", "2 is not 3."),), {"sum": 1}, {})
    monkeypatch.setattr(seatwright.cli.count, "proved", lambda result: failed)
    told = call("count", utopia)
    assert told.code == 1
    assert "NOT PROVED (1 finding): list, * (s 1): 2 is not 3." in told.out


def test_a_zip_is_read_like_the_folder(call: Call, utopia: Path) -> None:
    from zipfile import ZipFile

    packed = utopia.parent / "utopia.zip"
    with ZipFile(packed, "w") as archive:
        for file in utopia.iterdir():
            archive.write(file, file.name)
    assert call("count", packed, "--format", "csv") == call("count", utopia, "--format", "csv")


def test_a_tier_without_votes_is_said_not_to_be_counted(call: Call) -> None:
    told = call("count", "japan-2005-tokyo")
    assert told.code == 0
    assert "Not counted here: district (neither votes nor given seats).\n" in told.out
    assert "In all" in told.out
    assert "House  " not in told.out


def test_empty_seats_are_summed_up(call: Call) -> None:
    told = call("count", "de-bundestag-2025", "--no-verify", width=120)
    assert (
        "23 places have no member of their own: the party's seats do not cover it (CDU 15, AfD 4, CSU 3, SPD 1).\n"
        in told.out
    )


def test_seats_of_each_place(call: Call) -> None:
    told = call("count", "scotland-2011", "--by-place", "--no-verify")
    assert "Seats by place\n" in told.out
    assert " Glasgow                  16  Labour 7, SNP 7, Conservative 1, Green 1\n" in told.out


def test_with_one_ballot_votes_are_just_votes(call: Call) -> None:
    assert "List votes" not in call("count", "nz-2008", "--no-verify").out
    assert "List votes" in call("count", "nz-2011", "--no-verify").out


def test_basis_points_are_shown_as_shares_alone(call: Call) -> None:
    told = call("count", "mexico-2009", "--no-verify")
    assert "Votes" not in told.out
    assert " P  PRI            39.05        184     53     237   47.4\n" in told.out


def test_a_worked_example_is_called_one(call: Call) -> None:
    """An example that passes for an election, or whose seats pass for official ones."""
    told = call("count", "uk-avplus-example", width=100)
    assert told.code == 0
    assert told.out.startswith("United Kingdom · House of Commons · worked example\n")
    assert "Equal to the seats worked out by hand. 4 seats, every one certified." in told.out
    assert "Worked example, not an election: votes that nobody cast, and seats worked out by hand." in told.out
    assert "fficial" not in told.out


def test_a_worked_example_that_comes_out_otherwise_says_so(call: Call, write: Write) -> None:
    heading = HEADING.replace('"seen"', '"example"')
    folder = write(
        **{"election.toml": heading, "seats.csv": "tier,district,party,candidate,seats\ntotal,*,Labour,,1\n"}
    )
    told = call("count", folder, width=100)
    assert told.code == 4
    assert "Differs from the seats worked out by hand in " in told.out
    assert "Labour, in all: by hand 1, counted " in told.out
