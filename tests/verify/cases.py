"""Small counts of every kind: each a law, an election, and the lots that were drawn."""

from __future__ import annotations

from typing import NamedTuple

from tests.small import DISTRICTS, LAW, election, lot, one_tier, system, two_tiers, votes, won

from seatwright.catalogue.new_zealand import SYSTEMS
from seatwright.kernel import count
from seatwright.law import (
    ADAMS,
    D_HONDT,
    DANISH,
    DEAN,
    HARE,
    HUNTINGTON_HILL,
    IMPERIALI_DIVISORS,
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    SAINTE_LAGUE,
    Absorbed,
    Added,
    Alliances,
    AllToFirst,
    AtLeast,
    AtLeastSoMany,
    AtOrAbove,
    BarBySize,
    Best,
    BestFirst,
    BySeatsByLot,
    Cast,
    Ceiling,
    Cells,
    Claim,
    Continued,
    DecimalShare,
    Down,
    Droop,
    Due,
    Each,
    EachPartyOf,
    Exactly,
    Exceeds,
    FewerSeats,
    FewestVotesLoses,
    Floor,
    Forfeited,
    Formula,
    HagenbachBischoff,
    Hare,
    HarePlusOne,
    HareUp,
    HasList,
    Here,
    HighestAverage,
    ImperialiQuota,
    InPlaces,
    Kept,
    LargestRemainder,
    LeftOver,
    Less,
    Levelled,
    Limit,
    Losers,
    Majority,
    MajorityClause,
    Minority,
    MoreThan,
    MoreVotes,
    Names,
    Nation,
    Needed,
    NextQuotient,
    OfLosers,
    OfPlace,
    OfWinners,
    Older,
    OneEachFromLargest,
    OneVoteMore,
    Overhang,
    OwnQuota,
    Persons,
    Places,
    Plurality,
    Quotas,
    Quotients,
    Reaching,
    RemaindersInTurn,
    Reshared,
    SeatsOf,
    ShareOfValid,
    SmallerDivisor,
    StartingFrom,
    System,
    Tier,
    TopUp,
    Unfilled,
    Vacant,
    Valid,
    VoteShare,
    Won,
    amount,
    named_divisor,
)
from seatwright.model.election import Cap, District, Election, Listed, LotDrawn, Vote
from seatwright.results.result import Completed
from seatwright.results.step import Step


class Case(NamedTuple):
    """A law, an election, and lots."""

    system: System
    election: Election
    lots: tuple[LotDrawn, ...] = ()

    def counted(self) -> Completed:
        result = count(self.system, self.election, self.lots)
        assert isinstance(result, Completed), getattr(result, "lot", None)
        return result

    def last(self) -> Step:
        """The last step: the one that the case is about."""
        return self.counted().tree[-1]


VOTES = {"A": 6_010, "B": 2_970, "C": 1_030, "D": 390}
WON = won("constituency", {"A": 5, "C": 3})
TIED = {"A": 300, "B": 200, "C": 200}
TOP_UP = ("constituency",)

PLACES = tuple(
    District("constituency", name, region, 1) for name, region in (("d1", "North"), ("d2", "North"), ("d3", "South"))
)
REGIONS = (District("list", "North", "*", 4), District("list", "South", "*", 3))
IN_DISTRICTS = votes(
    "constituency",
    {
        "d1": {"A/Ann": 50, "B/Bob": 40, "Independent/Ina": 7},
        "d2": {"A/Art": 60, "B/Ben": 30, "C/Cy": 20},
        "d3": {"A/Amy": 20, "B/Bea": 70, "C/Cleo": 65},
    },
)
ON_LISTS = votes(
    "list",
    {
        "d1": {"A": 45, "B": 35, "C": 20},
        "d2": {"A": 50, "B": 36, "C": 30, "Others": 4},
        "d3": {"A": 27, "B": 60, "C": 70},
    },
)
LISTS = (
    *(Listed("list", "*", "A", n, name) for n, name in enumerate(("Ann", "Ada", "Al"), 1)),
    *(Listed("list", "*", "B", n, name) for n, name in enumerate(("Bob", "Bix", "Bo", "Bud", "Bea"), 1)),
)
COUNTRY = election(None, (), (*IN_DISTRICTS, *ON_LISTS), (*PLACES, *REGIONS), lists=LISTS)


def alone(formula: Formula, seats: int = 7, rows: dict[str, int] | None = None, **more: object) -> Case:
    return Case(one_tier(formula, seats, **more), election(rows or VOTES))


