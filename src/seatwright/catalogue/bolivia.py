"""Bolivia: Chamber of Deputies since 1997. The mark for a president is the vote for the lists of the department, which
bring each party up to its share of the department's seats; who won more single seats keeps them, and the others pay."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    D_HONDT,
    Absorbed,
    AtLeast,
    Cast,
    Citation,
    Each,
    OfPlace,
    Outsiders,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
)

CODE = Citation("Código Electoral (Ley 1779 de 1996; Ley 1984 de 1999)", mark="art.").doubt(
    "the code was not seen: that it counted as the acts of 2009 and 2010 do is taken from accounts of it"
)
TRANSITION = Citation(
    "Ley 4021, Régimen Electoral Transitorio (2009)",
    mark="art.",
    link="http://normativa.cepb.org.bo/Normas/VerNorma/3451",
)
ACT = Citation("Ley 026 del Régimen Electoral (2010)", mark="art.")

LIST_VOTES = Cast("list")  # told on a ballot of their own, though the voter marks a president
DOUBTS = (
    "the votes from abroad count in what the 3% are taken of",
    "a single seat won by a party below 3% is taken off the seats of the department first",
    "the words for seats won above what is due: they are taken from the last quotients of the others",
    "equal quotients: a lot",
)


def special_seats(law: Citation) -> Tier:
    """Seats of the indigenous peoples, for voters who chose that ballot instead: outside the department's sum."""
    return plurality(law, "special", called="special seat")


def lists(law: Citation) -> Tier:
    """What a party is due of all seats of the department, less the single seats that it won."""
    return Tier(
        name="list",
        called="department",
        law=law.doubt(*DOUBTS),
        where=Each("list"),
        votes=LIST_VOTES,
        entry=AtLeast("3%", of=Valid("list")),
        seats=OfPlace("list") + SeatsOf("constituency") - SeatsOf("constituency", Outsiders()),
        formula=D_HONDT,
        counting=TopUp(("constituency",), Absorbed()),
    )


def deputies(law: Citation, note: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The chamber under one act and one table of seats."""
    return System(
        id="bolivia-mmp",
        name="Cámara de Diputados",
        country="Bolivia",
        body="Cámara de Diputados",
        law=law,
        told="Mixed-member proportional by department · two marks, that for a president is the list vote",
        note=note,
        since=since,
        until=until,
        tiers=tiers,
        fused=(("president", "list"),),
        rolls=("special",),
    )


TABLE_1996 = "130 seats: 68 single and 62 by list in 1997 and 2002, 70 and 60 in 2005."
TABLE_2009 = (
    "130 seats: 70 single, 53 by list, 7 special; in all La Paz 29, Santa Cruz 25, Cochabamba 19, Potosí 14, "
    "Chuquisaca 11, Oruro, Tarija and Beni 9 each, Pando 5. An odd number gives one more single seat."
)
TABLE_2013 = (
    "130 seats (Ley 421 of 2013), single + list + special: La Paz 14+14+1, Santa Cruz 14+13+1, Cochabamba 9+9+1, "
    "Potosí 7+6, Chuquisaca 5+5, Oruro and Tarija 4+4+1, Beni 4+3+1, Pando 2+2+1."
)
TABLE_2025 = "As in the table of 2013, but Santa Cruz 14+14+1 and Chuquisaca 5+4: the census of 2024."

SYSTEMS = (
    deputies(CODE, TABLE_1996, date(1996, 8, 16), date(2009, 4, 13), plurality(CODE), lists(CODE)),
    deputies(
        TRANSITION,
        TABLE_2009,
        date(2009, 4, 14),
        date(2010, 6, 29),
        plurality(TRANSITION),
        special_seats(TRANSITION),
        lists(TRANSITION),
    ),
    *(
        deputies(ACT["53-61"], table, since, until, plurality(ACT["58"]), special_seats(ACT["61"]), lists(ACT["57-60"]))
        for table, since, until in (
            (TABLE_2013, date(2010, 6, 30), date(2024, 12, 31)),
            (TABLE_2025, date(2025, 1, 1), None),
        )
    ),
)
