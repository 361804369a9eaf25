"""What rural-urban proposals share: one member by plurality in rural districts, several in proportion in urban ones."""

from seatwright.catalogue.canada.proposal import LOT
from seatwright.law import (
    DROOP,
    AllPapers,
    Cast,
    Ceiling,
    Citation,
    EmptyPassedOver,
    LastUnequal,
    Names,
    NextQuotient,
    OfPlace,
    Only,
    OvervoteEnds,
    Parties,
    PersonalVotes,
    Persons,
    Plurality,
    Reading,
    System,
    Tier,
    TransferableVote,
    replace,
)

TRANSFERS = (
    "Droop quota and exact transfers of all papers, as British Columbia's assembly of 2004 proposed them",
    "an empty rank is passed over, two candidates at one rank end the paper",
    "equal votes: who led at the last stage that told them apart, then a lot",
)
LISTS = "open lists by Droop quota and largest remainders, a vote for a candidate being one for the party"


def districts(law: Citation) -> tuple[Tier, Tier]:
    """Plurality where a district has one seat, transferable votes where it has several.

    >>> [(tier.name, tier.where.least, tier.where.most) for tier in districts(Citation("A proposal"))]
    [('rural', 1, 1), ('urban', 2, 0)]
    """
    rural = Tier(
        name="rural",
        called="rural seat",
        law=law.doubt(LOT),
        where=Only("constituency", least=1, most=1),
        among=Persons(),
        votes=Cast("constituency"),
        seats=1,
        formula=Plurality(),
    )
    urban = Tier(
        name="urban",
        called="urban seat",
        law=law.doubt(*TRANSFERS),
        where=Only("constituency", least=2),
        among=Persons(),
        votes=Cast("constituency"),
        seats=OfPlace("constituency"),
        formula=TransferableVote(AllPapers(), reading=Reading(EmptyPassedOver(), OvervoteEnds())),
        ties=(LastUnequal(),),
    )
    return rural, urban


def on_lists(system: System, told: str) -> System:
    """The same proposal with urban seats for lists: for votes that were never ranked."""
    slots = {
        "law": replace(system["urban"].law, unconfirmed=(LISTS, LOT)),
        "among": Parties(),
        "formula": DROOP,
        "limits": (Ceiling(Names(), NextQuotient()),),
        "ties": (),
        "fill": PersonalVotes("constituency"),
    }
    for slot, value in slots.items():
        system = system.with_slot(f"urban.{slot}", value)
    return replace(system, id=f"{system.id}-list", told=told)
