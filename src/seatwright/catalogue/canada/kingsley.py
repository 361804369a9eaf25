"""House of Commons: rural districts of one member beside urban ones of several, with or without seats on top.

Jean-Pierre Kingsley, once chief electoral officer, proposed the two sorts of districts in 2016. Fair Vote Canada added
a few seats by region, which make up for districts of both sorts together.
"""

from datetime import date

from seatwright.catalogue.canada.proposal import LOT, proposal
from seatwright.catalogue.canada.rural_urban import districts, on_lists
from seatwright.law import (
    HARE,
    Absorbed,
    Cast,
    Citation,
    Each,
    NotAdmitted,
    NotAnIndividual,
    OfPlace,
    PersonalVotes,
    SeatsOf,
    Tier,
    TopUp,
)

KINGSLEY = Citation(
    "Jean-Pierre Kingsley before the Special Committee on Electoral Reform (7 July 2016)",
    link="https://www.cpac.ca/en/electoral-reboot-rural-urban-proportional/",
)
FAIR_VOTE = Citation(
    "Fair Vote Canada to the Special Committee on Electoral Reform (19 August 2016)",
    section="12",
    mark="App.",
    link="https://www.fairvote.ca/2016/08/19/fvc-erre-submissions_appx_12_-rural-urban_pr/",
)

ON_TOP = Tier(
    name="list",
    called="top-up seat",
    law=FAIR_VOTE.doubt(
        "first preferences in the whole region are the votes of the parties",
        "no bar: the few seats of a region are one",
        "Hare quota and largest remainders over all seats of the region",
        "seats won above what is due are paid by the other parties",
        "the best runners-up by first preferences sit, not names of an open list",
        LOT,
    ),
    where=Each("list"),
    votes=Cast("constituency"),
    entry=NotAnIndividual(),
    seats=OfPlace("list")
    + SeatsOf("rural")
    + SeatsOf("urban")
    - SeatsOf("rural", NotAdmitted())
    - SeatsOf("urban", NotAdmitted()),
    formula=HARE,
    counting=TopUp(("rural", "urban"), Absorbed()),
    fill=PersonalVotes("constituency"),
)

RUP_KINGSLEY = proposal(
    "rup-kingsley",
    "House of Commons",
    KINGSLEY,
    "Plurality in rural, transferable votes in urban districts · one vote",
    "Never in force. Urban districts of four or five members; nothing makes up for what plurality does in rural ones.",
    date(2016, 7, 7),
    *districts(KINGSLEY),
)
RUP_FVC = proposal(
    "rup-fvc",
    "House of Commons",
    FAIR_VOTE,
    "Plurality in rural, transferable votes in urban districts, seats on top for both by region · one vote",
    "Never in force. A small layer of seats by region; rural districts may rank their candidates instead.",
    date(2016, 8, 19),
    *districts(FAIR_VOTE),
    ON_TOP,
)

SYSTEMS = (
    RUP_KINGSLEY,
    on_lists(RUP_KINGSLEY, "Plurality in rural districts, open lists in urban ones · one vote"),
    RUP_FVC,
    on_lists(RUP_FVC, "Plurality in rural districts, open lists in urban ones, seats on top for both · one vote"),
)
