"""Romania 2008 and 2012: the votes decide each party's seats, and a rank of all candidates who takes which college."""

from seatwright.catalogue import versions

SYSTEMS = versions("romania-2008")
