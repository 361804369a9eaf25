"""Guinea: National Assembly 1995 to 2020, prefectures by plurality beside a national list, by two votes."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import Cast, Citation, Hare, Nation, OfPlace, Quotas, System, Tier, Valid

CODE = Citation("Code électoral").doubt("the articles of the code were not seen")

PREFECTURES = plurality(CODE, called="prefecture or commune")

LIST = Tier(
    name="list",
    law=CODE.doubt("how equal remainders are told apart"),
    where=Nation(),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=Quotas("Hare quota, largest remainders", Hare(), of=Valid("list")),
)

SYSTEMS = (
    System(
        id="guinea-parallel",
        name="Assemblée nationale",
        country="Guinea",
        body="Assemblée nationale",
        law=CODE,
        told="Parallel voting · two votes · no bar",
        since=date(1995, 1, 1),
        until=date(2021, 9, 5),
        tiers=(PREFECTURES, LIST),
    ),
)
