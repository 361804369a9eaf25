"""The table of a result: a line for each party, and which of its columns go first where the screen is narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from seatwright.cli.grid import Column, grid, left_out
from seatwright.cli.summary import Summary
from seatwright.cli.text import Line, Span, grouped, paragraph
from seatwright.exact import Number, shown

REMARKS = " "  # the column of remarks has no heading

# The higher, the sooner a column is left out; party and seats never are.
DROP_REMARKS, DROP_PART, DROP_SAME, DROP_VOTES, DROP_TIERS, DROP_ENTITLED, DROP_SHARE = 7, 6, 5, 4, 3, 2, 1


def columns_of(said: Summary, marks: Mapping[str, Span]) -> list[Column]:
    """The columns: mark, party, votes and share, what each was entitled to, seats by tier and in all, remarks."""
    parties: list[Span] = [(line.party, "") for line in said.lines]
    return [
        Column("", tuple(marks[line.party] for line in said.lines), right=False),
        Column("Party", tuple(parties), (said.house.party, "bold"), right=False, flexible=True),
        *_votes(said),
        *_entitled(said),
        *_tiers(said),
        *_seats(said),
        *_remarks(said),
    ]


def _votes(said: Summary) -> list[Column]:
    """Votes, if they were counted, and their share."""
    votes = [_numbers(said.votes_are, [line.votes for line in said.lines], said.house.votes, DROP_VOTES)]
    shares = tuple((percent(line.share), "") for line in said.lines)
    counted = said.counts and said.house.votes is not None
    return [
        *(votes if counted else []),
        *([Column("%", shares, drop=DROP_SHARE)] if any(text for text, _ in shares) else []),
    ]


def _entitled(said: Summary) -> list[Column]:
    """What each was entitled to, if seats won before were counted in; it goes early where all got just that."""
    if said.house.entitled is None:
        return []
    drop = DROP_ENTITLED if _has_remarks(said) else DROP_SAME
    return [_numbers("Entitled", [line.entitled for line in said.lines], said.house.entitled, drop)]


def _tiers(said: Summary) -> list[Column]:
    """Seats by tier, if there are several."""
    if len(said.tiers) < 2:
        return []
    return [
        _numbers(tier, [line.by_tier[n] for line in said.lines], said.house.by_tier[n], DROP_TIERS)
        for n, tier in enumerate(said.tiers)
    ]


def _seats(said: Summary) -> list[Column]:
    """Seats in all, and their share of the house."""
    seats = tuple((grouped(line.seats), "bold") for line in said.lines)
    parts = tuple((percent(share_of(line.seats, said.house.seats), 1), "") for line in said.lines)
    return [Column("Seats", seats, (grouped(said.house.seats), "bold")), Column("%", parts, drop=DROP_PART)]


def _remarks(said: Summary) -> list[Column]:
    if not _has_remarks(said):
        return []
    remarks = tuple((line.remark, "dim") for line in said.lines)
    return [Column(REMARKS, remarks, (said.house.remark, "dim"), right=False, drop=DROP_REMARKS)]


def _has_remarks(said: Summary) -> bool:
    return any(line.remark for line in (*said.lines, said.house))


def _numbers(head: str, cells: Sequence[int | None], foot: int | None, drop: int) -> Column:
    told: list[Span] = [("" if n is None else grouped(n), "") for n in cells]
    return Column(head, tuple(told), (grouped(foot or 0), "bold"), drop=drop)


def share_of(seats: int, house: int) -> Number:
    """A party's part of the house."""
    from fractions import Fraction

    return Fraction(seats, house) if house else 0


def percent(share: Number | None, places: int = 2) -> str:
    """A share in percent, never rounded up to a bar; nothing where it is not known.

    >>> from fractions import Fraction
    >>> percent(Fraction(95356, 2344566)), percent(Fraction(1, 2), 1)
    ('4.07', '50.0')
    """
    if share is None:
        return ""
    text = shown(share * 100, places)
    return text if "." in text else f"{text}.{'0' * places}"


# --- remarks -------------------------------------------------------------------------------------------------


def without_remarks(table: Sequence[Column], width: int) -> list[Line]:
    """The table as it would be without remarks: what the house is centred over."""
    return grid([one for one in table if one.head != REMARKS], width)


def remarks_below(said: Summary, table: Sequence[Column], width: int) -> list[Line]:
    """The remarks below the table, where there is no room for them beside it."""
    if REMARKS not in left_out(table, width):
        return []
    told = [line for line in (*said.lines, said.house) if line.remark]
    return [[], *(line for one in told for line in paragraph(f"{one.party}: {one.remark}", width, "dim"))]
