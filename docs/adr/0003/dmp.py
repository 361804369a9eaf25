"""Dual-member proportional: two seats a district, the second ones bring each party of the region to its share."""

from seatwright.law import (
    HARE,
    Absorbed,
    Amount,
    AtLeast,
    BestFirst,
    ByAmount,
    Cast,
    Cells,
    Citation,
    Claim,
    Down,
    Due,
    Each,
    Exactly,
    Exceeds,
    From,
    Graded,
    Here,
    Independents,
    MoreVotes,
    Names,
    NotAdmitted,
    NotAnIndividual,
    OfPlace,
    OfWinners,
    Overall,
    OwnPlace,
    OwnVotes,
    Plurality,
    Plus,
    Reaching,
    SeatsOf,
    Sum,
    System,
    Tier,
    TopUp,
    Unfilled,
    Valid,
    Within,
    Won,
    most,
)

REPORT = Citation("Graham, Dual-Member Mixed Proportional (4 April 2016)", link="https://doi.org/10.7939/r3-qppp-b676")

TICKETS = Cast("district")
LEFT = TICKETS - OfWinners("first") * "1/2"
DISTRICTS = Sum(Exactly(1), over="district")
REGION = Sum(OfPlace("district"), over="district")
TIES = (MoreVotes(),)

NAMES_LEFT = Reaching(Exactly(1), in_=OwnPlace(), of=Names())
CANDIDATE = NotAnIndividual() & NAMES_LEFT & AtLeast("5%", of=Valid("district"), in_=OwnPlace())
BY_SHARE = ByAmount(OwnVotes() / Overall(Valid("district"), OwnPlace()))

RESERVE_FACTOR = Graded(DISTRICTS, (From(5, "25%"), From(8, "20%"), From(10, "15%"), From(30, "10%")))
RESERVED = Down(RESERVE_FACTOR * (SeatsOf("first") + SeatsOf("due")))


def held(*tiers: str) -> Amount:
    """All seats given so far."""
    return Plus(tuple(SeatsOf(tier) for tier in tiers))


FIRST = Tier(
    name="first",
    called="first seat",
    law=REPORT["6.1"],
    where=Each("district"),
    votes=TICKETS,
    seats=1,
    formula=Plurality(),
    published="district",
)

RUNNER_UP = Tier(
    name="runner-up",
    law=REPORT["6.3"],
    where=Each("district"),
    votes=LEFT,
    entry=Reaching(Exactly(1), in_=Here(), of=Names()),
    seats=OfPlace("district") - 1,
    formula=Plurality(),
    gives=Claim(),
    published="district",
)

ALONE = Tier(
    name="independent",
    law=REPORT["6.3"].doubt("an independent needs no threshold, and is seated before the parties are counted"),
    where=Each("district"),
    votes=SeatsOf("runner-up"),
    entry=~NotAnIndividual(),
    seats=SeatsOf("runner-up", Independents()),
    formula=Plurality(),
    published="district",
)

DUE = Tier(
    name="due",
    called="seats due to the party in the region",
    law=REPORT["6.1, 6.8"].doubt("no regional bar, the report's default; British Columbia would have had 5%"),
    where=Each("region"),
    votes=TICKETS,
    entry=NotAnIndividual(),
    seats=REGION - SeatsOf("first", NotAdmitted()) - SeatsOf("independent"),
    formula=HARE,
    counting=TopUp(("first",), Absorbed()),
    gives=Claim(),
    ties=TIES,
)

MAIN = Tier(
    name="main",
    called="second seats, main round",
    law=REPORT["6.1, 6.5"].doubt("equal shares: more votes, then a lot", "with ten districts the factor is 15%"),
    where=Each("region"),
    among=Cells("district"),
    votes=LEFT,
    entry=CANDIDATE,
    seats=SeatsOf("due"),
    formula=BestFirst(
        BY_SHARE, row=most(0, SeatsOf("due") - RESERVED), column=OfPlace("district") - held("first", "independent")
    ),
    published="district",
    ties=TIES,
)

RESERVE = Tier(
    name="reserve",
    called="second seats, reserve round",
    law=REPORT["6.5"],
    where=Each("region"),
    among=Cells("district"),
    votes=LEFT,
    entry=CANDIDATE,
    seats=Unfilled("main"),
    formula=BestFirst(
        BY_SHARE,
        row=SeatsOf("due") - SeatsOf("main"),
        column=OfPlace("district") - held("first", "independent", "main"),
    ),
    published="district",
    ties=TIES,
)


def forfeited(nth: int, before: str, seated: tuple[str, ...]) -> tuple[Tier, Tier, Tier]:
    """Seats for which a party has no candidate left go to parties that have one in an open district."""
    law = REPORT["6.4"].doubt("forfeited seats are shared anew among the parties with a candidate in an open district")
    open_seats = OfPlace("district") - held(*seated)
    left_over = Exceeds(Overall(Unfilled(before), Within("region")), Exactly(0))
    live = Tier(
        name=f"live-{nth}",
        called="parties with a candidate in an open district",
        law=law,
        where=Each("district"),
        votes=LEFT,
        entry=CANDIDATE,
        formula=Due(Overall(open_seats)),
        when=left_over,
        gives=Claim(),
        published="district",
    )
    others_seats = Plus(tuple(SeatsOf(tier, NotAdmitted()) for tier in seated))
    due = Tier(
        name=f"due-{nth}",
        called="seats due among them",
        law=law,
        where=Each("region"),
        votes=TICKETS,
        entry=NotAnIndividual() & Won(1, live.name, in_=Here()),
        seats=REGION - others_seats,
        formula=HARE,
        counting=TopUp(tuple(tier for tier in seated if tier != "independent"), Absorbed()),
        when=left_over,
        gives=Claim(),
        ties=TIES,
    )
    more = Tier(
        name=f"again-{nth}",
        called="second seats, shared anew",
        law=law,
        where=Each("region"),
        among=Cells("district"),
        votes=LEFT,
        entry=CANDIDATE,
        seats=Unfilled(before),
        formula=BestFirst(BY_SHARE, row=SeatsOf(due.name), column=open_seats),
        when=left_over,
        published="district",
        ties=TIES,
    )
    return live, due, more


SECOND = ("first", "independent", "main", "reserve")

SYSTEMS = (
    System(
        id="dmp",
        name="Dual-member proportional",
        country="Canada",
        law=REPORT,
        told="Dual-member proportional · one vote for a ticket of two",
        note="Forfeited seats are shared anew up to three times; the report repeats it as often as needed.",
        tiers=(
            FIRST,
            RUNNER_UP,
            ALONE,
            DUE,
            MAIN,
            RESERVE,
            *forfeited(1, "reserve", SECOND),
            *forfeited(2, "again-1", (*SECOND, "again-1")),
            *forfeited(3, "again-2", (*SECOND, "again-1", "again-2")),
        ),
    ),
)
