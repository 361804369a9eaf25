"""Riksdag: until 2014 surplus fixed seats were kept and the others paid; since 2018 they are returned."""

from datetime import date

from seatwright.catalogue.sweden.riksdag import NATIONAL, VOTES, adjustment, fixed, riksdag, share
from seatwright.law import (
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    Absorbed,
    BestFirst,
    Cells,
    Citation,
    Claim,
    Due,
    Each,
    EachPartyOf,
    Exactly,
    Exceeds,
    Nation,
    OfPlace,
    Overall,
    Quotients,
    Reaches,
    SeatsOf,
    StartingFrom,
    Tier,
    TopUp,
    most,
)

BEFORE = Citation("Vallag (1997:157), 18 kap.", mark="§").doubt(
    "the chapter was not seen; the act of 2005 kept its rules until 2014"
)
ACT = Citation(
    "Vallag (2005:837), 14 kap., as amended by 2014:1384",
    mark="§",
    link="https://5dok.net/article/verantwoording-enqu%C3%AAtes-rkc-gebiedsteam-opsterland-opsterland-rol-gebiedsteam.zwv14ex1",
)
TOLD = "read in an independent calculation that names the section, not in the act"
KEPT = SeatsOf("kept-small") + SeatsOf("constituency")

SURPLUS = Tier(
    name="surplus",
    called="överskjutande mandat",
    law=ACT["4 a"],
    where=Nation(),
    votes=VOTES,
    entry=NATIONAL,
    formula=Due(SeatsOf("fixed") - SeatsOf("share")),
    gives=Claim(),
)

KEPT_IN_SMALL_PLACES = Tier(
    name="kept-small",
    called="fast mandat",
    law=ACT["4 a"].doubt(f"nothing is returned where there are fewer than three fixed seats: {TOLD}"),
    where=Each("constituency"),
    votes=VOTES,
    formula=Due(SeatsOf("fixed")),
    when=Reaches(Exactly(2), OfPlace("constituency")),
    published="constituency",
)

KEPT_ELSEWHERE = Tier(
    name="constituency",
    called="fast mandat",
    law=ACT["4 a"].doubt(f"the seats with the lowest figures of the party are those that it returns: {TOLD}"),
    where=EachPartyOf("fixed"),
    among=Cells("constituency"),
    votes=VOTES,
    seats=most(0, SeatsOf("fixed") - SeatsOf("surplus") - SeatsOf("kept-small")),
    formula=BestFirst(Quotients(MODIFIED_SAINTE_LAGUE_1_2), column=SeatsOf("fixed") - SeatsOf("kept-small")),
)

RETURNED = Tier(
    name="returned",
    called="återfört mandat",
    law=ACT["4 b"].doubt(f"returned seats go to the largest figures of all their constituencies together: {TOLD}"),
    where=Nation(),
    among=Cells("constituency"),
    votes=VOTES,
    entry=NATIONAL,
    seats=OfPlace("constituency") - KEPT,
    formula=BestFirst(
        Quotients(MODIFIED_SAINTE_LAGUE_1_2), row=SeatsOf("share") - KEPT, column=OfPlace("constituency") - KEPT
    ),
    counting=StartingFrom(("kept-small", "constituency")),
    when=Exceeds(Overall(SeatsOf("surplus"), Nation()), Exactly(0)),
    published="constituency",
)

SYSTEMS = (
    riksdag(
        BEFORE,
        date(1998, 1, 1),
        date(2014, 12, 31),
        (
            fixed(BEFORE, MODIFIED_SAINTE_LAGUE),
            share(BEFORE, MODIFIED_SAINTE_LAGUE, "constituency", TopUp(("constituency",), Absorbed())),
            adjustment(BEFORE, "share", ("constituency",)),
        ),
    ),
    riksdag(
        ACT["2-5"],
        date(2015, 1, 1),
        None,
        (
            fixed(ACT["3"], MODIFIED_SAINTE_LAGUE_1_2, "fixed", Claim()),
            share(ACT["4"], MODIFIED_SAINTE_LAGUE_1_2, "fixed"),
            SURPLUS,
            KEPT_IN_SMALL_PLACES,
            KEPT_ELSEWHERE,
            RETURNED,
            share(
                ACT["5"],
                MODIFIED_SAINTE_LAGUE_1_2,
                "fixed",
                TopUp(("kept-small", "constituency", "returned"), Absorbed()),
                "lacking",
            ),
            adjustment(ACT["5"], "lacking", ("kept-small", "constituency", "returned")),
        ),
    ),
)
