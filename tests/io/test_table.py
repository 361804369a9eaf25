"""Tables: UTF-8, commas, one header, as many cells in each row."""

from __future__ import annotations

VOTES = "ballot,district,party,candidate,votes\n"


def test_columns_may_stand_in_any_order(folder) -> None:
    folder.write("votes.csv", "votes,party,candidate,district,ballot\n7,Greens,Bo,*,list\n")
    assert folder.read().votes[0] == ("list", "*", "Greens", "Bo", 7)


def test_the_column_of_candidates_may_be_left_out(folder) -> None:
    folder.write("votes.csv", "ballot,district,party,votes\nlist,*,Greens,7\n")
    assert folder.read().votes[0].candidate == ""


def test_a_missing_column_is_named(folder) -> None:
    folder.write("votes.csv", "ballot,district,votes\nlist,*,7\n")
    assert folder.mistake() == (
        "E230  votes.csv line 1: these columns are missing: party. The line reads: ballot,district,votes\n"
        "      The first line names the columns, in any order: ballot,district,party,votes,candidate"
    )


def test_an_unknown_column_is_named_with_the_nearest(folder) -> None:
    folder.write("votes.csv", "ballot,district,party,candidat,votes\nlist,*,Greens,,7\n")
    assert folder.mistake() == (
        'E231  votes.csv line 1, column "candidat": there is no such column in this table.\n'
        '      Did you mean "candidate"? Delete the column if it is no part of the election.'
    )


def test_a_column_may_stand_once(folder) -> None:
    folder.write("votes.csv", "ballot,district,party,votes,votes\nlist,*,Greens,7,8\n")
    assert folder.mistake() == (
        'E232  votes.csv line 1, column "votes": the column is there 2 times.\n      Keep one of them.'
    )


def test_a_header_in_the_middle_is_a_second_file(folder) -> None:
    folder.add("votes.csv", VOTES)
    assert folder.mistake() == (
        "E233  votes.csv line 9: the header of line 1 comes again.\n"
        "      Two files have been joined, or one was added twice: keep one header and look for doubled rows."
    )


def test_a_comma_too_many_moves_the_cells(folder) -> None:
    folder.change("votes.csv", "list,*,Greens,,12500", "list,*,Greens,,12,500")
    assert folder.mistake() == (
        "E234  votes.csv line 3: cells in the row: 6; columns in the header: 5.\n"
        '      A comma ends a cell: put a name that holds one in quotes ("Lega, Nord") and write numbers without. '
        "Else a comma is missing or too many, and the cells after it have moved."
    )


def test_a_column_moved_by_one_is_refused(folder) -> None:
    folder.change("votes.csv", "list,*,Greens,,12500", "list,*,Greens,12500,")
    assert folder.codes() == ["E220"]


def test_a_quote_that_is_never_closed_is_told_where_it_opens(folder) -> None:
    folder.change("votes.csv", "list,*,Greens,", 'list,*,"Greens,')
    assert folder.mistake() == (
        "E235  votes.csv line 3: a quote is not closed: unexpected end of data.\n"
        '      Every quoted cell ends with a quote on its own line; a quote inside one is doubled: "the ""New"" Party".'
    )


def test_a_name_with_a_comma_stands_in_quotes(folder) -> None:
    folder.change("votes.csv", "list,*,Greens", 'list,*,"Greens, ""Old"""')
    assert folder.read().votes[1].party == 'Greens, "Old"'


def test_semicolons_are_named(folder) -> None:
    folder.write("votes.csv", "ballot;district;party;candidate;votes\nlist;*;Greens;;7\n")
    assert folder.mistake() == (
        "E236  votes.csv line 1: the cells are separated by semicolons.\n"
        "      Save the table with commas; cells that hold a comma then stand in quotes."
    )


def test_mixed_separators_are_named_at_their_row(folder) -> None:
    folder.add("votes.csv", "list;*;Pirates;;7\n")
    assert folder.mistake().startswith("E236  votes.csv line 9: the cells are separated by semicolons.")


