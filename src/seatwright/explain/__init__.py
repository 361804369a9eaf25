"""Why: a result told in sentences and tables: numbers out of the tree of the count, each sentence with its article."""

from __future__ import annotations

from seatwright.explain.chosen import explain_place, explain_seat, explain_tier
from seatwright.explain.describe import describe
from seatwright.explain.find import check_party, check_place
from seatwright.explain.page import Explanation, Paragraph, explanation_as_markdown, explanation_as_text
from seatwright.explain.party import explain_party
from seatwright.explain.phrases import told
from seatwright.explain.table import Mark, Table, table_as_markdown, table_as_text
from seatwright.explain.tables import table, tables
from seatwright.explain.whole import explain_whole
from seatwright.explain.words import words_of
from seatwright.results.result import Award, Result


def explain(
    result: Result,
    *,
    party: str | None = None,
    tier: str | None = None,
    place: str | None = None,
    seat: Award | None = None,
    full: bool = False,
) -> Explanation:
    """Tell how a result came about: all of it, or what concerns a party, a tier, a place, or one seat.

    ``full`` names every place and everyone refused, however many (the command's ``--all``).

    Errors: E602 for a party, tier or place that the result does not know, with the nearest names.
    """
    if seat is not None:
        return explain_seat(result, seat)
    if place is not None:
        check_place(result, place)
    if party is not None:
        check_party(result, party)
        return explain_party(result, party, tier or "", place or "", full)
    if tier is not None:
        return explain_tier(result, tier, place or "", full)
    return explain_place(result, place, full) if place is not None else explain_whole(result, full)


def as_text(told: Explanation | Table, width: int = 100) -> str:
    """Plain text: an explanation folded to a width, a table in aligned columns."""
    return explanation_as_text(told, width) if isinstance(told, Explanation) else table_as_text(told)


def as_markdown(told: Explanation | Table) -> str:
    """Markdown, of an explanation or a table."""
    return explanation_as_markdown(told) if isinstance(told, Explanation) else table_as_markdown(told)


__all__ = [
    "Explanation",
    "Mark",
    "Paragraph",
    "Table",
    "as_markdown",
    "as_text",
    "describe",
    "explain",
    "table",
    "tables",
    "told",
    "words_of",
]
