"""Which laws and elections are asked for: by country, year, type and mechanism."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import NamedTuple

from seatwright.cli.parser import Said
from seatwright.model.system import System, system_members
from seatwright.typology import classify


class Wanted(NamedTuple):
    """What the listed laws and elections must meet; empty is no condition."""

    country: str = ""
    year: int = 0
    type: str = ""
    mechanism: str = ""

    def in_country(self, country: str) -> bool:
        """Whether a country is meant: a part of its name is enough.

        >>> Wanted("new z").in_country("New Zealand")
        True
        """
        return self.country.casefold() in country.casefold()

    def meets(self, system: System) -> bool:
        """Whether a law is meant.

        >>> from seatwright.catalogue import law
        >>> Wanted(type="MMP", mechanism="levelled", year=2021).meets(law("de-bundestag-2020"))
        True
        """
        return (
            self.in_country(system.country)
            and (not self.year or self._in_force(system))
            and (not self.type or self.type.casefold() in types(system))
            and (not self.mechanism or any(self.mechanism.casefold() in word for word in mechanisms(system)))
        )

    def _in_force(self, system: System) -> bool:
        return system.since.year <= self.year and (system.until is None or self.year <= system.until.year)

    @property
    def told(self) -> str:
        """The conditions in a few words.

        >>> Wanted("japan", 2021).told
        'country japan, year 2021'
        """
        return ", ".join(f"{name} {value}" for name, value in zip(self._fields, self) if value)


EVERYTHING = Wanted()


def types(system: System) -> set[str]:
    """Every word by which the type of a law may be asked for.

    >>> from seatwright.catalogue import law
    >>> sorted(types(law("nz-mmp")))
    ['compensatory', 'correction', 'dependent', 'mixed', 'mmp', 'seat linkage']
    """
    found = classify(system)
    labels = [found.label, "mixed" if found.mixed else "", *(one.value for one in found.combination)]
    labels += [one.value for one in (found.class_, found.compensation, found.family, found.why_not) if one]
    labels += [f"{one.value} linkage" for one in found.linkage if found.mixed and one.value != "none"]
    labels += ["jackpot"] if found.jackpot else []
    return {label.casefold() for label in labels if label}


def mechanisms(system: System) -> set[str]:
    """The members of the vocabulary that a law uses: Levelled, StartingFrom, InstantRunoff, OfLosers ...

    >>> from seatwright.catalogue import law
    >>> sorted(mechanisms(law("wales-2026-list")) & {"ceiling", "divisor", "topup"})
    ['ceiling', 'divisor']
    """
    return {type(one).__name__.casefold() for one in system_members(system)}


def options(parser: ArgumentParser) -> None:
    """What can be asked for."""
    parser.add_argument("--country", metavar="NAME", default="", help="of one country; a part of its name is enough")
    parser.add_argument("--year", type=int, metavar="YEAR", default=0, help="in force, or held, in a year")
    parser.add_argument(
        "--type",
        metavar="WORD",
        default="",
        help="of a computed type: superposition, correction, fusion, coexistence, conditional, supermixed, MMP, MMM, "
        "compensatory, jackpot, seat linkage, not mixed ...",
    )
    parser.add_argument(
        "--mechanism",
        metavar="WORD",
        default="",
        help="that uses a member of the vocabulary: Levelled, StartingFrom, OfLosers, InstantRunoff ...",
    )


def asked(said: Said) -> Wanted:
    """What was asked for."""
    return Wanted(said.country, said.year, said.type, said.mechanism)
