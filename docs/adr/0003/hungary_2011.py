"""Hungary since 2014: losers' votes and winners' surplus join the list votes; a minority list can win one seat."""

from seatwright.catalogue import versions

SYSTEMS = versions("hungary-2011")
