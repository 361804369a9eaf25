"""Iraq: Council of Representatives of 2021, one vote for one candidate, a woman in every district, nine minority seats.

That the best woman replaces the last man where no woman is among the best is said the other way round: her seat first,
then all others to the best who are left. Who sits is the same.
"""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Each,
    NotElected,
    OfGroup,
    OfPlace,
    Persons,
    Plurality,
    System,
    Tier,
    Unfilled,
)

ACT = Citation(
    "Council of Representatives Elections Law No. 9 of 2020",
    mark="art.",
    link="https://www.thebaghdadpost.com/en/Story/50329/",
)

WOMEN = Tier(
    name="district-women",
    called="seat for a woman",
    law=ACT["16"].doubt("whether women elected elsewhere in the governorate relieve a district of the quota"),
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    entry=OfGroup("women"),
    seats=1,
    formula=Plurality(),
    published="district",
)

DISTRICTS = Tier(
    name="district",
    law=ACT["15"].doubt("the numbers of the articles"),
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    entry=NotElected(),
    seats=OfPlace("district") - 1 + Unfilled("district-women"),
    formula=Plurality(),
)

MINORITIES = Tier(
    name="minority",
    called="minority seat",
    law=ACT["13"].doubt("the votes for Christians and Mandaeans come from the whole country"),
    where=Each("minority"),  # five of Christians, by governorate, and one each of four other communities
    among=Persons(),
    votes=Cast("minority"),
    seats=1,
    formula=Plurality(),
)

SYSTEMS = (
    System(
        id="iraq-sntv-2021",
        name="Council of Representatives",
        country="Iraq",
        body="Council of Representatives",
        law=ACT["13-16"].doubt("equal votes: a lot, in the presence of the candidates"),
        told="Single non-transferable vote with a quota for women · one vote",
        since=date(2020, 11, 5),
        until=date(2023, 4, 7),
        tiers=(WOMEN, DISTRICTS, MINORITIES),
        fused=(("district", "minority"),),  # the one mark is for a candidate of the district or of a minority
    ),
)
