"""Prince Edward Island asked its voters in 2016 to rank five ways of electing the Legislative Assembly.

The fewest was dropped round by round until one had more than half of the papers that still counted.
"""

from datetime import date

from seatwright.law import Cast, Citation, InstantRunoff, Nation, OvervoteEnds, Reading, System, Tier
from seatwright.model.ranked import EmptyPassedOver

ACT = Citation("Plebiscite on Democratic Renewal (Prince Edward Island), regulations under the Plebiscites Act")

CHOICE = Tier(
    name="plebiscite",
    called="choice",
    law=ACT.doubt("equal lowest: a lot", "an empty rank is passed over, a rank with two marks ends the paper"),
    where=Nation(),
    votes=Cast("plebiscite"),
    seats=1,
    formula=InstantRunoff(reading=Reading(EmptyPassedOver(), OvervoteEnds())),
)

SYSTEMS = (
    System(
        id="pei-plebiscite-2016",
        name="Plebiscite on Democratic Renewal",
        country="Canada (Prince Edward Island)",
        body="Plebiscite",
        since=date(2016, 7, 8),
        law=ACT,
        told="Instant run-off between five options",
        tiers=(CHOICE,),
        note="The papers were not published, only the totals of the four rounds: they can be checked, and not counted.",
    ),
)
