"""Rules of entry, applied: each leaves a check with the numbers that decided."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from seatwright.exact import Number, Share, as_number, cut, plain, whole
from seatwright.linkage import outsiders, seats
from seatwright.linkage.reading import Read, Reader
from seatwright.linkage.scope import Scope
from seatwright.model import entry as e
from seatwright.model import figures as f
from seatwright.model.competitor import Competitor
from seatwright.model.election import NO_PARTY
from seatwright.model.places import Place
from seatwright.model.tier import members
from seatwright.model.where import AdmittedAlliances, Alliances, Parties, Persons
from seatwright.results.step import Check
from seatwright.results.tie import Claimed, Draw

Judged = tuple[bool, tuple[Check, ...]]

AMONG_THOSE_HERE = (f.First, f.Contenders, f.OwnVotes, f.VoteShare)  # read of the place counted, whatever the area


class Gate:
    """Judges who enters a tier. Figures read once are kept: a national bar is the same in every place."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._votes_read: dict[object, Read] = {}
        self._wholes_read: dict[object, Number] = {}
        self._best_read: dict[object, list[Competitor]] = {}

    def judge(self, rule: e.Entry, who: Competitor, scope: Scope, draw: Draw) -> Judged:
        """Whether a competitor meets a rule, and the checks made on the way."""
        match rule:
            case e.Everyone():
                return True, ()
            case e.AnyOf(rules):
                return self._any(rules, who, scope, draw)
            case e.AllOf(rules):
                judged = [self.judge(one, who, scope, draw) for one in rules]
                return all(ok for ok, _ in judged), tuple(check for _, checks in judged for check in checks)
            case e.Not(inner):
                ok, checks = self.judge(inner, who, scope, draw)
                return not ok, tuple(one.__replace__(rule=f"not {one.rule}", passed=not one.passed) for one in checks)
            case e.AtLeastSoMany(least, inner):
                return self._so_many(least, inner, who, scope, draw)
            case e.TogetherAtLeast() | e.TogetherMoreThan():
                return self._together(rule, who, scope, draw)
            case _:
                check = self._check(rule, who, scope, draw)
                return check.passed, (check,)

    def _any(self, rules: tuple[e.Entry, ...], who: Competitor, scope: Scope, draw: Draw) -> Judged:
        seen: tuple[Check, ...] = ()
        for one in rules:
            ok, checks = self.judge(one, who, scope, draw)
            if ok:
                return True, checks
            seen += checks
        return False, seen

    def _so_many(self, least: int, rule: e.Entry, who: Competitor, scope: Scope, draw: Draw) -> Judged:
        """If too few meet the rule, the next by votes enter too."""
        ok, checks = self.judge(rule, who, scope, draw)
        if ok:
            return True, checks
        able = {one: votes for one, votes in scope.votes.items() if one.party not in NO_PARTY}
        meets = [one for one in able if self.judge(rule, one, scope, draw)[0]]
        key = (scope.tier.name, scope.place, scope.party, rule, least)
        if key not in self._best_read:
            others = {one: votes for one, votes in able.items() if one not in meets}
            self._best_read[key] = _best(others, least - len(meets), draw, "entry")
        enters = who in self._best_read[key]
        return enters, (*checks, Check("AtLeastSoMany", enters, has=len(meets), base=least))

    def _together(
        self, rule: e.TogetherAtLeast | e.TogetherMoreThan, who: Competitor, scope: Scope, draw: Draw
    ) -> Judged:
        """If those who meet the rule hold too little together, the next by votes enter too."""
        ok, checks = self.judge(rule.rule, who, scope, draw)
        if ok:
            return True, checks
        able = {one: v for one, v in scope.votes.items() if one.party not in NO_PARTY}
        meets = [one for one in able if self.judge(rule.rule, one, scope, draw)[0]]
        others = {one: v for one, v in able.items() if one not in meets and self.judge(rule.then, one, scope, draw)[0]}
        held = sum((able[one] for one in meets), 0)
        bar = plain(Fraction(as_number(rule.share)) * self._whole(rule.of, scope, scope.place))
        enter = _until(held, bar, others, isinstance(rule, e.TogetherMoreThan))
        return who in enter, (*checks, Check(type(rule).__name__, who in enter, has=held, base=bar))

    # --- single rules ---

    def _check(self, rule: e.Entry, who: Competitor, scope: Scope, draw: Draw) -> Check:
        match rule:
            case e.AtLeast(share, of, in_, votes) | e.MoreThan(share, of, in_, votes):
                return self._bar(rule, as_number(share), of, self._reader.area(in_, scope, who), votes, who, scope)
            case e.BarBySize(shares, of, in_, votes):
                share = as_number(shares[min(self._members(who.party), len(shares)) - 1])
                return self._bar(rule, share, of, self._reader.area(in_, scope, who), votes, who, scope)
            case e.Reaching(amount, in_, of):
                area = self._reader.area(in_, scope, who)
                has = self._votes(of, who, scope, area)
                bar = self._whole(amount, scope, area)
                return Check("Reaching", has >= bar, has=has, base=bar, area=area.name)
            case e.Won(least, tier, in_):
                area = self._reader.area(in_, scope, who)
                won = self._won(tier, who, scope, area)
                return Check("Won", won >= least, has=won, base=least, of=tier, area=area.name)
            case e.InPlaces(least, kind, inner):
                territory = self._reader.ledger.territory
                met = sum(
                    self.judge(inner, who, scope.at(Place(kind, one)), draw)[0] for one in territory.of_kind(kind)
                )
                return Check("InPlaces", met >= least, has=met, base=least, of=kind)
            case e.Minority(parties):
                return Check("Minority", who.party in parties or who.party in self._named("minority"))
            case e.Declared(key):
                return Check("Declared", who.party in self._named(key), of=key)
            case e.HasList():
                return Check("HasList", outsiders.has_list(who.party, scope, self._reader.ledger))
            case e.Fielded(least, kind):
                ledger = self._reader.ledger
                stood = sum(
                    any(row.party == who.party for row in ledger.cast(kind, Place(kind, one)))
                    for one in ledger.territory.of_kind(kind)
                )
                return Check("Fielded", stood >= least, has=stood, base=least, of=kind)
            case e.FieldedIn(share, kind):
                ledger = self._reader.ledger
                places = ledger.territory.within(kind, scope.place)
                stood = sum(
                    any(row.party == who.party for row in ledger.cast(kind, Place(kind, one))) for one in places
                )
                least = -whole(-Fraction(as_number(share)) * len(places))
                return Check("FieldedIn", stood >= least, has=stood, base=least, of=kind, area=scope.place.name)
            case e.NotAnIndividual():
                return Check("NotAnIndividual", not who.is_individual)
            case e.OfGroup(group):
                return Check("OfGroup", self._in_group(group, who, scope), of=group)
            case e.NotElected():
                return Check("NotElected", (who.party, who.person) not in self._reader.ledger.elected())
            case e.NoSeatHere():
                return Check("NoSeatHere", who.person not in self._reader.ledger.seated(scope.place.name))
            case e.SomebodyLeft(in_):
                area = self._reader.area(in_, scope, who)
                return Check("SomebodyLeft", seats.has_names(self._reader.ledger, who, scope.at(area)), area=area.name)
            case e.FirstReached(shares, by, of, in_):
                area = self._reader.area(in_, scope, who)
                return self._bar(rule, self._lowered(shares, by, of, area, scope), of, area, None, who, scope)
            case e.Best(places, of):
                return self._among_best(places, of, who, scope, draw)
            case _:
                raise TypeError(f"no meaning for {rule!r}")

    def _bar(
        self,
        rule: e.Entry,
        share: Number,
        of: f.Amount,
        area: Place,
        votes: f.Amount | None,
        who: Competitor,
        scope: Scope,
    ) -> Check:
        has, base = self._votes(votes, who, scope, area), self._whole(of, scope, area)
        bar = plain(Fraction(share) * base)
        passed = has > bar if isinstance(rule, e.MoreThan) else has >= bar
        ballots = ", ".join(dict.fromkeys(one.ballot for one in members(of) if isinstance(one, f.Cast | f.Valid)))
        return Check(type(rule).__name__, passed, has=has, share=share, base=base, of=ballots, area=area.name)

    def _lowered(self, shares: tuple[Share, ...], by: f.Amount, of: f.Amount, area: Place, scope: Scope) -> Number:
        """The first share that so many reach, or the last."""
        enough, base = self._whole(by, scope, scope.place), self._whole(of, scope, area)
        has = [self._votes(None, one, scope, area) for one in scope.votes if one.party not in NO_PARTY]
        steps = [as_number(share) for share in shares]
        return next((one for one in steps if sum(v >= Fraction(one) * base for v in has) >= enough), steps[-1])

    def _in_group(self, group: str, who: Competitor, scope: Scope) -> bool:
        """Whether a person is marked as one of a group, on a list of the tier or of the place that is counted."""
        return any(
            (row.party, row.candidate, row.group) == (who.party, who.person, group)
            for row in self._reader.ledger.election.lists
            if row.district in (scope.place.name, who.place)
        )

    def _among_best(self, places: int, of: f.Amount | None, who: Competitor, scope: Scope, draw: Draw) -> Check:
        key = (scope.tier.name, scope.place, scope.party, places, of)
        if key not in self._best_read:
            votes = self._reader.each(of, scope) if of is not None else dict(scope.votes)
            able = {one: v for one, v in votes.items() if one.party not in NO_PARTY} if isinstance(votes, dict) else {}
            self._best_read[key] = _best(able, places, draw, "entry")
        has = scope.votes.get(who, 0)
        return Check("Best", who in self._best_read[key], has=has, base=places)

    # --- figures, read once ---

    def _votes(self, votes: f.Amount | None, who: Competitor, scope: Scope, area: Place) -> Number:
        """The competitor's votes in an area: its party's, unless persons compete."""
        amount = votes if votes is not None else scope.tier.votes
        key = _question(amount, scope, area)
        if key not in self._votes_read:
            tier = scope.tier
            if not isinstance(tier.among, Parties | Alliances | AdmittedAlliances | Persons):
                tier = tier.__replace__(among=Parties())
            self._votes_read[key] = self._reader.each(amount, scope._replace(tier=tier, place=area))
        read = self._votes_read[key]
        if not isinstance(read, dict):
            return 0
        if isinstance(scope.tier.among, Alliances):
            return read.get(Competitor(self._reader.ledger.alliance(who.party)), 0)
        return read.get(who, read.get(Competitor(who.party), 0))

    def _whole(self, amount: f.Amount, scope: Scope, area: Place) -> Number:
        key = _question(amount, scope, area)
        if key not in self._wholes_read:
            self._wholes_read[key] = self._reader.whole(amount, scope.at(area))
        return self._wholes_read[key]

    def _won(self, tier: str, who: Competitor, scope: Scope, area: Place) -> int:
        """Seats of a party (or of all parties of an alliance) in an earlier tier; an individual is no party."""
        if outsiders.without_party(who.party):
            return 0
        ledger = self._reader.ledger
        allied = isinstance(scope.tier.among, Alliances)
        return sum(
            one.seats
            for one in ledger.won(tier, area)
            if who.party == (ledger.alliance(one.party) if allied else one.party)
        )

    def _members(self, party: str) -> int:
        """How many parties an alliance or joint list has."""
        told = self._reader.ledger.election.figure(f"members_of.{party}")
        if isinstance(told, int):
            return max(1, told)
        return max(1, sum(1 for _, alliance in self._reader.ledger.election.alliances if alliance == party))

    def _named(self, key: str) -> tuple[str, ...]:
        told = self._reader.ledger.election.figure(key)
        return told if isinstance(told, tuple) else (str(told),) if told else ()


def _question(amount: f.Amount, scope: Scope, area: Place) -> tuple[object, ...]:
    """What is asked for once: in every place anew if the amount is of those who stand there."""
    stand_here = any(isinstance(one, AMONG_THOSE_HERE) for one in members(amount))
    return scope.tier.name, amount, area, scope.party, scope.place if stand_here else area


def _best(votes: Mapping[Competitor, Number], places: int, draw: Draw, why: str) -> list[Competitor]:
    sure, tied, left = cut(votes, places)
    return [*sure, *(draw.choose({one: Claimed(votes[one]) for one in tied}, left, why) if tied else ())]


def _until(held: Number, bar: Number, others: Mapping[Competitor, Number], above: bool) -> set[Competitor]:
    """The next by votes, equal votes at once, until all together hold (or, if ``above``, exceed) a bar."""
    enter: set[Competitor] = set()
    for votes in sorted(set(others.values()), reverse=True):
        if held > bar or (held == bar and not above):
            break
        equal = {one for one, own in others.items() if own == votes}
        enter |= equal
        held += votes * len(equal)
    return enter
