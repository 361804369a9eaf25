"""Philippines: House of Representatives, districts beside a party list that gives nobody more than three seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    AtLeast,
    Cast,
    Citation,
    Down,
    Due,
    Exactly,
    Nation,
    OfPlace,
    Overall,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
    least,
)

CONSTITUTION = Citation("Constitution 1987", mark="art.")
RULING = Citation("BANAT v. COMELEC, G.R. 179271 (2009), on R.A. 7941, ss 11-12")

SEATS = Down(OfPlace("constituency") / 4)  # one for every four districts: one fifth of the House
ADDITIONAL = SEATS - Overall(SeatsOf("guaranteed"))
MOST = 3

DISTRICTS = plurality(CONSTITUTION["VI 5(1)"], called="district")

GUARANTEED = Tier(
    name="guaranteed",
    called="guaranteed seat",
    law=RULING,
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("2%", of=Valid("list")),
    formula=Due(Exactly(1)),
    published="list",
)

PROPORTIONAL = Tier(
    name="additional",
    called="additional seat",
    law=RULING,
    where=Nation(),
    votes=Cast("list"),
    entry=Won(1, "guaranteed"),
    formula=Due(least(MOST - 1, Down(Cast("list") * ADDITIONAL / Valid("list")))),
    published="list",
)

IN_ORDER_OF_RANK = Tier(
    name="rank",
    called="seat by rank",
    law=RULING.doubt("equal votes: a lot"),
    where=Nation(),
    votes=Cast("list"),
    entry=~Won(1, "guaranteed"),
    seats=SEATS - SeatsOf("guaranteed") - SeatsOf("additional"),
    formula=Plurality(),
    published="list",
)

SYSTEMS = (
    System(
        id="philippines-party-list",
        name="House of Representatives",
        country="Philippines",
        body="House of Representatives",
        law=RULING,
        told="Parallel voting · two votes · three seats at most for a party list",
        since=date(2009, 4, 21),
        tiers=(DISTRICTS, GUARANTEED, PROPORTIONAL, IN_ORDER_OF_RANK),
    ),
)
