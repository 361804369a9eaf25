"""Armenia 2017 to 2021: three forces at least, minority seats, a stable majority, and a third for the opposition."""

from seatwright.catalogue import versions

SYSTEMS = versions("armenia-2017-2021")
