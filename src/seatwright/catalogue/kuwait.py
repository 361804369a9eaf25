"""Kuwait: National Assembly, five districts of ten members; four marks a voter until 2012, one since."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import Citation, Marks, System

ACT = Citation("Law No. 42 of 2006 on the electoral districts")
DECREE = Citation("Decree-Law No. 20 of 2012, amending Law No. 42 of 2006")

DISTRICTS = plurality(ACT.doubt("equal votes for the last seat: a lot"), "district", seats=10)


def version(law: Citation, told: str, marks: int, since: date, until: date) -> System:
    """The Assembly of fifty elected members, by one of the two rules of voting."""
    return System(
        id="kuwait-sntv",
        name="National Assembly",
        country="Kuwait",
        body="National Assembly",
        law=law,
        told=told,
        note="Ministers sit besides the fifty members and are not elected.",
        since=since,
        until=until,
        tiers=(DISTRICTS,),
        marks=(Marks("district", marks),),
    )


SYSTEMS = (
    version(ACT, "Limited vote · four marks for ten seats", 4, date(2006, 7, 1), date(2012, 10, 19)),
    version(DECREE, "Single non-transferable vote · one vote", 1, date(2012, 10, 20), date(2024, 5, 10)),
)
