"""Greece, May 2023: all 300 seats by quota among the lists over 3%, no bonus."""

from datetime import date

from seatwright.catalogue.greece.parliament import act, proportional
from seatwright.law import System

ACT = act("Law 4406/2016", "2016")

LIST = proportional(ACT, 300)

SYSTEMS = (
    System(
        id="greece-simple-pr",
        name="Vouli ton Ellinon",
        country="Greece",
        body="Hellenic Parliament",
        law=ACT,
        told="List proportional · one vote",
        since=date(2019, 7, 8),
        until=date(2023, 5, 21),
        tiers=(LIST,),
    ),
)
