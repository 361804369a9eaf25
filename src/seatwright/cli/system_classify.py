"""The type of a law as the literature names it, computed from the slots that name an earlier tier.

With --election also how many seats each formula gave there, and what share of the house compensates.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser

from seatwright.cli.dispatch import DONE
from seatwright.cli.formats import as_json
from seatwright.cli.parser import Said
from seatwright.cli.system_show import law_argument, law_named
from seatwright.cli.text import clean
from seatwright.explain.phrases import told_amount
from seatwright.explain.say import number
from seatwright.explain.typed import WAYS
from seatwright.model.formula import Due
from seatwright.model.system import System
from seatwright.results.result import Result
from seatwright.scenario.asked import count
from seatwright.typology import Classification, Component, classify
from seatwright.typology.measure import compensatory_share, seats_by
from seatwright.typology.told import told

ARGUMENTS = "ID|FILE [options]"
EXAMPLES = """\
  seatwright system classify nz-mmp
  seatwright system classify nz-mmp --election nz-2008
  seatwright system classify ./mine.toml
  seatwright system classify mexico-deputies --format json"""


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    law_argument(parser)
    parser.add_argument("--election", metavar="ELECTION", default="", help="count it by this law, and tell the seats")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(said: Said) -> int:
    """Tell its type."""
    system = law_named(said.id)
    found = classify(system)
    counted = count(said.election, system) if said.election else None
    sys.stdout.write(as_json(told(found, counted)) if said.format == "json" else _text(found, system, counted))
    return DONE


def _text(found: Classification, system: System, counted: Result | None) -> str:
    facts = {
        "Type": found.label,
        "Why": found.why_not.value if found.why_not else "",
        "Class": found.class_.value if found.class_ else "",
        "Effect": found.compensation.value if found.compensation else "",
        "Family": found.family.value if found.family else "",
        "Linkage": ", ".join(one.value for one in found.linkage),
        "Prize": "a jackpot: the winner is lifted to a target, or the others share the rest without him"
        if found.jackpot
        else "",
        "Votes": str(found.votes),
    }
    lines = [found.system, *(f"{name:<9}{text}" for name, text in facts.items() if text)]
    lines += ["", *(WAYS[way] for way in found.combination)] if found.combination else []
    lines += ["", "Formulas that decide:", *(_component(one, system, counted) for one in found.components)]
    if counted is not None and found.mixed:
        share = compensatory_share(found, counted)
        lines += ["", f"{number(share, '%')} of the {counted.house} seats of {counted.election.id} compensate."]
    return "".join(clean(line) + "\n" for line in lines)


def _component(one: Component, system: System, counted: Result | None) -> str:
    """A deciding formula in a line: where, how many seats, which family, what it reads of others."""
    where = f"each {one.kind}" if one.kind else "all places together"
    tier = system[one.decided]
    seats = told_amount(tier.formula.amount if isinstance(tier.formula, Due) else tier.stake, {})
    reads = [f"{link.to} ({link.carrier.value}, {'-' if link.corrects else '+'})" for link in one.links if link.effect]
    told_ = [
        f"{one.family.value}{', apart' if one.apart else ''}",
        where,
        f"seats: {seats}",
        f"ballots: {', '.join(one.ballots) or 'none'}",
        f"reads {', '.join(dict.fromkeys(reads))}" if reads else "",
        f"gave {seats_by(one, counted)} seats" if counted is not None else "",
    ]
    return f"  {one.decided}: {'; '.join(part for part in told_ if part)}"