def settled(overhang: Overhang, formula: Formula = SAINTE_LAGUE, seats: int = 10, **more: object) -> Case:
    return Case(two_tiers(formula, seats, counting=TopUp(TOP_UP, overhang), **more), election(VOTES, WON))


def limited(*limits: Limit, formula: Formula = D_HONDT) -> Case:
    return alone(formula, 10, limits=limits)


def regional(**more: object) -> Case:
    """Districts by plurality, and a list tier in every region."""
    lists = Tier(name="list", law=LAW, where=Each("list"), votes=Cast("list"), formula=D_HONDT, **more)
    return Case(system(DISTRICTS, lists), COUNTRY)


DIVISORS = (
    D_HONDT,
    SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE,
    MODIFIED_SAINTE_LAGUE_1_2,
    DANISH,
    IMPERIALI_DIVISORS,
    ADAMS,
    DEAN,
    HUNTINGTON_HILL,
    named_divisor("Estonian", 1, "1.866", "2.688"),
)
QUOTAS = (
    Hare(),
    Hare(drop=True),
    HareUp(),
    HagenbachBischoff(),
    HagenbachBischoff(drop=True),
    Droop(),
    HarePlusOne(),
    ImperialiQuota(),
    DecimalShare(3),
    OwnQuota(amount(1_700)),
)
REMAINDERS = (
    LargestRemainder(),
    LargestRemainder("1/3"),
    HighestAverage(),
    HighestAverage(SAINTE_LAGUE),
    OneEachFromLargest(),
    LeftOver(),
    RemaindersInTurn(),
)
EXCESSES = (BySeatsByLot(), FewestVotesLoses(), SmallerDivisor())

FORMULAS: dict[str, Case] = {
    **{f"divisor {rule.name}": alone(rule) for rule in DIVISORS},
    **{f"quota {n}": alone(Quotas("own", quota)) for n, quota in enumerate(QUOTAS)},
    **{f"remainder {n}": alone(Quotas("own", HareUp(), rest)) for n, rest in enumerate(REMAINDERS)},
    **{
        f"excess {n}": alone(Quotas("own", ImperialiQuota(), excess=one), 2, {"A": 50, "B": 26, "C": 24})
        for n, one in enumerate(EXCESSES)
    },
    "quota of all valid votes": alone(Quotas("own", Hare(), of=Valid("list"))),
    "quota to the nearest": alone(Quotas("own", Hare(), rounding="nearest")),
    "plurality": alone(Plurality(), 1),
    "several by plurality": alone(Plurality(), 2),
    "majority reached": alone(Majority(), 1),
    "majority missed": alone(Majority("2/3"), 1),
    "all to the first": alone(AllToFirst(), 4),
    "due": alone(Due(Down(VoteShare() * 9)), 0),
    "no seats": alone(HARE, 0),
    "one party": alone(SAINTE_LAGUE, 5, {"A": 10}),
    "votes below zero": alone(D_HONDT, 4, votes_=Cast("list") - Exactly(500)),
}

OVERHANG: dict[str, Case] = {
    "kept": settled(Kept()),
    "kept without overhang": settled(Kept(), seats=20),
    "absorbed": settled(Absorbed()),
    "absorbed at or above": settled(Absorbed(AtOrAbove()), HARE),
    "levelled": settled(Levelled()),
    "levelled to an odd house": settled(Levelled(odd=True)),
    "levelled by quotas": settled(Levelled(), HARE, 16),
    "levelled but for one": settled(Levelled(unlevelled=1)),
    "levelled to a minimum": settled(Levelled(minima=SeatsOf("constituency") * 2)),
    "levelled without overhang": settled(Levelled(), seats=40),
    "continued": settled(Continued(1)),
    "continued to an odd house": settled(Continued(3, odd=True)),
    "less": Case(two_tiers(D_HONDT, 10, counting=Less(TOP_UP)), election(VOTES, WON)),
    "starting from": Case(two_tiers(D_HONDT, 10, counting=StartingFrom(TOP_UP)), election(VOTES, WON)),
    "starting from a half": Case(two_tiers(D_HONDT, 10, counting=StartingFrom(TOP_UP, "1/2")), election(VOTES, WON)),
    "forfeited": Case(
        system(
            Tier(
                name="constituency",
                law=LAW,
                where=Nation(),
                votes=Cast("constituency"),
                seats=8,
                formula=AllToFirst(),
                gives=Claim(),
            ),
            Tier(
                name="list",
                law=LAW,
                where=Nation(),
                votes=Cast("list"),
                seats=10,
                formula=SAINTE_LAGUE,
                counting=TopUp(TOP_UP, Forfeited()),
            ),
        ),
        election(VOTES, (), votes("constituency", {"*": {"C": 9, "A": 5}})),
    ),
}

