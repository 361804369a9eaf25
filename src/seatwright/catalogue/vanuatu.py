"""Vanuatu: Parliament, one vote for one candidate, and one to seven members a constituency."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import Citation, Marks, OfPlace, System

ACT = Citation("Representation of the People Act (Cap. 146)").doubt(
    "the sections were not seen", "equal votes for the last seat: a lot"
)

CONSTITUENCIES = plurality(ACT, seats=OfPlace("constituency"))

SYSTEMS = (
    System(
        id="vanuatu-sntv",
        name="Parliament",
        country="Vanuatu",
        body="Parliament",
        law=ACT,
        told="Single non-transferable vote · one vote",
        since=date(1979, 1, 1),
        tiers=(CONSTITUENCIES,),
        marks=(Marks("constituency", 1),),
    ),
)
