"""Croatia: House of Representatives 1992 and 1995, constituencies beside national lists, and seats for minorities."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import D_HONDT, AtLeast, BarBySize, Cast, Citation, Entry, Nation, OfPlace, System, Tier, Valid

ACT_1992 = Citation("Zakon o izborima zastupnika u Sabor Republike Hrvatske 1992", mark="art.")
ACT_1995 = Citation("Zakon o izborima zastupnika u Sabor Republike Hrvatske", version="1995", mark="art.")


def constituencies(law: Citation, name: str, called: str = "") -> Tier:
    """Districts by plurality: the ordinary ones, or those of a minority."""
    return plurality(law, name, called=called, seats=OfPlace(name))


def lists(law: Citation, name: str, entry: Entry) -> Tier:
    """Closed lists by D'Hondt, at home or abroad."""
    return Tier(
        name=name,
        law=law,
        where=Nation(),
        votes=Cast(name),
        entry=entry,
        seats=OfPlace(name),
        formula=D_HONDT,
    )


SHARES = ("5%", "8%", "11%")  # for one party, two, or more on one list
MINORITY = "minority seat"

SYSTEMS = (
    System(
        id="croatia-parallel",
        name="House of Representatives",
        country="Croatia",
        body="House of Representatives",
        law=ACT_1992["10, 23-26"].doubt(
            "seats added for a minority above 8% of the population, short of its share (13 in 1992), are not counted"
        ),
        told="Parallel voting · two votes · minority seats",
        since=date(1992, 4, 15),
        until=date(1995, 9, 19),
        tiers=(
            constituencies(ACT_1992["23"], "constituency"),
            constituencies(ACT_1992["10"], "minority", MINORITY),
            lists(ACT_1992["24"], "list", AtLeast("3%", of=Valid("list"))),
        ),
        rolls=("minority",),
    ),
    System(
        id="croatia-parallel",
        name="House of Representatives",
        country="Croatia",
        body="House of Representatives",
        law=ACT_1995.doubt("the articles of 1995 were not seen"),
        told="Parallel voting · two votes at home, one abroad · minority seats",
        since=date(1995, 9, 20),
        until=date(1999, 10, 31),
        tiers=(
            constituencies(ACT_1995, "constituency"),
            constituencies(ACT_1995.doubt("three Serb members of one district: by plurality"), "minority", MINORITY),
            lists(ACT_1995, "list", BarBySize(SHARES, of=Valid("list"))),
            lists(
                ACT_1995.doubt("abroad the same bars, of the votes abroad"),
                "diaspora",
                BarBySize(SHARES, of=Valid("diaspora")),
            ),
        ),
        rolls=("minority", "diaspora"),
    ),
)
