"""Russia: State Duma with 225 districts and 225 list seats, under five laws from 1993 to today."""

from datetime import date

from seatwright.law import (
    HARE,
    Amount,
    AtLeast,
    AtLeastSoMany,
    Cast,
    Citation,
    Each,
    Entry,
    Everyone,
    Figure,
    Here,
    MoreVotes,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    Reaching,
    System,
    Tier,
    TogetherMoreThan,
    Valid,
)

NOT_SEEN = "the text of the law was not seen"
REGISTERED = "equal remainders and equal votes: the list registered earlier, told as a lot"
SIX_DECIMALS = "remainders that agree to six decimals count as equal (art. 89): here only those that are equal"

ACT = Citation("Federal Law on the Election of Deputies of the State Duma", mark="art.")
DECREE_1993 = Citation("Regulations on the Election of Deputies of the State Duma in 1993").doubt(REGISTERED)
LAW_1995 = ACT.__replace__(version="90-FZ, 1995").doubt(NOT_SEEN)
LAW_1999 = ACT.__replace__(version="121-FZ, 1999").doubt(NOT_SEEN)
LAW_2002 = ACT.__replace__(version="175-FZ, 2002").doubt(NOT_SEEN)
LAW_2014 = ACT.__replace__(
    version="20-FZ, 2014",
    section="87-89",
    link="https://www.te.gob.mx/vota_elections/thesaurus/article/24657/16240/150",
).doubt(SIX_DECIMALS, "the words on two lists and more than half of the votes (art. 88) were not seen")

VALID_AND_AGAINST = Valid("list", also=("Against all",))
TOOK_PART = Figure("ballots_cast", otherwise=Valid("list", also=("Against all", "Invalid")))
TOOK_PART_2014 = Figure("ballots_cast", otherwise=Valid("list", also=("Invalid",)))  # no votes against all any more
AGAINST_ALL_HERE: Amount = Valid("constituency", also=("Against all",)) - Valid("constituency")

OF_VALID = AtLeast("5%", of=VALID_AND_AGAINST)
FIVE_PERCENT = AtLeast("5%", of=TOOK_PART)
THREE_PERCENT = AtLeast("3%", of=TOOK_PART)
THEN_THREE_PERCENT = TogetherMoreThan("1/2", of=TOOK_PART, rule=FIVE_PERCENT, then=THREE_PERCENT)
OF_2014 = AtLeast("5%", of=TOOK_PART_2014)
MORE_THAN_HALF = TogetherMoreThan("1/2", of=TOOK_PART, rule=FIVE_PERCENT)
HALF_2014 = TogetherMoreThan("1/2", of=TOOK_PART_2014, rule=OF_2014)

DISTRICTS = Tier(
    name="constituency",
    called="district",
    law=ACT.doubt("that a quarter of the voters took part is not tested: how many there were is not in the files"),
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    entry=Reaching(AGAINST_ALL_HERE, in_=Here()),
    seats=1,
    formula=Plurality(),
)
WHATEVER_AGAINST = DISTRICTS.__replace__(
    law=DISTRICTS.law.doubt("votes against all did not void a district"), entry=Everyone()
)
SINCE_2014 = DISTRICTS.__replace__(law=LAW_2014, entry=Everyone())


def duma(law: Citation, since: date, until: date | None, districts: Tier, entry: Entry) -> System:
    """One of the laws: they differ in who enters, and in what "against all" does in a district."""
    lists = Tier(
        name="list",
        law=law.doubt("which regional group of a list gets its seats is not counted"),
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        seats=OfPlace("list"),
        formula=HARE,
        ties=(MoreVotes(),),
    )
    return System(
        id="russia-duma",
        name="Gosudarstvennaya Duma",
        country="Russia",
        body="State Duma",
        law=law,
        told="Parallel voting · two votes",
        since=since,
        until=until,
        tiers=(districts, lists),
    )


SYSTEMS = (
    duma(DECREE_1993, date(1993, 10, 1), date(1995, 6, 20), WHATEVER_AGAINST, OF_VALID),
    duma(LAW_1995, date(1995, 6, 21), date(1999, 6, 23), DISTRICTS, FIVE_PERCENT),
    duma(LAW_1999, date(1999, 6, 24), date(2002, 12, 19), DISTRICTS, THEN_THREE_PERCENT),
    duma(LAW_2002, date(2002, 12, 20), date(2005, 5, 17), DISTRICTS, AtLeastSoMany(3, MORE_THAN_HALF)),
    duma(LAW_2014, date(2014, 2, 22), None, SINCE_2014, AtLeastSoMany(2, HALF_2014)),
)
