"""Prince Edward Island: the mixed system of the referendum of 2019, where a voter names a person on a party's list."""

from datetime import date

from seatwright.catalogue.canada.proposal import LOT, proposal
from seatwright.catalogue.districts import plurality
from seatwright.law import (
    HARE,
    Absorbed,
    Cast,
    Citation,
    Nation,
    OfPlace,
    Outsiders,
    PersonalVotes,
    SeatsOf,
    Tier,
    TopUp,
)

ACT = Citation("Electoral System Referendum Act (2018), Schedule 2")

LISTS = Tier(
    name="list",
    called="province-wide seat",
    law=ACT.doubt(
        "the formula of the schedule was not seen: Hare quota, largest remainders, no bar",
        "seats won above what is due are paid by the other lists",
        LOT,
    ),
    where=Nation(),
    votes=Cast("list"),
    seats=OfPlace("list") + SeatsOf("constituency") - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    counting=TopUp(("constituency",), Absorbed()),
    fill=PersonalVotes("list"),
)

SYSTEMS = (
    proposal(
        "pei-mmp-2019",
        "Legislative Assembly of Prince Edward Island",
        ACT,
        "Mixed-member proportional in the whole province, open lists · two votes",
        "27 seats: 18 districts and 9 from lists of the whole province.",
        date(2018, 6, 12),
        plurality(ACT, called="district"),
        LISTS,
    ),
)
