"""San Marino 2008 to 2019: the first coalition, or the winner of a run-off, is lifted to 35 of 60 seats."""

from datetime import date

from seatwright.catalogue import law

SYSTEMS = (law("sanmarino-jackpot", date(2016, 11, 20)),)
