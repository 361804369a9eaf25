"""Baden-Württemberg to 2021: one vote and no lists; the best losers take the second mandates, levelled by region."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.germany.baden_wuerttemberg import BODY, LWG
from seatwright.catalogue.germany.landtag import landtag
from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    AtLeast,
    BestFirst,
    Cast,
    Claim,
    Divisor,
    Due,
    Each,
    EachPartyOf,
    Exactly,
    Exceeds,
    Key,
    Less,
    Levelled,
    Losers,
    MostVotes,
    Nation,
    NotAdmitted,
    OfLosers,
    Places,
    SeatsOf,
    ShareOfValid,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

VOTES = Cast("constituency")
SURPLUS_SEATS = Exceeds(SeatsOf("surplus"), Exactly(0))
STILL_DUE = SeatsOf("levelled") + SeatsOf("due")

FIRST_MANDATES = plurality(LWG["2(3)"], called="Erstmandat")

SURPLUS = Tier(
    name="surplus",
    called="Überhangmandat",
    law=LWG["2(4)"],
    where=Each("region"),
    votes=VOTES,
    entry=Won(1, "land"),
    formula=Due(SeatsOf("constituency") - SeatsOf("regional")),
    gives=Claim(),
)

DUE = Tier(
    name="due",
    law=LWG["2(3)"],
    where=Each("region"),
    votes=VOTES,
    entry=Won(1, "land"),
    formula=Due(SeatsOf("regional")),
    counting=Less(("constituency",)),
    when=~SURPLUS_SEATS,
    gives=Claim(),
)


def land(rule: Divisor) -> tuple[Tier, Tier]:
    """120 seats over the parties of the Land, and each party's over the four regions."""
    parties = Tier(
        name="land",
        law=LWG["2(1)-(2)"],
        where=Nation(),
        votes=VOTES,
        entry=AtLeast("5%", of=Valid("constituency")),
        seats=120 - SeatsOf("constituency", NotAdmitted()),
        formula=rule,
        gives=Claim(),
    )
    regions = Tier(
        name="regional",
        called="Regierungsbezirk",
        law=LWG["2(2)"],
        where=EachPartyOf("land"),
        among=Places("region"),
        votes=VOTES,
        seats=SeatsOf("land"),
        formula=rule,
        gives=Claim(),
    )
    return parties, regions


def levelled(rule: Divisor) -> Tier:
    """Where a party won more than its seats in the region, the region grows until its votes cover them."""
    return Tier(
        name="levelled",
        called="Ausgleichsmandat",
        law=LWG["2(4)"].doubt(
            "in a levelled region every party has what the larger region gives it, even if it is less"
        ),
        where=Each("region"),
        votes=VOTES,
        entry=Won(1, "land"),
        seats=SeatsOf("regional"),
        formula=rule,
        counting=TopUp(("constituency",), Levelled()),
        when=SURPLUS_SEATS,
        gives=Claim(),
    )


def second_mandates(order: Key) -> Tier:
    """What a party is still due in the region goes to its best candidates who won nothing there."""
    return Tier(
        name="second",
        called="Zweitmandat",
        law=LWG["2(3)"],
        where=Each("region"),
        among=Losers("constituency"),
        votes=OfLosers("constituency"),
        entry=Won(1, "land"),
        seats=STILL_DUE,
        formula=BestFirst(order, row=STILL_DUE),
    )


def version(rule: Divisor, order: Key, since: date, until: date) -> System:
    """The law in one of its versions: they differ in the divisors and in what makes a loser the best."""
    law = LWG["1-2"].doubt("the dates from which the versions are in force")
    told = "Personalised proportional representation without lists, levelled by region · one vote"
    tiers = (FIRST_MANDATES, *land(rule), SURPLUS, levelled(rule), DUE, second_mandates(order))
    return landtag("de-bw-zweitmandat", BODY, law, told, tiers, since, until)


SYSTEMS = (
    version(D_HONDT, MostVotes(), date(1956, 1, 1), date(2010, 12, 31)),
    version(SAINTE_LAGUE, ShareOfValid("constituency"), date(2011, 1, 1), date(2022, 4, 26)),
)
