"""What the laws of the Bundestag share: the act, the names of its tiers in the files, the constituencies."""

from seatwright.law import Cast, Citation, Each, Persons, Plurality, Tier

ACT = Citation("Bundeswahlgesetz", mark="§", link="https://www.gesetze-im-internet.de/bwahlg/")
LAENDER = "list"  # the Länder stand in districts.csv as places of the list tier
CONSTITUENCIES = "constituency"
MINORITIES = ("SSW",)  # parties of recognised national minorities that have stood

WAHLKREISE = Tier(
    name="constituency",
    called="Wahlkreis",
    law=ACT["5"],
    where=Each(CONSTITUENCIES),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
)


def told(how: str) -> str:
    """One line for people."""
    return f"Personalised proportional representation · two votes · {how}"
