"""Entry, judged again: every bar with its figures, every exception, and whether they admit or refuse."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number, as_number, cut, plain
from seatwright.model import entry as e
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import INDEPENDENT, NO_PARTY, SUMS
from seatwright.model.places import Place
from seatwright.model.tier import Tier
from seatwright.model.value import replace
from seatwright.model.where import AdmittedAlliances, Alliances, Here, Losers, Nation, Parties, Persons, Where, Winners
from seatwright.results.step import Check
from seatwright.results.tie import Claimed
from seatwright.verify.amounts import Reckoner
from seatwright.verify.checks import Said, ballots_of, barred, compared, taken_out
from seatwright.verify.scope import Scope, Table
from seatwright.verify.seats import has_list, has_names
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Unsaid
from seatwright.verify.votes import no_party

LONGEST = 100_000  # rules looked at for one competitor: no law has so many

Judged = tuple[bool, tuple[Check, ...]]


def is_a_sum(who: Competitor, tier: Tier) -> bool:
    """Whether a row adds up several labels or persons, and so can win nothing."""
    if isinstance(tier.among, Persons | Winners | Losers):
        return who.party in NO_PARTY or who.person in SUMS
    return who.party in NO_PARTY or (who.party == INDEPENDENT and not who.person)


class Gate:
    """Judges who enters. Where the figures are not at hand, those of the recorded checks are compared again."""

    def __init__(self, reckoner: Reckoner, ties: Ties | None = None) -> None:
        self._reckoner, self._hand, self._ties = reckoner, reckoner.hand, ties
        self._turns, self._backwards = 0, False

    def enters(self, party: str, scope: Scope) -> bool:
        """Whether a tier admits a party that won elsewhere; as its standing tells it, where it has one."""
        try:
            self._turns = 0
            return self.judge(scope.tier.entry, Competitor(party), scope)[0]
        except Unsaid:
            if Competitor(party) in scope.votes:
                return Competitor(party) in scope.admitted
            raise

    def judged(self, rule: e.Entry, who: Competitor, scope: Scope, said: tuple[Check, ...]) -> Judged:
        """Whether a competitor meets a rule, with the help of its recorded checks where figures are missing.

        Of rules joined by "or" one was recorded; where two could be it, either may be.
        """
        found: Judged = (False, ())
        for self._backwards in (False, True):
            self._turns = 0
            try:
                found = self.judge(rule, who, scope, list(said))
            except Unsaid:
                if self._backwards:
                    raise
            if found[1] == said:
                break
        return found

    def judge(self, rule: e.Entry, who: Competitor, scope: Scope, said: Said | None = None, nots: int = 0) -> Judged:
        """Whether a competitor meets a rule, and the checks that show it."""
        self._turns += 1
        if self._turns > LONGEST:
            raise Unsaid
        match rule:
            case e.Everyone():
                return True, ()
            case e.AnyOf(rules):
                return self._any(rules, who, scope, said, nots)
            case e.AllOf(rules):
                judged = [self.judge(one, who, scope, said, nots) for one in rules]
                return all(ok for ok, _ in judged), tuple(check for _, checks in judged for check in checks)
            case e.Not(inner):
                ok, checks = self.judge(inner, who, scope, said, nots + 1)
                return not ok, tuple(replace(one, rule=f"not {one.rule}", passed=not one.passed) for one in checks)
            case e.AtLeastSoMany(least, inner):
                return self._so_many(least, inner, who, scope, said, nots)
            case e.TogetherAtLeast() | e.TogetherMoreThan():
                return self._together(rule, who, scope, said, nots)
            case _:
                check = self._checked(rule, who, scope, said, nots)
                return check.passed, (check,)

    def _any(self, rules: tuple[e.Entry, ...], who: Competitor, scope: Scope, said: Said | None, nots: int) -> Judged:
        """The first rule that is met is enough, even if of another nothing is known; its checks alone are recorded."""
        unsaid = False
        for one in reversed(rules) if self._backwards and said is not None else rules:
            trial = None if said is None else list(said)
            try:
                ok, checks = self.judge(one, who, scope, trial, nots)
            except Unsaid:
                unsaid = True
                continue
            if ok:
                if said is not None:
                    said[:] = trial or []
                return ok, checks
        if unsaid:
            raise Unsaid
        judged = [self.judge(one, who, scope, said, nots) for one in rules]
        return any(ok for ok, _ in judged), tuple(check for _, checks in judged for check in checks)

    def _so_many(
        self, least: int, rule: e.Entry, who: Competitor, scope: Scope, said: Said | None, nots: int
    ) -> Judged:
        """If too few meet the rule, the next by votes enter too."""
        ok, checks = self.judge(rule, who, scope, said, nots)
        if ok:
            return ok, checks
        able = {one: n for one, n in scope.votes.items() if one.party not in NO_PARTY}
        told = taken_out(e.AtLeastSoMany(least, rule), scope, said, nots)
        try:
            meets = {one for one in able if self.judge(rule, one, scope)[0]}
            best = self._best({one: n for one, n in able.items() if one not in meets}, least - len(meets))
            found = Check("AtLeastSoMany", who in best, has=len(meets), base=least)
        except Unsaid:
            if told is None:
                raise
            found = told
        return found.passed, (*checks, found)

    def _together(
        self, rule: e.TogetherAtLeast | e.TogetherMoreThan, who: Competitor, scope: Scope, said: Said | None, nots: int
    ) -> Judged:
        """If those who meet the rule hold too little together, whoever has no more than enough before it enters too."""
        ok, checks = self.judge(rule.rule, who, scope, said, nots)
        if ok:
            return ok, checks
        name, told = type(rule).__name__, taken_out(rule, scope, said, nots)
        try:
            able = {one: n for one, n in scope.votes.items() if one.party not in NO_PARTY}
            meets = {one for one in able if self.judge(rule.rule, one, scope)[0]}
            others = {one: n for one, n in able.items() if one not in meets and self.judge(rule.then, one, scope)[0]}
            held = sum((able[one] for one in meets), 0)
            bar = Fraction(as_number(rule.share)) * self._reckoner.whole(rule.of, scope)
            before = held + sum((n for n in others.values() if n > max(0, able.get(who, 0))), 0)
            lacking = before < bar or (before == bar and isinstance(rule, e.TogetherMoreThan))
            found = Check(name, lacking and who in others, has=held, base=plain(bar))
        except Unsaid:
            if told is None:
                raise
            found = told
        return found.passed, (*checks, found)

    # --- single rules ---

    def _checked(self, rule: e.Entry, who: Competitor, scope: Scope, said: Said | None, nots: int) -> Check:
        told = taken_out(rule, scope, said, nots)
        try:
            return self._reckoned(rule, who, scope)
        except Unsaid:
            if told is None:
                raise
            return compared(rule, told, self._own_votes(rule, who, scope))

    def _reckoned(self, rule: e.Entry, who: Competitor, scope: Scope) -> Check:
        match rule:
            case e.AtLeast() | e.MoreThan() | e.BarBySize():
                return self._bar(rule, who, scope)
            case e.FirstReached():
                return self._lowered(rule, who, scope)
            case e.Reaching(amount, in_, of):
                area = self._reckoner.area(in_, scope, who)
                has, bar = self._votes(of, who, scope, area), self._reckoner.whole(amount, scope.at(area))
                return Check("Reaching", has >= bar, has=has, base=bar, area=area.name)
            case e.Won(least, tier, in_):
                area = self._reckoner.area(in_, scope, who)
                won = self._won(tier, who, scope, area)
                return Check("Won", won >= least, has=won, base=least, of=tier, area=area.name)
            case e.InPlaces(least, kind, inner):
                places = self._hand.territory.of_kind(kind)
                met = sum(self.judge(inner, who, scope.at(Place(kind, one)))[0] for one in places)
                return Check("InPlaces", met >= least, has=met, base=least, of=kind)
            case e.Fielded(least, kind):
                places = self._hand.territory.of_kind(kind)
                stood = sum(
                    any(row.party == who.party for row in self._hand.cast(kind, Place(kind, one))) for one in places
                )
                return Check("Fielded", stood >= least, has=stood, base=least, of=kind)
            case e.FieldedIn(share, kind):
                inside = self._hand.territory.within(kind, scope.place)
                stood = sum(who.party in {v.party for v in self._hand.cast(kind, Place(kind, one))} for one in inside)
                least = next(n for n in range(len(inside) + 1) if n >= Fraction(as_number(share)) * len(inside))
                return Check("FieldedIn", stood >= least, has=stood, base=least, of=kind, area=scope.place.name)
            case e.Best(places, of):
                votes = self._reckoner.table(of, scope) if of is not None else scope.votes
                best = self._best({one: n for one, n in votes.items() if one.party not in NO_PARTY}, places)
                return Check("Best", who in best, has=scope.votes.get(who, 0), base=places)
            case _:
                return self._told(rule, who, scope)

    def _told(self, rule: e.Entry, who: Competitor, scope: Scope) -> Check:
        """Rules that ask who somebody is."""
        match rule:
            case e.Minority(parties):
                return Check("Minority", who.party in parties or who.party in self._named("minority"))
            case e.Declared(key):
                return Check("Declared", who.party in self._named(key), of=key)
            case e.HasList():
                return Check("HasList", has_list(self._hand, who.party, scope))
            case e.NotAnIndividual():
                return Check("NotAnIndividual", not who.is_individual)
            case e.OfGroup(group):
                return Check("OfGroup", self._in_group(group, who, scope), of=group)
            case e.NotElected():
                return Check("NotElected", (who.party, who.person) not in self._hand.elected(scope.before))
            case e.NoSeatHere():
                return Check("NoSeatHere", who.person not in self._hand.seated(scope.place.name, scope.before))
            case e.SomebodyLeft(in_):
                area = self._reckoner.area(in_, scope, who)
                return Check("SomebodyLeft", has_names(self._hand, who, scope.at(area)), area=area.name)
            case _:
                raise Unsaid

    def _in_group(self, group: str, who: Competitor, scope: Scope) -> bool:
        """Whether lists.csv marks a person as one of a group, in the place that is counted or in his own."""
        return any(
            (row.party, row.candidate, row.group) == (who.party, who.person, group)
            and row.district in (scope.place.name, who.place)
            for row in self._hand.election.lists
        )

    def _lowered(self, rule: e.FirstReached, who: Competitor, scope: Scope) -> Check:
        """A bar lowered until so many reach it."""
        area = self._reckoner.area(rule.in_, scope, who)
        base, enough = self._reckoner.whole(rule.of, scope.at(area)), self._reckoner.whole(rule.by, scope)
        has = {one: self._votes(None, one, scope, area) for one in scope.votes if one.party not in NO_PARTY}
        steps = [as_number(share) for share in rule.shares]
        reached = [one for one in steps if sum(n >= Fraction(one) * base for n in has.values()) >= enough]
        own, share, of = self._votes(None, who, scope, area), (reached or steps[-1:])[0], ballots_of(rule.of)
        return barred(Check("FirstReached", False, has=own, share=share, base=base, of=of, area=area.name))

    def _bar(self, rule: e.AtLeast | e.MoreThan | e.BarBySize, who: Competitor, scope: Scope) -> Check:
        area = self._reckoner.area(rule.in_, scope, who)
        share = self._share(rule, who.party)
        has, base = self._votes(rule.votes, who, scope, area), self._reckoner.whole(rule.of, scope.at(area))
        name, of = type(rule).__name__, ballots_of(rule.of)
        return barred(Check(name, False, has=has, share=share, base=base, of=of, area=area.name))

    def _share(self, rule: e.AtLeast | e.MoreThan | e.BarBySize, party: str) -> Number:
        if isinstance(rule, e.AtLeast | e.MoreThan):
            return as_number(rule.share)
        told = self._hand.election.figure(f"members_of.{party}")
        size = (
            told if isinstance(told, int) else sum(alliance == party for _, alliance in self._hand.election.alliances)
        )
        return as_number(rule.shares[min(max(1, size), len(rule.shares)) - 1])

    # --- figures ---

    def _votes(self, amount: f.Amount | None, who: Competitor, scope: Scope, area: Place) -> Number:
        """The competitor's votes in an area: its party's, unless persons compete."""
        among = scope.tier.among
        by = among if isinstance(among, Parties | Alliances | AdmittedAlliances | Persons) else Parties()
        read = self._reckoner.table(
            amount or scope.tier.votes, scope._replace(tier=replace(scope.tier, among=by), place=area)
        )
        if isinstance(among, Alliances):
            return read.get(Competitor(self._hand.alliance(who.party)), 0)
        return read.get(who, read.get(Competitor(who.party), 0))

    def _own_votes(self, rule: e.Entry, who: Competitor, scope: Scope) -> Number | None:
        """The votes a bar asks for, where they are those of the step itself."""
        plain = isinstance(rule, e.AtLeast | e.MoreThan | e.BarBySize) and rule.votes is None
        here = isinstance(rule, e.AtLeast | e.MoreThan | e.BarBySize) and _is_here(rule.in_, scope)
        known = isinstance(scope.tier.among, Parties | Alliances | AdmittedAlliances | Persons) and not scope.party
        return scope.votes.get(who) if plain and here and known else None

    def _won(self, tier: str, who: Competitor, scope: Scope, area: Place) -> int:
        """Seats of a party, or of all parties of an alliance, in an earlier tier; an individual is no party."""
        if no_party(who.party):
            return 0
        allied = isinstance(scope.tier.among, Alliances)
        return sum(
            one.seats
            for one in self._hand.won(tier, area)
            if who.party == (self._hand.alliance(one.party) if allied else one.party)
        )

    def _best(self, votes: Table, places: int) -> set[Competitor]:
        sure, tied, left = cut(votes, places)
        if not tied:
            return set(sure)
        if self._ties is None:
            raise Unsaid
        return {*sure, *self._ties.first({one: Claimed(votes[one]) for one in tied}, left)}

    def _named(self, key: str) -> tuple[object, ...]:
        told = self._hand.election.figure(key)
        return tuple(told) if isinstance(told, tuple) else (str(told),) if told else ()


def _is_here(where: Where, scope: Scope) -> bool:
    return isinstance(where, Here) or (isinstance(where, Nation) and scope.place.name == "*")
