"""Places: each lies in one larger place, none in itself, and rows name only places that are listed."""

from __future__ import annotations


def test_a_larger_place_needs_no_row_of_its_own(folder) -> None:
    assert [row.parent for row in folder.read().districts] == ["", "Coast", "Inland"]


def test_a_larger_place_one_letter_beside_a_listed_one_is_a_slip(folder) -> None:
    folder.add("districts.csv", "region,Coast,*,\nconstituency,Port,Caost,1\n")
    assert folder.mistake() == (
        'E250  districts.csv line 6: the larger place "Caost" is listed nowhere; did you mean "Coast"?\n'
        '      Write the name alike, or give "Caost" a row of its own.'
    )


def test_places_told_apart_by_a_number_are_no_slip(folder) -> None:
    folder.add("districts.csv", "region,Zone 1,*,\nconstituency,Port,Zone 2,1\n")
    assert folder.read().districts[-1].parent == "Zone 2"


def test_a_place_cannot_lie_in_itself(folder) -> None:
    folder.add("districts.csv", "region,Coast,Shore,\nregion,Shore,Coast,\n")
    assert folder.mistake() == (
        'E251  districts.csv line 5, district "Coast" lies in itself: "Coast" in "Shore" in "Coast".\n'
        "      Mend the column parent: every place lies in a larger one, and at last in *."
    )


def test_the_shortest_circle_is_a_place_in_itself(folder) -> None:
    folder.change("districts.csv", "Hills,Inland", "Hills,Hills")
    assert 'E251  districts.csv line 4, district "Hills" lies in itself: "Hills" in "Hills".' in folder.mistake()


def test_a_place_may_bear_the_name_of_its_region(folder) -> None:
    folder.add("districts.csv", "region,Hills,*,\n")
    folder.change("districts.csv", "Hills,Inland", "Hills,Hills")
    assert len(folder.read().districts) == 4


def test_places_do_not_lie_in_one_another_for_ever(folder) -> None:
    folder.add("districts.csv", "".join(f"region,R{n},R{n + 1},\n" for n in range(1000)))
    assert folder.mistake().startswith('E249  districts.csv line 5, district "R0" lies in more than 50 places')


def test_a_place_of_a_tier_stands_once(folder) -> None:
    folder.add("districts.csv", "constituency,Hills,Inland,2\n")
    assert folder.mistake() == (
        'E252  districts.csv line 5, district "Hills": tier constituency has this place already, in line 4.\n'
        "      Keep one row for a place of a tier."
    )


def test_a_place_lies_in_one_larger_place(folder) -> None:
    folder.add("districts.csv", "constituency,Hills,Coast,1\n")
    assert folder.mistake() == (
        'E253  districts.csv line 5, district "Hills": tier constituency puts it into "Coast" here, '
        'and into "Inland" in line 4.\n'
        "      A place lies in one larger place; keep one of the rows."
    )


def test_votes_in_a_place_that_is_not_listed_are_refused(folder) -> None:
    folder.change("votes.csv", "Hills,Labour", "Hlils,Labour")
    assert folder.mistake() == (
        'E254  votes.csv line 7, district "Hlils": districts.csv lists the places of "constituency", '
        "and this is none of them.\n"
        '      Did you mean "Hills"? Else add the place to districts.csv.'
    )


def test_votes_of_a_ballot_whose_places_are_not_listed_may_lie_anywhere(folder) -> None:
    folder.add("votes.csv", "mayor,Old Town,Labour,,77\n")
    assert folder.read().votes[-1].district == "Old Town"


def test_votes_may_be_told_by_the_larger_place(folder) -> None:
    folder.change("votes.csv", "constituency,Hills,Labour,Cy Oh", "constituency,Inland,Labour,Cy Oh")
    folder.change("votes.csv", "constituency,Hills,Liberals,Di Poe", "constituency,Inland,Liberals,Di Poe")
    assert folder.read().votes[-1].district == "Inland"


def test_seats_caps_and_lists_name_listed_places_too(folder) -> None:
    folder.change("seats.csv", "constituency,Hills", "constituency,Hill")
    folder.write("given.csv", "tier,district,party,candidate,seats\nconstituency,Harbor,Labour,,1\n")
    folder.write("caps.csv", "tier,district,party,max_seats\nconstituency,Port,Labour,1\n")
    folder.write("lists.csv", "tier,district,party,rank,candidate,also_in\nlist,*,Labour,1,Ann Lee,Habour\n")
    told = folder.mistakes()
    assert [message.split(":")[0] for message in told] == [
        'E254  given.csv line 2, district "Harbor"',
        'E254  seats.csv line 6, district "Hill"',
        'E254  caps.csv line 2, district "Port"',
        'E254  lists.csv line 2, district "Habour"',
    ]


def test_a_named_group_of_places_stands_in_brackets(folder) -> None:
    folder.change("seats.csv", "constituency,Hills", "constituency,(all but Harbour)")
    assert folder.read().official[-1].district == "(all but Harbour)"


def test_a_larger_place_of_one_letter_is_no_slip_for_another(folder) -> None:
    folder.add("districts.csv", "constituency,X,R,1\n")
    assert folder.read().districts[-1].parent == "R"