LIMITS: dict[str, Case] = {
    "ceiling, reshared": limited(Ceiling(amount(4))),
    "ceiling, reshared by quota": limited(Ceiling(amount(4)), formula=HARE),
    "ceiling, next quotient": limited(Ceiling(amount(4), NextQuotient())),
    "ceiling, vacant": limited(Ceiling(amount(4), Vacant())),
    "floor, next quotient": limited(Floor(amount(1))),
    "floor, reshared": limited(Floor(amount(1), Reshared()), formula=HARE),
    "floor, added": limited(Floor(amount(1), Added())),
    "majority clause": alone(HARE, 7, {"A": 51, "B": 25, "C": 24}, limits=(MajorityClause(),)),
    "majority clause, reshared": alone(
        SAINTE_LAGUE, 3, {"A": 97, "B": 48, "C": 41}, limits=(MajorityClause(spill=Reshared()),)
    ),
    "limits that nobody meets": limited(Ceiling(amount(9)), MajorityClause()),
}

TIES: dict[str, Case] = {
    "a lot between quotients": Case(one_tier(D_HONDT, 2), election(TIED), (lot("list", ("B", "C"), ("C",)),)),
    "a lot between remainders": Case(
        one_tier(HARE, 2), election({"A": 10, "B": 10, "C": 20}), (lot("list", ("A", "B"), ("B",)),)
    ),
    "a lot between equal votes": Case(
        one_tier(Plurality(), 1), election({"A": 5, "B": 5}), (lot("list", ("A", "B"), ("B",)),)
    ),
    "a lot for all seats": Case(
        one_tier(AllToFirst(), 3), election({"A": 5, "B": 5}), (lot("list", ("A", "B"), ("A",)),)
    ),
    "more votes first": alone(D_HONDT, 3, {"A": 200, "B": 100}, ties=(MoreVotes(),)),
    "fewer seats first": alone(D_HONDT, 3, {"A": 200, "B": 100}, ties=(FewerSeats(),)),
    "one vote more": alone(D_HONDT, 3, {"A": 200, "B": 100}, ties=(OneVoteMore(),)),
    "a rule, then a lot": Case(
        one_tier(D_HONDT, 3, ties=(MoreVotes(),)),
        election({"A": 200, "B": 100, "C": 100}),
        (lot("list", ("B", "C"), ("C",)),),
    ),
    "the older": Case(
        one_tier(Plurality(), 1, among=Persons(), ties=(Older(),)),
        election(
            None,
            (),
            votes("list", {"*": {"A/Ann": 5, "B/Bob": 5}}),
            lists=(
                Listed("x", "*", "A", 1, "Ann", born="1970-01-02"),
                Listed("x", "*", "B", 1, "Bob", born="1960-01-02"),
            ),
        ),
    ),
    "a tie in a house that is only tried": Case(
        two_tiers(D_HONDT, 2, counting=TopUp(TOP_UP, Levelled())), election(TIED, won("constituency", {"C": 1, "B": 1}))
    ),
}

ENTRY: dict[str, Case] = {
    "a bar": alone(D_HONDT, entry=AtLeast("5%", Valid("list"))),
    "exactly the bar is too little": alone(D_HONDT, 7, {"A": 95, "B": 5}, entry=MoreThan("5%", Valid("list"))),
    "a bar or a seat": Case(
        two_tiers(D_HONDT, 9, entry=AtLeast("30%", Valid("list")) | Won(1, "constituency")), election(VOTES, WON)
    ),
    "a bar and a list": alone(D_HONDT, entry=AtLeast("5%", Valid("list")) & HasList()),
    "not a minority": Case(one_tier(D_HONDT, 7, ~Minority()), election(VOTES, figures=(("minority", ("D",)),))),
    "a bar in two places": regional(seats=OfPlace(), entry=InPlaces(2, "list", AtLeast("10%", Valid("list"), Here()))),
    "the two best": alone(D_HONDT, entry=Best(2)),
    "an average": alone(D_HONDT, entry=Reaching(Valid("list") / 7)),
    "at least two": alone(D_HONDT, entry=AtLeastSoMany(2, AtLeast("50%", Valid("list")))),
    "alliances": Case(
        one_tier(D_HONDT, 7, BarBySize(("5%", "15%"), Valid("list")), among=Alliances()),
        election(VOTES, alliances=(("B", "BC"), ("C", "BC"))),
    ),
}

