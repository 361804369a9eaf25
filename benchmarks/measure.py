"""Timing: the best of several runs, of a call in this process or of a command as a whole process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import NamedTuple


class Row(NamedTuple):
    """One measurement: what was done, by whom, the best and the median time in seconds, the target if any."""

    work: str
    who: str
    best: float
    median: float
    target: float | None = None


def call(work: str, who: str, function: Callable[[], object], runs: int = 7, target: float | None = None) -> Row:
    """Time a call: in each run often enough to take a few milliseconds."""
    times = 1
    while (spent := _timed(function, times)) < 0.005:
        times = max(times * 2, int(times * 0.006 / max(spent, 1e-7)))
    figures = sorted(_timed(function, times) / times for _ in range(runs))
    return Row(work, who, figures[0], figures[len(figures) // 2], target)


def _timed(function: Callable[[], object], times: int) -> float:
    start = perf_counter()
    for _ in range(times):
        function()
    return perf_counter() - start


def command(work: str, who: str, line: Sequence[str], runs: int = 15, target: float | None = None) -> Row:
    """Time a command as a whole process, its output thrown away; one run warms the caches.

    Bytecode may be kept, as it is for an installed package.
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    figures: list[float] = []
    for _ in range(runs + 1):
        start = perf_counter()
        subprocess.run(line, check=True, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        figures.append(perf_counter() - start)
    figures = sorted(figures[1:])
    return Row(work, who, figures[0], figures[len(figures) // 2], target)


def python(*arguments: str) -> list[str]:
    """This interpreter with arguments."""
    return [sys.executable, *arguments]


def shown(seconds: float) -> str:
    """A time for people."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"
