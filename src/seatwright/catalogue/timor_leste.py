"""Timor-Leste: the Constituent Assembly of 2001, thirteen districts by plurality beside 75 national seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import Cast, Citation, Hare, Nation, Quotas, System, Tier, Valid

LAW = Citation("UNTAET Regulation 2001/2").doubt(
    "that each district elects one by plurality, and no bar: so the reports say, the text was not to be had",
    "the day from which it was in force",
)

DISTRICTS = plurality(LAW, called="district")

LIST = Tier(
    name="list",
    called="national seat",
    law=LAW.doubt(
        "the quota and the largest remainders: they give the 75 national seats of 2001",
        "how equal remainders are told apart",
    ),
    where=Nation(),
    votes=Cast("list"),
    seats=75,
    formula=Quotas("Hare quota, largest remainders", Hare(), of=Valid("list")),
)

SYSTEMS = (
    System(
        id="timor-leste-2001",
        name="Constituent Assembly",
        country="Timor-Leste",
        body="Constituent Assembly",
        law=LAW,
        told="Parallel voting · two votes",
        since=date(2001, 3, 16),
        until=date(2006, 12, 27),
        tiers=(DISTRICTS, LIST),
    ),
)