LINKED: dict[str, Case] = {
    "lists by region": regional(seats=OfPlace()),
    "lists by region, topped up": regional(seats=OfPlace() + SeatsOf("constituency"), counting=TopUp(TOP_UP)),
    "lists that end": Case(two_tiers(D_HONDT, 12), COUNTRY),
    "caps": Case(
        two_tiers(D_HONDT, 12, limits=(Ceiling(Names(), NextQuotient()),)),
        election(VOTES, WON, caps=(Cap("list", "*", "A", 3),)),
    ),
    "votes less those of winners": Case(
        system(
            DISTRICTS,
            Tier(
                name="list",
                law=LAW,
                where=Nation(),
                seats=4,
                formula=D_HONDT,
                votes=Cast("list") - OfWinners("constituency", Needed("1/4")),
            ),
        ),
        COUNTRY,
    ),
    "votes of losers": Case(
        system(
            DISTRICTS,
            Tier(
                name="list",
                law=LAW,
                where=Nation(),
                seats=4,
                formula=D_HONDT,
                votes=Cast("list") + OfLosers("constituency"),
            ),
        ),
        COUNTRY,
    ),
    "best losers": Case(
        system(
            DISTRICTS,
            Tier(
                name="losers",
                law=LAW,
                where=Nation(),
                among=Losers("constituency"),
                seats=3,
                votes=OfLosers("constituency"),
                formula=BestFirst(ShareOfValid("constituency"), amount(2), amount(1)),
            ),
        ),
        COUNTRY,
    ),
    "levelling seats in cells": Case(
        system(
            Tier(name="list", law=LAW, where=Nation(), votes=Cast("list"), seats=7, formula=D_HONDT, gives=Claim()),
            Tier(
                name="cells",
                law=LAW,
                where=Nation(),
                among=Cells("constituency"),
                votes=Cast("list"),
                seats=7,
                formula=BestFirst(Quotients(SAINTE_LAGUE), SeatsOf("list"), amount(3)),
            ),
        ),
        COUNTRY,
    ),
    "each party's own lists": Case(
        system(
            Tier(name="list", law=LAW, where=Nation(), votes=Cast("list"), seats=9, formula=D_HONDT, gives=Claim()),
            Tier(
                name="by region",
                law=LAW,
                where=EachPartyOf("list"),
                among=Places("list"),
                votes=Cast("list"),
                seats=SeatsOf("list"),
                formula=SAINTE_LAGUE,
            ),
        ),
        COUNTRY,
    ),
    "a run-off": Case(
        system(
            Tier(name="first", law=LAW, where=Nation(), votes=Cast("list"), seats=1, formula=Majority("2/3")),
            Tier(
                name="second",
                law=LAW,
                where=Nation(),
                votes=Cast("list"),
                seats=Unfilled("first"),
                entry=Best(2),
                formula=Plurality(),
                when=Exceeds(Unfilled("first"), amount(0)),
            ),
        ),
        election(VOTES),
    ),
    "a condition that is not met": Case(
        system(
            Tier(name="first", law=LAW, where=Nation(), votes=Cast("list"), seats=1, formula=Majority()),
            Tier(
                name="second",
                law=LAW,
                where=Nation(),
                votes=Cast("list"),
                seats=1,
                formula=Plurality(),
                when=Exceeds(Unfilled("first"), amount(0)),
            ),
        ),
        election(VOTES),
    ),
    "a tier without votes": Case(
        system(
            *one_tier(D_HONDT, 5).tiers,
            Tier(name="other", law=LAW, where=Nation(), votes=Cast("other"), seats=3, formula=D_HONDT),
        ),
        election(VOTES),
    ),
    "New Zealand": Case(
        SYSTEMS[0],
        election(
            {
                "National": 1_053_398,
                "Labour": 796_880,
                "Greens": 157_613,
                "NZ First": 95_356,
                "ACT": 85_496,
                "Māori Party": 55_980,
                "Progressive": 21_241,
                "United Future": 20_497,
            },
            won(
                "constituency",
                {"National": 41, "Labour": 21, "Māori Party": 5, "ACT": 1, "Progressive": 1, "United Future": 1},
            ),
            (Vote("list", "*", "Others", "", 58_095),),
        ),
    ),
}

CASES = FORMULAS | OVERHANG | LIMITS | TIES | ENTRY | LINKED
