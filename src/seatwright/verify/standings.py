"""Who took part, checked again: the votes of each, and whether the law admits him."""

from __future__ import annotations

from seatwright.exact import Number
from seatwright.model import counting as c
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.tier import members
from seatwright.model.where import Parties
from seatwright.results.result import Award
from seatwright.results.step import Check, Standing, Step
from seatwright.verify.amounts import Reckoner
from seatwright.verify.entry import Gate, is_a_sum
from seatwright.verify.scope import NONE, Scope, Table
from seatwright.verify.verdict import Notes, Unsaid


def check_standings(step: Step, scope: Scope, reckoner: Reckoner, gate: Gate, notes: Notes) -> None:
    """The votes are those of the law, added up; and the law admits whom the step admits."""
    notes.reckoned("votes", "the votes", _in_words(scope.votes), lambda: _in_words(_votes(scope, reckoner)))
    before = scope._replace(admitted=NONE)  # nobody is admitted yet when the law judges
    for one in step.standings:
        _check_entry(one, before, gate, notes)
    _check_bases(step, notes)


def _in_words(votes: Table) -> dict[Competitor, Number]:
    return {who: votes[who] for who in sorted(votes, key=lambda who: (-votes[who], who))}


def _check_entry(one: Standing, scope: Scope, gate: Gate, notes: Notes) -> None:
    if is_a_sum(one.who, scope.tier):
        admitted, checks = False, (Check("Sum", False),)
    else:
        try:
            admitted, checks = gate.judged(scope.tier.entry, one.who, scope, one.checks)
        except Unsaid:
            notes.expect("entry", False, f"the checks of {one.who} do not tell whether the law admits it")
            return
    notes.same("entry", f"whether {one.who} is admitted", one.admitted, admitted)
    notes.same(
        "entry",
        f"what was asked of {one.who}",
        [told(check) for check in one.checks],
        [told(check) for check in checks],
    )


def told(check: Check) -> str:
    """A check in words.

    >>> told(Check("AtLeast", False, has=4, share="1/20", base=100, of="list", area="*"))
    'AtLeast: 4 against 1/20 of 100 (list, *): not met'
    """
    against = f"{check.share} of {check.base}" if check.share else f"{check.base}"
    met = "met" if check.passed else "not met"
    return f"{check.rule}: {check.has} against {against} ({check.of}, {check.area}): {met}"


def _check_bases(step: Step, notes: Notes) -> None:
    """One bar has one base, whoever is measured by it."""
    bases: dict[tuple[object, ...], Number] = {}
    for one in step.standings:
        for check in one.checks:
            if check.share:
                base = bases.setdefault(
                    (check.rule.removeprefix("not "), check.share, check.of, check.area), check.base
                )
                notes.same("entry", f"the base of the bar for {one.who}", check.base, base)


# --- who stands ----------------------------------------------------------------------------------------------


def _votes(scope: Scope, reckoner: Reckoner) -> Table:
    """Everyone with votes, and everyone with seats that count here."""
    return {**dict.fromkeys(_holders(scope, reckoner), 0), **reckoner.table(scope.tier.votes, scope)}


def _holders(scope: Scope, reckoner: Reckoner) -> list[Competitor]:
    """Who won seats that count here, unless the law has taken these seats out of the stake."""
    counting = scope.tier.counting
    if not isinstance(counting, c.TopUp) or not isinstance(scope.tier.among, Parties):
        return []
    out = {
        _key(one)
        for reference in members(scope.tier.stake)
        if isinstance(reference, f.SeatsOf) and not isinstance(reference.who, f.All)
        for one in reckoner.winners(reference.tier, reference.who, scope)
    }
    held = [one for name in counting.against for one in reckoner.winners(name, f.All(), scope)]
    return list(dict.fromkeys(Competitor(one.party) for one in held if _key(one) not in out))


def _key(award: Award) -> tuple[str, str, str]:
    return award.tier, award.party, award.person
