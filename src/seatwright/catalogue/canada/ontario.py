"""Ontario: what the Citizens' Assembly recommended, and the voters refused, in 2007."""

from datetime import date

from seatwright.catalogue.canada.proposal import LOT, proposal
from seatwright.catalogue.districts import plurality
from seatwright.law import (
    HARE,
    Absorbed,
    AtLeast,
    Cast,
    Citation,
    Nation,
    OfPlace,
    Outsiders,
    SeatsOf,
    Tier,
    TopUp,
    Valid,
)

REPORT = Citation(
    "One Ballot, Two Votes, Ontario Citizens' Assembly on Electoral Reform (15 May 2007)",
    link="https://docslib.org/doc/2977727/one-ballot-two-votes",
)

LISTS = Tier(
    name="list",
    called="list seat",
    law=REPORT.doubt(
        "the Hare quota and its remainders are taken over all seats",
        "seats won above what is due are paid by the other lists",
        "districts won by individuals and by parties below 3% are taken off first",
        LOT,
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("3%", of=Valid("list")),
    seats=OfPlace("list") + SeatsOf("constituency") - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    counting=TopUp(("constituency",), Absorbed()),
)

SYSTEMS = (
    proposal(
        "ontario-mmp-2007",
        "Legislative Assembly of Ontario",
        REPORT,
        "Mixed-member proportional in the whole province · two votes",
        "129 seats: 90 districts and 39 from lists of the whole province.",
        date(2007, 5, 15),
        plurality(REPORT, called="local district"),
        LISTS,
    ),
)
