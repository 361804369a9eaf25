"""Italy since 2017, the Senate: the bars are national as in the Chamber, the seats of each region are shared by itself.

So no national total binds a list, and what it has over in one region never counts in another. A list with a fifth of a
region's votes takes part there.
"""

from datetime import date

from seatwright.catalogue.italy.abroad import ABROAD
from seatwright.catalogue.italy.rosatellum import (
    A_FIFTH_OF_VOTES,
    A_QUARTER,
    COUNTING,
    LINGUISTIC,
    SEVERAL_COLLEGES,
    TWO_COLLEGES,
    at_least,
    coalitions,
    constituencies,
    exempt,
    figures,
    minority,
    one_college,
    passing,
)
from seatwright.law import (
    AdmittedAlliances,
    Cells,
    Citation,
    Claim,
    Due,
    Each,
    EachAllianceIn,
    Entry,
    Exactly,
    ForcedSeatBySeat,
    Hare,
    Here,
    InPlaces,
    MoreVotes,
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
    "d.lgs. 533/1993",
    version="2017-11-12",
    mark="art.",
    link="https://www.miolegale.it/norme/legge-165-2017-modifiche-sistema-elezione-camera-senato/",
)
REMAINDERS = Quotas("whole quotient, largest remainders", Hare(drop=True))


PASSES_HERE = Won(1, "regional-passing", in_=Here())


def regional(won: Entry) -> tuple[Tier, ...]:
    """The coalitions and lists of a region, the lists of each coalition there, and the colleges in which they sit."""
    passing_here = Tier(
        name="regional-passing",
        called="lists with 3% in the nation, or a rule of their own in the region",
        law=ACT["17(1)(a)-(b)"],
        where=Each("region"),
        votes=COUNTING,
        entry=at_least("3%") | A_FIFTH_OF_VOTES | (LINGUISTIC & won),
        formula=Due(Exactly(1)),
        gives=Claim(),
    )
    forces = Tier(
        name="force",
        called="coalitions and lists alone, by region",
        law=ACT["17(1)(a)"],
        where=Each("region"),
        among=AdmittedAlliances("coalition"),
        votes=COUNTING,
        entry=Won(1, "coalition") | PASSES_HERE,
        seats=OfPlace("list"),
        formula=REMAINDERS,
        gives=Claim(),
        ties=(MoreVotes(),),
    )
    within = Tier(
        name="regional-list",
        called="lists of a coalition, by region",
        law=ACT["17(1)(b)"],
        where=EachAllianceIn("force", "region"),
        votes=COUNTING,
        entry=PASSES_HERE,
        seats=SeatsOf("force"),
        formula=REMAINDERS,
        gives=Claim(),
        ties=(MoreVotes(),),
    )
    lists = Tier(
        name="list",
        called="collegio plurinominale",
        law=ACT["17(1)(c), 17-bis"].doubt(
            "seats of a list with too few names go to its losing candidates; other colleges and lists are not counted",
        ),
        where=Each("region"),
        among=Cells("list"),
        votes=COUNTING,
        entry=Won(1, "regional-list", in_=Here()),
        seats=OfPlace("list"),
        formula=ForcedSeatBySeat(
            total=SeatsOf("regional-list"), column=OfPlace("list"), passed_over=True, equal=OwnVotes()
        ),
        when=SEVERAL_COLLEGES,
        ties=(MoreVotes(),),
        fill=ThenLosers("constituency"),
    )
    return passing_here, forces, within, lists, one_college(ACT["17(1)"], "region", "regional-list")


def senate(law: Citation, won: Entry, told: str, since: date, until: date | None = None) -> System:
    """The Senate's law; the colleges in which a minority must have won to be exempt have changed."""
    rule = InPlaces(1, "region", A_FIFTH_OF_VOTES) | minority(won, "region", of_votes=False)
    return System(
        id="italy-rosatellum-senate",
        name="Senato della Repubblica",
        country="Italy",
        body="Senato della Repubblica",
        law=law,
        told="Parallel voting, coalitions and lists by region over national bars · one vote",
        note=told,
        since=since,
        until=until,
        tiers=(
            constituencies(ACT["16(1)(b), 20"]),
            exempt(ACT["16-bis(1)(c), (e)"], rule),
            figures(ACT["16(1)(c)-(e), 16-bis(1)(c)"]),
            passing(ACT["16-bis(1)(e)"]),
            coalitions(ACT["16-bis(1)(e) no. 1"]),
            *regional(won),
            ABROAD,
        ),
        fused=(("constituency", "list"),),
        rolls=("abroad",),
    )


SYSTEMS = (
    senate(
        ACT,
        TWO_COLLEGES,
        "116 single-member colleges, the Aosta Valley's and six of Trentino-Alto Adige among them, 193 seats of lists, "
        "6 abroad.",
        date(2017, 11, 12),
        date(2020, 11, 4),
    ),
    senate(
        ACT["as amended by legge 51/2019"].doubt(
            "a quarter of the colleges, for a minority, holds since the houses have 400 and 200 members"
        ),
        A_QUARTER,
        "74 single-member colleges, 122 seats of lists, 4 abroad.",
        date(2020, 11, 5),
    ),
)
