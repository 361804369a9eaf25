"""What the Korean laws share: districts by plurality, an equal vote going to the older candidate."""

from seatwright.law import AtLeast, Cast, Citation, Each, Older, Persons, Plurality, Tier, Valid, Won

ACT = Citation("Public Official Election Act", mark="art.")
ADMITTED = AtLeast("3%", of=Valid("list"), votes=Cast("list")) | Won(5, "constituency")
EQUAL = "equal decimals: more votes first, then a lot"

DISTRICTS = Tier(
    name="constituency",
    called="district",
    law=ACT["188"],
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
    ties=(Older(),),
)
