"""An election from its files: every file is read, everything is checked, and all mistakes are told at once."""

from __future__ import annotations

import os
from collections.abc import Mapping

from seatwright.io import rows
from seatwright.io.ballots import check_ranked, read_ranked, votes_of
from seatwright.io.conservation import check_parts
from seatwright.io.files import check_files, read_files
from seatwright.io.heading import FILE, Heading, read_heading
from seatwright.io.mistakes import Mistakes, nearest
from seatwright.io.sheets import Filed, Sheets
from seatwright.io.sums import check_given, check_joint, check_totals
from seatwright.io.territory import Map, check_districts
from seatwright.model.election import Cap, District, Election, Joint, Listed, LotDrawn, Seat, Vote


def read_election(path: str | os.PathLike[str]) -> Election:
    """The election in a folder, or in a zip of one.

    Errors: BadInput with every mistake of the files, E201 to E299.
    """
    name = os.path.basename(os.path.abspath(path))
    return parse_election(read_files(path), name.removesuffix(".zip"))


def parse_election(files: Mapping[str, bytes], name: str) -> Election:
    """The election in some files, given as bytes; ``name`` is its id if election.toml tells none.

    >>> election = parse_election({
    ...     "election.toml": b'system = "nz-mmp"\\ndate = 2008-11-08',
    ...     "votes.csv": b"ballot,district,party,votes\\nlist,*,Greens,12500\\n",
    ... }, "example")
    >>> election.id, election.votes[0].votes
    ('example', 12500)
    """
    mistakes = Mistakes()
    check_files(files, mistakes)
    heading = read_heading(files["election.toml"], name, mistakes) if "election.toml" in files else Heading(name)
    tables = Tables(Sheets(files, mistakes))
    tables.check(heading)
    mistakes.tell()
    return tables.election(heading)


class Tables:
    """All tables of an election, each row with its line."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._districts: Filed[District] = rows.read_districts(sheets)
        self._votes: Filed[Vote] = rows.read_votes(sheets)
        self._given: Filed[Seat] = rows.read_seats(sheets, "given.csv")
        self._official: Filed[Seat] = rows.read_seats(sheets, "seats.csv")
        self._lists: Filed[Listed] = rows.read_lists(sheets)
        self._caps: Filed[Cap] = rows.read_caps(sheets)
        self._joint: Filed[Joint] = rows.read_joint(sheets)
        self._ranked = read_ranked(sheets, self._votes, self._districts)
        self._lots: Filed[LotDrawn] = rows.read_lots(sheets, "lots.csv")
        self._alliances = rows.read_alliances(sheets)
        self._parties = rows.read_parties(sheets)
        self._population = rows.read_population(sheets)

    def check(self, heading: Heading) -> None:
        """What one row alone cannot show. What hangs on a file with mistakes is left until they are mended."""
        mistakes = self._sheets.mistakes
        self._check_names()
        if not mistakes.among("districts.csv"):
            check_districts(self._districts, mistakes)
        if not mistakes.among("districts.csv"):
            self._check_places()
        for filed in (self._votes, self._given, self._official):
            check_totals(filed, mistakes)
        check_given(self._given, self._official, mistakes)
        if not mistakes.among("votes.csv"):
            check_joint(self._joint, self._votes, mistakes)
            if not mistakes.among("ballots.csv") and not mistakes.among("candidates.csv"):
                check_ranked(self._ranked, self._votes, mistakes)
            self._check_parties(heading)
            if heading.parameters.votes_are == "votes" and not mistakes.among("districts.csv"):
                check_parts(self._votes, self._districts, mistakes)

    def _check_names(self) -> None:
        """No two names of one kind look alike; parties.csv may tell two apart that differ by case."""
        sheets = self._sheets
        sheets.parties.refuse_twins({one.party for one in self._parties})
        for names in (sheets.districts, sheets.ballots, sheets.tiers):
            names.refuse_twins()

    def _check_places(self) -> None:
        """Every place named is a place listed."""
        places = Map(self._districts, self._sheets.mistakes)
        places.check_votes(self._votes)
        for filed in (self._given, self._official, self._caps, self._lists):
            places.check(filed)
        places.check_stand(self._lists)

    def _check_parties(self, heading: Heading) -> None:
        """Every party that a parameter names occurs in a table."""
        known = self._sheets.parties.first
        for key, party, line in heading.parameters.parties:
            if party not in known:
                likely = nearest(party, list(known))
                self._sheets.mistakes.note("E279", FILE, line, f'key "{key}"', value=f'"{party}"', known=likely)

    def election(self, heading: Heading) -> Election:
        """The election, frozen."""
        parameters = heading.parameters
        return Election(
            id=heading.id,
            title=heading.title,
            country=heading.country,
            body=heading.body,
            date=heading.date,
            system=heading.system,
            provenance=heading.provenance,
            verified=heading.verified,
            sources=heading.sources,
            note=heading.note,
            votes=tuple(votes_of(self._ranked, self._votes)),
            given=tuple(self._given.rows),
            districts=tuple(self._districts.rows),
            official=tuple(self._official.rows),
            lists=tuple(self._lists.rows),
            caps=tuple(self._caps.rows),
            joint=tuple(self._joint.rows),
            candidates=tuple(self._ranked.candidates.rows),
            rankings=tuple(self._ranked.rankings.rows),
            stages=tuple(self._ranked.stages.rows),
            lots=tuple(self._lots.rows),
            alliances=self._alliances,
            population=self._population,
            parties=self._parties,
            figures=parameters.figures,
            settings=parameters.settings,
            not_in_total=parameters.not_in_total,
            votes_are=parameters.votes_are,
        )
