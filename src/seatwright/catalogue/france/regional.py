"""France: regional councils since 2004, a quarter of the seats for the first list of the region."""

from datetime import date

from seatwright.catalogue.france.two_rounds import SEATS, two_rounds
from seatwright.law import Citation, System, Up

CODE = Citation("Code électoral", "L338", mark="art.", link="https://www.legifrance.gouv.fr").doubt(
    "from which departments the members of a list come (art. L338-1) is not counted",
    "Corsica, with 11 of 63 seats for the first list and a bar of 7%, has a law of its own",
)

SYSTEMS = (
    System(
        id="france-regional",
        name="Conseil régional",
        country="France",
        body="Regional council",
        law=CODE,
        told="Two rounds, a quarter of the seats to the first list, the rest by averages · one vote",
        since=date(2003, 4, 12),
        tiers=two_rounds(CODE, Up(SEATS / 4)),
    ),
)
