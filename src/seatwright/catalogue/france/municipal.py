"""France: councils of communes of 1,000 people and more (3,500 until 2014), half of the seats for the first list."""

from datetime import date

from seatwright.catalogue.france.two_rounds import SEATS, two_rounds
from seatwright.law import Amount, Citation, Down, From, Graded, System, Up, least

CODE = Citation("Code électoral", mark="art.", link="https://www.legifrance.gouv.fr")
OF_2025 = Citation("Loi n° 2025-795", version="2025-08-11", mark="art.").doubt("the text of the law was not seen")

HALF = SEATS / 2
# Rounded up if there are more than four seats, down if there are fewer.
HALF_ROUNDED = least(Up(HALF), Down(HALF) + Graded(SEATS, (From(5, 1),)))
QUARTER = Up(SEATS / 4)


def council(id: str, law: Citation, told: str, since: date, bonus: Amount) -> System:
    """A council elected in one piece, or by sectors that stand alone."""
    return System(
        id=id,
        name="Conseil municipal",
        country="France",
        body="Municipal council",
        law=law,
        told=told,
        since=since,
        tiers=two_rounds(law, bonus),
    )


SYSTEMS = (
    council(
        "france-municipal",
        CODE["L262"],
        "Two rounds, half of the seats to the first list, the rest by averages · one vote",
        date(1982, 11, 20),
        HALF_ROUNDED,
    ),
    council(
        "france-municipal-plm",
        OF_2025.doubt("a quarter is rounded up", "the council and its sectors are elected apart"),
        "Paris, Lyon, Marseille: two rounds, a quarter of the seats to the first list · one vote",
        date(2025, 8, 12),
        QUARTER,
    ),
)
