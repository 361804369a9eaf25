"""``seatwright count -``: votes on standard input, the law on the command line."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Call

from seatwright.cli.stdin import from_votes
from seatwright.scenario.asked import scenario

VOTES = """\
ballot,district,party,candidate,votes
list,*,Labour,,52000
list,*,Greens,,12500
constituency,North,Labour,Ann,900
constituency,North,Greens,Bob,800
constituency,South,Labour,Cid,700
constituency,South,Greens,Dan,800
"""


def test_votes_are_counted_by_the_law_that_is_named(call: Call) -> None:
    told = call("count", "-", "--system", "nz-mmp", "--format", "json", stdin=VOTES)
    said = json.loads(told.out)
    assert told.code == 0
    assert (said["house"], said["official"], said["election"]) == (120, "unknown", "stdin")
    assert {row["district"] for row in said["seats"]} == {"*", "North", "South"}


def test_a_person_sees_the_law_and_no_day(call: Call) -> None:
    told = call("count", "-", "--system", "nz-mmp", stdin=VOTES)
    assert told.out.startswith("New Zealand · House of Representatives\nMixed-member proportional")
    assert "No official result to compare with. 120 seats, every one certified.\n" in told.out
    assert "Why?" not in told.out
    assert "What if" not in told.out


@pytest.mark.parametrize(("day", "version"), [("2002-05-25", "2001"), ("2012-05-26", "2012"), ("", "2015")])
def test_the_day_chooses_the_version(day: str, version: str) -> None:
    election = from_votes(b"ballot,district,party,votes\nlist,*,A,60\n", "lesotho-mmp", day)
    assert str(scenario(election, system="lesotho-mmp").system.since).startswith(version)


def test_a_version_may_be_forced_whatever_the_day() -> None:
    named = "lesotho-mmp@2002-05-25"
    election = from_votes(b"ballot,district,party,votes\nlist,*,A,60\n", named, "2022-10-07")
    assert (scenario(election, system=named).system.since.year, election.date.year) == (2001, 2022)


def test_without_a_law_nothing_can_be_counted(call: Call) -> None:
    told = call("count", "-", stdin=VOTES)
    assert (told.code, told.out, told.err[:4]) == (2, "", "E606")


@pytest.mark.parametrize(
    ("votes", "code"),
    [
        ("", "E228"),
        ("a,b\n1,2\n", "E230"),
        (VOTES.replace("52000", "52.5"), "E214"),
        (VOTES + "list,*,Labour,,1\n", "E238"),
    ],
)
def test_mistakes_in_the_table_are_told(call: Call, votes: str, code: str) -> None:
    told = call("count", "-", "--system", "nz-mmp", stdin=votes)
    assert (told.code, told.out, told.err[:4]) == (2, "", code)


@pytest.mark.parametrize("day", ["yesterday", "2020-13-01", "20\n20"])
def test_a_day_is_a_day(call: Call, day: str) -> None:
    assert call("count", "-", "--system", "nz-mmp", "--date", day, stdin=VOTES).err.startswith("E310")


def test_what_the_law_needs_and_the_rows_lack_is_told(call: Call) -> None:
    told = call("count", "-", "--system", "nz-mmp", stdin="ballot,district,party,votes\nlist,*,A,60\n")
    assert (told.code, told.err[:4]) == (2, "E501")


def test_an_explanation_reads_standard_input_too(call: Call) -> None:
    told = call("explain", "-", "--system", "nz-mmp", "--party", "Greens", stdin=VOTES)
    assert told.code == 0
    assert "Greens" in told.out
