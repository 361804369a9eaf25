"""Lists that share what was won in an earlier tier, where nobody won anything; counts that wait before given rows."""

from __future__ import annotations

import pytest
from tests.small import LAW, election, votes, won
from tests.verify.edits import hashed

from seatwright.errors import SeatwrightError
from seatwright.kernel import count
from seatwright.law import (
    D_HONDT,
    HARE,
    Alliances,
    AtLeast,
    Cast,
    Claim,
    Each,
    EachAllianceIn,
    EachAllianceOf,
    EachPartyOf,
    Nation,
    OfPlace,
    Plurality,
    SeatsOf,
    System,
    Tier,
    Valid,
    Where,
)
from seatwright.model.election import District, Election
from seatwright.model.value import replace
from seatwright.results.record import recorded
from seatwright.results.result import Completed, LotsNeeded
from seatwright.verify import verify

BAR = AtLeast("60%", of=Valid("list"))
REGIONS = (District("region", "North", "*", 3), District("list", "*", "", 3))


def system(where: Where) -> System:
    """Alliances over a bar share three seats, and their lists share what each has; a last tier reads the lists."""
    forces = Tier("force", LAW, Nation(), Cast("list"), HARE, 3, Alliances(), entry=BAR, gives=Claim())
    lists = Tier("list", LAW, where, Cast("list"), HARE, SeatsOf("force"))
    rest = Tier("rest", LAW, Nation(), Cast("list"), D_HONDT, 5 - SeatsOf("list"))
    return System("test", "Test", LAW, (forces, lists, rest))


def held(rows: dict[str, int]) -> Election:
    return election(cast=votes("list", {"North": rows}), districts=REGIONS)


WHERES = (EachAllianceOf("force"), EachPartyOf("force"), EachAllianceIn("force", "region"))


@pytest.mark.parametrize("where", WHERES, ids=lambda one: type(one).__name__)
def test_where_nobody_won_there_is_nothing_to_share_and_the_count_goes_on(where: Where) -> None:
    """E501, that votes are missing, though every vote is there."""
    result = count(system(where), held({"A": 55, "B": 45}))
    assert isinstance(result, Completed)
    assert result.seats() == {"A": 3, "B": 2}
    assert result.not_covered == ()
    assert verify(result).ok
    assert verify(recorded(result)).ok


def test_an_election_without_any_votes_is_refused() -> None:
    with pytest.raises(SeatwrightError, match="E524"):
        count(system(EachAllianceOf("force")), election(districts=REGIONS))


def test_a_step_that_is_left_out_is_found() -> None:
    result = count(system(EachAllianceOf("force")), held({"A": 70, "B": 30}))
    assert isinstance(result, Completed)
    record = recorded(result)
    without = replace(record, tree=tuple(step for step in record.tree if step.tier != "list"))
    assert "the tier list has no step" in str(verify(hashed(without)))


def test_a_count_that_waits_for_a_lot_has_not_come_to_what_is_given_later() -> None:
    first = Tier("first", LAW, Each("place"), Cast("first"), Plurality(), OfPlace("place"))
    later = Tier("later", LAW, Nation(), Cast("later"), HARE, 2)
    data = election(
        cast=votes("first", {"u": {"A": 5, "B": 5}}),
        districts=(District("place", "u", "*", 1),),
        given=won("later", {"A": 2}),
    )
    result = count(System("test", "Test", LAW, (first, later)), data)
    assert isinstance(result, LotsNeeded)
    verdict = verify(result)
    assert verdict.ok, str(verdict)
