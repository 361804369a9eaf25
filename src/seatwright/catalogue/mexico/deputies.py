"""Mexico: Chamber of Deputies, 300 districts and 200 list seats, with two caps on what one party may hold."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Down,
    Entry,
    Exactly,
    Figure,
    Nation,
    OfPlace,
    Reshared,
    SeatsOf,
    System,
    Tier,
    Valid,
    VoteShare,
    least,
    most,
)

CONSTITUTION = Citation("Constitución Política", mark="art.")
COFIPE = Citation("COFIPE", mark="art.")
LGIPE = Citation("LGIPE", mark="art.")

TESTED = Figure("effective_mr", otherwise=SeatsOf("district"))  # district seats as the cap counts them
EIGHT_POINTS = Down((VoteShare() + Exactly("8%")) * 500)
CAP = most(0, least(300, EIGHT_POINTS) - TESTED)

DISTRICTS = plurality(CONSTITUTION["52, 54"], "district")


def deputies(act: Citation, sections: str, entry: Entry, since: date, until: date | None, *doubts: str) -> System:
    """The law in one of its versions: they differ in the bar and in which votes it is taken of."""
    lists = Tier(
        name="list",
        law=act[sections].doubt(
            "that a party stood in 200 districts is taken as met",
            "list seats are counted for the nation, not for the five circumscriptions",
            *doubts,
        ),
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        seats=OfPlace("list"),
        formula=HARE,
        limits=(Ceiling(CAP, Reshared()),),
    )
    return System(
        id="mexico-deputies",
        name="Cámara de Diputados",
        country="Mexico",
        body="Cámara de Diputados",
        law=CONSTITUTION["52-56"],
        told="Parallel voting with caps on overrepresentation · one vote",
        since=since,
        until=until,
        tiers=(DISTRICTS, lists),
        fused=(("district", "list"),),
    )


SYSTEMS = (
    deputies(COFIPE, "12-18", AtLeast("2%", of=Valid("list") + Cast("invalid")), date(1996, 11, 22), date(2014, 5, 23)),
    deputies(
        LGIPE,
        "15-20",
        AtLeast("3%", of=Valid("list")),
        date(2014, 5, 24),
        None,
        "since 2021 district seats are tested by the winners' effective affiliation",
    ),
)
