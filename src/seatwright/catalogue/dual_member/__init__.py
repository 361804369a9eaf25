"""Dual-member proportional: two seats a district, the second ones bring each party of the region to its share.

One vote, for a ticket of one or two. The first seat of a district goes to the ticket with most votes. If it named two,
the second of them stays in the race with half of its share. Each party of the region is due seats in proportion to its
votes, and takes what it lacks in the districts where its remaining candidates have the best shares. Never a law in
force: Prince Edward Island voted on it in 2016 and British Columbia in 2018. Regions are rows ``region`` of
districts.csv; a district with one seat has a first seat only.
"""

from seatwright.catalogue.dual_member.district import FIRST, INDEPENDENT, PARTY_AHEAD, REPORT, SECOND_ON_TICKET
from seatwright.catalogue.dual_member.forfeits import AGAIN, DUE_AGAIN, FORFEITS, LIVE, LIVE_PARTY
from seatwright.catalogue.dual_member.region import DUE, MAIN, RESERVE, SET_ASIDE, set_aside
from seatwright.law import AtLeast, Citation, Exactly, Here, NotAnIndividual, Repeated, System, Valid, replace

PEI = Citation("proposal of dual-member proportional, as put to the voters of Prince Edward Island (2016)")
BC = Citation("report How We Vote of the Attorney General of British Columbia (30 May 2018)")
FEDERAL = Citation("proposal of dual-member proportional for Canada, as simulated on dmpforcanada.com")
UNSEEN = "the report's text beyond its contents page: the steps follow summaries of it"

ENOUGH_IN_REGION = NotAnIndividual() & AtLeast("5%", of=Valid("district"), in_=Here())

DMP = System(
    id="dmp",
    name="Dual-member proportional",
    country="Canada",
    body="Legislature of districts with two members",
    law=REPORT.doubt(UNSEEN),
    told="Dual-member proportional · one vote for a ticket of two",
    note="Never in force. No bar in the region, the report's default; the reserve goes by the number of districts.",
    tiers=(FIRST, SECOND_ON_TICKET, PARTY_AHEAD, INDEPENDENT, DUE, SET_ASIDE, MAIN, RESERVE, LIVE, DUE_AGAIN, AGAIN),
    repeats=(Repeated(("live", "due-again", "again"), FORFEITS),),
)
WITH_A_TENTH = DMP.with_slot("set-aside.formula", set_aside(Exactly("10%")))

SYSTEMS = (
    DMP,
    replace(
        DMP.with_slot("set-aside.formula", set_aside(Exactly("15%"))),
        id="dmp-pei-2016",
        body="Legislative Assembly of Prince Edward Island",
        law=PEI.doubt(UNSEEN, "a reserve of 15% and a bar of 5% in the district, as its proponents count it"),
        note="Put to the voters in November 2016, never in force.",
    ),
    replace(
        WITH_A_TENTH.with_slot("due.entry", ENOUGH_IN_REGION)
        .with_slot("set-aside.entry", ENOUGH_IN_REGION)
        .with_slot("due-again.entry", ENOUGH_IN_REGION & LIVE_PARTY),
        id="dmp-bc-2018",
        body="Legislative Assembly of British Columbia",
        law=BC.doubt(UNSEEN, "a reserve of 10%, as its proponents count it", "the bar of 5% is of all valid votes"),
        note="Put to the voters in autumn 2018, never in force. The largest rural districts keep one seat.",
    ),
    replace(
        WITH_A_TENTH,
        id="dmp-federal",
        body="House of Commons",
        law=FEDERAL.doubt(UNSEEN, "a reserve of 10% in every province, however small"),
        note="Never in force; the provinces are its regions.",
    ),
)
