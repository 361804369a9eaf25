"""Italy since 2017, what both chambers share: the figures of the lists, the bars, and the coalitions that pass them.

A mark for a list counts for the candidate it backs. Votes for a candidate alone are shared among his lists, and so
count for the bars: 1% to count for a coalition, 3% to win seats, 10% for a coalition, or a linguistic minority's rule.
"""

from seatwright.law import (
    Alliances,
    AtLeast,
    Cast,
    Citation,
    Claim,
    Due,
    Each,
    Entry,
    Exactly,
    Exceeds,
    Here,
    InPlaces,
    Minority,
    Nation,
    OfAdmitted,
    OfCandidatesAlone,
    Overall,
    OwnVotes,
    Persons,
    Plurality,
    Reaching,
    SeatsOf,
    Sum,
    ThenLosers,
    Tier,
    Unless,
    Up,
    Won,
    Younger,
    most,
)

FIGURES = Cast("list") + OfCandidatesAlone("constituency", by="list")
ALL_FIGURES = Overall(FIGURES, Nation())
COUNTING = OfAdmitted("figure")

TWO_COLLEGES = Reaching(Exactly(2), in_=Here(), of=SeatsOf("constituency"))
HOW_MANY = Sum(Exactly(1), "constituency")
A_QUARTER = Reaching(most(1, Up(HOW_MANY / 4)), in_=Here(), of=SeatsOf("constituency"))
LINGUISTIC = Minority(("SVP", "SVP-PATT"))  # others, or other names, under ``minority`` in [parameters]
A_FIFTH_OF_VOTES = AtLeast("20%", of=Overall(FIGURES), in_=Here(), votes=FIGURES)


def at_least(share: str) -> Entry:
    """A share of the figures of all lists in the nation."""
    return AtLeast(share, of=ALL_FIGURES, in_=Nation(), votes=FIGURES)


def constituencies(law: Citation) -> Tier:
    """The single-member colleges, the Aosta Valley's among them."""
    return Tier(
        name="constituency",
        called="collegio uninominale",
        law=law,
        where=Each("constituency"),
        among=Persons(),
        votes=Cast("constituency"),
        seats=1,
        formula=Plurality(),
        ties=(Younger(),),
    )


def exempt(law: Citation, rule: Entry) -> Tier:
    """The lists for which the bars of the nation do not hold."""
    return Tier(
        name="exempt",
        called="lists with a rule of their own",
        law=law,
        where=Nation(),
        votes=FIGURES,
        entry=rule,
        formula=Due(Exactly(1)),
        gives=Claim(),
    )


def figures(law: Citation) -> Tier:
    """The figures of the lists in each college; those under 1% of the nation count no further."""
    return Tier(
        name="figure",
        called="cifra elettorale di collegio",
        law=law.doubt("of equal remainders in sharing a candidate's votes, the list with more votes has the vote"),
        where=Each("list"),
        votes=FIGURES,
        entry=at_least("1%") | Won(1, "exempt"),
        formula=Due(OwnVotes()),
        gives=Claim(),
    )


def passing(law: Citation) -> Tier:
    """The lists that pass by themselves."""
    return Tier(
        name="passing",
        called="lists with 3% or a rule of their own",
        law=law,
        where=Nation(),
        votes=COUNTING,
        entry=at_least("3%") | Won(1, "exempt"),
        formula=Due(Exactly(1)),
        gives=Claim(),
    )


def coalitions(law: Citation) -> Tier:
    """The coalitions with 10% and at least one list that passes."""
    return Tier(
        name="coalition",
        called="coalitions with 10%",
        law=law,
        where=Nation(),
        among=Alliances(),
        votes=COUNTING,
        entry=AtLeast("10%", of=ALL_FIGURES) & Won(1, "passing"),
        formula=Due(Exactly(1)),
        gives=Claim(),
    )


def minority(won: Entry, kind: str, of_votes: bool = True) -> Entry:
    """The list of a recognised linguistic minority: a fifth of a region's votes, or enough of its colleges."""
    return LINGUISTIC & InPlaces(1, kind, won | A_FIFTH_OF_VOTES if of_votes else won)


def one_college(law: Citation, kind: str, total: str) -> Tier:
    """Where a district is one college, its seats are the college's, told under the district's name."""
    return Tier(
        name="whole-district",
        called="collegio plurinominale",
        law=law,
        where=Each(kind),
        votes=COUNTING,
        entry=Won(1, total),
        formula=Due(SeatsOf(total)),
        when=Unless(SEVERAL_COLLEGES),
        fill=ThenLosers("constituency"),
        published="list",
    )


SEVERAL_COLLEGES = Exceeds(Sum(Exactly(1), "list"), Exactly(1))
EITHER_BAR = Won(1, "coalition") | Won(1, "passing")
