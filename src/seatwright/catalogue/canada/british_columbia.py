"""British Columbia, referendum of 2018: the mixed option, and the one that is mixed in rural regions alone.

Twenty-nine points of the options were left to a committee of the Assembly; those that matter to the count are doubts.
"""

from datetime import date

from seatwright.catalogue.canada.proposal import LOT, proposal
from seatwright.catalogue.canada.rural_urban import districts, on_lists
from seatwright.catalogue.districts import plurality
from seatwright.law import (
    HARE,
    Absorbed,
    AtLeast,
    Cast,
    Citation,
    Each,
    NotAdmitted,
    NotAnIndividual,
    OfAdmitted,
    OfPlace,
    Outsiders,
    SeatsOf,
    Tier,
    TopUp,
    Valid,
)

REPORT = Citation(
    "How We Vote, report of the Attorney General of British Columbia (30 May 2018)",
    mark="App.",
    link="http://lawsdocbox.com/Politics/80014462-How-we-vote-electoral-reform-referendum-report-and-recommendations-of-the-attorney-general.html",
)
MIXED, RURAL_URBAN = REPORT["B"], REPORT["C"]

LEFT_OPEN = (
    "the formula was left open: Hare quota and largest remainders over all seats that a region's lists make up for",
    "seats won above what is due are paid by the other parties",
    "open or closed lists were left open: here as they stand",
    LOT,
)

REGIONS = Tier(
    name="list",
    called="list seat",
    law=MIXED.doubt(
        "one vote or two was left open: here two",
        "5% of the list votes in the province; a newspaper of the day wrote: or in a region",
        "lists of regions, not of the whole province",
        *LEFT_OPEN,
    ),
    where=Each("list"),
    votes=Cast("list"),
    entry=AtLeast("5%", of=Valid("list")) & NotAnIndividual(),
    seats=OfPlace("list") + SeatsOf("constituency") - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    counting=TopUp(("constituency",), Absorbed()),
)

RURAL_REGIONS = Tier(
    name="list",
    called="list seat",
    law=RURAL_URBAN.doubt(
        "one vote or two was left open: here the vote for a candidate is the party's",
        "5% of the first preferences in the province; a newspaper of the day wrote: or in a region",
        *LEFT_OPEN,
    ),
    where=Each("list"),
    votes=OfAdmitted("rural"),
    entry=AtLeast("5%", of=Valid("constituency"), votes=Cast("constituency")) & NotAnIndividual(),
    seats=OfPlace("list") + SeatsOf("rural") - SeatsOf("rural", NotAdmitted()),
    formula=HARE,
    counting=TopUp(("rural",), Absorbed()),
)

BODY, PUBLISHED = "Legislative Assembly of British Columbia", date(2018, 5, 30)

RUP = proposal(
    "rup",
    BODY,
    RURAL_URBAN,
    "Transferable votes in urban districts, mixed-member proportional in rural regions · one vote",
    "Put to the voters in autumn 2018, never in force. 87 to 95 seats, urban districts of two to seven; 10 to 15% of "
    "all seats from the lists of rural regions, in which no urban district lies.",
    PUBLISHED,
    *districts(RURAL_URBAN),
    RURAL_REGIONS,
)

SYSTEMS = (
    proposal(
        "bc-mmp-2018",
        BODY,
        MIXED,
        "Mixed-member proportional by region · two votes",
        "Put to the voters in autumn 2018, never in force. 87 to 95 seats, at least 60% of them districts; no region "
        "has fewer members than before.",
        PUBLISHED,
        plurality(MIXED, called="district"),
        REGIONS,
    ),
    RUP,
    on_lists(RUP, "Open lists in urban districts, mixed-member proportional in rural regions · one vote"),
)
