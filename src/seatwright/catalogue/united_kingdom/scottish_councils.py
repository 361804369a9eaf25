"""Scottish councils since 2007: three or four councillors a ward (two to five since 2021) by transfers of whole piles.

Every paper of an elected councillor goes on at a part of its value, five decimals of it; what is cut off is lost.
"""

from datetime import date

from seatwright.law import (
    AllPapersCut,
    Cast,
    Citation,
    Each,
    LastUnequal,
    Lowest,
    OfPlace,
    Persons,
    Reading,
    SeatsForAll,
    System,
    Tier,
    TransferableVote,
)

ORDER = Citation(
    "Scottish Local Government Elections Order 2007",
    mark="Sch. 1 rules",
    link="https://www.legislation.gov.uk/ssi/2007/42/schedule/1",
)

WARD = Tier(
    name="ward",
    law=ORDER["45-52"].doubt(
        "an empty rank or two candidates at one rank make a paper non-transferable from there",
        "the rules in force since 2012 count alike",
    ),
    where=Each("ward"),
    among=Persons(),
    votes=Cast("ward"),
    seats=OfPlace(),
    formula=TransferableVote(surplus=AllPapersCut(5), exclusion=Lowest(), stopping=SeatsForAll(), reading=Reading()),
    ties=(LastUnequal(),),
)

SYSTEMS = (
    System(
        id="scottish-stv",
        name="Scottish councils",
        country="United Kingdom (Scotland)",
        body="Council",
        since=date(2007, 2, 17),
        law=ORDER,
        told="Single transferable vote · weighted inclusive Gregory, five decimals",
        tiers=(WARD,),
    ),
)
