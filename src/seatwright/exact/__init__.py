"""Exact numbers: whole numbers and fractions, never a float.

A threshold of five percent is 1/20. Two quotients are compared by cross-multiplication. The only place where a
tie is recognised is :mod:`seatwright.exact.order`.
"""

from seatwright.exact.numbers import Number, Share, as_number, nearest, plain, shown, whole
from seatwright.exact.order import cut

__all__ = ["Number", "Share", "as_number", "cut", "nearest", "plain", "shown", "whole"]
