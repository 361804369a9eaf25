"""The checker: reads a result or its record again, without anything that found it, and says what does not hold."""

from seatwright.verify.check import verify
from seatwright.verify.verdict import Finding, Verdict

__all__ = ["Finding", "Verdict", "verify"]
