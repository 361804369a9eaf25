"""What the laws of the Bundestag share: the act, the names of its tiers in the files, the constituencies."""

from seatwright.catalogue.districts import plurality
from seatwright.law import Citation

ACT = Citation("Bundeswahlgesetz", mark="§", link="https://www.gesetze-im-internet.de/bwahlg/")
LAENDER = "list"  # the Länder stand in districts.csv as places of the list tier
CONSTITUENCIES = "constituency"
MINORITIES = ("SSW",)  # parties of recognised national minorities that have stood

WAHLKREISE = plurality(ACT["5"], CONSTITUENCIES, called="Wahlkreis")


def told(how: str) -> str:
    """One line for people."""
    return f"Personalised proportional representation · two votes · {how}"
