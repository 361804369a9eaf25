"""A small country whose every figure can be added up by hand, and amounts read in it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.small import DISTRICTS, LAW, votes

from seatwright.exact import Number
from seatwright.kernel import count
from seatwright.law import (
    SAINTE_LAGUE,
    Among,
    Amount,
    Cast,
    Hare,
    LeftOver,
    Majority,
    Nation,
    Quotas,
    System,
    Tier,
    replace,
)
from seatwright.linkage.reading import Reader
from seatwright.linkage.scope import Scope
from seatwright.model.competitor import Competitor
from seatwright.model.election import AGAINST_ALL, District, Election, Joint
from seatwright.model.places import COUNTRY, Place
from seatwright.results.ledger import Ledger

NORTH, SOUTH = Place("region", "North"), Place("region", "South")

PLACES = (
    District("region", "North", "*", 4),
    District("region", "South", "*", 3),
    District("constituency", "N1", "North", 1),
    District("constituency", "N2", "North", 1),
    District("constituency", "S1", "South", 1),
    District("list", "*", "", 10),
)

# Ann of A wins N1 (50 : 30), Bea of B wins N2 (45 : 40), Ida without a party wins S1 (40 : 30).
CANDIDATES = {
    "N1": {"A/Ann": 50, "B/Bo": 30, "C/Cy": 20},
    "N2": {"A/Al": 40, "B/Bea": 45, "Independent/Ike": 15},
    "S1": {"A/Ada": 10, "B/Ben": 20, "C/Cat": 30, "Independent/Ida": 40},
}
LISTS = {
    "North": {"A": 100, "B": 60, "C": 30, "Others": 10},
    "South": {"A": 20, "B": 40, "C": 30, AGAINST_ALL: 10},
}
# First marks by second marks.
JOINT = (
    *(
        Joint("N1", first, second, n)
        for first, second, n in (("A", "A", 35), ("A", "C", 15), ("B", "B", 30), ("C", "A", 20))
    ),
    *(Joint("S1", first, second, n) for first, second, n in (("Ida", "B", 25), ("Ida", "C", 15), ("C", "C", 30))),
    *(Joint("S1", first, second, n) for first, second, n in (("A", "A", 10), ("B", "B", 20))),
    *(Joint("N2", first, second, n) for first, second, n in (("A", "A", 40), ("B", "B", 45), ("Ike", "B", 15))),
)


def country(**more: object) -> Election:
    """The country; ``more`` fields may add to it or take their place."""
    fields: dict[str, object] = {
        "id": "small",
        "votes": (*votes("constituency", CANDIDATES), *votes("list", LISTS)),
        "districts": PLACES,
        "joint": JOINT,
    }
    return Election(**(fields | more))


LIST = Tier("list", LAW, Nation(), Cast("list"), SAINTE_LAGUE, 10)

# Earlier tiers that an amount may name: the districts, a majority, and whole quotas of the regions.
MAJORITY = replace(DISTRICTS, name="majority", formula=Majority())
WHOLE = Tier("whole", LAW, Nation(), Cast("list"), Quotas("wholes", Hare(), LeftOver()), 7)


class Reading:
    """Amounts as a tier reads them, after some earlier tiers were counted."""

    def __init__(
        self,
        *earlier: Tier,
        place: Place = COUNTRY,
        among: Among = LIST.among,
        admitted: str = "ABC",
        data: Election | None = None,
        party: str = "",
        counted: Amount = LIST.votes,
    ) -> None:
        election = data or country()
        self.ledger = Ledger(election)
        for tier in earlier:
            self._count(System("t", "T", LAW, earlier[: earlier.index(tier) + 1]), tier, election)
        self.reader = Reader(self.ledger, lambda party, scope: party in admitted)
        self.scope = Scope(replace(LIST, among=among, votes=counted), place, party)
        standing = self.reader.each(Cast("list"), self.scope)
        assert isinstance(standing, dict)
        let_in = {who: n for who, n in standing.items() if who.party in admitted or not who.party}
        self.scope = self.scope._replace(votes=standing, admitted=let_in)

    def _count(self, system: System, tier: Tier, election: Election) -> None:
        result = count(system, election)
        for step in result.tree:
            if step.tier == tier.name:
                self.ledger.record(
                    step, [one for one in result.awards if (one.tier, one.place) == (step.tier, step.place)]
                )

    def each(self, amount: Amount) -> dict[str, Number] | Number:
        """The amount of each competitor, by name; or one figure for all."""
        read = self.reader.each(amount, self.scope)
        return by_name(read) if isinstance(read, dict) else read

    def whole(self, amount: Amount) -> Number:
        """The amount for all together."""
        return self.reader.whole(amount, self.scope)


def by_name(read: Mapping[Competitor, Number]) -> dict[str, Number]:
    """Figures by the name of the competitor."""
    return {str(who): number for who, number in read.items()}
