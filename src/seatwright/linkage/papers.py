"""Ranked papers of a place, as its formula counts them."""

from __future__ import annotations

from seatwright.errors import refuse
from seatwright.linkage.keys import key_of
from seatwright.linkage.scope import Scope
from seatwright.model.competitor import Competitor
from seatwright.model.election import Ranking
from seatwright.model.figures import Cast
from seatwright.model.places import Place
from seatwright.model.ranked import InstantRunoff, MajorityOfContinuing
from seatwright.model.tier import members
from seatwright.results.ledger import Ledger

Papers = tuple[tuple[int, tuple[tuple[Competitor, ...], ...]], ...]


def papers_of(ledger: Ledger, scope: Scope) -> Papers:
    """The papers of a place, each rank with those who stand there.

    Where only first preferences are known, a majority of them still decides a run-off; anything else needs the papers.
    """
    ballots = list(dict.fromkeys(one.ballot for one in members(scope.tier.votes) if isinstance(one, Cast)))
    rows = [row for ballot in ballots for row in ledger.ranked(ballot, scope.place)]
    if rows:
        return _read(rows, ledger, scope)
    votes = {who: int(n) for who, n in scope.votes.items() if n}
    total, formula = sum(votes.values()), scope.tier.formula
    decided = isinstance(formula, InstantRunoff) and isinstance(formula.ends, MajorityOfContinuing)
    admitted = [n for who, n in votes.items() if who in scope.admitted]
    if total and not (decided and 2 * max(admitted, default=0) > total):
        raise refuse("E512", tier=scope.tier.name, place=scope.place.name, ballot=", ".join(ballots))
    return tuple((n, ((who,),)) for who, n in votes.items())


def _read(rows: list[Ranking], ledger: Ledger, scope: Scope) -> Papers:
    """The numbers on the papers as the competitors whom they name."""
    key, names = key_of(scope.tier.among, ledger), dict[tuple[str, str, int], Competitor]()
    contests = {(row.ballot, row.district) for row in rows}
    for one in ledger.election.candidates:
        if one[:2] not in contests:
            continue
        place = Place(ledger.territory.kind_of(one.district, one.ballot), one.district)
        names[one.ballot, one.district, one.number] = key(one.party, one.candidate, place)
    alike: dict[tuple[str, str, tuple[tuple[int, ...], ...]], tuple[tuple[Competitor, ...], ...]] = {}
    found: list[tuple[int, tuple[tuple[Competitor, ...], ...]]] = []
    for ballot, district, papers, order in rows:
        at = (ballot, district, order)
        if at not in alike:
            alike[at] = tuple(tuple(names[ballot, district, n] for n in rank) for rank in order)
        found.append((papers, alike[at]))
    return tuple(found)
