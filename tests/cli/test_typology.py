"""The command that holds the published types against the computed ones."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call


@pytest.fixture
def rows(call: Call) -> list[dict[str, object]]:
    return json.loads(call("catalogue", "typology", "--format", "json").out)


def test_every_published_row_is_told_with_what_is_computed(rows: list[dict[str, object]]) -> None:
    assert [one["row"] for one in rows] == list(range(1, 117))
    nz = rows[24]
    assert (nz["country"], nz["systems"], nz["agrees"]) == ("New Zealand", ["nz-mmp"], True)
    assert nz["published"] == {
        "compensation": "Compensatory",
        "combination": "Correction",
        "votes": "2",
        "system_name": "mixed member proportional (MMP)",
        "table": "A",
    }
    assert [one["combination"] for one in nz["computed"]] == [["correction"]]  # type: ignore[union-attr]


def test_a_row_that_differs_says_in_which_label_and_why(rows: list[dict[str, object]]) -> None:
    mexico = rows[22]
    assert mexico["differs"] == [{"label": "votes", "published": "2", "computed": "1"}]
    assert (mexico["side"], bool(mexico["reason"])) == ("table", True)


def test_one_country_alone(call: Call) -> None:
    said = call("catalogue", "typology", "--country", "lesotho")
    assert said.code == 0
    assert "3 rows of the published tables: 3 agree, 0 do not" in said.out


def test_no_country_of_that_name(call: Call) -> None:
    said = call("catalogue", "typology", "--country", "atlantis")
    assert (said.code, "0 rows of the published tables" in said.out) == (0, True)


def test_the_table_as_csv(call: Call) -> None:
    said = list(csv.DictReader(io.StringIO(call("catalogue", "typology", "--format", "csv").out)))
    assert len(said) == 116
    assert said[0]["computed"] == "superposition, 2"


def test_the_page_of_rows_is_what_the_command_prints(call: Call) -> None:
    page = (Path(__file__).parents[2] / "docs" / "typology-rows.md").read_text(encoding="utf-8")
    assert page == call("catalogue", "typology", "--format", "md").out, "make docs"