def test_tabs_are_named(folder) -> None:
    folder.write("votes.csv", "ballot\tdistrict\tparty\tvotes\nlist\t*\tGreens\t7\n")
    assert "separated by tabs" in folder.mistake()


def test_a_table_without_a_line_is_refused(folder) -> None:
    folder.write("votes.csv", "")
    assert folder.mistake() == (
        "E228  votes.csv line 1: the table is empty.\n      Begin with the line: ballot,district,party,votes"
    )


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(folder) -> None:
    folder.write("votes.csv", b"\xef\xbb\xbfballot,district,party,votes\r\nlist,*,Greens,7\r\n\r\n,,,\r\n")
    assert len(folder.read().votes) == 1


def test_another_encoding_is_not_guessed(folder) -> None:
    folder.write("votes.csv", "ballot,district,party,votes\nlist,*,Grüne,7\n".encode("cp1252"))
    assert folder.mistake() == (
        "E212  votes.csv line 2, byte 38: 0xFC is not UTF-8.\n"
        '      Save the file as UTF-8 (in a spreadsheet: "CSV UTF-8"); the encoding is not guessed, '
        "for a wrong guess would change names."
    )


def test_utf_16_is_called_by_its_name(folder) -> None:
    folder.write("votes.csv", "ballot,district,party,votes\n".encode("utf-16"))
    assert folder.mistake() == (
        "E213  votes.csv line 1: the file is UTF-16, not UTF-8.\n"
        '      Save it as UTF-8 (in a spreadsheet: "CSV UTF-8", not "Unicode text").'
    )


def test_a_line_without_end_is_refused(folder) -> None:
    folder.add("votes.csv", "list,*," + "x" * 1_000_001 + ",,7\n")
    assert folder.mistake() == (
        "E237  votes.csv line 9: the line is too long: 1,000,012 characters.\n"
        "      A line may have 1,000,000 characters and a cell 131,072; line ends or a closing quote may be missing."
    )


def test_a_long_table_of_short_lines_is_read(folder) -> None:
    folder.write("votes.csv", VOTES + "".join(f"list,*,Party {n},,7\n" for n in range(60_000)))
    assert len(folder.read().votes) == 60_000


def test_a_cell_without_end_is_refused(folder) -> None:
    folder.add("votes.csv", "list,*," + "x" * 131_073 + ",,7\n")
    assert folder.codes() == ["E237"]


def test_the_same_row_twice_is_refused_and_both_lines_are_told(folder) -> None:
    folder.add("votes.csv", "list,*,Greens,,12500\n")
    assert folder.mistake() == (
        'E238  votes.csv line 9: the row for "list", "*", "Greens" stands in line 3 already.\n'
        "      The same votes would count twice. Delete one of them, or add them up if both are parts of one figure."
    )


def test_the_same_file_twice_is_refused(folder) -> None:
    folder.add("votes.csv", (folder.path / "votes.csv").read_text())
    assert folder.codes() == ["E233", *["E238"] * 7]


def test_all_mistakes_are_told_at_once(folder) -> None:
    folder.change("election.toml", "date = 2020-05-17\n", "")
    folder.change("votes.csv", "52000", "52e3")
    folder.change("votes.csv", "4000", "-4")
    folder.change("districts.csv", "list,*,,6", "list,*,,x")
    folder.change("seats.csv", "list,*,Greens,,1", "list,*,,,1")
    assert folder.codes() == ["E273", "E221", "E217", "E219", "E240"]


def test_a_thousand_mistakes_of_one_kind_are_counted(folder) -> None:
    folder.write("votes.csv", VOTES + "".join(f"list,*,P{n},,-1\n" for n in range(1000)))
    told = folder.mistakes()
    assert len(told) == 101
    assert told[-1] == (
        "E299  votes.csv: 900 more mistakes of the kind E219.\n      Mend those above first; they often have one cause."
    )
