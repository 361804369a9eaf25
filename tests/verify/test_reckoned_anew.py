"""What the checker reckons anew: it agrees with its own certificates, with brute force, and with the finder."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from tests.small import LAW
from tests.verify.cases import DIVISORS, EXCESSES, QUOTAS, REMAINDERS

from seatwright.formulas import Contest as Found
from seatwright.formulas import share_out
from seatwright.law import D_HONDT, HARE, SAINTE_LAGUE, Divisor, Quotas
from seatwright.model.competitor import Competitor
from seatwright.results.step import Step
from seatwright.results.tie import Tied
from seatwright.verify.contest import Contest
from seatwright.verify.divisor import average, certify, divisor, fair
from seatwright.verify.sharing import fair as fairly
from seatwright.verify.ties import Ties
from seatwright.verify.verdict import Book, Notes

NAMES = tuple(Competitor(name) for name in "ABCDE")
NO_TIES = Ties(Step(tier="list", kind="count", place="*", law=LAW), None, None)  # type: ignore[arg-type]
FORMULAS = (
    *DIVISORS,
    *(Quotas("own", quota, rest) for quota in QUOTAS[:-2] for rest in REMAINDERS),
    *(Quotas("own", QUOTAS[7], excess=one) for one in EXCESSES),
)


class First:
    """Settles a tie by name."""

    def choose(self, tied: Tied, seats: int, why: str) -> list[Competitor]:
        return sorted(tied)[:seats]


def contests(seed: int, times: int) -> list[Contest]:
    odd = random.Random(seed)
    return [
        Contest({who: odd.choice((0, odd.randint(1, 30), odd.randint(1, 3_000))) for who in NAMES}, odd.randint(0, 12))
        for _ in range(times)
    ]


def holds(rule: Divisor, contest: Contest, seats: dict[Competitor, int]) -> bool:
    book = Book()
    certify(rule, contest, seats, NO_TIES, Notes(book))
    return not book.findings


@pytest.mark.parametrize("rule", DIVISORS, ids=lambda rule: rule.name)
def test_a_certificate_accepts_the_fair_seats_and_no_other(rule: Divisor) -> None:
    for contest in contests(7, 25):
        found = fair(rule, contest)
        if found.tied:
            continue
        seats = dict(found.sure)
        assert holds(rule, contest, seats)
        for giver in NAMES:
            for taker in NAMES:
                if giver != taker and seats[giver]:
                    moved = {**seats, giver: seats[giver] - 1, taker: seats[taker] + 1}
                    assert not holds(rule, contest, moved)


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.name)
def test_the_finder_comes_to_the_same(formula: Divisor | Quotas) -> None:
    for contest in contests(11, 12):
        found = fairly(formula, contest)
        lucky = sorted(found.tied)[: found.left]
        own = Found(contest.votes, contest.seats, First(), amounts=contest.amounts)
        assert share_out(formula, own).seats == found.with_luck(lucky)


def test_divisors_rise_as_the_rule_says() -> None:
    assert [divisor(SAINTE_LAGUE, n) for n in range(4)] == [1, 3, 5, 7]
    assert divisor(D_HONDT, Fraction(1, 2)) == Fraction(3, 2)
    assert average(DIVISORS[-2], 12, 2) == (False, 24)  # the geometric mean, compared by squares


def test_whole_quotas_and_the_largest_remainder() -> None:
    contest = Contest(dict(zip(NAMES, (43, 31, 26))), 5)
    assert list(fairly(HARE, contest).sure.values()) == [2, 2, 1]
