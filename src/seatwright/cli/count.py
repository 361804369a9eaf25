"""Turn the votes of an election into seats, exactly as the law does it.

Prints the house, a line for each party, whether the result equals the official one, and whether every seat is proved.
Exit code: 0 done, 2 bad input, 3 a lot is needed, 4 differs from the official result.
"""

from __future__ import annotations

from argparse import ArgumentParser

from seatwright.cli.dispatch import DIFFERS, DONE, LOT_NEEDED, OUR_FAULT
from seatwright.cli.files import refuse_input, write_file
from seatwright.cli.options import CHANGES, again, asked, election_options, read_from
from seatwright.cli.parser import Said
from seatwright.cli.proof import proved
from seatwright.cli.telling import Page, Wanted, tell
from seatwright.errors import refuse
from seatwright.results.official import Comparison, compare
from seatwright.results.result import LotsNeeded, Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from seatwright.verify.verdict import Verdict

ARGUMENTS = "ELECTION [options]"
EXAMPLES = f"""\
  seatwright count nz-2008
  seatwright count nz-2008 --set list.entry=3%
  seatwright count nz-2008 --votes "list.Māori Party=+5000"
  seatwright count nz-2008 --system lesotho-mmp@2015-01-01
  seatwright count ./my-election --lots drawn.csv --record record.json
  seatwright count scotland-2011 --by-place
  seatwright count nz-2008 --format json --tree -o result.json
  seatwright count - --system nz-mmp < votes.csv

{CHANGES}"""


def options(parser: ArgumentParser) -> None:
    """The options of this command."""
    election_options(parser)
    out = parser.add_argument_group("output")
    out.add_argument(
        "--format",
        choices=("table", "csv", "json", "md"),
        default="table",
        help="for people, spreadsheets, programs or pages (default: table)",
    )
    out.add_argument(
        "--tree", action="store_true", help="with --format json: every step of the count with what proves it"
    )
    out.add_argument("--by-place", action="store_true", help="with a table: the seats of each place too")
    out.add_argument("-o", "--output", metavar="FILE", default="", help="write to a file, whole or not at all")
    out.add_argument(
        "--record", metavar="FILE", default="", help="write the record of the count, which seatwright verify checks"
    )
    out.add_argument("--no-verify", action="store_true", help="do not check the proof")
    out.add_argument("--no-color", action="store_true", help="no colour (nor with NO_COLOR set)")
    out.add_argument("--quiet", action="store_true", help="print nothing; the exit code tells")


def run(said: Said) -> int:
    """Count, and tell the result."""
    _check_outputs(said)
    scenario = asked(said)
    result = scenario.counted()
    comparison = compare(result, changed=bool(scenario.changes))
    proof = proved(result) if _shows_proof(said) else None
    lots = (*scenario.election.lots, *scenario.lots)
    page = Page(result, comparison, proof, scenario.changes, again(said), lots, said.lots, said.by_place)
    if said.record:
        _record(said.record, result)
    tell(page, Wanted(said.format, said.output, said.tree, said.no_color, said.quiet))
    return _code(result, comparison, proof)


def _check_outputs(said: Said) -> None:
    """What is written must be neither what is read nor each other."""
    for path in filter(None, (said.output, said.record)):
        refuse_input(path, read_from(said))
    if said.output and said.output == said.record:
        raise refuse("E609", command="seatwright count", value="--output and --record name the same file")
    if said.tree and said.format != "json":
        raise refuse("E609", command="seatwright count", value="--tree needs --format json")


def _shows_proof(said: Said) -> bool:
    """Only people are told of the proof; programs have the record, and ``seatwright verify``."""
    return said.format in ("table", "md") and not said.no_verify and bool(said.output or not said.quiet)


def _record(path: str, result: Outcome) -> None:
    from seatwright.cli.formats import as_json
    from seatwright.results.record import record

    write_file(path, as_json(record(result)))


def _code(result: Outcome, comparison: Comparison, proof: Verdict | None) -> int:
    if isinstance(result, LotsNeeded):
        return LOT_NEEDED
    if proof is not None and not proof.ok:
        return OUR_FAULT
    return DIFFERS if comparison.status == "differs" else DONE
