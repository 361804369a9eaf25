"""New Zealand: House of Representatives, mixed-member proportional since 1996."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    SAINTE_LAGUE,
    AtLeast,
    Cast,
    Citation,
    Kept,
    Nation,
    Outsiders,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

ACT = Citation("Electoral Act 1993", link="https://www.legislation.govt.nz/act/public/1993/0087/latest/whole.html")

ELECTORATES = plurality(ACT["178-179"].doubt("a tie in an electorate goes to a lot (s 179)"), called="electorate")

LIST = Tier(
    name="list",
    law=ACT["191-193"].doubt('exactly 5% qualifies: the wording "not less than" was not seen'),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=Valid("list")) | Won(1, "constituency"),
    seats=120 - SeatsOf("constituency", Outsiders()),
    formula=SAINTE_LAGUE,
    counting=TopUp(against=("constituency",), overhang=Kept()),
)

SYSTEMS = (
    System(
        id="nz-mmp",
        name="House of Representatives",
        country="New Zealand",
        body="House of Representatives",
        told="Mixed-member proportional · two votes",
        law=ACT["191-193"],
        since=date(1996, 10, 12),
        tiers=(ELECTORATES, LIST),
    ),
)
