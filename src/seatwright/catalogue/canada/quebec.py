"""Quebec: the draft of 2004, one vote and districts of five; Bill 39 of 2019, where a division won counts half."""

from datetime import date

from seatwright.catalogue.canada.proposal import LOT, proposal
from seatwright.catalogue.districts import plurality
from seatwright.law import (
    D_HONDT,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Each,
    Names,
    NextQuotient,
    NotAnIndividual,
    OfPlace,
    StartingFrom,
    Tier,
    Valid,
)

DRAFT = Citation(
    "Avant-projet de loi remplaçant la Loi électorale (2004)",
    link="https://openparliament.ca/committees/electoral-reform/42-1/13/prof-benoit-pelletier-13/only",
)
BILL = Citation("Bill 39, An Act to establish a new electoral system (2019)")

SMALL_DISTRICTS = Tier(
    name="list",
    called="district seat",
    law=DRAFT.doubt(
        "one vote, which counts for the list of the candidate's party too",
        "quotients begin from the divisions won in the district",
        "no bar: the small districts are one",
        LOT,
    ),
    where=Each("list"),
    votes=Cast("constituency"),
    seats=OfPlace("list"),
    formula=D_HONDT,
    counting=StartingFrom(("constituency",)),
)
REGIONS = Tier(
    name="list",
    called="regional seat",
    law=BILL.doubt(
        "half of the divisions won is rounded to a whole number, which way was not seen: here it stays a half",
        "an individual on the regional ballot needs no 10%",
        LOT,
    ),
    where=Each("list"),
    votes=Cast("list"),
    entry=AtLeast("10%", of=Valid("list")) | ~NotAnIndividual(),
    seats=OfPlace("list"),
    formula=D_HONDT,
    counting=StartingFrom(("constituency",), weight="1/2"),
    limits=(Ceiling(Names(), NextQuotient()),),
)

SYSTEMS = (
    proposal(
        "smac-2004-2007",
        "Assemblée nationale du Québec",
        DRAFT,
        "Additional members in small districts · one vote",
        "77 divisions and 50 list seats in 24 to 27 districts, mostly of three divisions and two seats; a remote one "
        "may have no list seat. The chief electoral officer reported on it in 2007, and on larger regions and two "
        "votes besides.",
        date(2004, 12, 15),
        plurality(DRAFT, called="division"),
        SMALL_DISTRICTS,
    ),
    proposal(
        "quebec-bill39-2019",
        "Assemblée nationale du Québec",
        BILL,
        "Additional members by region, a division won counts half · two votes",
        "80 divisions and 45 seats in 17 administrative regions; Nord-du-Québec has one division and no list seat.",
        date(2019, 9, 25),
        plurality(BILL, called="division"),
        REGIONS,
    ),
)
