"""A result as CSV, JSON and Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

SIGNS = "=+-@\t\r\0＝＋－＠"  # what a spreadsheet takes for the beginning of a formula


def as_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV; no cell of text can be taken for a formula.

    >>> print(as_csv(["party", "seats"], [["=1+1", 3], ["Lega, Nord", 2]]))
    party,seats
    '=1+1,3
    "Lega, Nord",2
    <BLANKLINE>
    """
    return "".join(",".join(_cell(value) for value in row) + "\n" for row in (head, *rows))


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    formula = not isinstance(value, int) and text.lstrip(" \ufeff").startswith(tuple(SIGNS))
    return csv_cell(f"'{text}" if formula else text)


def csv_cell(text: str) -> str:
    """A cell of CSV, in quotes if it must be."""
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in ',"\n\r') else text


def as_json(said: Mapping[str, object] | Sequence[object]) -> str:
    """Plain data as JSON, for people and programs alike: each key, and each row of a list, on a line of its own.

    >>> print(as_json({"house": 2, "seats": [{"party": "A", "seats": 2}]}))
    {
      "house": 2,
      "seats": [
        {"party": "A", "seats": 2}
      ]
    }
    <BLANKLINE>
    """
    from json import dumps

    def told(value: object) -> str:
        return dumps(value, ensure_ascii=False)

    def block(value: object) -> str:
        if not _is_list(value):
            return told(value)
        rows = [told(row) for row in cast("list[object]", value)]
        return "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows and rows[0][0] == "{" else told(value)

    if isinstance(said, Mapping):
        lines = (f"{told(key)}: {block(value)}" for key, value in said.items())
        return "{\n  " + ",\n  ".join(lines) + "\n}\n"
    return block([*said]) + "\n"


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def as_markdown(head: Sequence[str], rows: Iterable[Sequence[object]], right: Sequence[bool] = ()) -> str:
    """A table in Markdown; nothing in a cell means anything to Markdown.

    >>> print(as_markdown(["Party", "Seats"], [["A|B", 3]], [False, True]))
    | Party | Seats |
    |---|---:|
    | A\\|B | 3 |
    <BLANKLINE>
    """
    sides = [*right, *[False] * (len(head) - len(right))]
    rule = "|" + "|".join("---:" if one else "---" for one in sides) + "|"
    body = [f"| {' | '.join(escaped(str(value)) for value in row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", rule, *body]) + "\n"


def escaped(text: str) -> str:
    """Text that means nothing to Markdown or HTML, on one line; a low line inside a word (a link) means nothing anyhow.

    >>> escaped("_A_ | b_c <i>")
    '\\\\_A\\\\_ \\\\| b_c &lt;i&gt;'
    """
    return "".join(_escaped(sign, inside) for sign, inside in zip(text, _inside(text), strict=True))


def _inside(text: str) -> list[bool]:
    """Of each sign, whether it stands between letters or digits."""
    around = zip(f" {text}", text, f"{text[1:]} ")
    return [before.isalnum() and after.isalnum() for before, _, after in around]


def _escaped(sign: str, inside: bool) -> str:
    if sign in "\\`*[]|" or (sign == "_" and not inside):
        return f"\\{sign}"
    if not sign.isprintable() and sign not in "\u200c\u200d":
        return " "
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(sign, sign)
