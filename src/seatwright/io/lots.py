"""Lots that were drawn, from a file of their own."""

from __future__ import annotations

import os

from seatwright.io import rows
from seatwright.io.files import read_file
from seatwright.io.mistakes import Mistakes
from seatwright.io.sheets import Sheets
from seatwright.model.election import LotDrawn


def read_lots(path: str | os.PathLike[str]) -> tuple[LotDrawn, ...]:
    """The lots in a CSV file: tier, district, among, drawn, date, source.

    Errors: BadInput with every mistake of the file.
    """
    return parse_lots(read_file(os.fspath(path)), os.path.basename(path))


def parse_lots(content: bytes, name: str) -> tuple[LotDrawn, ...]:
    """The lots in a file given as bytes.

    >>> parse_lots(b"tier,district,among,drawn\\nlist,*,A;B,B\\n", "lots.csv")
    (LotDrawn(tier='list', district='*', among=('A', 'B'), drawn=('B',), date='', source=''),)
    """
    mistakes = Mistakes()
    lots = rows.read_lots(Sheets({name: content}, mistakes), name)
    mistakes.tell()
    return tuple(lots.rows)
