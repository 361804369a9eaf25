"""Ranked votes of the textbook: the instant run-off, the single transferable vote with exact transfers, and Meek's."""

from seatwright.law import (
    AllPapers,
    Cast,
    Citation,
    Each,
    EmptyPassedOver,
    Formula,
    InstantRunoff,
    LastUnequal,
    Meek,
    OfPlace,
    OvervoteEnds,
    Persons,
    Reading,
    System,
    Tier,
    TransferableVote,
)

RUNOFF = Citation("Instant run-off (Ware)")
STV = Citation("Single transferable vote, weighted inclusive Gregory method")
MEEK = Citation("Local Electoral Regulations 2001 (New Zealand)", "1A", mark="Sch.").doubt(
    "an equal lowest is told apart by the last earlier stage before a lot; the regulations draw at once"
)

READ = Reading(EmptyPassedOver(), OvervoteEnds())


def _ranked(id: str, name: str, told: str, law: Citation, formula: Formula, seats: OfPlace | int) -> System:
    tier = Tier(
        name="constituency",
        law=law,
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        seats=seats,
        formula=formula,
        ties=(LastUnequal(),),
    )
    return System(id=id, name=name, country="Textbook", body="Assembly", law=law, told=told, tiers=(tier,))


SYSTEMS = (
    _ranked(
        "instant-run-off",
        "Instant run-off",
        "Instant run-off (alternative vote)",
        RUNOFF,
        InstantRunoff(reading=READ),
        1,
    ),
    _ranked(
        "stv",
        "Single transferable vote",
        "Single transferable vote · exact transfers of all papers",
        STV,
        TransferableVote(AllPapers(), reading=READ),
        OfPlace(),
    ),
    _ranked("meek", "Meek's method", "Single transferable vote · Meek's method", MEEK, Meek(reading=READ), OfPlace()),
)
