"""More small counts: the members of the vocabulary that few laws use."""

from __future__ import annotations

from tests.small import LAW, election, lot, one_tier, two_tiers, votes, won
from tests.verify.cases import (
    COUNTRY,
    IN_DISTRICTS,
    LISTS,
    ON_LISTS,
    PLACES,
    REGIONS,
    TOP_UP,
    VOTES,
    WON,
    Case,
    settled,
)
from tests.verify.forced import FORCED
from tests.verify.two_ways import TWO_WAYS

from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    AdmittedAlliances,
    All,
    Alliances,
    AllOf,
    Announced,
    AnyOf,
    AtLeast,
    BestFirst,
    Both,
    ByAmount,
    Cast,
    Ceiling,
    Cells,
    Claim,
    Contenders,
    Decimals,
    Declared,
    Droop,
    Due,
    Each,
    EachAllianceOf,
    Enlarged,
    Exactly,
    Exceeds,
    Fielded,
    Figure,
    First,
    FirstReached,
    From,
    Graded,
    Held,
    Here,
    Independents,
    LeftOver,
    Listless,
    Losers,
    Majority,
    Matched,
    MatchedOdd,
    MoreThan,
    MostIn,
    MostVotes,
    Nation,
    Nationwide,
    NextQuotient,
    Not,
    NotAdmitted,
    NotAnIndividual,
    NotElected,
    Odd,
    OfGroup,
    OfLinkedWinners,
    OfPlace,
    OnBallotsElecting,
    OnBallotsLosing,
    Only,
    OpenList,
    OrNothing,
    Otherwise,
    Outsiders,
    Over,
    Overall,
    OwnPlace,
    OwnVotes,
    PartyThenPlace,
    PartyVotes,
    PersonalVotes,
    Persons,
    Plurality,
    PreferenceBar,
    QuotaOf,
    Quotas,
    Reaches,
    Reaching,
    Scaled,
    SeatsOf,
    SecondBallot,
    SharedRanks,
    Sum,
    Surplus,
    System,
    ThenLosers,
    Tier,
    TogetherAtLeast,
    TogetherMoreThan,
    TopUp,
    Unless,
    Unused,
    Up,
    Valid,
    VoteShare,
    Winners,
    Within,
    Won,
    Younger,
    amount,
    least,
)
from seatwright.model.election import Joint, Listed
from seatwright.model.value import replace

DISTRICTS = two_tiers(D_HONDT, 1).tiers[0]


def tier(name: str, **more: object) -> Tier:
    slots: dict[str, object] = {"law": LAW, "where": Nation(), "votes": Cast("list"), "seats": 5, "formula": D_HONDT}
    return Tier(**{"name": name, **slots, **more})


def law(*tiers: Tier) -> System:
    return System("test", "Test", LAW, tiers)


def after_districts(**more: object) -> Case:
    return Case(law(DISTRICTS, tier("list", **more)), COUNTRY)


def with_rows(case: Case, **rows: object) -> Case:
    return case._replace(election=replace(case.election, **rows))


JOINT = tuple(
    Joint(place, first, second, n)
    for place in ("d1", "d2", "d3")
    for first, second, n in (("A", "B", 20), ("B", "C", 15), ("C", "A", 9), ("Ina", "B", 4))
)
ALLIED = (("B", "BC"), ("C", "BC"))

