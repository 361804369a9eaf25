"""Tanzania: National Assembly, constituencies by plurality and special seats for women by the votes of the parties."""

from datetime import date

from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    Each,
    Nation,
    NotAnIndividual,
    OfPlace,
    Persons,
    Plurality,
    System,
    Tier,
    Valid,
)

CONSTITUTION = Citation(
    "Constitution of the United Republic of Tanzania",
    mark="art.",
    link="https://habariduniani.blogspot.com/2015/11/110-majina-ya-wabunge-wa-viti-maalum.html",
)

CONSTITUENCIES = Tier(
    name="constituency",
    law=CONSTITUTION["66(1)(a)"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
)

SPECIAL_SEATS = Tier(
    name="list",
    called="special seat for women",
    law=CONSTITUTION["66(1)(b), 78"].doubt(
        "a party's votes over those of all parties with 5%, times the seats: what is done with fractions is not said",
        "how equal remainders are told apart",
    ),
    where=Nation(),
    votes=Cast("constituency"),
    entry=NotAnIndividual() & AtLeast("5%", of=Valid("constituency")),
    seats=OfPlace("list"),
    formula=HARE,
)

SYSTEMS = (
    System(
        id="tanzania-special-seats",
        name="Bunge",
        country="Tanzania",
        body="Bunge",
        law=CONSTITUTION["66, 78"],
        told="Plurality, with special seats for women by votes · one vote",
        since=date(2005, 2, 1),
        tiers=(CONSTITUENCIES, SPECIAL_SEATS),
    ),
)
