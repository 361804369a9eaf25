"""The notation by hand: what may be written in more than one way, and means the same."""

from __future__ import annotations

import pytest

from seatwright import law as law_of_the_catalogue
from seatwright.io.mistakes import Mistakes
from seatwright.io.text import as_toml, parse_system
from seatwright.io.text.cited import cited
from seatwright.io.text.notation import Written
from seatwright.io.text.noted import At
from seatwright.io.text.reading import Reading
from seatwright.io.text.written import written
from seatwright.law import (
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Among,
    Amount,
    AnyOf,
    AtLeast,
    Cast,
    Ceiling,
    Citation,
    Counting,
    Entry,
    Exactly,
    Formula,
    Hare,
    HasList,
    Levelled,
    Limit,
    Most,
    Outsiders,
    Persons,
    Quota,
    SeatsOf,
    TopUp,
    Valid,
    Won,
)


def read(text: str, hint: object) -> object:
    mistakes = Mistakes()
    value = Reading("x", mistakes).value(Written(text), hint, At("x"))
    mistakes.tell()
    return value


@pytest.mark.parametrize(
    ("text", "hint", "value"),
    [
        ("Persons", Among, Persons()),
        ("Persons()", Among, Persons()),
        ("D'Hondt", Formula, D_HONDT),
        ("d'hondt", Formula, D_HONDT),
        ("D_HONDT", Formula, D_HONDT),
        ("Hare", Formula, HARE),
        ("Hare-Niemeyer", Formula, HARE),
        ("Webster", Formula, SAINTE_LAGUE),
        ("St. Laguë", Formula, SAINTE_LAGUE),
        ("Hare", Quota, Hare()),
        ("Won(1, 'ward')", Entry, Won(1, "ward")),
        ('Won(tier="ward", least=1,)', Entry, Won(1, "ward")),
        ('AtLeast(5%, of=Valid("list"))', Entry, AtLeast("5%", of=Valid("list"))),
        ("HasList | HasList | HasList", Entry, HasList() | HasList() | HasList()),
        ("AnyOf(HasList, HasList, HasList)", Entry, AnyOf((HasList(), HasList(), HasList()))),
        ("~(HasList & HasList)", Entry, ~(HasList() & HasList())),
        ("~HasList & HasList", Entry, ~HasList() & HasList()),
        ('TopUp("ward", Levelled)', Counting, TopUp(("ward",), Levelled())),
        ('TopUp(["ward", "land"])', Counting, TopUp(("ward", "land"))),
        ('TopUp(("ward",))', Counting, TopUp(("ward",))),
        ("Ceiling(300)", Limit, Ceiling(Exactly(300))),
        ('120 - SeatsOf("ward", Outsiders)', Amount, 120 - SeatsOf("ward", Outsiders())),
        ('Cast("a") + Cast("b") * "1/2"', Amount, Cast("a") + Cast("b") * "1/2"),
        ('2 * Cast("a")', Amount, 2 * Cast("a")),
        ('Cast("a") / 2 - -1', Amount, Cast("a") / 2 - -1),
        ('Most(1, Cast("a"))', Amount, Most((Exactly(1), Cast("a")))),
        ("120", Amount | int, 120),
        ("Exactly(120)", Amount | int, Exactly(120)),
        ('Cast("it\\u0027s \\"so\\"")', Amount, Cast('it\'s "so"')),
        ("\n  Cast(\n 'a'\n )\n", Amount, Cast("a")),
    ],
)
def test_what_is_written_means(text: str, hint: object, value: object) -> None:
    assert read(text, hint) == value
    assert read(written(value, hint), hint) == value


def test_a_tier_without_a_law_stands_under_that_of_the_system() -> None:
    system = law_of_the_catalogue("nz-mmp")
    text = "\n".join(
        line for line in as_toml(system).splitlines() if 'law.section = "178' not in line and "law.unc" not in line
    )
    assert parse_system(text.encode())["constituency"].law == system.law


@pytest.mark.parametrize(
    ("line", "citation"),
    [
        ("Electoral Act 1993", Citation("Electoral Act 1993")),
        ("Electoral Act 1993, s 191", Citation("Electoral Act 1993", "191")),
        ("Electoral Act 1993, ss 191-193", Citation("Electoral Act 1993", "191-193")),
        ("Bundeswahlgesetz, § 6(1)", Citation("Bundeswahlgesetz", "6(1)", mark="§")),
        ("s 5", Citation("Act", "5", link="https://example.org")),
        ("art. 5", Citation("Act", "5", link="https://example.org", mark="art.")),
        ("Law on Elections, as amended in 2004", Citation("Law on Elections, as amended in 2004")),
    ],
)
def test_a_line_cites(line: str, citation: Citation) -> None:
    assert cited(line, Citation("Act", "1", link="https://example.org", unconfirmed=("a tie",))) == citation
