"""Italy 2005 to 2014: coalitions, 340 seats for the first of them, and the best list under the bar of each."""

from seatwright.catalogue import versions

SYSTEMS = versions("italy-porcellum-chamber")
