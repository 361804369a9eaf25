"""Baden-Württemberg to 2021: one vote and no lists; the best losers take the second mandates, levelled by region."""

from seatwright.catalogue.germany.baden_wuerttemberg_1956 import SYSTEMS

__all__ = ["SYSTEMS"]
