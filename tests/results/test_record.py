"""The record: the same bytes everywhere, and read back strictly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from tests.verify.cases import CASES

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import SAINTE_LAGUE, AtLeast, Exactly, Valid
from seatwright.model.competitor import Competitor
from seatwright.model.system import System
from seatwright.results.canonical import canonical, encode, sha256
from seatwright.results.decoded import decode
from seatwright.results.record import fingerprint, read_record, record, recorded
from seatwright.results.result import LotsNeeded
from seatwright.verify import verify

KEPT = canonical(record(CASES["New Zealand"].counted()))
ROOT = Path(__file__).parents[2]


def refused(text: str | bytes) -> str:
    with pytest.raises(SeatwrightError) as caught:
        read_record(text)
    return str(caught.value)


# --- there and back ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CASES)
def test_a_record_reads_back_as_it_was(name: str) -> None:
    result = CASES[name].counted()
    assert read_record(canonical(record(result)).encode()) == recorded(result)


def test_a_record_says_what_was_counted() -> None:
    said = record(CASES["New Zealand"].counted())
    assert list(said) == [
        "format", "software", "system", "election", "house", "seats", "vacant", "lots", "not_covered", "unconfirmed",
        "tree", "sha256",
    ]  # fmt: skip
    assert said["format"] == "seatwright record 1"
    assert said["house"] == 122
    row = {
        "tier": "list",
        "place": "*",
        "party": "Greens",
        "person": "",
        "seats": 9,
        "in_house": True,
        "source": "count",
    }
    assert row in said["seats"]


def test_a_count_that_stopped_records_the_lot_it_wants() -> None:
    case = CASES["a lot between equal votes"]
    result = count(case.system, case.election)
    assert isinstance(result, LotsNeeded)
    kept = read_record(canonical(record(result)))
    assert kept.wanted == result.lot
    assert verify(kept, result.election).ok


def test_an_unfinished_count_is_no_finished_one() -> None:
    case = CASES["a lot between equal votes"]
    said = record(count(case.system, case.election))
    del said["wanted"], said["sha256"]
    said["sha256"] = sha256(said)
    assert not verify(read_record(canonical(said))).ok


def test_the_hash_is_of_everything_else() -> None:
    said = record(CASES["New Zealand"].counted())
    kept = said.pop("sha256")
    assert kept == sha256(said) == fingerprint(read_record(KEPT))


def test_a_share_is_the_same_however_it_is_kept() -> None:
    written, exact = AtLeast("1/20", Valid("list")), AtLeast(Fraction(1, 20), Valid("list"))
    assert canonical(written) == canonical(exact)


def test_a_fraction_that_is_whole_is_a_number() -> None:
    assert encode(Exactly(Fraction(8, 2))) == {"is": "Exactly", "number": 4}


def test_a_party_may_be_called_like_a_fraction() -> None:
    assert canonical(Competitor("1/2", place="Māori")) == '{"party":"1/2","place":"Māori"}'


def test_a_float_is_no_part_of_a_record() -> None:
    with pytest.raises(TypeError, match="a record holds no float"):
        canonical((0.05,))


def test_a_system_reads_back_by_its_fields() -> None:
    law = CASES["New Zealand"].system
    assert decode(encode(law), System) == law  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_bytes_do_not_depend_on_the_process(seed: str) -> None:
    code = (
        "from tests.verify.cases import CASES; from seatwright.results.record import canonical, record;"
        "import sys; sys.stdout.buffer.write(canonical(record(CASES['New Zealand'].counted())).encode())"
    )
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path, "LC_ALL": "tr_TR.UTF-8"}
    said = subprocess.run([sys.executable, "-O", "-c", code], capture_output=True, env=surroundings, check=True)
    assert said.stdout.decode() == KEPT


# --- what is refused -----------------------------------------------------------------------------------------


def edited(**changes: object) -> str:
    return json.dumps({**json.loads(KEPT), **changes})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "E701"),
        ("{", "E701"),
        (b"\xff\xfe{}", "E701"),
        ('{"format": "a", "format": "b"}', "E702"),
        ('{"a": {"b": 1, "b": 1}}', "E702"),
        ('{"house": 1.5}', "E703"),
        ('{"house": 1e3}', "E703"),
        ('{"house": NaN}', "E703"),
        ('{"house": -Infinity}', "E703"),
        ('{"house": ' + "9" * 26 + "}", "E704"),
        ('{"house": -' + "9" * 5_000 + "}", "E704"),
        ("[" * 65 + "]" * 65, "E705"),
        ("[" * 100_000, "E705"),
        ("[]", "E711"),
        ('{"format": "seatwright record 2"}', "E711"),
        (edited(tree=[{"is": "os.system"}]), "E706"),
        (edited(more=1), "E707"),
        (json.dumps({key: held for key, held in json.loads(KEPT).items() if key != "house"}), "E708"),
        (edited(house="122"), "E709"),
        (edited(house=True), "E709"),
        (edited(house=None), "E709"),
        (edited(seats={}), "E709"),
        (edited(seats=["A"]), "E709"),
        (edited(not_covered=[["list"]]), "E709"),
        (edited(software="\ud800"), "E709"),
        (edited(wanted=None), "E710"),
    ],
)
def test_what_is_no_record_is_refused(text: str | bytes, code: str) -> None:
    assert refused(text).startswith(code)


@pytest.mark.parametrize(
    ("slot", "held", "code"),
    [
        ("entry", {"is": "subprocess.run"}, "E706"),
        ("entry", {"is": "Nation"}, "E706"),
        ("entry", {"is": "Entry"}, "E706"),
        ("entry", {"is": ["Everyone"]}, "E706"),
        ("entry", {}, "E706"),
        ("entry", {"is": "AtLeast", "share": 0.05}, "E703"),
        ("entry", {"is": "AtLeast", "share": "five", "of": {"is": "Cast", "ballot": "list"}}, "E102"),
        ("entry", {"is": "AtLeast", "share": "1/0", "of": {"is": "Cast", "ballot": "list"}}, "E103"),
        ("entry", {"is": "AtLeast", "share": 2, "of": {"is": "Cast", "ballot": "list"}}, "E105"),
        ("formula", {"is": "Divisor", "name": "down", "first": [3, 1]}, "E305"),
        ("seats", {"is": "SeatsOf", "tier": "later"}, "E301"),
        ("name", "constituency", "E302"),
    ],
)
def test_a_law_that_cannot_be_is_refused(slot: str, held: object, code: str) -> None:
    said = json.loads(KEPT)
    said["system"]["value"]["tiers"][1][slot] = held
    assert refused(json.dumps(said)).startswith(code)


@pytest.mark.parametrize("since", ["19961012", "1996-W41-6", "1996-13-01", "soon"])
def test_a_day_is_written_in_one_way(since: str) -> None:
    said = json.loads(KEPT)
    said["system"]["version"] = since
    assert refused(json.dumps(said))[:4] in ("E709", "E710")


@pytest.mark.parametrize("quotient", ["2/4", "4/2", "1/0", "-0/1"])
def test_a_fraction_is_written_in_one_way(quotient: str) -> None:
    said = json.loads(KEPT)
    said["tree"][-1]["standings"][0]["votes"] = quotient
    assert refused(json.dumps(said))[:4] in ("E709", "E710")


def test_the_refusal_names_the_place() -> None:
    said = json.loads(KEPT)
    said["tree"][-1]["standings"][2]["votes"] = "many"
    assert refused(json.dumps(said)) == (
        f"E709  The record, record.tree[{len(said['tree']) - 1}].standings[2].votes: 'many' cannot stand here.\n"
        "      Take the file as it was written; it may have been edited."
    )


def test_an_unknown_type_is_told_with_those_that_are_known() -> None:
    said = json.loads(KEPT)
    said["system"]["value"]["tiers"][1]["counting"] = {"is": "Magic"}
    assert refused(json.dumps(said)) == (
        "E706  The record, record.system.value.tiers[1].counting: 'Magic' is no type that belongs here.\n"
        "      It is one of Alone, Less, StartingFrom, TopUp; a newer version of the software may know more."
    )


def test_the_formula_of_the_example_is_still_the_one_of_the_law() -> None:
    assert CASES["New Zealand"].system["list"].formula == SAINTE_LAGUE
