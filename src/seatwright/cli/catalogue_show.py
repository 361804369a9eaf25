"""One law tier by tier, in words; or one election, with its sources and its official seats."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sized

from seatwright.catalogue import LAWS, election_ids, law, versions
from seatwright.cli.dispatch import DONE
from seatwright.cli.listing import headings
from seatwright.cli.page import day
from seatwright.cli.parser import Said
from seatwright.cli.screen import screen, show
from seatwright.cli.text import Line, clean, grouped, paragraph
from seatwright.errors import refuse
from seatwright.model.election import NATION, Election
from seatwright.results.official import TOTAL
from seatwright.scenario.asked import load

ARGUMENTS = "ID [options]"
EXAMPLES = """\
  seatwright catalogue show nz-mmp
  seatwright catalogue show lesotho-mmp@2012-06-01
  seatwright catalogue show nz-2008"""


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("id", metavar="ID", help="a law, ID@DATE for the version of a day, or an election")
    parser.add_argument(
        "--format", choices=("text", "md"), default="text", help="for people or pages (laws only; default: text)"
    )
    parser.add_argument("--no-color", action="store_true", help="no colour (nor with NO_COLOR set)")


def run(said: Said) -> int:
    """Show it."""
    if said.id.partition("@")[0] in LAWS:
        sys.stdout.write(_law(said.id, said.format))
    elif said.id in election_ids():
        on = screen(said.no_color)
        show(_election(load(said.id), on.width), on)
    else:
        raise _unknown(said.id)
    return DONE


def _unknown(id: str) -> Exception:
    from seatwright.io.mistakes import nearest

    return refuse("E611", value=repr(id), known=nearest(id, [*LAWS, *election_ids()]))


def _law(id: str, form: str) -> str:
    """A law in words, and which versions of it there are."""
    from seatwright.explain import as_markdown, as_text, describe

    explanation = describe(law(id))
    text = as_markdown(explanation) if form == "md" else as_text(explanation, screen().width)
    dated = [str(one.since) for one in versions(id.partition("@")[0])]
    also = (
        f"\nVersions begin on {', '.join(dated)}; see one with {id.partition('@')[0]}@DATE.\n" if len(dated) > 1 else ""
    )
    tested = [f"{one.id} ({one.provenance})" for one in headings() if one.system == id.partition("@")[0]]
    by = paragraph(f"Elections that test it: {', '.join(tested) or 'none'}.", screen().width, "", 0)
    lines = [*map(clean, text.splitlines()), *("".join(part for part, _ in line) for line in ([], *by))]
    return "".join(f"{line}\n" for line in lines) + also


def _election(election: Election, width: int) -> list[Line]:
    """What is known of an election."""
    facts = {
        "Polling day": day(election),
        "Law": f"{election.system}  (seatwright catalogue show {election.system})",
        "Figures": f"{election.provenance}{'' if election.verified else '; not reproduced'}",
        "Rows": f"{_many(election.votes)} of votes, {_many(election.given)} given, {_many(election.official)} official",
    }
    lines: list[Line] = [
        [(election.title, "bold")],
        *([(f"{name:<13}", "dim"), (text, "")] for name, text in facts.items() if text),
        [],
    ]
    lines += [*paragraph(election.note, width, "", 0), []] if election.note else []
    lines += [[("Sources", "bold")], *(line for one in election.sources for line in paragraph(f"- {one}", width)), []]
    return [*lines, *_official(election), [("Count it: ", ""), (f"seatwright count {election.id}", "bold")]]


def _many(rows: Sized) -> str:
    return grouped(len(rows))


def _official(election: Election) -> list[Line]:
    """The official seats of the whole house."""
    rows = [(row.party, row.seats) for row in election.official if row.tier == TOTAL and row.district == NATION]
    if not rows:
        return []
    wide = max(len(party) for party, _ in rows)
    seats = [[(f"  {party:<{wide}}  {n:>4}", "")] for party, n in sorted(rows, key=lambda row: (-row[1], row[0]))]
    return [[("Official seats", "bold")], *seats, []]
