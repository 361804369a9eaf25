"""The nouns of a law: what its tiers, seats, votes and competitors are called in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from seatwright.explain.phrases.nouns import PLURALS, plural
from seatwright.model.citation import Citation
from seatwright.model.competitor import Competitor
from seatwright.model.election import NATION, Election
from seatwright.model.figures import Amount, Exactly
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier
from seatwright.model.where import AdmittedAlliances, Alliances, Each, Only, Parties, Persons

Counted = str  # a noun as a slot counts it: "seat|seats"

KINDS = (
    "constituency",
    "district",
    "region",
    "province",
    "state",
    "parish",
    "ward",
    "municipality",
    "county",
)  # nouns as they are
UNITS = {"basis points": "basis point|basis points", "percent": "percent|percent"}
NATIONWIDE = "the whole territory"  # of a country, a Land, a city: whatever elects the body


class Words(NamedTuple):
    """How one law speaks, and in what its votes are counted."""

    system: System
    unit: Counted = "vote|votes"

    @property
    def names(self) -> Mapping[str, Counted]:
        """What seats of each tier are called ("electorate|electorates"), and under ``each KIND`` its places."""
        kinds = {
            f"each {tier.where.kind}": tier.noun
            for tier in reversed(self.system.tiers)
            if is_place(tier) and isinstance(tier.where, Each | Only)
        }
        return {
            **{f"each {kind}": kind for kind in KINDS},
            **kinds,
            **{tier.name: counted(tier) for tier in self.system.tiers},
        }

    def seats(self, tier: str) -> Counted:
        """What seats of a tier are called."""
        return self.names.get(tier, f"{tier} seat|{tier} seats")

    def votes(self, ballots: str) -> str:
        """What votes on a ballot are called; simply votes where a figure reads several ballots."""
        noun = next((tier.called for tier in self.system.tiers if tier.name == ballots), ballots)
        plain = noun if noun.islower() and "seat" not in noun.split() else ballots
        return f"{plain} votes" if ballots and "," not in ballots else "votes"

    def article(self, law: Citation) -> str:
        """A citation in a text about this law: the act is named only if it is another; else the section, if any."""
        full = str(law)
        if law.act != self.system.law.act:
            return full
        return full.removeprefix(f"{law.act}, ") if law.section else ""

    def heading(self, tier: Tier) -> str:
        """The tier's noun, told apart from other tiers of the same noun."""
        noun = tier.noun[:1].upper() + tier.noun[1:]
        alike = [one for one in self.system.tiers if one.noun == tier.noun]
        return f"{noun} ({tier.name})" if len(alike) > 1 and tier.name != tier.noun else noun


def words_of(system: System, election: Election | None = None) -> Words:
    """The words of a law, and of an election under it."""
    return Words(system, UNITS.get(election.votes_are, "vote|votes") if election is not None else "vote|votes")


def is_place(tier: Tier) -> bool:
    """Whether a tier's noun is that of the places where it is fought: an electorate, a region."""
    named = tier.noun.islower() and "seat" not in tier.noun.split() and not isinstance(tier.gives, Claim)
    return (
        named
        and isinstance(tier.where, Each | Only)
        and isinstance(tier.among, Parties | Persons | Alliances | AdmittedAlliances)
    )


def counted(tier: Tier) -> Counted:
    """What the seats of a tier are called, one and several.

    >>> from seatwright.model.figures import Cast
    >>> from seatwright.model.formula import Plurality
    >>> counted(Tier("seat", Citation("Act"), Each("seat"), Cast("seat"), Plurality(), 1, called="electorate"))
    'electorate|electorates'
    """
    noun = tier.called or tier.name
    if "seat" in noun.split():
        return f"{noun}|{noun.replace('seat', 'seats', 1)}"
    if noun in PLURALS and (is_single(tier) or noun.endswith("mandat")):
        return f"{noun}|{plural(noun)}"
    if is_single(tier) and noun.islower():
        return f"{noun}|{plural(noun)}"
    if isinstance(tier.gives, Claim) or not noun.islower():
        return f"seat of the {noun}|seats of the {noun}"
    return f"{noun} seat|{noun} seats"


def is_single(tier: Tier) -> bool:
    """Whether a tier is fought in places of one seat each."""
    stake: Amount = tier.stake
    return isinstance(tier.where, Each | Only) and isinstance(stake, Exactly) and stake.number == 1


def who(one: Competitor) -> str:
    """A competitor in a sentence.

    >>> who(Competitor("SPD", "Bas", "Duisburg")), who(Competitor("V", place="Fyn")), who(Competitor("Ind: Ann", "Ann"))
    ('Bas (SPD) in Duisburg', 'V in Fyn', 'Ann')
    """
    if one.person and one.party.removeprefix("Ind: ") != one.person:
        name = f"{one.person} ({one.party})" if one.party else one.person
    else:
        name = one.person or one.party.removeprefix("Ind: ")
    return f"{name} in {one.place}" if name and one.place else name or one.place


def place_called(name: str) -> str:
    """A place in a sentence."""
    return NATIONWIDE if name in ("", NATION) else name
