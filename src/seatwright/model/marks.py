"""The marks of a voter: how many names one ballot paper may mark, and how many marks one name may get."""

from __future__ import annotations

from collections.abc import Mapping

from seatwright.errors import SeatwrightError, refuse
from seatwright.model.arithmetic import amount
from seatwright.model.figures import Amount
from seatwright.model.tier import Tier, members, references
from seatwright.model.value import Value, no_float


class Marks(Value):
    """A voter has ``most`` marks on a ballot, and may give at most ``on_one`` of them to one candidate.

    The count sees sums of marks alone; what a voter may do tells the block vote (as many marks as seats) from the
    limited vote (fewer), the single vote (one) and the cumulative vote (several on one).
    """

    ballot: str
    most: Amount | int
    on_one: Amount | int = 1

    def check(self) -> None:
        for name, number in self.parts():
            no_float(number, f"marks on {self.ballot}, {name}")
            if isinstance(number, int) and number < 1:
                raise _wrong(self.ballot, f"{name} is {number}", "A voter has one mark at least, on a candidate too.")
        if isinstance(self.most, int) and isinstance(self.on_one, int) and self.on_one > self.most:
            raise _wrong(
                self.ballot,
                f"{self.on_one} marks on one candidate, and {self.most} in all",
                "Nobody can give one candidate more marks than there are.",
            )

    @property
    def amounts(self) -> tuple[Amount, Amount]:
        """The most marks, and the most on one candidate, as amounts."""
        return amount(self.most), amount(self.on_one)

    def tier_of(self, tiers: tuple[Tier, ...]) -> Tier | None:
        """The first tier that reads the ballot: in its places the marks are counted."""
        return next((one for one in tiers if self.ballot in _ballots(one)), None)


def check_marks(system: str, marks: tuple[Marks, ...], tiers: tuple[Tier, ...]) -> None:
    """Refuse marks on a ballot that no tier reads, on one ballot twice, or as many as a tier gives that is not yet
    counted."""
    order, seen = [tier.name for tier in tiers], set[str]()
    for one in marks:
        tier = one.tier_of(tiers)
        if tier is None:
            known = ", ".join(dict.fromkeys(ballot for other in tiers for ballot in _ballots(other))) or "none"
            raise _wrong(one.ballot, "no tier reads this ballot", f"The ballots of {system} are: {known}.", system)
        if one.ballot in seen:
            raise _wrong(one.ballot, "its marks are said twice", "Say the marks of a ballot once.", system)
        seen.add(one.ballot)
        _check_earlier(system, one, tier, order[: order.index(tier.name)])


def _check_earlier(system: str, marks: Marks, tier: Tier, known: list[str]) -> None:
    for number in marks.amounts:
        for reference in references(tier.__replace__(seats=number)):
            if reference.slot == "seats" and reference.tier not in known:
                raise refuse(
                    "E301",
                    system=system,
                    tier=f"the marks on {marks.ballot}",
                    value=repr(reference.tier),
                    known=", ".join(known) or "none",
                )


def _ballots(tier: Tier) -> tuple[str, ...]:
    """The ballots that a tier reads."""
    read: list[Mapping[str, object]] = [dict(one.parts()) for one in members(tier)]
    return tuple(dict.fromkeys(str(fields["ballot"]) for fields in read if fields.get("ballot")))


def _wrong(ballot: str, says: str, remedy: str, system: str = "-") -> SeatwrightError:
    return refuse("E305", system=system, tier=f"the marks on {ballot}", value=says, remedy=remedy)
