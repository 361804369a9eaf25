"""The types computed from the laws, held against every labelled row of the published tables."""

import pytest

from seatwright.catalogue import LAWS
from seatwright.catalogue.typology import Compared, compared, rows

TABLES = compared()
MOST_DISAGREEMENTS = 16


def test_the_tables_have_their_116_rows_in_order() -> None:
    assert [one.row for one in rows()] == list(range(1, 117))


@pytest.mark.parametrize("one", TABLES, ids=lambda one: f"{one.row.row}-{one.row.country or one.row.system_name}")
def test_a_row_agrees_or_says_on_which_side_the_mistake_is(one: Compared) -> None:
    assert {id.partition("@")[0] for id in one.row.systems} <= set(LAWS), "the catalogue lacks a system"
    told = {d.label: (d.published, d.computed) for d in one.differs}
    assert sorted(told) == sorted(one.row.labels), told
    assert bool(told) == bool(one.row.side), told
    assert one.row.side in ("", "table", "law")
    assert bool(one.row.side) == bool(one.row.reason)


def test_few_rows_disagree() -> None:
    differing = [one.row.row for one in TABLES if one.differs]
    assert len(differing) <= MOST_DISAGREEMENTS, differing
