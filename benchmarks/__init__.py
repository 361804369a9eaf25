"""Measurements: ratios taken in one run, against peers and against C. Never part of the tests."""
