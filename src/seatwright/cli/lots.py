"""A lot that the law asks for: what is to be drawn, and what to write once it has been."""

from __future__ import annotations

from itertools import combinations
from math import comb

from seatwright.cli.formats import csv_cell
from seatwright.cli.telling import Page
from seatwright.cli.text import Line, grouped, paragraph, quoted
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION
from seatwright.model.ranked import RANKED
from seatwright.results.result import Lot

HEAD = "tier,district,among,drawn"
OUTCOMES = 6  # so many possible outcomes are written out


def lot_lines(page: Page, width: int) -> list[Line]:
    """The lot for which a count has stopped, and how to go on."""
    lot: Lot | None = getattr(page.result, "lot", None)
    if lot is None:
        return []
    ranked = isinstance(page.result.system[lot.tier].formula, RANKED)
    seats = "" if ranked else " 1 seat" if lot.seats == 1 else f" {grouped(lot.seats)} seats"
    where = lot.place if lot.place != NATION else "the whole country"
    noun = page.result.system[lot.tier].noun
    among = ", ".join(str(one) for one in lot.among)
    file = page.lots_file or "lots.csv"
    lines, several = written(lot)
    return [
        *paragraph(f"A lot decides{seats}: {noun}, {where}, among {among}.", width, "warn"),
        *paragraph(
            f"{lot.why[:1].upper()}{lot.why[1:]}{'' if lot.why.endswith('.') else '.'} ({lot.law}; lot {lot.id})", width
        ),
        [],
        *paragraph(
            f"Draw it; then write {'one of these lines' if several else 'this line'} into {file}, below the heading:",
            width,
        ),
        [],
        [(f"    {HEAD}", "dim")],
        *([(f"    {line}", "bold")] for line in lines),
        *_go_on(page, file),
        *_unused(page, width),
    ]


def _unused(page: Page, width: int) -> list[Line]:
    """Lots that were handed in and have not been asked for: perhaps they were drawn in another situation."""
    used = [(lot.tier, lot.place, len(lot.among)) for lot in page.result.lots]
    left = [one for one in page.lots if (one.tier, one.district, len(one.among)) not in used]
    told = [f"Not used so far: the lot for {one.tier}, {one.district}, among {', '.join(one.among)}." for one in left]
    return [[], *(line for text in told for line in paragraph(text, width, "warn"))] if told else []


def _go_on(page: Page, file: str) -> list[Line]:
    if not page.again:
        return []
    lots = "" if page.lots_file else f" --lots {quoted(file)}"
    return [[], [("and count again:", "")], [], [(f"    seatwright count {page.again}{lots}", "bold")]]


def written(lot: Lot) -> tuple[list[str], bool]:
    """The line of lots.csv for each possible outcome, or one to be filled in where they are many; and which it is."""
    names = _names(lot.among)
    if comb(len(names), lot.seats) <= OUTCOMES:
        return [_line(lot, names, drawn) for drawn in combinations(names, lot.seats)], True
    return [_line(lot, names, [f"the {lot.seats} drawn of them"])], False


def _line(lot: Lot, names: list[str], drawn: list[str] | tuple[str, ...]) -> str:
    return ",".join(csv_cell(text) for text in (lot.tier, lot.place, ";".join(names), ";".join(drawn)))


def _names(among: tuple[Competitor, ...]) -> list[str]:
    """Each by the shortest name that is his alone."""
    short = [one.person or one.party or one.place for one in among]
    return [name if short.count(name) == 1 else str(one) for name, one in zip(short, among, strict=True)]
