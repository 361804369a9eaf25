"""Vanuatu: Parliament, one vote for one candidate, and one to seven members a constituency."""

from datetime import date

from seatwright.law import Cast, Citation, Each, OfPlace, Persons, Plurality, System, Tier

ACT = Citation("Representation of the People Act (Cap. 146)").doubt(
    "the sections were not seen", "equal votes for the last seat: a lot"
)

CONSTITUENCIES = Tier(
    name="constituency",
    law=ACT,
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=OfPlace("constituency"),
    formula=Plurality(),
)

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
    ),
)
