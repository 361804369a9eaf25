"""--set, --votes and --system: what if the law or the votes were others?"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call, Write

from seatwright.catalogue import LAWS, election_ids, law, versions
from seatwright.errors import SeatwrightError
from seatwright.law import (
    AnyOf,
    AtLeast,
    Divisor,
    Everyone,
    Here,
    Kept,
    Levelled,
    Minus,
    NotAnIndividual,
    TopUp,
    Valid,
    Won,
)
from seatwright.scenario.asked import load, scenario
from seatwright.scenario.settings import FORMULAS, with_setting

NZ = law("nz-mmp")


def total(call: Call, *words: object) -> dict[str, int]:
    told = call("count", *words, "--format", "json")
    assert told.code == 0, told.err
    return json.loads(told.out)["total"]


def refused(setting: str, system: str = "nz-mmp") -> SeatwrightError:
    with pytest.raises(SeatwrightError) as met:
        with_setting(law(system), setting)
    return met.value


# --- entry ---


def test_the_bar_is_lowered_and_its_exception_stays() -> None:
    entry = with_setting(NZ, "list.entry=3%")["list"].entry
    assert isinstance(entry, AnyOf)
    assert isinstance(entry.rules[0], AtLeast)
    assert (entry.rules[0].share, entry.rules[1]) == ("3%", Won(1, "constituency"))


def test_no_bar_lets_everybody_in() -> None:
    assert with_setting(NZ, "list.entry=none")["list"].entry == Everyone()


def test_where_there_is_no_bar_one_is_set_in_the_place_of_the_tier(call: Call) -> None:
    assert "Ind: Margo MacDonald" in total(call, "scotland-2011")
    assert "Ind: Margo MacDonald" not in total(call, "scotland-2011", "--set", "list.entry=8%")


def test_a_bar_is_set_beside_the_rule_that_only_parties_share() -> None:
    """The trap: refused, or an individual let in by it."""
    found = with_setting(law("rup-fvc"), "list.entry=3%")["list"].entry
    assert found == AtLeast("3%", of=Valid("constituency"), in_=Here()) & NotAnIndividual()


def test_one_of_several_bars_is_named() -> None:
    error = refused("consolation.entry=4%", "south-korea-single-vote-1996-2000")
    assert error.code == "E605"
    assert "1: at least 3%" in error.says
    assert "2: at least 5%" in error.says
    assert "consolation.entry.1=4%" in error.remedy


def test_one_of_several_bars_is_changed_alone() -> None:
    changed = with_setting(law("south-korea-single-vote-1996-2000"), "consolation.entry.1=4%")["consolation"].entry
    assert "share='4%'" in repr(changed)
    assert "share='5%'" in repr(changed)
    assert "share='3%'" not in repr(changed)


@pytest.mark.parametrize("value", ["5", "150%", "-1%", "five", "1", "0.05.1", "5 %%"])
def test_what_is_no_share_is_refused(value: str) -> None:
    assert refused(f"list.entry={value}").code == "E307"


def test_a_rule_without_a_bar_says_which_tier_has_one() -> None:
    assert "set share.entry" in refused("adjustment.entry=3%", "denmark-levelling").remedy


# --- seats, formula, counting ---


def test_what_the_law_takes_off_the_seats_is_taken_off_still() -> None:
    stake = with_setting(NZ, "list.seats=100")["list"].stake
    assert isinstance(stake, Minus)
    assert stake == (100 - NZ["list"].stake.less)  # pyright: ignore


@pytest.mark.parametrize("value", ["ten", "-1", "1.5", "５", "10000000000"])
def test_seats_are_whole_numbers(value: str) -> None:
    assert refused(f"list.seats={value}").code == "E307"


def test_seats_that_the_law_reckons_are_set_where_they_come_from() -> None:
    assert "second.seats" in refused("list.seats=30", "de-bundestag-2020").remedy


@pytest.mark.parametrize("name", ["dhondt", "D'Hondt", "d’hondt", "Jefferson"])
def test_a_formula_has_more_than_one_name(name: str) -> None:
    formula = with_setting(NZ, f"list.formula={name}")["list"].formula
    assert isinstance(formula, Divisor)
    assert formula.name == "D'Hondt"


def test_sainte_lague_needs_no_dots() -> None:
    plain, dotted = (with_setting(NZ, f"list.formula={name}") for name in ("sainte-lague", "Sainte-Laguë"))
    assert plain == dotted == NZ


def test_an_unknown_formula_is_refused_with_the_nearest() -> None:
    assert '"dhondt"' in refused("list.formula=dhont").remedy


def test_a_rule_of_its_own_keeps_its_shape() -> None:
    changed = with_setting(law("denmark-levelling"), "adjustment.formula=dhondt")["adjustment"].formula
    assert "BestFirst" in repr(changed)
    assert "D'Hondt" in repr(changed)
    assert refused("adjustment.formula=hare", "denmark-levelling").code == "E307"


def test_every_formula_stands_in_the_help(call: Call) -> None:
    text = " ".join(call("count", "--help").out.split())
    assert [name for name in FORMULAS if name not in text] == []


def test_overhang_is_levelled() -> None:
    counting = with_setting(NZ, "list.overhang=levelled")["list"].counting
    assert isinstance(counting, TopUp)
    assert counting.overhang == Levelled()


def test_a_law_s_own_levelling_keeps_its_particulars() -> None:
    bundestag = law("de-bundestag-2020")
    assert with_setting(bundestag, "second.overhang=levelled") == bundestag
    assert with_setting(bundestag, "second.overhang=kept")["second"].counting.overhang == Kept()  # pyright: ignore


def test_overhang_needs_a_tier_that_tops_up() -> None:
    assert refused("constituency.overhang=kept").remedy == "Set list.overhang."
    assert "counting=top-up" in refused("list.overhang=kept", "parallel-voting").remedy


def test_without_the_linkage_the_tier_is_parallel(call: Call, utopia: Path) -> None:
    assert sum(total(call, utopia, "--set", "list.counting=none").values()) == 190


def test_a_parallel_tier_tops_up(call: Call) -> None:
    parallel = total(call, "textbook-massicotte-parallel")
    linked = total(call, "textbook-massicotte-parallel", "--set", "list.counting=top-up", "--set", "list.seats=200")
    assert parallel != linked


@pytest.mark.parametrize("setting", ["list.limits=3", "list.when=never", "list.counting=half"])
def test_other_slots_can_only_be_taken_away(setting: str) -> None:
    assert refused(setting).code == "E307"


@pytest.mark.parametrize("setting", ["list", "list.entry", "entry=3%", "list.entry=", "=3%", "list.seats.2=3"])
def test_what_is_no_setting_is_refused(setting: str) -> None:
    assert refused(setting).code == "E604"


@pytest.mark.parametrize("setting", ["list.foo=3", "lists.entry=3%", "list.law=none"])
def test_an_unknown_slot_is_refused_with_those_there_are(setting: str) -> None:
    error = refused(setting)
    assert error.code == "E306"
    assert "list.entry" in error.remedy


# --- what the command makes of it ---


def test_a_changed_law_is_told_and_not_compared(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--set", "list.entry=3%")
    assert told.code == 0
    assert "What if: list.entry=3%\n" in told.out
    assert "Not compared with the official result: law or votes were changed." in told.out
    assert " --set list.entry=3% --party " in told.out


def test_a_change_that_changes_nothing_is_none(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--set", "list.entry=5%")
    assert "Equal to the official result." in told.out
    assert "What if" not in told.out


def test_changes_come_one_after_the_other(call: Call, utopia: Path) -> None:
    assert sum(total(call, utopia, "--set", "list.seats=100", "--set", "list.overhang=absorbed").values()) == 100


def test_votes_are_changed_and_told(call: Call, utopia: Path) -> None:
    assert total(call, utopia, "--votes", "list.Māori Party=+5000")["Māori Party"] > 5
    told = call("count", utopia, "--votes", "list.Māori Party=+5000")
    assert "What if: list.Māori Party=+5000\n" in told.out
    assert '--votes "list.Māori Party=+5000"' in told.out


def test_votes_of_nobody_are_refused(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--votes", "list.Nobody=+1")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("E291  ")


def test_another_law_counts_the_same_votes(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--system", "parallel-voting", "--set", "list.seats=50")
    assert told.code == 0
    assert "What if: parallel-voting · list.seats=50\n" in told.out


def test_a_law_is_forced_in_the_version_of_a_day(call: Call) -> None:
    told = call("count", "lesotho-2002", "--system", "lesotho-mmp@2015-06-01", "--format", "json")
    assert json.loads(told.out)["version"] == "2015-01-01"
    assert json.loads(told.out)["official"] == "not compared"


def test_the_own_law_named_is_the_own_law(call: Call, utopia: Path) -> None:
    assert call("count", utopia, "--system", "nz-mmp").out.replace(" --system nz-mmp", "") == call("count", utopia).out


def test_another_law_that_had_no_version_yet_is_taken_in_its_latest(call: Call) -> None:
    told = call("count", "nz-2008", "--system", "de-bundestag-2023")
    assert not told.err.startswith("E309")


def test_an_unknown_law_is_refused_with_the_nearest(call: Call, utopia: Path) -> None:
    told = call("count", utopia, "--system", "nz-mpm")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("E308  There is no system 'nz-mpm' in the catalogue.\n      Did you mean nz-mmp")


def test_slots_that_an_election_sets_are_set(call: Call, write: Write) -> None:
    from tests.cli.conftest import HEADING

    folder = write(**{"election.toml": HEADING + '[parameters]\n"list.entry" = "3%"\n', "seats.csv": None})
    assert total(call, folder)["Lega, Nord"] == 5
    assert "What if" not in call("count", folder).out


def test_a_slot_that_an_election_sets_and_the_law_lacks_is_refused(call: Call, write: Write) -> None:
    from tests.cli.conftest import HEADING

    told = call("count", write(**{"election.toml": HEADING + '[parameters]\n"lists.entry" = "3%"\n'}))
    assert (told.code, told.err[:4]) == (2, "E306")


@pytest.mark.parametrize("setting", ["list.formula=plurality", "list.formula=all-to-first"])
def test_a_tier_that_tops_up_needs_a_rule_that_shares(setting: str) -> None:
    assert refused(setting).code == "E307"


SETTINGS = ["entry=3%", "entry=none", "seats=7", "counting=none", "counting=top-up", "limits=none", "when=none",
            "overhang=kept", "overhang=levelled", "overhang=absorbed",
            *(f"formula={name}" for name in FORMULAS)]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("id", sorted(LAWS))
def test_no_setting_of_any_law_ends_in_a_fault(id: str) -> None:
    election = next((load(one) for one in election_ids() if load(one).system == id), None)
    if election is None:
        return
    for tier in versions(id)[-1].tiers:
        for setting in SETTINGS:
            with contextlib.suppress(SeatwrightError):
                scenario(election, sets=[f"{tier.name}.{setting}"]).counted()
