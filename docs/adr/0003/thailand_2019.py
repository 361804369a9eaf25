"""Thailand 2019: one vote, a house of 500, and list claims with decimals that are scaled down to 150 seats.

The law stands in the catalogue; here it is one of the ten that tried the vocabulary.
"""

from seatwright.catalogue.thailand.apportionment import SYSTEMS

__all__ = ["SYSTEMS"]
