"""Say why: how every seat came about, step by step, each with the article of the law.

Without further options the whole count is told; --party, --tier and --place choose a part of it.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.cli.dispatch import DONE, LOT_NEEDED
from seatwright.cli.files import refuse_input, write_file
from seatwright.cli.options import CHANGES, asked, election_options, read_from
from seatwright.cli.parser import Said
from seatwright.cli.screen import PIPE, screen
from seatwright.cli.text import clean
from seatwright.errors import refuse
from seatwright.results.result import LotsNeeded, Result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from seatwright.exact import Number
    from seatwright.explain import Explanation, Table

ARGUMENTS = "ELECTION [options]"
EXAMPLES = f"""\
  seatwright explain nz-2008
  seatwright explain nz-2008 --party "NZ First"
  seatwright explain scotland-2011 --place Lothians
  seatwright explain nz-2008 --tier list --table
  seatwright explain nz-2008 --set list.entry=4% --party "NZ First"
  seatwright explain nz-2008 --format md -o nz-2008.md

{CHANGES}"""


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    election_options(parser)
    part = parser.add_argument_group("what to explain")
    part.add_argument(
        "--party", metavar="PARTY", help="what concerns a party: why it is in or out, and each of its seats"
    )
    part.add_argument("--tier", metavar="TIER", help="one step of the law")
    part.add_argument("--place", metavar="PLACE", help="what was decided in a place")
    part.add_argument("--table", action="store_true", help="the figures behind it: quotients, remainders, rounds")
    part.add_argument("--all", action="store_true", help="every place and everyone refused, however many")
    out = parser.add_argument_group("output")
    out.add_argument(
        "--format", choices=("text", "md", "json"), default="text", help="for people, pages or programs (default: text)"
    )
    out.add_argument("-o", "--output", metavar="FILE", default="", help="write to a file, whole or not at all")


def run(said: Said) -> int:
    """Count, and explain."""
    if said.output:
        refuse_input(said.output, read_from(said))
    result = asked(said).counted()
    text = "".join(clean(line) + "\n" for line in _told(result, said).rstrip("\n").split("\n"))
    if said.output:
        write_file(said.output, text)
    else:
        sys.stdout.write(text)
    return LOT_NEEDED if isinstance(result, LotsNeeded) else DONE


def _told(result: Result, said: Said) -> str:
    """The explanation, or the figures behind it, in the format that was asked for."""
    from seatwright.explain import as_markdown, as_text, explain

    if said.table:
        return _tables(result, said)
    explanation = explain(result, party=said.party, tier=said.tier, place=said.place, full=said.all)
    match said.format:
        case "json":
            return _as_json(explanation)
        case "md":
            return as_markdown(explanation)
        case _:
            return as_text(explanation, PIPE if said.output else screen().width)


def _as_json(explanation: Explanation) -> str:
    """The sentences with the exact numbers they state; fractions as text."""
    from seatwright.cli.formats import as_json

    told = [{**dict(one.parts()), "numbers": [_exact(n) for n in one.numbers]} for one in explanation.paragraphs]
    return as_json({"title": explanation.title, "paragraphs": told})


def _exact(value: Number | str) -> int | str:
    return value if isinstance(value, int) else str(value)


# --- the figures ---------------------------------------------------------------------------------------------


def _tables(result: Result, said: Said) -> str:
    """The tables of a tier, or of all tiers that decided something there."""
    from seatwright.explain import as_markdown, as_text, tables

    if said.party:
        raise refuse("E609", command="seatwright explain", value="--table shows a tier or a place, not a party")
    tiers = [said.tier] if said.tier else _deciding(result, said.place)
    found = [one for tier in tiers for one in tables(result, tier, said.place)]
    if said.format == "json":
        return _tables_as_json(found)
    return "\n".join(as_markdown(one) if said.format == "md" else as_text(one) for one in found)


def _deciding(result: Result, place: str | None) -> list[str]:
    """The tiers that were counted, in a place if one is named."""
    from seatwright.explain.find import check_place

    if place is not None:
        check_place(result, place)
    return list(
        dict.fromkeys(step.tier for step in result.tree if step.kind == "count" and place in (None, step.place))
    )


def _tables_as_json(found: list[Table]) -> str:
    from seatwright.cli.formats import as_json

    return as_json(
        [
            {
                "title": one.title,
                "columns": list(one.columns),
                "rows": [[_exact(cell) for cell in row] for row in one.rows],
                "marks": [dict(mark.parts()) for mark in one.marks],
            }
            for one in found
        ]
    )
