"""Dáil Éireann: three to five members a constituency by transfers of whole papers.

A surplus is taken from the papers that an elected candidate received last, in proportion to their next preferences.
The papers that came last to each group are the ones moved, so that the order of counting stands for chance.
"""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Each,
    FirstUnequal,
    LastParcel,
    LowestTogether,
    OfPlace,
    Persons,
    Reading,
    SeatsForAllOrCertain,
    SurplusThatMatters,
    System,
    Tier,
    TransferableVote,
)

ACT = Citation("Electoral Act 1992", version="2001-10-24", link="https://www.irishstatutebook.ie/eli/1992/act/23")

QUARTER = "1/4"  # of the quota: returns the expenses, and the deposit before 2001

CONSTITUENCY = Tier(
    name="constituency",
    law=ACT["118-126"].doubt(
        "a surplus is transferred where the lowest could reach a quarter of the quota by it, and nobody who could "
        "reach it by the papers of those below is excluded together with them",
        "fractions of one size: the larger group, then first preferences, then the first count that differs, then a "
        "lot",
    ),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=OfPlace(),
    formula=TransferableVote(
        surplus=LastParcel(),
        transferring=SurplusThatMatters(saved=QUARTER),
        exclusion=LowestTogether(saved=QUARTER),
        stopping=SeatsForAllOrCertain(),
        reading=Reading(),
    ),
    ties=(FirstUnequal(),),
)

SYSTEMS = (
    System(
        id="ireland-stv",
        name="Dáil Éireann",
        country="Ireland",
        body="Dáil Éireann",
        since=date(2001, 10, 24),
        law=ACT,
        told="Single transferable vote · whole papers of the last parcel",
        tiers=(CONSTITUENCY,),
        note="As amended in 2001: the count ends as soon as nothing can change it. The outgoing Ceann Comhairle is "
        "returned without a vote, and the seats of that constituency are one fewer.",
    ),
)
