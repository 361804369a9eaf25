"""Berlin: lists of the Land or of its twelve districts; overhang inside a party's own districts is levelled too.

A party's whole number, levelling seats included, is shared out over its lists of the districts; a list that would fall
below what it had before stands aside with its votes and seats (Constitutional Court of Berlin, 19 February 2007, VerfGH
168/06).
"""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Declared,
    Due,
    EachPartyOf,
    Floor,
    HasList,
    Less,
    Nation,
    Outsiders,
    Places,
    Reshared,
    Scaled,
    Seats,
    SeatsOf,
    Sum,
    Tier,
    TopUp,
    Valid,
    Won,
    most,
)

LWG = Citation("Landeswahlgesetz Berlin", mark="§", link="https://gesetze.berlin.de")
LWO = Citation("Landeswahlordnung Berlin", mark="§", link="https://gesetze.berlin.de")
BEZIRKE = "list"  # the districts stand in districts.csv as places of the list tier
EARLIER = "The law before 2006 is not in the catalogue."
DOUBTS = (
    "the larger number is that of whoever has most seats for its votes, times all votes, to the nearest: it gives the "
    "published sizes of 2016 and 2023, and the smallest sufficient house does not; the words were not read",
    "a majority clause, if there is one (not counted here)",
    "second votes of who elected somebody without a list are counted (the act was not read on this)",
)

WON = SeatsOf("constituency")
WITH_DISTRICT_LISTS = Declared("district_lists")  # under [parameters]: the parties with Bezirkslisten
HERE = most(SeatsOf("district"), WON)
IN_ALL = SeatsOf("least-district") + SeatsOf("least-land") + SeatsOf("levelling")

WAHLKREISE = plurality(LWG["16"], called="Wahlkreis")
LAND = Tier(
    name="land",
    law=LWG["17(1)-(2), 18"],
    where=Nation(),
    votes=Cast("list"),
    entry=(AtLeast("5%", of=Valid("list")) | Won(1, "constituency")) & HasList(),
    seats=130 - SeatsOf("constituency", Outsiders()),
    formula=HARE,
    gives=Claim(),
)
DISTRICT = Tier(
    name="district",
    called="Bezirk",
    law=LWG["17(3)"],
    where=EachPartyOf("land"),
    among=Places(BEZIRKE),
    votes=Cast("list"),
    seats=SeatsOf("land"),
    formula=HARE,
    gives=Claim(),
)
LEAST_DISTRICT = LAND.__replace__(
    name="least-district",
    law=LWG["17(3)-(4), 19(1)"],
    entry=Won(1, "land") & WITH_DISTRICT_LISTS,
    seats=0,
    formula=Due(Sum(HERE, over=BEZIRKE)),
)
OTHERS = Won(1, "land") & ~WITH_DISTRICT_LISTS
LEAST_LAND = LEAST_DISTRICT.__replace__(name="least-land", entry=OTHERS, formula=Due(most(SeatsOf("land"), WON)))
LEVELLING = LAND.__replace__(
    name="levelling",
    called="Ausgleichsmandat",
    law=LWO["73(6)"].doubt(*DOUBTS),
    entry=Won(1, "land"),
    counting=TopUp(("least-district", "least-land"), Scaled()),
)
LAND_LISTS = LEAST_LAND.__replace__(
    name="land-list",
    called="Landesliste",
    law=LWG["17"],
    formula=Due(IN_ALL),
    counting=Less(("constituency",)),
    gives=Seats(),
)
DISTRICT_LISTS = DISTRICT.__replace__(
    name="district-list",
    called="Bezirksliste",
    law=LWO["73(6)(d)"],
    where=EachPartyOf("least-district"),
    seats=IN_ALL,
    limits=(Floor(HERE, Reshared()),),
    counting=Less(("constituency",)),
    gives=Seats(),
)

SYSTEMS = (
    landtag(
        "de-be",
        "Abgeordnetenhaus von Berlin",
        LWG["7, 15-19"].doubt("the day from which the version is in force"),
        "Personalised proportional representation, overhang levelled, also inside a party's districts · two votes",
        (WAHLKREISE, LAND, DISTRICT, LEAST_DISTRICT, LEAST_LAND, LEVELLING, LAND_LISTS, DISTRICT_LISTS),
        date(2006, 1, 1),
        note=EARLIER,
    ),
)
