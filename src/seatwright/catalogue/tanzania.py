"""Tanzania: National Assembly, constituencies by plurality and special seats for women by the votes of the parties."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import D_HONDT, AtLeast, Cast, Citation, Nation, NotAnIndividual, OfPlace, System, Tier, Valid

CONSTITUTION = Citation("Constitution of the United Republic of Tanzania", mark="art.")

CONSTITUENCIES = plurality(CONSTITUTION["66(1)(a)"])

SPECIAL_SEATS = Tier(
    name="list",
    called="special seat for women",
    law=CONSTITUTION["66(1)(b), 78"].doubt(
        "the formula is inferred from the result of 2015: the words read say votes over the votes of parties with 5% "
        "times the seats, which by Hare gives 63/37/10",
        "how equal quotients are told apart",
    ),
    where=Nation(),
    votes=Cast("constituency"),
    entry=NotAnIndividual() & AtLeast("5%", of=Valid("constituency")),
    seats=OfPlace("list"),
    formula=D_HONDT,
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
