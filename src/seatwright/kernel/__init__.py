"""The kernel: runs a system on an election."""

from seatwright.kernel.count import count

__all__ = ["count"]
