"""Kuwait: National Assembly, five districts of ten members; four marks a voter until 2012, one since."""

from datetime import date

from seatwright.law import Cast, Citation, Each, Persons, Plurality, System, Tier

ACT = Citation("Law No. 42 of 2006 on the electoral districts")
DECREE = Citation("Decree-Law No. 20 of 2012, amending Law No. 42 of 2006")

DISTRICTS = Tier(
    name="district",
    law=ACT.doubt("equal votes for the last seat: a lot"),
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    seats=10,
    formula=Plurality(),
)


def version(law: Citation, told: str, since: date, until: date) -> System:
    """The Assembly of fifty elected members, by one of the two rules of voting; the count is the same."""
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
    )


SYSTEMS = (
    version(ACT, "Limited vote · four marks for ten seats", date(2006, 7, 1), date(2012, 10, 19)),
    version(DECREE, "Single non-transferable vote · one vote", date(2012, 10, 20), date(2024, 5, 10)),
)
