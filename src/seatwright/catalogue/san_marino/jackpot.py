"""San Marino since 2008: the first coalition, or the winner of a run-off, is lifted to 35 of 60 seats."""

from datetime import date

from seatwright.catalogue.san_marino.council import (
    ACT,
    EVERY_LIST_ADDS,
    FIRST_ROUND,
    LISTS,
    MAJORITY,
    NO_MAJORITY,
    OF_THE_WINNER,
    OTHERS,
    STABILITY,
    VALID,
    WINNER,
    run_off,
)
from seatwright.law import (
    D_HONDT,
    Announced,
    AtLeast,
    Citation,
    Claim,
    Due,
    Entry,
    Exactly,
    Nation,
    Reaching,
    System,
    Tier,
    Won,
    replace,
)


def admitted(law: Citation, bar: Entry) -> Tier:
    """Which lists are over the bar, inside coalitions too."""
    return Tier(
        name="admitted",
        called="lists over the bar",
        law=law.doubt("valid votes are those for lists and those for coalitions alone"),
        where=Nation(),
        votes=LISTS,
        entry=bar,
        formula=Due(Exactly(1)),
        gives=Claim(),
    )


AGREED = Announced("government")
BY_TALKS = NO_MAJORITY & AGREED
OF_2019 = Citation("Legge elettorale 6/1996", version="2019", mark="art.").doubt(
    "the article numbers",
    "the bar is 5%; another account keeps 0.4% for each list",
    "a majority agreed in time must have 35 seats and leaves the first allocation as it is",
)

BY_AGREEMENT = Tier(
    name="agreed",
    called="seats of the first allocation",
    law=OF_2019,
    where=Nation(),
    votes=LISTS,
    entry=Won(1, "admitted"),
    seats=60,
    formula=D_HONDT,
    when=BY_TALKS,
    published="list",
)


def version(law: Citation, told: str, since: date, until: date | None, *tiers: Tier) -> System:
    """The law before and after the referendum of June 2019, which lets lists agree instead of a run-off."""
    return System(
        id="sanmarino-jackpot",
        name="Consiglio Grande e Generale",
        country="San Marino",
        body="Grand and General Council",
        law=law,
        told=told,
        since=since,
        until=until,
        tiers=tiers,
        fused=(("list", "coalition-only"),),
    )


SYSTEMS = (
    version(
        ACT,
        "Majority jackpot with a run-off between coalitions · one vote",
        date(2008, 1, 1),
        date(2019, 6, 1),
        admitted(ACT, Reaching(VALID * EVERY_LIST_ADDS)),
        FIRST_ROUND,
        MAJORITY,
        run_off(ACT, NO_MAJORITY),
        STABILITY,
        WINNER,
        OF_THE_WINNER,
        OTHERS,
    ),
    version(
        OF_2019,
        "Majority jackpot, with a run-off where no majority is agreed · one vote",
        date(2019, 6, 2),
        None,
        admitted(OF_2019, AtLeast("5%", of=VALID)),
        FIRST_ROUND,
        MAJORITY,
        run_off(OF_2019, NO_MAJORITY & ~AGREED),
        STABILITY,
        replace(WINNER, when=~BY_TALKS),
        replace(OF_THE_WINNER, when=~BY_TALKS),
        replace(OTHERS, when=~BY_TALKS),
        BY_AGREEMENT,
    ),
)
