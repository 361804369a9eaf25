"""Pakistan: National Assembly, where seats for women and for non-Muslims are shared by the seats won, not by votes."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import HARE, Citation, Each, Nation, NotAnIndividual, OfPlace, SeatsOf, System, Tier

CONSTITUTION = Citation("Constitution of Pakistan", mark="art.")
BASE = "the seats of independents who join no party, and vacant ones, are left out of the base"

GENERAL = plurality(CONSTITUTION["51(6)(a)"], called="general seat")

WOMEN = Tier(
    name="women",
    called="seat for women",
    law=CONSTITUTION["51(6)(d)"].doubt(
        BASE, "independents who join a party count for it: they are told under its name"
    ),
    where=Each("women"),
    votes=SeatsOf("constituency"),
    entry=NotAnIndividual(),
    seats=OfPlace("women"),
    formula=HARE,
)

NON_MUSLIMS = Tier(
    name="minorities",
    called="seat for non-Muslims",
    law=CONSTITUTION["51(6)(e)"].doubt(BASE),
    where=Nation(),
    votes=SeatsOf("constituency"),
    entry=NotAnIndividual(),
    seats=10,
    formula=HARE,
)

SYSTEMS = (
    System(
        id="pakistan-na-reserved",
        name="National Assembly",
        country="Pakistan",
        body="National Assembly",
        law=CONSTITUTION["51"],
        told="Plurality, with reserved seats by seats won · one vote",
        since=date(2002, 8, 21),
        tiers=(GENERAL, WOMEN, NON_MUSLIMS),
    ),
)
