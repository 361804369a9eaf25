"""What tests of the core share: small elections in one line, and systems of one tier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from seatwright.kernel import count
from seatwright.law import (
    Amount,
    Cast,
    Citation,
    Each,
    Entry,
    Everyone,
    Formula,
    Nation,
    Persons,
    Plurality,
    System,
    Tier,
)
from seatwright.model.competitor import Competitor
from seatwright.model.election import District, Election, LotDrawn, Seat, Vote
from seatwright.results.evidence import Settlement
from seatwright.results.result import Completed, Result

LAW = Citation("Test Act", "1")

Rows = Mapping[str, int]


def votes(ballot: str, by_place: Mapping[str, Rows]) -> tuple[Vote, ...]:
    """Rows of one ballot: ``votes("list", {"*": {"A": 5}})``; "A/Ann" is Ann of A."""
    return tuple(
        Vote(ballot, place, name.partition("/")[0], name.partition("/")[2], n)
        for place, rows in by_place.items()
        for name, n in rows.items()
    )


def won(tier: str, rows: Rows, place: str = "*") -> tuple[Seat, ...]:
    """Given seats of one tier and place."""
    return tuple(Seat(tier, place, party, "", n) for party, n in rows.items())


def election(
    list_votes: Rows | None = None,
    given: tuple[Seat, ...] = (),
    cast: tuple[Vote, ...] = (),
    districts: tuple[District, ...] = (),
    **more: object,
) -> Election:
    """An election of a list ballot over the whole country, with given district seats."""
    rows = votes("list", {"*": list_votes}) if list_votes else ()
    return Election(id="test", date=date(2020, 1, 1), votes=(*rows, *cast), given=given, districts=districts, **more)


def system(*tiers: Tier) -> System:
    """A system of these tiers."""
    return System(id="test", name="Test", law=LAW, tiers=tiers)


def one_tier(
    formula: Formula, seats: Amount | int, entry: Entry | None = None, votes_: Amount | None = None, **more: object
) -> System:
    """A system of a single national list tier."""
    tier = Tier(
        name="list",
        law=LAW,
        where=Nation(),
        votes=votes_ or Cast("list"),
        seats=seats,
        formula=formula,
        entry=entry or Everyone(),
        **more,
    )
    return system(tier)


DISTRICTS = Tier(
    name="constituency",
    law=LAW,
    where=Each("constituency"),
    among=Persons(),
    votes=Cast("constituency"),
    seats=1,
    formula=Plurality(),
)


def two_tiers(formula: Formula, seats: Amount | int, **more: object) -> System:
    """Districts, given or by plurality, and a national list tier."""
    tier = Tier(name="list", law=LAW, where=Nation(), votes=Cast("list"), seats=seats, formula=formula, **more)
    return system(DISTRICTS, tier)


def seats_of(result: Result, tier: str = "") -> dict[str, int]:
    """Seats by party, of one tier or of the house; the count must have ended."""
    assert isinstance(result, Completed), getattr(result, "lot", None)
    return result.seats(tier)


def settlement(result: Result) -> Settlement:
    """How the last tier settled the seats of the house; the count must have ended."""
    assert isinstance(result, Completed), getattr(result, "lot", None)
    found = result.tree[-1].settlement
    assert found is not None
    return found


def lot(tier: str, among: tuple[str, ...], drawn: tuple[str, ...], place: str = "*") -> LotDrawn:
    """A lot that was drawn."""
    return LotDrawn(tier, place, among, drawn, "2020-01-02", "minutes")


def shared_out(formula: Formula, rows: Rows, seats: int) -> dict[str, int]:
    """Share out seats among parties by a formula, through the whole kernel."""
    return seats_of(count(one_tier(formula, seats), election(rows)))


def parties(*names: str) -> list[Competitor]:
    """Competitors of these parties."""
    return [Competitor(name) for name in names]
