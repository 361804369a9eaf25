"""What is refused when a law is built, and what a built law tells about itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.small import DISTRICTS, LAW

from seatwright.catalogue import LAWS, law
from seatwright.errors import SeatwrightError
from seatwright.exact import as_number
from seatwright.law import (
    ADAMS,
    D_HONDT,
    HARE,
    SAINTE_LAGUE,
    Alone,
    AtLeast,
    BarBySize,
    BestFirst,
    Cast,
    Ceiling,
    Citation,
    Claim,
    Divisor,
    Each,
    EachPartyOf,
    Exactly,
    Floor,
    Forfeited,
    Formula,
    From,
    Graded,
    Kept,
    Less,
    MostIn,
    MostVotes,
    Names,
    Nation,
    NextQuotient,
    OfLosers,
    OfWinners,
    OnBallotsElecting,
    Only,
    Otherwise,
    Outsiders,
    OwnQuota,
    Quotas,
    Reshared,
    SeatsOf,
    SharedRanks,
    StartingFrom,
    System,
    Tier,
    TopUp,
    Unfilled,
    Valid,
    Winners,
    Won,
    named_divisor,
    replace,
)
from seatwright.model.election import NATION, Election
from seatwright.model.system import system_members
from seatwright.model.tier import Reference, Seats, members, references

LIST = Tier("list", LAW, Nation(), Cast("list"), D_HONDT, 3)


def refused(write: Callable[[], object]) -> SeatwrightError:
    """The error with which a law is refused when it is built."""
    with pytest.raises(SeatwrightError) as error:
        write()
    assert error.value.remedy
    return error.value


def system(*tiers: Tier) -> System:
    return System("test", "Test", LAW, tiers)


# --- systems -------------------------------------------------------------------------------------------------

# Every slot that can name a tier, naming one that does not come before.
FORWARD = [
    replace(LIST, entry=Won(1, "later")),
    replace(LIST, entry=AtLeast("5%", of=Valid("list")) | ~Won(1, "later")),
    replace(LIST, seats=SeatsOf("later")),
    replace(LIST, seats=10 - SeatsOf("later", Outsiders())),
    replace(LIST, seats=Unfilled("later")),
    replace(LIST, votes=Cast("list") + OfLosers("later")),
    replace(LIST, votes=Cast("list") - OnBallotsElecting("list", "later", Outsiders())),
    replace(LIST, votes=OfWinners("later")),
    replace(LIST, where=EachPartyOf("later")),
    replace(LIST, among=Winners("later")),
    replace(LIST, counting=TopUp(("later",), Kept())),
    replace(LIST, counting=StartingFrom(("later",))),
    replace(LIST, counting=Less(("later",))),
    replace(LIST, when=Otherwise("later")),
    replace(LIST, limits=(Ceiling(SeatsOf("later"), NextQuotient()),)),
    replace(LIST, limits=(Ceiling(Names("1/10", "later"), NextQuotient()),)),
    replace(LIST, formula=BestFirst(MostVotes(), row=SeatsOf("later"))),
    replace(LIST, formula=Quotas("own", OwnQuota(SeatsOf("later")))),
    replace(LIST, ties=(MostIn("later"),)),
    replace(LIST, fill=SharedRanks("later", "list")),
]


@pytest.mark.parametrize("tier", FORWARD, ids=lambda one: repr(list(references(one))[-1].member)[:40])
def test_a_tier_refers_to_earlier_tiers_alone(tier: Tier) -> None:
    """Hostile case 55."""
    error = refused(lambda: system(tier, replace(DISTRICTS, name="later")))
    assert error.code == "E301"
    assert "tier list" in error.says
    assert "'later'" in error.says
    assert system(replace(DISTRICTS, name="later", gives=Claim()), tier)


def test_a_tier_does_not_refer_to_itself_nor_to_one_that_is_not_there() -> None:
    """Hostile cases 56 and 57."""
    for name in ("list", "lists"):
        error = refused(lambda name=name: system(DISTRICTS, replace(LIST, entry=Won(1, name))))
        assert (error.code, error.remedy) == (
            "E301",
            "A tier reads earlier tiers alone; these come before it: constituency.",
        )
    assert "none" in refused(lambda: system(replace(LIST, entry=Won(1, "x")))).remedy


def test_two_tiers_have_two_names() -> None:
    """Hostile case 58."""
    assert refused(lambda: system(LIST, LIST)).code == "E302"


def test_a_system_has_tiers() -> None:
    """Hostile case 59."""
    assert refused(lambda: system()).code == "E303"


def test_one_place_is_fought_by_one_rule() -> None:
    """Hostile case 61."""
    first = replace(LIST, name="one", where=Only("circuit", ("X",)))
    error = refused(lambda: system(first, replace(first, name="two")))
    assert (error.code, error.says) == (
        "E304",
        "System test: the places of one and two do not part the country: both claim X.",
    )
    assert system(first, replace(first, name="two", where=Only("province", ("X",))))


def test_forfeited_overhang_needs_a_claim() -> None:
    lists = replace(LIST, counting=TopUp(("constituency",), Forfeited()))
    error = refused(lambda: system(DISTRICTS, lists))
    assert (error.code, "Claim()" in error.remedy) == ("E305", True)
    assert system(replace(DISTRICTS, gives=Claim()), lists)


def test_a_system_is_asked_for_its_tiers_by_name() -> None:
    both = system(DISTRICTS, LIST)
    assert both["list"] is LIST
    assert refused(lambda: both["lists"]).code == "E301"


# --- tiers ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "*"])
def test_a_tier_has_a_name(name: str) -> None:
    assert refused(lambda: replace(LIST, name=name)).code == "E305"


@pytest.mark.parametrize(
    "slots",
    [{"counting": StartingFrom(("constituency",))}, {"limits": (Floor(Exactly(1), NextQuotient()),)}],
    ids=["head start", "floor"],
)
def test_only_quotients_start_from_seats_already_held(slots: dict[str, object]) -> None:
    assert refused(lambda: replace(LIST, formula=HARE, **slots)).code == "E305"
    for formula in (SAINTE_LAGUE, BestFirst(MostVotes())):
        assert replace(LIST, formula=formula, **slots)
    assert replace(LIST, formula=HARE, limits=(Floor(Exactly(1), Reshared()),))


def test_a_tier_is_told_under_its_published_name_and_by_the_laws_noun() -> None:
    assert (LIST.told_as, LIST.noun) == ("list", "list")
    assert (replace(LIST, published="pr").told_as, replace(LIST, published="pr").noun) == ("pr", "pr")
    assert replace(LIST, published="pr", called="Landesliste").noun == "Landesliste"


def test_a_plain_number_of_seats_is_an_amount() -> None:
    assert LIST.stake == Exactly(3)
    assert replace(LIST, seats=SeatsOf("x")).stake == SeatsOf("x")
    assert LIST.gives == Seats()
    assert LIST.counting == Alone()


# --- members -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "write",
    [
        lambda: Divisor("none", ()),
        lambda: Divisor("falling", (3, 2)),
        lambda: Divisor("equal", (1, 1)),
        lambda: Divisor("negative", (-1, 2)),
        lambda: Divisor("standing", (1,), 0),
        lambda: named_divisor("back", 1, 2, step=-1),
        lambda: StartingFrom(("x",), "-1/2"),
        lambda: replace(LIST, seats=-3),
        lambda: replace(LIST, seats=Exactly("41/2")),
        lambda: Graded(Cast("list"), ()),
        lambda: Graded(Cast("list"), (From(5, 1), From(5, 2))),
    ],
)
def test_figures_that_mean_nothing_are_refused_with_a_remedy(write: Callable[[], object]) -> None:
    assert refused(write).code == "E305"


@pytest.mark.parametrize(
    ("written", "code"),
    [("five", "E102"), ("1/0", "E103"), ("", "E102"), ("1e3", "E102"), (0.5, "E101"), ("5%%", "E102")],
)
def test_a_number_is_written_as_laws_write_it(written: str, code: str) -> None:
    """Hostile cases 3, 9, 10, 23 and 26."""
    assert refused(lambda: Exactly(written)).code == code
    assert refused(lambda: AtLeast(written, of=Valid("list"))).code == code
    assert refused(lambda: Divisor("own", (written,))).code == code
    assert refused(lambda: as_number(written)).code == code


@pytest.mark.parametrize("shares", [("five",), ("500%",), ()], ids=["no number", "no share", "none"])
def test_the_bars_of_joint_lists_are_checked_when_the_law_is_built(shares: tuple[str, ...]) -> None:
    refused(lambda: BarBySize(shares, of=Valid("list")))


# --- what a law tells ----------------------------------------------------------------------------------------


def test_all_linkages_of_a_tier_are_the_slots_that_name_an_earlier_one() -> None:
    linked = replace(
        LIST,
        seats=10 - SeatsOf("constituency", Outsiders()),
        entry=AtLeast("5%", of=Valid("list")) | Won(1, "constituency"),
        counting=TopUp(("constituency", "other"), Kept()),
        limits=(Ceiling(Names(), NextQuotient()),),
    )
    top_up = TopUp(("constituency", "other"), Kept())
    assert set(references(linked)) == {
        Reference("seats", SeatsOf("constituency", Outsiders()), "constituency"),
        Reference("entry", Won(1, "constituency"), "constituency"),
        Reference("counting", top_up, "constituency"),
        Reference("counting", top_up, "other"),
    }


def test_a_tier_that_stands_alone_names_none() -> None:
    assert list(references(LIST)) == []
    assert list(references(replace(LIST, published="constituency", called="constituency"))) == []


def test_every_member_inside_a_value_is_found() -> None:
    names = [type(one).__name__ for one in members(AtLeast("5%", of=Valid("list") + 1) | Won(1, "x"))]
    assert names == ["AnyOf", "AtLeast", "Plus", "Valid", "Exactly", "Nation", "Won", "Nation"]
    assert D_HONDT in system_members(system(LIST))


def test_what_if_is_a_law_with_one_slot_changed() -> None:
    before = system(DISTRICTS, LIST)
    after = before.with_slot("list.seats", 5)
    assert (after["list"].seats, before["list"].seats) == (5, 3)
    assert after == system(DISTRICTS, replace(LIST, seats=5))


@pytest.mark.parametrize("address", ["list.sets", "lists.seats", "list", "", "list.seats.more"])
def test_a_slot_that_is_not_there_is_refused_with_its_neighbours(address: str) -> None:
    error = refused(lambda: system(DISTRICTS, LIST).with_slot(address, 5))
    assert error.code == "E306"
    assert "list.entry" in error.remedy


def test_a_changed_slot_is_checked_like_any_other() -> None:
    assert refused(lambda: system(DISTRICTS, LIST).with_slot("list.entry", Won(1, "list"))).code == "E301"
    assert refused(lambda: system(DISTRICTS, LIST).with_slot("list.name", "constituency")).code == "E302"


def test_doubts_are_told_in_the_order_of_the_tiers_and_once() -> None:
    doubtful = System(
        "t",
        "T",
        LAW.doubt("first"),
        (replace(DISTRICTS, law=LAW.doubt("second", "first")), replace(LIST, law=LAW["9"].doubt("third"))),
    )
    assert doubtful.unconfirmed == ("first", "second", "third")


def test_a_law_is_cited_by_its_own_signs() -> None:
    act = Citation("Test Act", mark="§")
    assert [str(act[section]) for section in ("5", "5, 6", "5-7", "6(2)")] == [
        "Test Act, § 5",
        "Test Act, §§ 5, 6",
        "Test Act, §§ 5-7",
        "Test Act, § 6(2)",
    ]
    assert str(Citation("Test Act", mark="art.")["5, 6"]) == "Test Act, art. 5, 6"
    assert str(Citation("Test Act")) == "Test Act"


@pytest.mark.parametrize("name", sorted(LAWS))
def test_every_law_of_the_catalogue_can_be_built_and_copied(name: str) -> None:
    found = law(name)
    assert found.id == name
    assert replace(found) == found
    assert hash(found) == hash(replace(found))


def test_an_election_gives_its_figures_by_name() -> None:
    data = Election("x", figures=(("a", 1), ("b", "two")), date=date(2020, 1, 1))
    assert (data.figure("a"), data.figure("b"), data.figure("c")) == (1, "two", None)
    assert NATION == "*"


@pytest.mark.parametrize("formula", [HARE, ADAMS], ids=lambda one: one.name)
def test_formulas_have_names_for_people(formula: Formula) -> None:
    assert formula.name
    assert Each("x") != Nation()
