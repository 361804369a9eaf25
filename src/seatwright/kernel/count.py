"""The count: for each tier in the order of the law, place by place. A step never looks at a later tier."""

from __future__ import annotations

from typing import TypeVar

from seatwright.errors import refuse
from seatwright.kernel.bounds import Lenient
from seatwright.kernel.draw import Draw, LotWanted, Urn
from seatwright.kernel.marks import check_marks, check_papers
from seatwright.kernel.place import PlaceCount
from seatwright.kernel.units import (
    Unit,
    ballots,
    check_ballots,
    check_coexistence,
    check_given,
    check_inside,
    covered,
    is_counted,
    is_fought_nowhere,
    is_needed,
    is_optional,
    names_of,
    refuse_nothing,
    units,
    unknown_given,
)
from seatwright.kernel.vacancies import left_open, unfilled
from seatwright.kernel.warnings import given_left_out, sitting_twice, totals_missed, warnings_of
from seatwright.linkage.condition import holds
from seatwright.linkage.entry import Gate
from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, Election, LotDrawn, Seat
from seatwright.model.places import COUNTRY, Place
from seatwright.model.repeated import rounds_of
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier
from seatwright.model.value import replace
from seatwright.model.where import Cells, Places
from seatwright.results.evidence import TakenAsGiven
from seatwright.results.ledger import Ledger
from seatwright.results.result import Award, Completed, LotsNeeded, Result, Vacancy
from seatwright.results.step import Step


def count(system: System, election: Election, lots: tuple[LotDrawn, ...] = ()) -> Result:
    """Turn votes into seats by a law.

    Gives :class:`Completed`, or :class:`LotsNeeded` where a tie decides a seat and the law wants a lot: draw it, and
    count again with the lot handed in. Nothing is ever drawn here.

    Errors: a ``SeatwrightError`` with code, place and remedy where figures that the law needs are missing.
    """
    return _Count(system, election, (*election.lots, *lots)).run()


Ending = TypeVar("Ending", Completed, LotsNeeded)


