"""An electoral system: an ordered list of tiers, dated and cited."""

from __future__ import annotations

from datetime import date

from seatwright.errors import refuse
from seatwright.model.citation import Citation
from seatwright.model.counting import Forfeited, TopUp
from seatwright.model.marks import Marks, check_marks
from seatwright.model.repeated import Repeated, check_repeats
from seatwright.model.tier import Claim, Tier, members, references
from seatwright.model.value import Value, replace
from seatwright.model.where import Only


class System(Value):
    """A dated law: how votes become the seats of a body, tier by tier.

    References to later or unknown tiers, tiers of one name and floats are refused when the system is built.

    ``fused``: ballots that one mark of the voter serves, so that they cannot differ in party: a mark for a list that is
    also one for the candidate it backs is ``(("constituency", "list"),)``. ``rolls``: ballots apart from the
    rest, of a roll of their own (citizens abroad, a minority) or for seats reserved to such a one.

    ``repeats``: consecutive tiers that are counted again and again; among themselves they may name any of them.

    ``marks``: how many names a voter may mark on a ballot, where the law gives several marks, or one for several seats.
    """

    id: str
    name: str
    law: Citation
    tiers: tuple[Tier, ...]
    country: str = ""
    body: str = ""
    since: date = date(1, 1, 1)
    until: date | None = None
    told: str = ""  # one line for people: "Mixed-member proportional, two votes"
    note: str = ""
    fused: tuple[tuple[str, ...], ...] = ()
    rolls: tuple[str, ...] = ()
    repeats: tuple[Repeated, ...] = ()
    marks: tuple[Marks, ...] = ()

    def check(self) -> None:
        if not self.tiers:
            raise refuse("E303", system=self.id)
        known: list[str] = []
        names = [tier.name for tier in self.tiers]
        for n, name in enumerate(names):
            if name in names[:n]:
                raise refuse("E302", system=self.id, value=name)
        check_repeats(self.id, self.repeats, {tier.name: tier for tier in self.tiers})
        check_marks(self.id, self.marks, self.tiers)
        for tier in self.tiers:
            self._refers_back(tier, known)
            known.append(tier.name)
        self._coexist()
        if self.until is not None and self.until < self.since:
            remedy = "Let until be the last day on which the law is in force, or leave it out."
            value = f"it ends on {self.until}, before it begins on {self.since}"
            raise refuse("E305", system=self.id, tier="-", value=value, remedy=remedy)

    def _refers_back(self, tier: Tier, known: list[str]) -> None:
        repeated = self.repeated(tier.name)
        rounds = repeated.tiers if repeated is not None else ()
        for reference in references(tier):
            if reference.tier not in known and reference.tier not in rounds:
                raise refuse(
                    "E301", system=self.id, tier=tier.name, value=repr(reference.tier), known=", ".join(known) or "none"
                )
        counting = tier.counting
        if isinstance(counting, TopUp) and isinstance(counting.overhang, Forfeited):
            for name in counting.against:
                if not isinstance(self[name].gives, Claim):
                    raise refuse(
                        "E305",
                        system=self.id,
                        tier=tier.name,
                        value=f"overhang is forfeited, but {name} gives seats",
                        remedy="Let the earlier tier give Claim(), and seat its winners in a later tier.",
                    )

    def _coexist(self) -> None:
        """Tiers fought in named places of one kind must not share a place."""
        owner: dict[tuple[str, str], str] = {}
        for tier in self.tiers:
            if isinstance(tier.where, Only):
                for name in tier.where.names:
                    other = owner.setdefault((tier.where.kind, name), tier.told_as)
                    if other != tier.told_as:
                        raise refuse(
                            "E304", system=self.id, value=f"{other} and {tier.told_as}", detail=f"both claim {name}"
                        )

    def __getitem__(self, name: str) -> Tier:
        for tier in self.tiers:
            if tier.name == name:
                return tier
        raise refuse("E301", system=self.id, tier="-", value=repr(name), known=", ".join(t.name for t in self.tiers))

    def repeated(self, name: str) -> Repeated | None:
        """The repetition to which a tier belongs, if it is repeated."""
        return next((one for one in self.repeats if name in one.tiers), None)

    @property
    def is_dated(self) -> bool:
        """Whether it is known since when the law is in force; a proposal never was."""
        return self.since > date(1, 1, 1)

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        """Points of law that no source confirmed, in the order of the tiers."""
        points: dict[str, None] = dict.fromkeys(self.law.unconfirmed)
        for tier in self.tiers:
            points.update(dict.fromkeys(tier.law.unconfirmed))
        for repeated in self.repeats:
            points.update(dict.fromkeys(repeated.law.unconfirmed))
        return tuple(points)

    def with_slot(self, address: str, value: object) -> System:
        """The system with one slot changed: ``with_slot("list.entry", AtLeast("3%", ...))``."""
        name, _, slot = address.partition(".")
        if name not in {t.name for t in self.tiers} or slot not in Tier.fields:
            known = [f"{t.name}.{s}" for t in self.tiers for s in ("entry", "seats", "formula", "counting")]
            raise refuse("E306", system=self.id, value=repr(address), known=", ".join(known[:8]))
        changed = tuple(replace(t, **{slot: value}) if t.name == name else t for t in self.tiers)
        return replace(self, tiers=changed)


def version(versions: tuple[System, ...], on: date) -> System:
    """The version of a law in force on a day."""
    for one in versions:
        if one.since <= on and (one.until is None or on <= one.until):
            return one
    begins = ", ".join(str(one.since) for one in versions)
    raise refuse("E309", system=versions[0].id, value=on, known=begins)


def system_members(system: System) -> list[object]:
    """Every member of the vocabulary that a system uses."""
    return [member for tier in (*system.tiers, *system.repeats) for member in members(tier)]
