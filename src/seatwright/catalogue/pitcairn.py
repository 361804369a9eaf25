"""Pitcairn: Island Council, a mayor, a deputy and five councillors; who ties for a seat is voted on once more."""

from datetime import date

from seatwright.law import (
    Cast,
    Citation,
    Exactly,
    Held,
    Majority,
    Marks,
    Nation,
    OfPlace,
    Persons,
    Plurality,
    SecondBallot,
    System,
    Tier,
    Unfilled,
)

ORDINANCE = Citation(
    "Local Government Ordinance (ch. XI)", link="http://paclii.austlii.edu.au/pn/legis/num_act/lgo2008315/"
).doubt("the sections on the count were not seen")


def office(name: str, called: str) -> tuple[Tier, Tier]:
    """One officer by majority of the votes, and by a further round where nobody has it."""
    first = Tier(
        name=name,
        called=called,
        law=ORDINANCE["3"],
        where=Nation(),
        among=Persons(),
        votes=Cast(name),
        seats=1,
        formula=Majority(),
        when=Held(name),  # the mayor is elected for three years, the others for two
    )
    further = Tier(
        name=f"{name}-second",
        called=f"{called}, further round",
        law=ORDINANCE["3"].doubt("a round is held again until a vote decides it"),
        where=Nation(),
        among=Persons(),
        votes=Cast(f"{name}-second"),
        seats=Unfilled(name),
        formula=Plurality(),
        when=Held(f"{name}-second"),
        ties=(SecondBallot(f"{name}-third"),),
        published=name,
    )
    return first, further


def council(seats: int | None) -> Tier:
    """The councillors."""
    return Tier(
        name="council",
        called="councillor",
        law=ORDINANCE["3"].doubt("how many marks a voter has: the totals fit as many as seats"),
        where=Nation(),
        among=Persons(),
        votes=Cast("council"),
        seats=OfPlace("council") if seats is None else Exactly(seats),
        formula=Plurality(),
        ties=(SecondBallot("council-runoff"),),
    )


SYSTEMS = (
    System(
        id="pitcairn-council",
        name="Island Council",
        country="Pitcairn Islands",
        body="Island Council",
        law=ORDINANCE["3"],
        told="Block vote for councillors · several votes",
        note="Published lists of systems call it a single vote; the totals of votes and voters say otherwise.",
        since=date(2009, 8, 7),
        tiers=(*office("mayor", "Mayor"), *office("deputy", "Deputy Mayor"), council(None)),
        marks=(Marks("council", OfPlace("council")),),
    ),
)
