"""Venezuela: National Assembly since 2000. Lists of the states made up for the districts, since 2009 they stand beside
them, and since 2020 there is a list of the whole country besides."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    D_HONDT,
    Absorbed,
    Alone,
    Amount,
    Cast,
    Citation,
    Counting,
    Each,
    Marks,
    Nation,
    OfPlace,
    Outsiders,
    SeatsOf,
    System,
    Tier,
    TopUp,
)

STATUTE = Citation("Estatuto Electoral del Poder Público (30 January 2000)", mark="art.")
SUFFRAGE = "with the Ley Orgánica del Sufragio y Participación Política of 1998, which says how seats are taken off"
LOPRE = Citation("Ley Orgánica de Procesos Electorales (2009)", mark="art.")
RULES_2020 = Citation("Normas especiales del Consejo Nacional Electoral (30 June 2020)", mark="art.").doubt(
    "the rules of the electoral council were not seen, only accounts of them"
)


def districts(law: Citation) -> Tier:
    """One to four members each."""
    return plurality(law, seats=OfPlace("constituency"))


def indigenous(law: Citation) -> Tier:
    """One member of the indigenous peoples in each of three regions."""
    return plurality(law, "indigenous", called="indigenous region")


def state_lists(law: Citation, seats: Amount, counting: Counting) -> Tier:
    """The lists of a state."""
    return Tier(
        name="list",
        called="state",
        law=law.doubt("equal quotients: a lot"),
        where=Each("list"),
        votes=Cast("list"),
        seats=seats,
        formula=D_HONDT,
        counting=counting,
    )


COMPENSATING = state_lists(
    STATUTE["15-20"].doubt(
        SUFFRAGE, "who won more districts than its quotients keeps them, and the last quotients of the others fall away"
    ),
    OfPlace("list") + SeatsOf("constituency") - SeatsOf("constituency", Outsiders()),
    TopUp(("constituency",), Absorbed()),
)
NATIONAL = Tier(
    name="national",
    called="national seat",
    law=RULES_2020.doubt("the vote for a list of the state is the vote for the national list of the same party"),
    where=Nation(),
    votes=Cast("list"),
    seats=48,
    formula=D_HONDT,
)


def assembly(law: Citation, told: str, note: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The assembly under one law."""
    return System(
        id="venezuela",
        name="Asamblea Nacional",
        country="Venezuela",
        body="Asamblea Nacional",
        law=law,
        told=told,
        note=note,
        since=since,
        until=until,
        tiers=tiers,
        marks=(Marks("constituency", OfPlace("constituency")),),
        rolls=("indigenous",),
    )


SYSTEMS = (
    assembly(
        STATUTE,
        "Mixed-member proportional by state · two votes",
        "60% of the seats of a state are nominal, 40% by list. Nothing is taken off a party that puts up its district "
        "candidates under a second label (las morochas), as nearly all did in 2005.",
        date(2000, 1, 30),
        date(2009, 8, 11),
        districts(STATUTE["15"]),
        indigenous(STATUTE),
        COMPENSATING,
    ),
    assembly(
        LOPRE["7-15"],
        "Parallel voting · districts by plurality beside state lists",
        "A state with ten seats or more has three list seats, any other two: 52 in 2010, 51 in 2015.",
        date(2009, 8, 12),
        date(2020, 6, 29),
        districts(LOPRE["8"]),
        indigenous(LOPRE["174-186"].doubt("the articles on indigenous members")),
        state_lists(LOPRE["14, 15, 20"].doubt("the numbers of the articles"), OfPlace("list"), Alone()),
    ),
    assembly(
        RULES_2020,
        "Parallel voting · districts by plurality beside state lists and a national list",
        "277 seats in 2020: 130 nominal in 87 districts, 96 by state lists, 48 by the national list, and 3 "
        "indigenous, whom assemblies chose.",
        date(2020, 6, 30),
        None,
        districts(RULES_2020),
        indigenous(RULES_2020),
        state_lists(RULES_2020, OfPlace("list"), Alone()),
        NATIONAL,
    ),
)
