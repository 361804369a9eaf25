"""Options that several commands share: which election, under which law, with what changed; and how to name it again."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from seatwright.cli.parser import Said
from seatwright.cli.text import quoted
from seatwright.model.election import Election
from seatwright.scenario.asked import Scenario, is_file, is_path, load, scenario

STDIN = "-"

CHANGES = """\
what --set can change (the tiers of a law: seatwright catalogue show SYSTEM):
  list.entry=3%          the bar; exceptions such as "or one electorate" stay
  list.entry=none        no bar at all
  list.entry.2=3%        the second of several bars
  list.seats=100         the seats at stake
  list.formula=dhondt    or sainte-lague, modified-sainte-lague, danish, adams,
                         modified-sainte-lague-1.2, imperiali-divisors, dean,
                         huntington-hill, hare, droop, hagenbach-bischoff,
                         imperiali, plurality, all-to-first; of ranked papers
                         instant-run-off, stv, meek
  list.overhang=kept     or levelled, absorbed, forfeited
  list.counting=none     seats won before do not count (parallel); or top-up
  list.limits=none       no least and no most for anybody
  list.when=none         without condition
"""


def election_options(parser: ArgumentParser) -> None:
    """The election, the law, and what is changed about them."""
    parser.add_argument(
        "election",
        metavar="ELECTION",
        help="a folder or zip of an election, or an id of the catalogue; - reads a votes.csv",
    )
    change_options(parser)


def change_options(parser: ArgumentParser) -> None:
    """The law, and what is changed about law and votes."""
    law = parser.add_argument_group("another law, other votes")
    law.add_argument(
        "--system",
        metavar="ID[@DATE]|FILE",
        default="",
        help="by this law of the catalogue, in the version of a day; or by the law in a file (docs/systems.md)",
    )
    law.add_argument(
        "--set",
        metavar="SLOT=VALUE",
        action="append",
        default=[],
        dest="sets",
        help="change one slot of the law (below); repeatable",
    )
    law.add_argument(
        "--votes",
        metavar="CHANGE",
        action="append",
        default=[],
        help='change votes: "list.Green=+5000", "list@North.Green=120"; repeatable',
    )
    law.add_argument("--lots", metavar="FILE", default="", help="lots that were drawn: tier,district,among,drawn")
    law.add_argument("--date", metavar="DAY", default="", help="polling day of the votes on standard input, YYYY-MM-DD")


def asked(said: Said) -> Scenario:
    """The election that the options name, with all their changes."""
    election = _votes_only(said) if said.election == STDIN else load(said.election)
    return scenario(election, system=said.system, sets=said.sets, votes=said.votes, lots=said.lots)


def _votes_only(said: Said) -> Election:
    from seatwright.cli.stdin import read_stdin

    return read_stdin(said.system, said.date)


def again(said: Said) -> str:
    """The words that name the same count again; none for votes that came on standard input."""
    if said.election == STDIN:
        return ""
    words = [
        said.election,
        *_named("--system", [said.system]),
        *_named("--set", said.sets),
        *_named("--votes", said.votes),
        *_named("--lots", [said.lots]),
    ]
    return " ".join(quoted(word) for word in words)


def _named(option: str, values: Sequence[str]) -> list[str]:
    return [word for value in values if value for word in (option, value)]


def read_from(said: Said) -> list[str]:
    """The files and folders that are read: never written to."""
    found = [said.election] if said.election != STDIN and is_path(said.election) else []
    law = [said.system] if is_file(said.system) else []
    return [*found, *law, *([said.lots] if said.lots else [])]