class _Count:
    """One count of one election."""

    def __init__(self, system: System, election: Election, lots: tuple[LotDrawn, ...]) -> None:
        self._system, self._election = system, election
        self._urn = Urn(lots)
        self._ledger = Ledger(election)
        self._reader = Reader(self._ledger, self._admits)
        self._gate = Gate(self._reader)
        self._not_covered: list[tuple[str, str]] = []
        self._vacancies: list[Vacancy] = []
        self._nth = 0  # the round of steps that the law repeats

    def run(self) -> Result:
        """Every tier in order; where a lot is wanted, the result so far."""
        check_coexistence(self._system, self._ledger)
        check_ballots(self._system, self._ledger)
        check_given(self._system, self._ledger)
        check_inside(self._system, self._ledger)
        check_papers(self._ledger)
        try:
            for repeated, tiers in rounds_of(self._system.repeats, self._system.tiers):
                if repeated is None:
                    self._tier(*tiers)
                else:
                    self._repeat(tiers)
        except LotWanted as wanted:
            return replace(self._so_far(LotsNeeded), lot=wanted.lot)
        if not self._ledger.tree and self._not_covered:
            raise refuse_nothing(self._system, self._ledger)
        self._urn.refuse_leftovers()
        self._vacancies += left_open(self._system, self._ledger)
        return self._so_far(Completed)

    def _so_far(self, ending: type[Ending]) -> Ending:
        """The result up to this point."""
        tree = tuple(self._ledger.tree)
        return ending(
            system=self._system,
            election=self._election,
            awards=tuple(self._ledger.given_out),
            tree=tree,
            vacancies=tuple(self._vacancies),
            not_covered=tuple(self._not_covered),
            warnings=(
                *warnings_of(tree, self._system, self._would_enter),
                *totals_missed(tree, self._system),
                *sitting_twice(self._ledger),
                *given_left_out(unknown_given(self._system, self._ledger)),
            ),
            lots=tuple(self._urn.used),
        )

    def _admits(self, party: str, scope: Scope) -> bool:
        """Whether the tier that asks admits a party which won seats elsewhere."""
        draw = Draw(self._system, scope.tier, scope.place.name, scope.party, self._ledger, self._urn, self._nth)
        return self._gate.judge(scope.tier.entry, Competitor(party), scope, draw)[0]

    def _would_enter(self, who: Competitor, step: Step) -> bool:
        """Whether a row that adds up several lists would have been admitted to a step, were it one."""
        tier, votes = self._system[step.tier], {one.who: one.votes for one in step.standings}
        scope = Scope(tier, Place(step.place_kind, step.place), step.party, votes=votes)
        return self._gate.judge(tier.entry, who, scope, Lenient())[0]

    # --- several tiers, again and again ---

    def _repeat(self, tiers: list[Tier]) -> None:
        """Round by round, until one gives no seat or no place meets the first tier's condition."""
        self._nth, gives = 1, True
        while gives and (self._nth == 1 or self._goes_on(tiers[0])):
            before = len(self._ledger.given_out)
            self._gate = Gate(self._reader)  # what was admitted in the round before is asked anew
            for tier in tiers:
                if isinstance(tier.gives, Claim) and not self._is_given(tier):
                    self._ledger.forget(tier.name)
            for tier in tiers:
                self._tier(tier)
            gives = any(one.in_house and one.seats for one in self._ledger.given_out[before:])
            self._nth += 1
        self._nth, self._gate = 0, Gate(self._reader)
        for tier in (tier for tier in tiers if not isinstance(tier.gives, Claim)):
            for step in self._ledger.last_in(tier.name):
                self._vacancies += unfilled(tier, step, self._system)

    def _goes_on(self, tier: Tier) -> bool:
        """Whether some place meets the condition under which a tier is counted."""
        scopes = (Scope(tier, unit.place) for unit in units(tier, self._ledger))
        return any(holds(tier.when, scope, self._reader) for scope in scopes)

    def _is_given(self, tier: Tier) -> bool:
        """Whether a tier's result is taken as given: then it is, once."""
        return bool(self._ledger.given(names_of(tier, self._system)))

    # --- one tier ---

    def _tier(self, tier: Tier) -> None:
        if self._nth > 1 and self._is_given(tier):
            return
        given = self._given(tier)
        check_marks(self._system, tier, self._reader)
        counted = False
        for unit in units(tier, self._ledger):
            if not covered(unit, given, self._ledger):
                counted |= self._unit(tier, unit)
        if not counted and not given and self._nth <= 1 and not self._ledger.steps.get(tier.name):
            self._nothing(tier)

    def _given(self, tier: Tier) -> set[Place]:
        """Take given rows as they are; the seats of places may stand in districts.csv instead."""
        rows = self._ledger.given(names_of(tier, self._system))
        if isinstance(tier.among, Places) and not rows:
            return self._given_places(tier, tier.among.kind)
        by_place: dict[Place, list[Seat]] = {}
        for row in rows:
            kind = self._ledger.territory.kind_of(row.district, tier.name) if row.district != NATION else ""
            by_place.setdefault(Place(kind, row.district), []).append(row)
        for place, seats in by_place.items():
            outcome = tuple((Competitor(row.party, row.candidate), row.seats) for row in seats)
            self._write(
                tier,
                Step(
                    tier=tier.name,
                    kind="given",
                    place=place.name,
                    place_kind=place.kind,
                    law=tier.law,
                    seats=sum(row.seats for row in seats),
                    outcome=outcome,
                    evidence=TakenAsGiven("given.csv"),
                ),
            )
        return set(by_place)

    def _given_places(self, tier: Tier, kind: str) -> set[Place]:
        """The shares of places, where districts.csv tells them and the shares need not be computed."""
        names = [name for name in self._ledger.territory.of_kind(kind) if name != NATION]
        seats = {name: self._ledger.territory.seats(kind, name) for name in names}
        if not isinstance(tier.gives, Claim) or not names or ballots(tier) or None in seats.values():
            return set()
        outcome = tuple((Competitor(place=name), n) for name, n in seats.items() if n is not None)
        self._write(
            tier,
            Step(
                tier=tier.name,
                kind="given",
                place=NATION,
                law=tier.law,
                seats=sum(n for _, n in outcome),
                outcome=outcome,
                evidence=TakenAsGiven("districts.csv"),
            ),
        )
        return {COUNTRY}

    def _nothing(self, tier: Tier) -> None:
        """No place of the tier has votes or given seats; where it is fought nowhere there is nothing to say."""
        if is_fought_nowhere(tier, self._ledger):
            return
        if is_needed(tier, self._system, self._ledger) and not is_optional(tier):
            raise refuse("E501", tier=tier.name, place=NATION, ballot=", ".join(ballots(tier)) or tier.name)
        self._not_covered.append((tier.name, "neither votes nor given seats"))

    # --- one place ---

    def _unit(self, tier: Tier, unit: Unit) -> bool:
        """Count the tier in a place, if there is something to count; whether a step was written."""
        scope = Scope(tier, unit.place, unit.party, unit.allied)
        if is_optional(tier) and not holds(tier.when, scope, self._reader):
            self._write(
                tier,
                Step(
                    tier=tier.name,
                    kind="not met",
                    place=unit.place.name,
                    place_kind=unit.place.kind,
                    party=unit.party,
                    law=tier.law,
                    nth=self._nth,
                ),
            )
            return True
        if not is_counted(tier, unit, self._ledger):
            return self._uncounted(tier, unit)
        draw = Draw(self._system, tier, unit.place.name, unit.party, self._ledger, self._urn, self._nth)
        self._write(tier, replace(PlaceCount(tier, unit, self._reader, self._gate, draw).step(), nth=self._nth))
        return True

    def _uncounted(self, tier: Tier, unit: Unit) -> bool:
        """A place without votes: an error if the law needs its result, else left out and said."""
        some = any(self._ledger.held(ballot) for ballot in ballots(tier))
        if is_needed(tier, self._system, self._ledger) and (some or self._ledger.given(names_of(tier, self._system))):
            raise refuse("E501", tier=tier.name, place=unit.place.name, ballot=", ".join(ballots(tier)))
        if some:
            self._not_covered.append((tier.name, f"{unit.place.name}: neither votes nor given seats"))
        return False

    # --- writing ---

    def _write(self, tier: Tier, step: Step) -> None:
        """Keep a step and what it gives."""
        sits = not isinstance(tier.gives, Claim)
        source = "given" if step.kind == "given" else "count"
        named = dict(step.persons)
        awards = [
            award
            for who, seats in step.outcome
            for award in self._awards(tier, step, who, seats, source, sits, named.get(who, ()))
        ]
        self._ledger.record(step, awards)
        if sits:
            self._vacancies += [
                Vacancy(tier.told_as, who.place or step.place, who.party or step.party, n, "nobody left to seat")
                for who, n in step.vacant
            ]
            self._vacancies += () if self._nth else unfilled(tier, step, self._system)

    def _awards(
        self, tier: Tier, step: Step, who: Competitor, seats: int, source: str, sits: bool, names: tuple[str, ...]
    ) -> list[Award]:
        """A competitor's seats: one row a person where persons are known, else one row; a person's claim is one row."""
        kind = tier.among.kind if isinstance(tier.among, Cells | Places) else step.place_kind
        if who.place and not isinstance(tier.among, Cells | Places):
            kind = self._ledger.territory.kind_of(who.place, tier.told_as)
        place = Place(kind if who.place else step.place_kind, who.place or step.place)
        row = Award(tier.name, tier.told_as, place.name, place.kind, who.party or step.party, "", seats, source, sits)
        if not sits and who.person:
            return [row.__replace__(person=who.person)]
        if not names and who.person:
            names = (who.person,)
        if not names:
            return [row]
        people = [row.__replace__(person=name, seats=1) for name in names[:seats]]
        return people + ([row.__replace__(seats=seats - len(people))] if seats > len(people) else [])
