"""The proof of a result: what it claims is checked by a program that had no part in finding it."""

from __future__ import annotations

from seatwright.results.result import Outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from seatwright.verify.verdict import Verdict


def proved(result: Outcome) -> Verdict:
    """Whether every claim of a result holds."""
    from seatwright.verify import verify

    return verify(result)
