"""Djibouti: in each district four fifths of the seats for the first list, the rest for the others over 10%."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    AllToFirst,
    AtLeast,
    Cast,
    Citation,
    Each,
    Here,
    Nearest,
    OfPlace,
    SeatsOf,
    System,
    Tier,
    Unfilled,
    Valid,
    Won,
)

ACT = Citation("Loi organique relative aux élections", version="2012", mark="art.")
OF_1992 = Citation("Loi organique n° 1/AN/92 relative aux élections", version="1992", mark="art.")

FIRST = Tier(
    name="first",
    called="seat of the first list",
    law=ACT["33"].doubt("80% of the seats are rounded to the nearest whole number"),
    where=Each("list"),
    votes=Cast("list"),
    seats=Nearest(OfPlace("list") * "80%"),
    formula=AllToFirst(),
    published="list",
)

OTHERS = Tier(
    name="others",
    called="seat of the other lists",
    law=ACT["33"].doubt("how equal averages are told apart"),
    where=Each("list"),
    votes=Cast("list"),
    entry=AtLeast("10%", of=Valid("list"), in_=Here()) & ~Won(1, "first", in_=Here()),
    seats=OfPlace("list") - SeatsOf("first"),
    formula=D_HONDT,
    published="list",
)

NO_OTHERS = Tier(
    name="no-others",
    called="seat of the first list",
    law=ACT["33"],
    where=Each("list"),
    votes=Cast("list"),
    seats=Unfilled("others"),
    formula=AllToFirst(),
    published="list",
)

ALL_TO_THE_FIRST = Tier(
    name="list",
    law=OF_1992.doubt("the article was not seen"),
    where=Each("list"),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=AllToFirst(),
)


def version(law: Citation, told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The law before and after the opposition could win a seat where it is not first."""
    return System(
        id="djibouti-bonus",
        name="Assemblée nationale",
        country="Djibouti",
        body="National Assembly",
        law=law,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
    )


SYSTEMS = (
    version(
        OF_1992, "All seats of a district to the first list", date(1992, 9, 6), date(2012, 11, 30), ALL_TO_THE_FIRST
    ),
    version(
        ACT["33"].doubt("the day in 2012 from which the law is in force"),
        "Four fifths of a district's seats to the first list, the rest to the others · one vote",
        date(2012, 12, 1),
        None,
        FIRST,
        OTHERS,
        NO_OTHERS,
    ),
)
