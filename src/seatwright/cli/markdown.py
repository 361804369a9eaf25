"""A result as a page of Markdown: what the terminal shows, all columns of it."""

from __future__ import annotations

from itertools import pairwise

from seatwright.cli.formats import as_markdown, escaped
from seatwright.cli.lots import lot_lines
from seatwright.cli.notes import notes
from seatwright.cli.page import heading
from seatwright.cli.parties import percent, share_of
from seatwright.cli.summary import Line, Summary, summary
from seatwright.cli.telling import Page
from seatwright.cli.text import clean, grouped
from seatwright.results.result import LotsNeeded

ENDLESS = 10**6
CODE = "    "


def as_page(page: Page) -> str:
    """The page: a title, the law, a table of the parties, and what must be said."""
    result, said = page.result, summary(page.result)
    title, *law = [_text(line) for line in heading(result.election, result.system, page.changes, ENDLESS)]
    below = (
        lot_lines(page, ENDLESS)
        if isinstance(result, LotsNeeded)
        else notes(result, said, page.comparison, page.proof, page.again, ENDLESS)
    )
    blocks = [f"# {title}", *law, _table(said).rstrip("\n") if said.lines else "", *(_text(line) for line in below)]
    told = [block for block in blocks if block]
    gaps = ["\n" if one.startswith(CODE) and other.startswith(CODE) else "\n\n" for one, other in pairwise(told)]
    return "".join(text for pair in zip(told, [*gaps, "\n"], strict=True) for text in pair)


def _text(line: list[tuple[str, str]]) -> str:
    """A line as a paragraph; what is to be typed stands further in, as code, letter for letter."""
    text = clean("".join(text for text, _ in line).rstrip())
    return text if text.startswith(CODE) else escaped(text.strip())


def _table(said: Summary) -> str:
    head = ["Party", *([said.votes_are] if said.counts and said.house.votes is not None else []), "%"]
    head += [
        *(["Entitled"] if said.house.entitled is not None else []),
        *(said.tiers if len(said.tiers) > 1 else ()),
        "Seats",
        "% of seats",
        "",
    ]
    rows = [_row(line, said) for line in (*said.lines, said.house)]
    return as_markdown(head, rows, [False, *[True] * (len(head) - 2), False])


def _row(line: Line, said: Summary) -> list[str]:
    votes = [_number(line.votes)] if said.counts and said.house.votes is not None else []
    entitled = [_number(line.entitled)] if said.house.entitled is not None else []
    tiers = [grouped(n) for n in line.by_tier] if len(said.tiers) > 1 else []
    return [
        line.party,
        *votes,
        percent(line.share),
        *entitled,
        *tiers,
        grouped(line.seats),
        percent(share_of(line.seats, said.house.seats), 1),
        line.remark,
    ]


def _number(value: int | None) -> str:
    return "" if value is None else grouped(value)
