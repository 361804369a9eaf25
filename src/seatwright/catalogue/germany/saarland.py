"""Saarland: one vote for a district list and a Land list at once; 41 of 51 seats go to parties in districts."""

from datetime import date

from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    D_HONDT,
    Amount,
    AtLeast,
    Cast,
    Cells,
    Citation,
    Claim,
    Due,
    Less,
    Nation,
    SeatsOf,
    System,
    Tier,
    Valid,
    Won,
)

LWG = Citation("Landtagswahlgesetz Saarland", mark="§")
ELSEWHERE = (
    "the rest of a party without a Land list goes to its district lists (not counted here)",
    "equal claims to the last seat are settled by lot",
    "where a list is too short, its seats go to the party's other lists (not counted here)",
)


def landtag_des_saarlandes(bar_of: Amount, since: date, until: date | None = None) -> System:
    """The law in one of its versions: they differ in the votes of which the bar is taken."""
    bar = AtLeast("5%", of=bar_of, votes=Cast("land"))
    land = Tier(
        name="land",
        law=LWG["38(1)-(2)"],
        where=Nation(),
        votes=Cast("land"),
        entry=bar,
        seats=51,
        formula=D_HONDT,
        gives=Claim(),
    )
    districts = Tier(
        name="district-list",
        called="Kreiswahlvorschlag",
        law=LWG["38(3) 1"],
        where=Nation(),
        among=Cells("district-list"),
        votes=Cast("district-list"),
        entry=bar,
        seats=41,
        formula=D_HONDT,
    )
    lists = Tier(
        name="land-list",
        called="Landeswahlvorschlag",
        law=LWG["38(3) 2"].doubt(*ELSEWHERE),
        where=Nation(),
        votes=Cast("land"),
        entry=Won(1, "land"),
        formula=Due(SeatsOf("land")),
        counting=Less(("district-list",)),
    )
    return landtag(
        "de-saarland",
        "Landtag des Saarlandes",
        LWG["38"].doubt("the days from which the versions are in force"),
        "List proportional in two layers · one vote for a district list and a Land list",
        (land, districts, lists),
        since,
        until,
        fused=(("land", "district-list"),),
    )


SYSTEMS = (
    landtag_des_saarlandes(Valid("land") + Cast("invalid"), date(1980, 1, 1), date(2003, 12, 31)),
    landtag_des_saarlandes(Valid("land"), date(2004, 1, 1)),
)
