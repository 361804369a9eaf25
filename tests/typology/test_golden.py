"""No law changes its type unnoticed."""

from tests.typology.golden import TABLE, lines


def test_every_law_has_the_type_that_was_read_for_it() -> None:
    assert lines() == TABLE.read_text(encoding="utf-8").splitlines()
