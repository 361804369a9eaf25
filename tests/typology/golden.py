"""The computed type of every version of every law, one line each: ``python -m tests.typology.golden`` prints them.

The table beside this file was read once by people who know the literature. A line that changes wants the same reading.
"""

from __future__ import annotations

from pathlib import Path

from seatwright.catalogue import LAWS, versions
from seatwright.typology import classify

TABLE = Path(__file__).parent / "types.txt"


def lines() -> list[str]:
    """Law, version, way of mixing, effect, family, linkage, votes, prize, or why it is not mixed."""
    told: list[str] = []
    for id in sorted(LAWS):
        for system in versions(id):
            found = classify(system)
            words = [
                f"{id}@{system.since}" if system.since.year > 1 else id,
                found.label,
                found.compensation.value if found.compensation else "",
                found.family.value if found.family else "",
                "+".join(one.value for one in found.linkage),
                str(found.votes),
                "jackpot" if found.jackpot else "",
                found.why_not.value if found.why_not else "",
            ]
            told.append(" | ".join(words).rstrip(" |"))
    return told


if __name__ == "__main__":
    print("\n".join(lines()))
