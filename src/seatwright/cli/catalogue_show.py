"""One law tier by tier, in words; or one election, with its sources and its official seats."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sized

from seatwright.catalogue import LAWS, alike, election_ids, law, versions
from seatwright.catalogue.searched import searched
from seatwright.cli.dispatch import DONE
from seatwright.cli.listing import headings
from seatwright.cli.page import day
from seatwright.cli.parser import Said
from seatwright.cli.screen import screen, show
from seatwright.cli.text import Line, clean, grouped, paragraph
from seatwright.errors import refuse
from seatwright.model.election import EXAMPLE, NATION, Election
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
    return refuse("E611", value=repr(id), known=alike(id, [*LAWS, *election_ids()]))


def _law(id: str, form: str) -> str:
    """A law in words, and which versions of it there are."""
    from seatwright.explain import as_markdown, as_text, describe

    explanation = describe(law(id))
    text = as_markdown(explanation) if form == "md" else as_text(explanation, screen().width)
    dated = [str(one.since) for one in versions(id.partition("@")[0])]
    also = (
        f"\nVersions begin on {', '.join(dated)}; see one with {id.partition('@')[0]}@DATE.\n" if len(dated) > 1 else ""
    )
    names = f"Tiers, as --set and the files name them: {', '.join(one.name for one in law(id).tiers)}."
    notes = [names, *_tested(id.partition("@")[0])]
    by: list[Line] = [line for part in notes for line in ([], *paragraph(part, screen().width, "", 0))]
    lines = [*map(clean, text.splitlines()), *("".join(part for part, _ in line) for line in by)]
    return "".join(f"{line}\n" for line in lines) + also


def _tested(id: str) -> list[str]:
    """The elections of a law, its worked example, and what was searched for in vain."""
    held = [one for one in headings() if one.system == id]
    real = [f"{one.id} ({one.provenance})" for one in held if one.provenance != EXAMPLE]
    examples = [one.id for one in held if one.provenance == EXAMPLE]
    vain = [f"{one.what} ({one.where})" for one in searched(id)]
    return [
        f"Elections that test it: {', '.join(real) or 'none'}.",
        *([f"Worked example, not an election: {', '.join(examples)}."] if examples else []),
        *([f"Searched for in vain: {'; '.join(vain)}."] if vain else []),
    ]


def _election(election: Election, width: int) -> list[Line]:
    """What is known of an election."""
    invented = election.provenance == EXAMPLE
    facts = {
        "Law of" if invented else "Polling day": day(election),
        "Law": f"{election.system}  (seatwright catalogue show {election.system})",
        "Figures": "a worked example, not an election"
        if invented
        else f"{election.provenance}{'' if election.verified else '; not reproduced'}",
        "Rows": f"{_many(election.votes)} of votes, {_many(election.given)} given, {_many(election.official)} "
        f"{'by hand' if invented else 'official'}",
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
    head = "Seats worked out by hand" if election.provenance == EXAMPLE else "Official seats"
    return [[(head, "bold")], *seats, []]
