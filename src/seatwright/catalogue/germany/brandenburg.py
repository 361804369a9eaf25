"""Brandenburg since 1994: one constituency opens the list; levelling from the third overhang seat on, to 110 seats."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    HARE,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Condition,
    Due,
    Entry,
    Exactly,
    Exceeds,
    HasList,
    Kept,
    Listless,
    MajorityClause,
    Minority,
    Nation,
    Nearest,
    OfAdmitted,
    OnBallotsElecting,
    OrNothing,
    Overall,
    Overhang,
    OwnVotes,
    Reshared,
    Scaled,
    Seats,
    SeatsOf,
    Tier,
    TopUp,
    Valid,
    Won,
    most,
)

LWAHLG = Citation("Brandenburgisches Landeswahlgesetz", mark="§", link="https://bravors.brandenburg.de")
EARLIER = "The law of the first election, in 1990, is not in the catalogue."
DOUBTS = (
    "how the larger number is reckoned (paragraph 8) was recalled: seats won times all votes, by the party's own",
    "what the others share where a party's number is above 110: here 110 less what such parties have won",
    "each party may have two overhang seats without levelling (paragraph 11), not all of them together",
)
LARGEST = 110

WON = SeatsOf("constituency")
VOTES = Cast("list") - OnBallotsElecting("list", "constituency", Listless())
ADMITTED = (
    AtLeast("5%", of=Valid("list"), votes=Cast("list"))
    | Won(1, "constituency")
    | Minority()  # lists of the Sorbs (Wends), as the Land committee decides
) & HasList()
WITH_LISTS = 88 - SeatsOf("constituency", Listless())

LEVELLED = Exceeds(SeatsOf("many"), Exactly(0))
BEYOND_110 = Exceeds(SeatsOf("beyond"), Exactly(0))


FIRST = Tier(
    name="first",
    law=LWAHLG["3(2)-(4)"].doubt("the majority clause (paragraph 4) was recalled, not read"),
    where=Nation(),
    votes=VOTES,
    entry=ADMITTED,
    seats=WITH_LISTS,
    formula=HARE,
    limits=(MajorityClause("1/2", Reshared()),),
    gives=Claim(),
)
DEMAND = Nearest(WON * Overall(OfAdmitted("first")) / OwnVotes())


def claim(name: str, law: str, formula: Due, entry: Entry, called: str) -> Tier:
    """A figure for each party that later steps read."""
    changed = FIRST.__replace__(name=name, called=called, law=LWAHLG[law])
    return changed.__replace__(entry=entry, seats=0, formula=formula, limits=())


OVERHANG = claim("overhang", "3(6)", Due(most(0, WON - SeatsOf("first"))), ADMITTED, "Überhangmandat")
MANY = claim("many", "3(11)", Due(most(0, SeatsOf("overhang") - 2)), ADMITTED, "drittes Überhangmandat")
BEYOND = claim("beyond", "3(8)-(9)", Due(OrNothing(DEMAND, LARGEST + 1)), Won(1, "overhang"), "Wert über 110")
KEPT = claim("kept", "3(9)", Due(WON), Won(1, "beyond"), "verbleibender Sitz")


def lists(name: str, law: str, when: Condition, overhang: Overhang) -> Tier:
    """All seats over the admitted lists, constituencies counted in."""
    return FIRST.__replace__(
        name=name,
        called="Landesliste",
        law=LWAHLG[law].doubt(*DOUBTS),
        counting=TopUp(("constituency",), overhang),
        when=when,
        gives=Seats(),
        published="list",
    )


PLAIN = lists("list", "3(5)-(6), (11)", ~LEVELLED, Kept())
ENLARGED = lists("list-levelled", "3(7)-(8)", LEVELLED & ~BEYOND_110, Scaled())
CAPPED = lists("list-capped", "3(7), (9)", LEVELLED & BEYOND_110, Kept()).__replace__(
    entry=ADMITTED & ~Won(1, "beyond"),
    seats=LARGEST - SeatsOf("constituency", Listless()) - SeatsOf("kept"),
    limits=(),
)

SYSTEMS = (
    landtag(
        "de-bb",
        "Landtag Brandenburg",
        LWAHLG["1-3"].doubt("the day from which the version is in force"),
        "Personalised proportional representation, overhang levelled up to 110 seats · two votes",
        (plurality(LWAHLG["2"], called="Wahlkreis"), FIRST, OVERHANG, MANY, BEYOND, KEPT, PLAIN, ENLARGED, CAPPED),
        date(1994, 1, 1),
        note=EARLIER,
    ),
)
