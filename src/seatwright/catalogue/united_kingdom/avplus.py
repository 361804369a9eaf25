"""The Alternative Vote plus, which the Jenkins Commission proposed in 1998: never enacted.

Constituencies by the alternative vote, and one or two members more in each of 80 areas, started from the seats won.
"""

from datetime import date

from seatwright.catalogue.united_kingdom.additional_member import additional_members
from seatwright.law import (
    Cast,
    Citation,
    Each,
    FieldedIn,
    InstantRunoff,
    OfPlace,
    OpenList,
    OvervoteEnds,
    Persons,
    Reading,
    System,
    Tier,
    replace,
)
from seatwright.model.ranked import EmptyPassedOver

REPORT = Citation("Report of the Independent Commission on the Voting System (Cm 4090, October 1998)")

CONSTITUENCIES = Tier(
    name="constituency",
    law=REPORT.doubt("equal lowest: a lot at once", "an empty rank is passed over"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=InstantRunoff(reading=Reading(EmptyPassedOver(), OvervoteEnds())),
)

TOP_UP = replace(
    additional_members(
        REPORT.doubt("44 areas of one member and 36 of two", "inside a list the personal votes decide, then its order"),
        Each("area"),
        FieldedIn("1/2", "constituency"),
        OfPlace("area"),
    ),
    name="area",
    called="top-up seat",
    votes=Cast("area"),
    fill=OpenList("area"),
    ties=(),
)

SYSTEMS = (
    System(
        id="uk-avplus",
        name="House of Commons: Alternative Vote plus",
        country="United Kingdom",
        body="House of Commons",
        since=date(1998, 10, 29),
        law=REPORT,
        told="Alternative vote with a top-up in areas of one or two members · two votes",
        note="A proposal. About 530 to 560 constituencies, and about 17.5% of all seats in the areas.",
        tiers=(CONSTITUENCIES, TOP_UP),
    ),
)
