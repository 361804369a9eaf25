"""The law of lemas: one mark for a list counts for its party (lema) first, then for the faction (sublema) inside the
party, then for the list. The office goes to the first faction of the first party."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    Alliances,
    Amount,
    Cast,
    Citation,
    Claim,
    EachAllianceOf,
    EachPartyOf,
    Nation,
    OfPlace,
    Places,
    Plurality,
    SeatsOf,
    System,
    Tier,
)

THEORY = Citation("Doble voto simultáneo (ley de lemas)").doubt("the statutes of provinces differ in detail")
CONSTITUTION = Citation("Constitución de la República Oriental del Uruguay", mark="art.")
SENATE = CONSTITUTION["94-96"].doubt("inside a party and inside a sublema seats are shared by the same averages")

MARKS = Cast("list")  # party: the sublema; district: the list, by its number; alliances.csv: the lema of a sublema


def office(law: Citation) -> tuple[Tier, Tier]:
    """The party with most votes wins the office, and inside it the faction with most votes fills it."""
    party = Tier(
        name="winning-lema",
        called="winning party",
        law=law,
        where=Nation(),
        among=Alliances(),
        votes=MARKS,
        seats=1,
        formula=Plurality(),
        gives=Claim(),
    )
    faction = Tier(
        name="office",
        law=law,
        where=EachAllianceOf("winning-lema"),
        votes=MARKS,
        seats=1,
        formula=Plurality(),
        gives=Claim(),
    )
    return party, faction


def assembly(law: Citation, seats: Amount | int) -> tuple[Tier, Tier, Tier]:
    """Seats for parties, inside each party for factions, inside each faction for lists."""
    parties = Tier(
        name="lema",
        called="party",
        law=law,
        where=Nation(),
        among=Alliances(),
        votes=MARKS,
        seats=seats,
        formula=D_HONDT,
        gives=Claim(),
    )
    factions = Tier(
        name="sublema",
        called="faction",
        law=law,
        where=EachAllianceOf("lema"),
        votes=MARKS,
        seats=SeatsOf("lema"),
        formula=D_HONDT,
        gives=Claim(),
    )
    lists = Tier(
        name="list",
        law=law,
        where=EachPartyOf("sublema"),
        among=Places("list"),
        votes=MARKS,
        seats=SeatsOf("sublema"),
        formula=D_HONDT,
    )
    return parties, factions, lists


SYSTEMS = (
    System(
        id="double-simultaneous-vote",
        name="Double simultaneous vote",
        country="Textbook",
        body="An office and an assembly",
        law=THEORY,
        told="Double simultaneous vote · one mark for party, faction and list",
        note="The mark for a list serves the office and the assembly at once: both read one ballot.",
        tiers=(*office(THEORY), *assembly(THEORY, OfPlace("lema"))),
    ),
    System(
        id="uruguay-senate",
        name="Cámara de Senadores",
        country="Uruguay",
        body="Cámara de Senadores",
        law=SENATE,
        told="Lists of the whole country, three votes in one mark: party, sublema, list",
        note="The chamber of deputies has no sublemas since 1997.",
        since=date(1997, 1, 14),
        tiers=assembly(SENATE, 30),
    ),
)
