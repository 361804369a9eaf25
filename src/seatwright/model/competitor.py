"""Who competes for a seat: a party, a person, a place, or a party in a place."""

from __future__ import annotations

from typing import NamedTuple

from seatwright.model.election import INDEPENDENT, SUMS


class Competitor(NamedTuple):
    """A party, a person of a party, a place, or a party (and person) in a place; what does not apply is empty.

    >>> str(Competitor("SPD")), str(Competitor("SPD", "Bas", "Duisburg II")), str(Competitor(place="Bayern"))
    ('SPD', 'Bas (SPD), Duisburg II', 'Bayern')
    """

    party: str = ""
    person: str = ""
    place: str = ""

    def __str__(self) -> str:
        who = f"{self.person} ({self.party})" if self.person and self.person != self.party else self.party
        return ", ".join(part for part in (who, self.place) if part)

    @property
    def is_individual(self) -> bool:
        """One person alone, who can take one seat: an independent by name, or a label ``Ind: NAME``."""
        named = bool(self.person) and self.person not in SUMS
        return self.party.startswith("Ind: ") or (self.party == INDEPENDENT and named)