AMOUNTS: dict[str, Case] = {
    name: with_rows(
        after_districts(seats=seats),
        figures=(("size", 8), ("own.A", 3)),
        population=(("North", 40), ("South", 22), ("*", 62)),
    )
    for name, seats in {
        "a figure": Figure("size"),
        "a figure by party": Figure("own"),
        "a figure otherwise": Figure("unknown", amount(6)),
        "population": Up(Figure("population") / 9),
        "a sum over regions": Sum(Up(Cast("list") / 60), "list"),
        "of all in the country": Up(Overall(Cast("list"), Nation()) / 70),
        "nationwide": Up(Nationwide(Cast("list")) / 70),
        "made odd": Odd(SeatsOf("constituency") + 3),
        "by steps": Graded(Contenders(), (From(1, 4), From(3, 6))),
        "nothing below a number": OrNothing(SeatsOf("constituency") * 2, 3),
        "rounded to a decimal": Up(Decimals(Over(Valid("list"), amount(70)), 1)),
        "the smaller": least(SeatsOf("constituency") * 4, 7),
        "by the first": Up(First() / 40),
        "of parties alone": Up(PartyVotes("list") / 60),
        "of those without a list": 9 - SeatsOf("constituency", Listless()),
        "of those without a list in their region": 9 - SeatsOf("constituency", Listless("list", "list")),
        "of outsiders": 9 - SeatsOf("constituency", Outsiders()),
        "of independents": 9 - SeatsOf("constituency", Independents()),
    }.items()
}

VOTES_OF: dict[str, Case] = {
    "ballots whose first mark won": with_rows(
        after_districts(votes=Cast("list") - OnBallotsElecting("list", "constituency", All())), joint=JOINT
    ),
    "ballots whose first mark lost": with_rows(
        after_districts(votes=OnBallotsLosing("list", "constituency")), joint=JOINT
    ),
    "linked winners": with_rows(
        after_districts(votes=Cast("list") - OfLinkedWinners("constituency", Surplus(), "list")),
        lists=(
            *(Listed("constituency", "d2", party, 1, "Art") for party in ("A", "C")),
            *(Listed("constituency", "d3", "B", 1, name) for name in ("Bea",)),
        ),
    ),
    "unused votes": Case(
        law(
            tier(
                "first",
                where=Each("list"),
                formula=Quotas("Droop", Droop(), LeftOver()),
                seats=OfPlace(),
                gives=Claim(),
            ),
            tier("list", votes=Unused("first"), seats=3),
        ),
        COUNTRY,
    ),
    "the quota of an earlier tier": Case(
        law(
            tier("first", formula=Quotas("Droop", Droop(), LeftOver())),
            tier("list", votes=Unused("first"), seats=2, formula=HARE, entry=Reaching(QuotaOf("first") / 3)),
        ),
        COUNTRY,
    ),
    "own votes": after_districts(entry=Reaching(Overall(OwnVotes()) / 4)),
    "percent": Case(
        one_tier(D_HONDT, 5, AtLeast("5%", Valid("list"))), election({"A": 52, "B": 44, "C": 3}, votes_are="percent")
    ),
    "a published total": Case(
        one_tier(D_HONDT, 5, AtLeast("5%", Valid("list"))), election(VOTES, figures=(("valid_votes", 10_900),))
    ),
}

ENTRIES: dict[str, Case] = {
    name: with_rows(after_districts(entry=entry, seats=7), figures=(("friends", ("C",)),))
    for name, entry in {
        "declared": Not(Declared("friends")),
        "fielded": Fielded(3, "constituency"),
        "no individual": NotAnIndividual(),
        "won in the north": AnyOf((Won(1, "constituency"), AtLeast("30%", Valid("list")))),
        "a bar of other votes": MoreThan("20%", Cast("constituency"), Nation(), Cast("constituency")),
        "several bars": AllOf((AtLeast("5%", Valid("list")), Not(AtLeast("40%", Valid("list"))))),
        "together at least": TogetherAtLeast("80%", Valid("list"), AtLeast("35%", Valid("list"))),
        "together more than": TogetherMoreThan("50%", Valid("list"), AtLeast("90%", Valid("list"))),
        "a bar that is lowered": FirstReached(("60%", "35%", "10%"), amount(2), Valid("list")),
    }.items()
} | {
    "a bar in the region": Case(
        law(
            DISTRICTS,
            tier(
                "list",
                where=Each("list"),
                seats=OfPlace(),
                entry=AtLeast("30%", Valid("list"), Within("list")) | Won(1, "constituency", Here()),
            ),
        ),
        COUNTRY,
    ),
    "a bar in one's own place": Case(
        law(
            DISTRICTS,
            tier(
                "losers",
                among=Losers("constituency"),
                votes=Cast("constituency"),
                seats=2,
                formula=BestFirst(MostVotes()),
                entry=AtLeast("20%", Overall(Valid("constituency"), OwnPlace()), OwnPlace())
                & NotElected()
                & Not(OfGroup("x")),
            ),
        ),
        COUNTRY,
    ),
    "admitted alliances": Case(
        law(
            tier("claims", among=Alliances(), entry=AtLeast("30%", Valid("list")), gives=Claim()),
            tier("list", among=AdmittedAlliances("claims"), seats=7),
            tier("lists", where=EachAllianceOf("list"), seats=SeatsOf("list"), gives=Claim()),
        ),
        election(VOTES, alliances=ALLIED),
    ),
}

