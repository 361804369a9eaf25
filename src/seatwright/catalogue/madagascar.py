"""Madagascar: districts with one seat by plurality, districts with two by closed lists and highest averages."""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Hare,
    HighestAverage,
    OfPlace,
    Only,
    Persons,
    Plurality,
    Quotas,
    System,
    Tier,
)

OF_2012 = Citation("Loi organique n° 2012-016", mark="art.").doubt("the articles; as an account of 2019 tells them")
OF_2019 = Citation(
    "Loi organique n° 2018-010",
    "4",
    version="Loi organique n° 2019-002",
    mark="art.",
    link="https://laverite.mg/politique/item/7886",
)


def tiers(law: Citation) -> tuple[Tier, ...]:
    """One step for each size of district."""
    return (
        Tier(
            name="single",
            called="single seat",
            law=law.doubt("equal votes: here a lot"),
            where=Only("district", most=1),
            among=Persons(),
            votes=Cast("district"),
            seats=1,
            formula=Plurality(),
        ),
        Tier(
            name="pair",
            called="seat of a district with two",
            law=law.doubt("equal averages: here a lot"),
            where=Only("district", least=2),
            votes=Cast("district"),
            seats=OfPlace("district"),
            formula=Quotas("electoral quotient, then highest averages", Hare(), HighestAverage()),
        ),
    )


def version(law: Citation, since: date, until: date | None) -> System:
    """Before and after 2018, when for a while every district was to have one seat; no election fell into it."""
    return System(
        id="madagascar",
        name="Antenimierampirenena",
        country="Madagascar",
        body="National Assembly",
        law=law,
        told="Plurality in districts with one seat, highest averages in those with two · one vote",
        since=since,
        until=until,
        tiers=tiers(law),
    )


SYSTEMS = (
    version(OF_2012, date(2012, 8, 1), date(2018, 5, 10)),
    version(OF_2019, date(2019, 2, 14), None),
)
