"""Seats forced to totals, told: what each place gave, every seat that was moved, and totals that could not be kept."""

from __future__ import annotations

from seatwright.explain.page import Paragraph
from seatwright.explain.say import Phrase, listed, say
from seatwright.explain.telling import Telling
from seatwright.explain.words import who
from seatwright.results.evidence import Corrections
from seatwright.results.missed import missed

BY_DECIMALS = (
    "Each place shares its own seats: {wholes:seat goes|seats go} to whole quotas, {raised:seat|seats} to decimals."
)
KEPT = "Everybody then has its total, and no seat is moved."
STUCK = "No seat can be moved."
MOVED = "{moves:seat is|seats are} moved so that nobody has more than its total: {told}."
MOVE = "from {taken} (decimals {less:{places}}) to {given} ({more:{places}})"
MISSED = "Seats of whole quotas are never moved, and so not every total is kept: {told}."
OFF = "{party} has {has} of {due}"
NOTHING = "Nobody takes a seat."


def told_corrections(proof: Corrections, telling: Telling) -> list[Paragraph]:
    """What each place gave, and every seat that was moved."""
    wholes, raised = sum(one.whole for one in proof.lines), sum(one.extra for one in proof.lines)
    if not wholes + raised:
        return telling.paragraph("formula", Phrase(NOTHING))
    first = say(BY_DECIMALS, wholes=wholes, raised=raised)
    return telling.paragraph("formula", first, _moved(proof), _missed(proof))


def _moved(proof: Corrections) -> Phrase:
    """The seats that were moved, in order."""
    if not proof.moves:
        return Phrase(STUCK if missed(proof) else KEPT)
    decimals = {one.who: one.remainder for one in proof.lines}
    told = listed(
        say(
            MOVE,
            taken=who(one.taken),
            less=decimals[one.taken],
            given=who(one.given),
            more=decimals[one.given],
            places=".3",
        )
        for one in proof.moves
    )
    return say(MOVED, moves=len(proof.moves), told=told)


def _missed(proof: Corrections) -> Phrase:
    """Who has more or fewer seats than its total."""
    off = missed(proof)
    if not off:
        return Phrase()
    return say(MISSED, told=listed(say(OFF, party=party, has=has, due=due) for party, has, due in off))
