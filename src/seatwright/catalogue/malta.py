"""Malta: thirteen districts of five by transfers, then seats that mend the balance between two parties.

Since 1987 whoever has most first preferences is not left without a majority; since 2007 the lead in seats matches the
lead in votes where two parties alone have seats. The whole number of members is always odd.
"""

from datetime import date

from seatwright.law import (
    Announced,
    Best,
    Cast,
    Citation,
    Claim,
    Condition,
    Down,
    Due,
    Each,
    Exactly,
    Figure,
    FirstUnequal,
    LastParcel,
    Least,
    MoreThan,
    Nation,
    Overall,
    OwnVotes,
    Persons,
    Reaches,
    Reading,
    SeatsOf,
    System,
    Tier,
    TransferableVote,
    Valid,
    Won,
)

CONSTITUTION = Citation("Constitution of Malta", mark="art.")
ACT = Citation("General Elections Act (Cap. 354)", mark="Sch.")

BALLOT = "first-preferences"

STV = Tier(
    name="stv",
    called="district",
    law=ACT["13"].doubt(
        "surpluses are taken from the parcel received last, as in Ireland, and each is transferred",
        "equal votes: more at the first count at which they were not equal, then a lot",
    ),
    where=Each("district"),
    among=Persons(),
    votes=Cast(BALLOT),
    seats=5,
    formula=TransferableVote(surplus=LastParcel(), reading=Reading()),
    ties=(FirstUnequal(),),
)

# One for each party that has any: so many parties have seats.
SEATED = Tier(
    name="seated",
    called="first seat",
    law=CONSTITUTION["52(1)"],
    where=Nation(),
    votes=SeatsOf("stv"),
    formula=Due(Least((SeatsOf("stv"), Exactly(1)))),
    gives=Claim(),
)
TWO_ALONE: Condition = Reaches(SeatsOf("seated"), Exactly(2)) & ~Reaches(SeatsOf("seated"), Exactly(3))

ALL = Overall(SeatsOf("stv"))
ONE_MORE_THAN_ALL_OTHERS = ALL + 1 - SeatsOf("stv") * 2

MAJORITY = Tier(
    name="majority",
    published="adjustment",
    law=CONSTITUTION["52(1)(i)"],
    where=Nation(),
    votes=Cast(BALLOT),
    entry=MoreThan("1/2", of=Valid(BALLOT)),
    formula=Due(ONE_MORE_THAN_ALL_OTHERS),
)
RELATIVE_MAJORITY = Tier(
    name="relative majority",
    published="adjustment",
    law=CONSTITUTION["52(1)(ii)"],
    where=Nation(),
    votes=Cast(BALLOT),
    entry=Won(1, "stv") & Best(1),
    formula=Due(ONE_MORE_THAN_ALL_OTHERS - Overall(SeatsOf("majority"))),
    when=TWO_ALONE,
)

# What the other party has, of whose votes a seat cost less; and by how much one leads or trails it.
OTHERS_SEATS = ALL - SeatsOf("stv")
OTHERS_VOTES = Overall(OwnVotes()) - OwnVotes()
LEAD_IN_SEATS = (OwnVotes() - OTHERS_VOTES) / (OTHERS_VOTES / OTHERS_SEATS)

PROPORTION = Tier(
    name="adjustment",
    law=CONSTITUTION["52(1)(ii)"].doubt(
        "the lead in seats is the lead in votes, at what a seat cost the party whose seats were cheaper, to the "
        "nearest odd number",
        "extra seats go to the unelected candidates with most votes at their last count",
    ),
    where=Nation(),
    votes=Cast(BALLOT),
    entry=Won(1, "stv"),
    formula=Due(OTHERS_SEATS + Down(LEAD_IN_SEATS / 2) * 2 + 1 - SeatsOf("stv")),
    when=TWO_ALONE,
)
WITH_A_THIRD = Tier(
    name="majority",
    published="adjustment",
    law=CONSTITUTION["52(1)(i)"],
    where=Nation(),
    votes=Cast(BALLOT),
    entry=MoreThan("1/2", of=Valid(BALLOT)),
    formula=Due(ONE_MORE_THAN_ALL_OTHERS),
    when=~TWO_ALONE,
)

# As many as bring the under-represented sex to 40% of all members, 12 at most, half to each of the two parties.
MEMBERS = Overall(SeatsOf("stv") + SeatsOf("adjustment"))
MISSING = (MEMBERS * "40%" - Figure("under_represented_sex")) / "60%"

GENDER = Tier(
    name="gender",
    called="gender corrective seat",
    law=CONSTITUTION["52A"].doubt("an odd number of further seats is cut to an even one, half to each party"),
    where=Nation(),
    votes=Cast(BALLOT),
    entry=Won(1, "stv"),
    formula=Due(Down(Least((MISSING, Exactly(12))) / 2)),
    when=TWO_ALONE & Announced("under_represented_sex"),
)


def _version(since: date, until: date | None, note: str, *tiers: Tier) -> System:
    return System(
        id="malta-stv-adjusted",
        name="House of Representatives",
        country="Malta",
        body="House of Representatives",
        since=since,
        until=until,
        law=CONSTITUTION.doubt("the day on which this version took effect"),
        told="Single transferable vote · seats added to match the first preferences",
        tiers=(STV, SEATED, *tiers),
        note=note,
    )


SYSTEMS = (
    _version(
        date(1987, 1, 27),
        date(1996, 8, 31),
        "Act IV of 1987: more than half of the first preferences bring a majority of one.",
        MAJORITY,
    ),
    _version(
        date(1996, 9, 1),
        date(2007, 9, 27),
        "Act XI of 1996: so does the most first preferences, if two parties alone have seats.",
        MAJORITY,
        RELATIVE_MAJORITY,
    ),
    _version(
        date(2007, 9, 28),
        date(2021, 4, 19),
        "Act XXI of 2007: with two parties the lead in seats matches the lead in votes.",
        WITH_A_THIRD,
        PROPORTION,
    ),
    _version(
        date(2021, 4, 20),
        None,
        "Act XX of 2021: up to twelve further seats for the under-represented sex, if its members are told.",
        WITH_A_THIRD,
        PROPORTION,
        GENDER,
    ),
)