HOUSES: dict[str, Case] = {
    "matched": settled(Matched(1)),
    "matched to an odd house": settled(MatchedOdd(1)),
    "scaled": settled(Scaled()),
    "scaled to an odd house": settled(Scaled(odd=True)),
    "enlarged": settled(Enlarged()),
    "enlarged twice": settled(Enlarged(1, 2)),
    "not admitted, out of the stake": Case(
        two_tiers(
            SAINTE_LAGUE,
            12 - SeatsOf("constituency", NotAdmitted()),
            entry=AtLeast("20%", Valid("list")),
            counting=TopUp(TOP_UP),
        ),
        election(VOTES, WON),
    ),
    "ceilings by share": Case(
        two_tiers(D_HONDT, 12, limits=(Ceiling(Up(VoteShare() * 8), NextQuotient()),)), election(VOTES, WON)
    ),
}

RUNOFF = votes("runoff", {"d1": {"A/Ann": 3, "B/Bob": 9}})
CONDITIONS: dict[str, Case] = {
    name: with_rows(after_districts(when=when), figures=(("agreed", "yes"),), votes=(*COUNTRY.votes, *RUNOFF))
    for name, when in {
        "held": Held("runoff"),
        "announced": Announced("agreed"),
        "not announced": Announced("refused"),
        "both": Both((Held("list"), Unless(Announced("refused")))),
        "reached": Reaches(First(), Valid("list") / 3),
        "exceeded": Exceeds(First(), Valid("list") / 2),
    }.items()
} | {
    "otherwise": Case(law(tier("first", when=Announced("refused")), tier("list", when=Otherwise("first"))), COUNTRY),
    "a second round": Case(
        law(
            replace(
                DISTRICTS, name="first", formula=Majority(), votes=Cast("constituency"), where=Each("constituency")
            ),
            tier(
                "second",
                where=Each("constituency"),
                among=Persons(),
                votes=Cast("runoff"),
                seats=1,
                formula=Plurality(),
                when=Held("runoff"),
            ),
        ),
        with_rows(after_districts(), votes=(*COUNTRY.votes, *RUNOFF)).election,
    ),
    "some places by another rule": Case(
        law(
            replace(DISTRICTS, where=Only("constituency", ("d1", "d2"))),
            replace(
                DISTRICTS,
                name="south",
                where=Only("constituency", ("d3",)),
                formula=D_HONDT,
                votes=Cast("constituency"),
            ),
        ),
        COUNTRY,
    ),
    "places by their seats": Case(
        law(
            tier("small", where=Only("list", least=1, most=3), seats=OfPlace(), formula=Plurality()),
            tier("large", where=Only("list", least=4), seats=OfPlace()),
        ),
        COUNTRY,
    ),
}

