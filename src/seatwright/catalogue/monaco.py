"""Monaco: National Council, sixteen of the most voted and eight from the lists, all by one ballot of up to 24 names."""

from datetime import date

from seatwright.law import (
    AtLeast,
    Cast,
    Citation,
    Hare,
    HighestAverage,
    Marks,
    Nation,
    Older,
    OpenList,
    Persons,
    Plurality,
    Quotas,
    System,
    Tier,
    Valid,
)

ACT = Citation(
    "Loi n° 839 sur les élections nationales et communales",
    version="loi n° 1.250 du 9 avril 2002",
    mark="art.",
    link="https://idea.int/node/143036",
)

MOST_VOTED = Tier(
    name="plurality",
    called="majority seat",
    law=ACT["20-1"],
    where=Nation(),
    among=Persons(),
    votes=Cast("list"),
    seats=16,
    formula=Plurality(),
    ties=(Older(),),
)

LISTS = Tier(
    name="list",
    law=ACT["20-1"].doubt("the votes of a list are those of all its candidates, the sixteen included"),
    where=Nation(),
    votes=Cast("list"),
    entry=AtLeast("5%", of=Valid("list")),
    seats=8,
    formula=Quotas("Hare quota, highest averages", Hare(), HighestAverage(), of=Valid("list")),
    fill=OpenList("list"),
)

SYSTEMS = (
    System(
        id="monaco-mixed",
        name="Conseil National",
        country="Monaco",
        body="Conseil National",
        law=ACT["20, 20-1"],
        told="Parallel voting on one ballot of names from any list",
        since=date(2002, 4, 9),
        tiers=(MOST_VOTED, LISTS),
        marks=(Marks("list", 24),),
    ),
)
