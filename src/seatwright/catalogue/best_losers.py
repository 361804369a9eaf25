"""Textbook: one vote, no lists; what a party is due beyond its districts goes to its best losers."""

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    SAINTE_LAGUE,
    AtLeast,
    BestFirst,
    Cast,
    Citation,
    Claim,
    Kept,
    Losers,
    Nation,
    NotAdmitted,
    OfLosers,
    OfPlace,
    SeatsOf,
    ShareOfValid,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

BOOK = Citation("Behnke/Grotz/Hartmann, Wahlen und Wahlsysteme (2017)").doubt(
    "the book itself was not seen", "the order of the losers: by share of the votes here, by number in older laws"
)

DISTRICTS = plurality(BOOK)

SHARE = Tier(
    name="share",
    law=BOOK,
    where=Nation(),
    votes=Cast("constituency"),
    entry=AtLeast("5%", of=Valid("constituency")),
    seats=SeatsOf("constituency") + OfPlace("second") - SeatsOf("constituency", NotAdmitted()),
    formula=SAINTE_LAGUE,
    counting=TopUp(("constituency",), Kept()),
    gives=Claim(),
)

SECOND = Tier(
    name="second",
    called="second mandate",
    law=BOOK,
    where=Nation(),
    among=Losers("constituency"),
    votes=OfLosers("constituency"),
    entry=Won(1, "share"),
    seats=SeatsOf("share"),
    formula=BestFirst(ShareOfValid("constituency"), row=SeatsOf("share")),
)

SYSTEMS = (
    System(
        id="best-loser-zweitmandat",
        name="Second mandates of the best losers",
        country="Textbook",
        body="Assembly without lists",
        law=BOOK,
        told="Mixed-member proportional without lists · one vote",
        tiers=(DISTRICTS, SHARE, SECOND),
    ),
)
