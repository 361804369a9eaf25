"""Kazakhstan: Mazhilis of 2023, 29 districts beside 69 list seats; two lists at least must sit."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    HARE,
    AtLeast,
    AtLeastSoMany,
    Cast,
    Ceiling,
    Citation,
    Claim,
    Down,
    Due,
    Exactly,
    Floor,
    Nation,
    OfPlace,
    Reshared,
    SeatsOf,
    System,
    Tier,
    Valid,
    VoteShare,
    Won,
    most,
)

LAW = Citation(
    "Constitutional Law on Elections in the Republic of Kazakhstan",
    mark="art.",
    version="2022",
    link="https://adilet.zan.kz/eng/docs/Z950002464_",
)

VALID_AND_AGAINST = Valid("list", also=("Against all",))
SEATS = OfPlace("list")

DISTRICTS = plurality(LAW.doubt("what votes against all do in a district"), called="district")

PASSED = Tier(
    name="passed",
    called="lists over the bar",
    law=LAW["97"].doubt("spoilt papers are left out of the base, as in the published shares"),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=VALID_AND_AGAINST),
    formula=Due(Exactly(1)),
    gives=Claim(),
)

LIST = Tier(
    name="list",
    law=LAW["97"].doubt(
        "the second list beside a lone one, with 0.7 of its share and two seats at least, was read as of 2009",
        "equal remainders: the list registered earlier, told as a lot",
    ),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeastSoMany(2, Won(1, "passed")),
    seats=SEATS,
    formula=HARE,
    limits=(
        Floor(Exactly(2), Reshared()),
        Ceiling(most(SeatsOf("passed") * SEATS, 2, Down(VoteShare() * SEATS * "0.7")), Reshared()),
    ),
)

SYSTEMS = (
    System(
        id="kazakhstan-2023",
        name="Mäjilis",
        country="Kazakhstan",
        body="Mäjilis",
        law=LAW,
        told="Parallel voting · two votes",
        since=date(2022, 11, 18),
        tiers=(DISTRICTS, PASSED, LIST),
    ),
)
