"""The check of a record: from its own figures, and against the election and the law where they are handed in."""

from __future__ import annotations

from seatwright.model.election import Election
from seatwright.model.system import System
from seatwright.results.record import Record, recorded
from seatwright.results.result import Outcome
from seatwright.verify import whole
from seatwright.verify.amounts import Reckoner
from seatwright.verify.at_hand import AtHand
from seatwright.verify.cover import check_cover
from seatwright.verify.entry import Gate
from seatwright.verify.repeated import check_repeated
from seatwright.verify.step import check_step
from seatwright.verify.verdict import Book, Notes, Verdict


def verify(said: Outcome | Record, election: Election | None = None, system: System | None = None) -> Verdict:
    """Check every claim of a result, or of its record.

    A record alone shows whether its figures follow from one another under the law that it holds. With the election
    they are reckoned from the votes; with the system it is shown to be the law that was meant. A result brings its own
    election.
    """
    if isinstance(said, Outcome):
        said, election = recorded(said), election or said.election
    book, hand = Book(), AtHand(said, election)
    notes = Notes(book, law=str(hand.system.law))
    whole.check_hashes(said, notes)
    whole.check_inputs(said, election, system, notes)
    whole.check_seats(said, hand, notes)
    whole.check_vacancies(said, hand, notes)
    whole.check_lots(said, hand, notes)
    whole.check_order(said, hand, notes)
    whole.check_given(said, hand, notes)
    check_cover(said, hand, notes)
    reckoner = Reckoner(hand)
    reckoner.enters = Gate(reckoner).enters
    _check_steps(said, reckoner, book)
    check_repeated(said, reckoner, book)
    return book.verdict()


def _check_steps(said: Record, reckoner: Reckoner, book: Book) -> None:
    """Every step under its sentence of law, as it could be taken when it was."""
    hand = reckoner.hand
    for before, step in enumerate(said.tree):
        tier = hand.tier(step.tier)
        if tier is not None:
            hand.look_back(before, tier.name, step.nth)
            check_step(step, tier, before, reckoner, Notes(book, step.tier, step.place, str(tier.law)))