FILLS: dict[str, Case] = {
    "open lists": with_rows(
        after_districts(fill=OpenList("constituency")),
        lists=tuple(
            Listed("list", "*", party, n, name, group="first" if n == 1 else "")
            for party, names in (("A", ("Ann", "Amy", "Art")), ("B", ("Ben", "Bea", "Bob")))
            for n, name in enumerate(names, 1)
        ),
    ),
    "personal votes": Case(
        law(tier("list", where=Each("list"), seats=OfPlace(), fill=PersonalVotes("constituency", ("list",)))), COUNTRY
    ),
    "preference bar": with_rows(
        after_districts(fill=PreferenceBar("constituency", "30%")),
        lists=tuple(
            Listed("list", "*", party, n, name)
            for party, names in (("A", ("Ann", "Amy", "Art")), ("B", ("Ben", "Bea", "Bob")))
            for n, name in enumerate(names, 1)
        ),
    ),
    "shared ranks": with_rows(
        after_districts(fill=SharedRanks("constituency", "constituency", "10%")),
        lists=tuple(
            row._replace(rank=1 + row.rank // 3, also_in="d1" if row.candidate == "Ann" else "") for row in LISTS
        ),
    ),
    "then losers": with_rows(
        after_districts(seats=12, fill=ThenLosers("constituency")),
        lists=(
            *LISTS,
            *(Listed("constituency", place, "B", 1, name) for place, name in (("d1", "Bob"), ("d2", "Ben"))),
        ),
    ),
    "winners who are covered": Case(
        law(
            replace(DISTRICTS, gives=Claim()),
            tier("list", seats=2, gives=Claim()),
            tier(
                "covered",
                among=Winners("constituency"),
                votes=Cast("constituency"),
                seats=SeatsOf("constituency"),
                formula=BestFirst(ByAmount(OwnVotes()), SeatsOf("list")),
            ),
        ),
        COUNTRY,
    ),
    "party, then place": Case(
        law(
            tier("list", seats=7, gives=Claim()),
            tier(
                "cells",
                among=Cells("constituency"),
                seats=7,
                formula=BestFirst(PartyThenPlace(D_HONDT, Cast("list")), SeatsOf("list"), amount(3)),
            ),
        ),
        COUNTRY,
    ),
    "no lists at all": Case(
        law(DISTRICTS, tier("list")), election(None, (), (*IN_DISTRICTS, *ON_LISTS), (*PLACES, *REGIONS))
    ),
}

TWO = votes("list", {"*": {"A/Ann": 5, "B/Bob": 5}})
AGES = (Listed("x", "*", "A", 1, "Ann", born="1970-01-02"), Listed("x", "*", "B", 1, "Bob", born="1960-01-02"))
EVEN: dict[str, Case] = {
    "the younger": Case(
        one_tier(Plurality(), 1, among=Persons(), ties=(Younger(),)), election(None, (), TWO, lists=AGES)
    ),
    "an earlier round": Case(
        law(
            tier("first", votes=Cast("first"), seats=1, formula=Majority("90%")),
            tier("list", seats=1, formula=Plurality(), ties=(MostIn("first"),)),
        ),
        election({"A": 5, "B": 5}, (), votes("first", {"*": {"A": 3, "B": 4}})),
    ),
    "a second ballot": Case(
        one_tier(Plurality(), 1, ties=(SecondBallot("again"),)),
        election({"A": 5, "B": 5}, (), votes("again", {"*": {"A": 3, "B": 4}})),
    ),
    "a second ballot that was not held": Case(
        one_tier(D_HONDT, 1, ties=(SecondBallot("again"),)),
        election({"A": 5, "B": 5}),
        (lot("list", ("A", "B"), ("B",)),),
    ),
    "due alone": Case(two_tiers(Due(Exactly(3)), 0), election(VOTES, won("constituency", {"A": 5}))),
}

RARER = AMOUNTS | VOTES_OF | ENTRIES | HOUSES | CONDITIONS | FILLS | EVEN | FORCED | TWO_WAYS
