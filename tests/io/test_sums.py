"""What must not count twice."""

from __future__ import annotations


def test_a_total_row_is_not_a_party(folder) -> None:
    folder.add("votes.csv", "list,*,Total,,99500\n")
    assert folder.mistake() == (
        'E239  votes.csv line 9, party "Total": 99,500 is the sum of all other rows of "list", "*": '
        "a total row, not a party.\n"
        "      Delete the row; sums are made by the count."
    )


def test_a_total_row_in_a_district_is_not_a_party(folder) -> None:
    folder.add("votes.csv", "constituency,Hills,Summe,,7900\n")
    assert folder.mistake().startswith('E239  votes.csv line 9, party "Summe": 7,900')


def test_a_total_over_all_districts_is_not_a_party(folder) -> None:
    folder.add("votes.csv", "constituency,*,Σ,,17200\n")
    assert folder.codes()[0] == "E239"


def test_a_party_named_total_is_a_party(folder) -> None:
    folder.add("votes.csv", "list,*,Total,,99499\n")
    assert folder.read().votes[-1].party == "Total"


def test_a_total_row_among_the_seats_is_not_a_party(folder) -> None:
    folder.add("seats.csv", "list,*,total,,4\n")
    assert folder.codes() == ["E239"]


def test_seats_are_given_or_checked_and_never_both(folder) -> None:
    folder.write("given.csv", "tier,district,party,candidate,seats\nconstituency,Hills,Liberals,Di Poe,1\n")
    assert folder.mistake() == (
        'E257  given.csv line 2, party "Liberals": the seats of "constituency", "Hills" are given, '
        "and also the official outcome to check (seats.csv line 6).\n"
        "      Seats that are taken as given prove nothing: keep them in given.csv, or in seats.csv and add the votes."
    )


JOINT = "district,first,second,votes\n"


def test_joint_marks_cannot_exceed_the_first_votes(folder) -> None:
    folder.write("joint.csv", JOINT + "Hills,Labour,Greens,3000\nHills,Labour,Labour,901\n")
    assert folder.mistake() == (
        'E256  joint.csv line 2, district "Hills", party "Labour": 3,901 ballots, '
        "and votes.csv has at most 3,900 for it there.\n"
        "      joint.csv splits the first votes by the second; it cannot have more of them than were cast."
    )


def test_joint_marks_may_cover_all_first_votes_of_a_party_or_a_person(folder) -> None:
    folder.write("joint.csv", JOINT + "Hills,Labour,Greens,3000\nHills,Labour,Labour,900\nHarbour,Bo Ek,Labour,4100\n")
    assert len(folder.read().joint) == 3


def test_joint_marks_for_a_party_without_votes_are_refused(folder) -> None:
    folder.write("joint.csv", JOINT + "Hills,Greens,Labour,1\n")
    assert folder.codes() == ["E256"]
