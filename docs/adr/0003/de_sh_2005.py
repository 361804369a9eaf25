"""Schleswig-Holstein 1990 to 2009: surplus seats are levelled by the next quotients, at most two for each of them."""

from seatwright.catalogue.germany.schleswig_holstein import CAPPED as SYSTEMS

__all__ = ["SYSTEMS"]
