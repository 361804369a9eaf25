"""Italy since 2017, the Chamber: single-member colleges beside lists and coalitions that share the other seats.

The seats of the lists are shared in the nation, then in the circoscrizioni and last in the colleges, and each time
forced to the totals found before.
"""

from datetime import date

from seatwright.catalogue.italy.abroad import ABROAD
from seatwright.catalogue.italy.rosatellum import (
    A_QUARTER,
    COUNTING,
    EITHER_BAR,
    SEVERAL_COLLEGES,
    TWO_COLLEGES,
    coalitions,
    constituencies,
    exempt,
    figures,
    minority,
    one_college,
    passing,
)
from seatwright.law import (
    AdmittedAllianceCells,
    AdmittedAlliances,
    Cells,
    Citation,
    Claim,
    Each,
    EachAllianceOf,
    Entry,
    ForcedSeatBySeat,
    ForcedToTotals,
    Hare,
    MoreVotes,
    Nation,
    OfPlace,
    OwnVotes,
    Quotas,
    SeatsOf,
    System,
    ThenLosers,
    Tier,
    Won,
)

ACT = Citation(
    "d.P.R. 361/1957",
    version="2017-11-12",
    mark="art.",
    link="https://www.miolegale.it/norme/legge-165-2017-modifiche-sistema-elezione-camera-senato/",
)
REMAINDERS = Quotas("whole quotient, largest remainders", Hare(drop=True))

REGION = ACT["83(1)(e)"].doubt(
    "the region of a linguistic minority is one circoscrizione", "list votes of the Aosta Valley are in no total"
)
CONSTITUENCIES = constituencies(ACT["77(1)(b), 92"])
FIGURES = figures(ACT["77(1)(c)-(d), 83(1)(c)"])
PASSING = passing(ACT["83(1)(e)"])
COALITIONS = coalitions(ACT["83(1)(e) no. 1"])

FORCES = Tier(
    name="force",
    called="coalitions and lists alone, in the nation",
    law=ACT["83(1)(e)-(f)"],
    where=Nation(),
    among=AdmittedAlliances("coalition"),
    votes=COUNTING,
    entry=EITHER_BAR,
    seats=OfPlace("list"),
    formula=REMAINDERS,
    gives=Claim(),
    ties=(MoreVotes(),),
)

WITHIN = Tier(
    name="national-list",
    called="lists of a coalition, in the nation",
    law=ACT["83(1)(g)"],
    where=EachAllianceOf("force"),
    votes=COUNTING,
    entry=Won(1, "passing"),
    seats=SeatsOf("force"),
    formula=REMAINDERS,
    gives=Claim(),
    ties=(MoreVotes(),),
)

IN_DISTRICTS = Tier(
    name="district-force",
    called="coalitions and lists alone, by circoscrizione",
    law=ACT["83(1)(h)"].doubt(
        "whoever has all its seats in whole quotients of all circoscrizioni takes none by decimals",
        "of several who are short of seats elsewhere, the largest unused decimals",
    ),
    where=Nation(),
    among=AdmittedAllianceCells("circoscrizione", "coalition"),
    votes=COUNTING,
    entry=EITHER_BAR,
    seats=OfPlace("list"),
    formula=ForcedToTotals(total=SeatsOf("force"), column=OfPlace("list"), passed_over=True),
    gives=Claim(),
    ties=(MoreVotes(),),
)

LISTS_IN_DISTRICTS = Tier(
    name="district-list",
    called="lists of a coalition, by circoscrizione",
    law=ACT["83(1)(i)"],
    where=EachAllianceOf("force"),
    among=Cells("circoscrizione"),
    votes=COUNTING,
    entry=Won(1, "passing"),
    seats=SeatsOf("force"),
    formula=ForcedToTotals(
        total=SeatsOf("national-list"), column=SeatsOf("district-force"), passed_over=True, equal=OwnVotes()
    ),
    gives=Claim(),
    ties=(MoreVotes(),),
)

LISTS = Tier(
    name="list",
    called="collegio plurinominale",
    law=ACT["83-bis, 84"].doubt(
        "seats of a list with too few names go to its losing candidates; other colleges and lists (art. 84 cc. 2, 4-7) "
        "are not counted",
    ),
    where=Each("circoscrizione"),
    among=Cells("list"),
    votes=COUNTING,
    entry=Won(1, "passing"),
    seats=OfPlace("list"),
    formula=ForcedSeatBySeat(total=SeatsOf("district-list"), column=OfPlace("list"), passed_over=True),
    when=SEVERAL_COLLEGES,
    ties=(MoreVotes(),),
    fill=ThenLosers("constituency"),
)

WHOLE = one_college(ACT["83-bis, 84"], "circoscrizione", "district-list")


def chamber(law: Citation, won: Entry, told: str, since: date, until: date | None = None) -> System:
    """The Chamber's law; the colleges in which a minority must have won to be exempt have changed."""
    first = (CONSTITUENCIES, exempt(REGION, minority(won, "circoscrizione")), FIGURES, PASSING, COALITIONS)
    steps = (FORCES, WITHIN, IN_DISTRICTS, LISTS_IN_DISTRICTS, LISTS, WHOLE, ABROAD)
    return System(
        id="italy-rosatellum",
        name="Camera dei deputati",
        country="Italy",
        body="Camera dei deputati",
        law=law,
        told="Parallel voting, coalitions and lists forced to national totals · one vote",
        note=told,
        since=since,
        until=until,
        tiers=(*first, *steps),
        fused=(("constituency", "list"),),
        rolls=("abroad",),
    )


SYSTEMS = (
    chamber(
        ACT,
        TWO_COLLEGES,
        "231 single-member colleges and the Aosta Valley's, 386 seats of lists, 12 abroad.",
        date(2017, 11, 12),
        date(2020, 11, 4),
    ),
    chamber(
        ACT["as amended by legge 51/2019"].doubt(
            "a quarter of the colleges, for a minority, holds since the houses have 400 and 200 members"
        ),
        A_QUARTER,
        "146 single-member colleges and the Aosta Valley's, 245 seats of lists, 8 abroad.",
        date(2020, 11, 5),
    ),
)
