"""Lists, caps and lots."""

from __future__ import annotations

from pathlib import Path

import pytest

from seatwright.errors import BadInput
from seatwright.io import parse_lots, read_lots

LISTS = "tier,district,party,rank,candidate,also_in,group,born\n"


def test_lists_are_read_in_their_order(folder) -> None:
    folder.write("lists.csv", LISTS + "list,*,Labour,1,Ann Lee,Harbour,W,1962-01-02\nlist,*,Labour,1,Cy Oh,,,\n")
    first, second = folder.read().lists
    assert first == ("list", "*", "Labour", 1, "Ann Lee", "Harbour", "W", "1962-01-02")
    assert (second.rank, second.also_in) == (1, "")


def test_a_person_stands_once_on_a_list(folder) -> None:
    folder.write("lists.csv", LISTS + "list,*,Labour,1,Ann Lee,,,\nlist,*,Labour,2,Ann Lee,,,\n")
    assert folder.mistake() == (
        'E258  lists.csv line 3: "list", "*", "Labour", "Ann Lee" is on this list already, in line 2.\n'
        "      A person stands once on a list; two persons of one name are told apart in the name, "
        'like "Anna Meier (1962)".'
    )


def test_ranks_begin_with_one(folder) -> None:
    folder.write("lists.csv", LISTS + "list,*,Labour,0,Ann Lee,,,\n")
    assert folder.mistake() == 'E259  lists.csv line 2, candidate "Ann Lee": the rank is 0.\n      Ranks begin with 1.'


def test_a_rank_is_a_whole_number(folder) -> None:
    folder.write("lists.csv", LISTS + "list,*,Labour,1.5,Ann Lee,,,\n")
    assert folder.codes() == ["E214"]


def test_a_list_names_persons(folder) -> None:
    folder.write("lists.csv", LISTS + "list,*,Labour,1,,,,\n")
    assert folder.codes() == ["E240"]


def test_a_cap_stands_once(folder) -> None:
    folder.write("caps.csv", "tier,district,party,max_seats\nlist,*,Labour,2\nlist,*,Labour,3\n")
    assert folder.codes() == ["E238"]


LOTS = "tier,district,among,drawn,date,source\n"


def lots(text: str) -> str:
    with pytest.raises(BadInput) as refused:
        parse_lots((LOTS + text).encode(), "lots.csv")
    return str(refused.value)


def test_lots_are_read_from_a_file_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "my lots.csv"
    path.write_text(LOTS + "list,*,Labour; Greens;Liberals,Greens,2020-05-20,Gazette 13\n")
    (lot,) = read_lots(path)
    assert lot == ("list", "*", ("Labour", "Greens", "Liberals"), ("Greens",), "2020-05-20", "Gazette 13")


def test_lots_may_lie_with_the_election(folder) -> None:
    folder.write("lots.csv", LOTS + "list,*,Labour;Greens,Greens,,\n")
    assert folder.read().lots[0].drawn == ("Greens",)


def test_only_who_was_in_the_draw_is_drawn() -> None:
    assert lots("list,*,Labour;Greens,Liberals,,\n") == (
        'E260  lots.csv line 2: "Liberals" is drawn and was not in the draw.\n'
        "      It was drawn among: Labour; Greens. Write the names as there, separated by semicolons."
    )


def test_a_lot_is_drawn_among_several_and_draws_somebody() -> None:
    assert lots("list,*,Labour,Labour,,\n") == (
        "E261  lots.csv line 2: no lot is drawn like this: Labour among Labour.\n"
        "      Name at least two in the column among and at least one of them in the column drawn, "
        "each once, separated by semicolons."
    )
    assert lots("list,*,Labour;Greens,,,\n").startswith("E261")
    assert lots("list,*,Labour;Greens;Labour,Greens,,\n").startswith("E261")
    assert lots("list,*,Labour;Greens,Greens;Greens,,\n").startswith("E261")
    assert lots("list,*,Labour;;Greens,Greens,,\n").startswith("E240")


def test_the_same_lot_is_drawn_once() -> None:
    assert lots("list,*,Labour;Greens,Greens,,\nlist,*,Greens;Labour,Labour,,\n").startswith("E238")
