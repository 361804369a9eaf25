"""Dual-member proportional: two seats a district, the second ones bring each party of the region to its share."""

from seatwright.catalogue import versions

SYSTEMS = versions("dmp")
