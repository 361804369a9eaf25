"""Winners who stand outside a later tier: defined here once, for every law."""

from __future__ import annotations

from collections.abc import Callable

from seatwright.linkage.scope import Scope
from seatwright.model import figures as f
from seatwright.model.election import INDEPENDENT, NO_PARTY
from seatwright.model.places import Place
from seatwright.model.tier import members, references
from seatwright.results.ledger import Ledger
from seatwright.results.result import Award

Admits = Callable[[str, Scope], bool]


def of(who: f.Who, won: list[Award], scope: Scope, admits: Admits, ledger: Ledger) -> list[Award]:
    """The winners that are meant, as seen from the tier that asks."""
    match who:
        case f.All():
            return won
        case f.Independents():
            return [one for one in won if without_party(one.party)]
        case f.NotAdmitted():
            return [one for one in won if not _enters(one, scope, admits)]
        case f.Listless(ballot, kind) if kind:
            return [one for one in won if not _list_there(one, ballot, kind, ledger)]
        case f.Listless():
            return [one for one in won if not has_list(one.party, scope, ledger)]
        case f.Outsiders():
            return [one for one in won if not _enters(one, scope, admits) or not has_list(one.party, scope, ledger)]
        case _:
            raise TypeError(f"no meaning for {who!r}")


def without_party(party: str) -> bool:
    """Whether a label is no party: an independent, or a row that sums several labels.

    >>> without_party("Independent"), without_party("Ind: Margo MacDonald"), without_party("Labour")
    (True, True, False)
    """
    return not party or party == INDEPENDENT or party in NO_PARTY or party.startswith("Ind: ")


def _enters(award: Award, scope: Scope, admits: Admits) -> bool:
    return not without_party(award.party) and admits(award.party, scope)


def _list_there(award: Award, ballot: str, kind: str, ledger: Ledger) -> bool:
    """Whether the winner's party put up a list in the place of a kind where he won."""
    area = ledger.territory.around(Place(award.place_kind, award.place), kind)
    return not without_party(award.party) and any(row.party == award.party for row in ledger.cast(ballot, area))


def has_list(party: str, scope: Scope, ledger: Ledger) -> bool:
    """Whether a party put up a list in the tier's place: a row on one of its ballots, or names in lists.csv; where the
    votes of earlier tiers are counted and no ballot is, whether it took part in one of them."""
    if without_party(party):
        return False
    ballots = [one.ballot for one in members(scope.tier.votes) if isinstance(one, f.Cast)]
    if any(row.party == party for ballot in ballots for row in ledger.cast(ballot, scope.place)):
        return True
    if any(row.party == party and row.tier == scope.tier.told_as for row in ledger.election.lists):
        return True
    return not ballots and _took_part(party, scope, ledger)


def _took_part(party: str, scope: Scope, ledger: Ledger) -> bool:
    """Whether a party stood in the place in a tier whose votes or seats are counted here."""
    read = {one.tier for one in references(scope.tier) if one.slot == "votes"}
    steps = [step for tier in read for step in ledger.steps_in(tier, scope.place)]
    return any(
        who.party == party for step in steps for who in (*(one.who for one in step.standings), *dict(step.outcome))
    )
