"""Iraq: Council of Representatives of 2021, one vote for one person, a woman in every district, nine minority seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import Cast, Citation, Each, KeptFor, Marks, OfPlace, Persons, PluralityKeeping, System, Tier

ACT = Citation(
    "Council of Representatives Elections Law No. 9 of 2020",
    mark="art.",
    link="https://www.thebaghdadpost.com/en/Story/50329/",
)

DISTRICTS = Tier(
    name="district",
    law=ACT["15-16"].doubt(
        "the numbers of the articles",
        "whether women elected elsewhere in the governorate relieve a district of the quota",
    ),
    where=Each("district"),
    among=Persons(),
    votes=Cast("district"),
    seats=OfPlace("district"),
    formula=PluralityKeeping((KeptFor("women", 1),)),
)

# Five of Christians, by governorate, and one each of four other communities.
MINORITIES = plurality(
    ACT["13"].doubt("the votes for Christians and Mandaeans come from the whole country"),
    "minority",
    called="minority seat",
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
        tiers=(DISTRICTS, MINORITIES),
        marks=(Marks("district", 1), Marks("minority", 1)),
        fused=(("district", "minority"),),  # the one mark is for a candidate of the district or of a minority
    ),
)
