"""Baden-Württemberg to 2021: one vote and no lists; the best losers take the second mandates, levelled by region."""

from datetime import date

from seatwright.law import (
    D_HONDT,
    SAINTE_LAGUE,
    AtLeast,
    BestFirst,
    Cast,
    Citation,
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
    Persons,
    Places,
    Plurality,
    SeatsOf,
    ShareOfValid,
    System,
    Tier,
    TopUp,
    Valid,
    Won,
)

ACT = Citation("Landtagswahlgesetz Baden-Württemberg", mark="§")
VOTES = Cast("constituency")
SURPLUS_SEATS = Exceeds(SeatsOf("surplus"), Exactly(0))
STILL_DUE = SeatsOf("levelled") + SeatsOf("due")

FIRST_MANDATES = Tier(
    name="constituency",
    called="Erstmandat",
    law=ACT["2(3)"],
    where=Each("constituency"),
    among=Persons(),
    votes=VOTES,
    seats=1,
    formula=Plurality(),
)

SURPLUS = Tier(
    name="surplus",
    called="Überhangmandat",
    law=ACT["2(4)"],
    where=Each("region"),
    votes=VOTES,
    entry=Won(1, "land"),
    formula=Due(SeatsOf("constituency") - SeatsOf("regional")),
    gives=Claim(),
)

DUE = Tier(
    name="due",
    law=ACT["2(3)"],
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
        law=ACT["2(1)-(2)"],
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
        law=ACT["2(2)"],
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
        law=ACT["2(4)"].doubt(
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
        law=ACT["2(3)"],
        where=Each("region"),
        among=Losers("constituency"),
        votes=OfLosers("constituency"),
        entry=Won(1, "land"),
        seats=STILL_DUE,
        formula=BestFirst(order, row=STILL_DUE),
    )


def landtag(rule: Divisor, order: Key, since: date, until: date) -> System:
    """The law in one of its versions: they differ in the divisors and in what makes a loser the best."""
    return System(
        id="de-bw-zweitmandat",
        name="Landtag von Baden-Württemberg",
        country="Germany",
        body="Landtag von Baden-Württemberg",
        law=ACT["1-2"].doubt("the paragraphs of § 2, and the days from which the versions are in force"),
        told="Personalised proportional representation without lists, levelled by region · one vote",
        since=since,
        until=until,
        tiers=(FIRST_MANDATES, *land(rule), SURPLUS, levelled(rule), DUE, second_mandates(order)),
    )


SYSTEMS = (
    landtag(D_HONDT, MostVotes(), date(1956, 1, 1), date(2010, 12, 31)),
    landtag(SAINTE_LAGUE, ShareOfValid("constituency"), date(2011, 1, 1), date(2022, 4, 26)),
)
