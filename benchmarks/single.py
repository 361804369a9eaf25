"""Single counts: start-up, one small election, one large one, one apportionment; and what peers need for the same."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.measure import Row, call, command, python

SMALL = [1_053_398, 796_880, 157_613, 85_496, 55_980, 95_356, 21_241, 20_497, 13_306, 11_003]


def large() -> list[int]:
    """A thousand parties, the same in every run."""
    rng = Random(2026)
    return [rng.randint(1_000, 10_000_000) for _ in range(1_000)]


def commands() -> Iterator[Row]:
    """The command as a whole process."""
    ours = str(Path(sysconfig.get_path("scripts")) / "seatwright")
    yield command("python, nothing done", "python", python("-c", "pass"))
    yield command("--version", "seatwright", [ours, "--version"], target=0.040)
    yield command("NZ 2008, JSON", "seatwright", [ours, "count", "nz-2008", "--format", "json"], target=0.080)
    bundestag = "Bundestag 2025, all candidates, JSON with tree"
    yield command(
        bundestag, "seatwright", [ours, "count", "de-bundestag-2025", "--format", "json", "--tree"], target=0.400
    )
    if (example := _interregnum_example()) is not None:
        peer = str(Path(sysconfig.get_path("scripts")) / "interregnum-cli")
        yield command("--version", "interregnum-cli", [peer, "--version"])
        with TemporaryDirectory() as folder:
            target = str(Path(folder) / "result.json")
            yield command(bundestag, "interregnum-cli", [peer, "calculate", str(example), target], runs=3)


def apportionments() -> Iterator[Row]:
    """One apportionment by D'Hondt, in this process."""
    from seatwright.formulas.averages import highest_averages, signposts
    from seatwright.model.formula import D_HONDT

    posts, many = signposts(D_HONDT), large()
    small = "D'Hondt, 10 parties, 120 seats"
    yield call(small, "seatwright", lambda: highest_averages(SMALL, 120, posts), target=12e-6)
    yield call("D'Hondt, 10 parties, 1,000,000 seats", "seatwright", lambda: highest_averages(SMALL, 1_000_000, posts))
    yield call("D'Hondt, 1,000 parties, 100,000 seats", "seatwright", lambda: highest_averages(many, 100_000, posts))
    yield from _peers(small)


def _peers(work: str) -> Iterator[Row]:
    """The same apportionment by other packages, where they are installed."""
    if find_spec("votelib"):
        from votelib.evaluate.proportional import HighestAverages

        votes = {str(n): v for n, v in enumerate(SMALL)}
        rule = HighestAverages("d_hondt")
        yield call(work, "votelib", lambda: rule.evaluate(votes, 120))
    if find_spec("apportionment"):
        import apportionment.methods as methods

        yield call(work, "apportionment", lambda: methods.compute("dhondt", SMALL, 120, verbose=False))


def counts() -> Iterator[Row]:
    """Whole counts in this process, files read."""
    from seatwright.catalogue import election, law_of
    from seatwright.kernel import count

    for id in ("nz-2008", "scotland-2011", "de-bundestag-2025"):
        data = election(id)
        law = law_of(data)
        yield call(f"count {id}, in process", "seatwright", lambda law=law, data=data: count(law, data))


def _interregnum_example() -> Path | None:
    """The Bundestag of 2025 as a peer's own package describes it, if it is installed."""
    spec = find_spec("interregnum")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "tests" / "examples" / "de" / "de_bundestag_2025.yaml"
    return path if path.exists() else None


def rows() -> Iterator[Row]:
    """Every measurement of single counts."""
    yield from commands()
    yield from apportionments()
    yield from counts()


if __name__ == "__main__":
    sys.exit("run: make bench")
