"""Italians abroad since 2006: four areas of the world share their seats by whole quotients and largest remainders."""

from seatwright.law import Cast, Citation, Each, Hare, MoreVotes, OfPlace, Quotas, Tier

ABROAD = Tier(
    name="abroad",
    called="circoscrizione Estero",
    law=Citation("Legge 459/2001", mark="art.")["15"].doubt(
        "abroad: the fraction of the quotient is dropped, and equal remainders go to the larger figure",
        "abroad: which names of a list sit is decided by preferences, which are not counted",
    ),
    where=Each("abroad"),
    votes=Cast("abroad"),
    seats=OfPlace("abroad"),
    formula=Quotas("whole quotient, largest remainders", Hare(drop=True)),
    ties=(MoreVotes(),),
)
