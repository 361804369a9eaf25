"""Italy 1993 to 2005: the votes a constituency winner needed are taken off the lists he is linked to (scorporo)."""

from seatwright.catalogue import versions

SYSTEMS = versions("italy-mattarellum-chamber")
