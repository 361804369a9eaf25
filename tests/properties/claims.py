"""Properties as functions: each gives the violations that it finds, so that it can be shown to find some (R0).

A method is a function from votes and seats to seats; ``None`` where a tie decides, and then nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations, product

from hypothesis import settings
from hypothesis import strategies as st
from tests.oracles.asking import seats as by_formula

from seatwright.model.formula import Formula

Whole = tuple[int, ...]
Method = Callable[[Whole, int], Whole | None]
Violations = list[str]

QUICK = settings(derandomize=True, database=None, deadline=None, max_examples=40)

parties = st.lists(st.integers(0, 10**6) | st.integers(0, 60), min_size=1, max_size=6).filter(any).map(tuple)
positive = st.lists(st.integers(1, 10**6) | st.integers(1, 60), min_size=2, max_size=6).map(tuple)
houses = st.integers(0, 40)


def method(formula: Formula) -> Method:
    """The method of a formula."""
    return lambda votes, seats: by_formula(formula, votes, seats)


# --- 2.1, P1 to P9 -------------------------------------------------------------------------------------------


def conservation(share: Method, votes: Whole, seats: int) -> Violations:
    """P1 and P2: whole seats, none below zero, and all of them."""
    got = share(votes, seats)
    if got is None:
        return []
    odd = [f"{n} seats" for n in got if not isinstance(n, int) or n < 0]
    return odd + ([f"{sum(got)} of {seats} seats"] if sum(got) != seats else [])


def anonymity(share: Method, votes: Whole, seats: int) -> Violations:
    """P3: who is named first does not matter."""
    got = share(votes, seats)
    if got is None or len(votes) > 4:
        return []
    orders = permutations(range(len(votes)))
    found = ((order, share(tuple(votes[i] for i in order), seats)) for order in orders)
    return [f"{order}: {there}" for order, there in found if there != tuple(got[i] for i in order)]


def scale(share: Method, votes: Whole, seats: int) -> Violations:
    """P5: twice or ten times all votes, the same seats."""
    got = share(votes, seats)
    times = ((k, share(tuple(k * v for v in votes), seats)) for k in (2, 3, 10))
    return [f"times {k}: {there} for {got}" for k, there in times if there != got]


def balance(share: Method, votes: Whole, seats: int) -> Violations:
    """P6: equal votes, and seats that differ by one at most."""
    got = share(votes, seats) or (0,) * len(votes)
    pairs = combinations(range(len(votes)), 2)
    return [
        f"{i} and {j}: {got[i]} and {got[j]}" for i, j in pairs if votes[i] == votes[j] and abs(got[i] - got[j]) > 1
    ]


def concordance(share: Method, votes: Whole, seats: int) -> Violations:
    """P7: more votes, not fewer seats."""
    got = share(votes, seats) or (0,) * len(votes)
    pairs = permutations(range(len(votes)), 2)
    return [f"{i} and {j}: {got[i]} and {got[j]}" for i, j in pairs if votes[i] > votes[j] and got[i] < got[j]]


def nothing_for_nothing(share: Method, votes: Whole, seats: int) -> Violations:
    """P8: no votes, no seats."""
    got = share(votes, seats) or (0,) * len(votes)
    return [f"{i} has {n} seats" for i, (v, n) in enumerate(zip(votes, got)) if n and not v]


def exactness(share: Method, votes: Whole, factor: int) -> Violations:
    """P9: votes in proportion to whole seats bring these seats."""
    got = share(tuple(factor * v for v in votes), sum(votes))
    return [f"{got} for {votes}"] if got not in (votes, None) else []


# --- the table of 2.1 ----------------------------------------------------------------------------------------


def house_monotone(share: Method, votes: Whole, seats: int) -> Violations:
    """A larger house takes no seat from anyone (Alabama)."""
    before, after = share(votes, seats), share(votes, seats + 1)
    if before is None or after is None:
        return []
    return [f"{i}: {a} of {seats}, {b} of {seats + 1}" for i, (a, b) in enumerate(zip(before, after)) if b < a]


def population_monotone(share: Method, votes: Whole, later: Whole, seats: int) -> Violations:
    """Who grows faster does not lose a seat to who grows more slowly."""
    before, after = share(votes, seats), share(later, seats)
    if before is None or after is None:
        return []
    return [
        f"{i} lost to {j}: {before} to {after}"
        for i, j in permutations(range(len(votes)), 2)
        if later[i] * votes[j] > later[j] * votes[i] and after[i] < before[i] and after[j] > before[j]
    ]


def vote_monotone(share: Method, votes: Whole, more: int, who: int, seats: int) -> Violations:
    """More votes for one, all others unchanged: not fewer seats for it."""
    before = share(votes, seats)
    after = share(tuple(v + more * (i == who) for i, v in enumerate(votes)), seats)
    if before is None or after is None or after[who] >= before[who]:
        return []
    return [f"{more} votes more and {before[who] - after[who]} seats fewer: {before} to {after}"]


def uniform(share: Method, votes: Whole, seats: int) -> Violations:
    """Any part of the parties, left alone with the seats they have together, shares them in the same way."""
    got = share(votes, seats)
    found: Violations = []
    for size in range(2, len(votes)) if got else ():
        for some in combinations(range(len(votes)), size):
            alone = share(tuple(votes[i] for i in some), sum(got[i] for i in some))  # type: ignore[index]
            told = tuple(got[i] for i in some)  # type: ignore[index]
            found += [f"{some}: {alone}, among all {told}"] if alone is not None and alone != told else []
    return found


def lower_quota(share: Method, votes: Whole, seats: int) -> Violations:
    """Nobody gets less than the whole part of his exact share."""
    got, total = share(votes, seats) or (), sum(votes)
    return [
        f"{i}: {n} of {v * seats / Fraction(total)}"
        for i, (v, n) in enumerate(zip(votes, got))
        if n < v * seats // total
    ]


def upper_quota(share: Method, votes: Whole, seats: int) -> Violations:
    """Nobody gets more than his exact share, rounded up."""
    got, total = share(votes, seats) or (), sum(votes)
    return [
        f"{i}: {n} of {v * seats / Fraction(total)}"
        for i, (v, n) in enumerate(zip(votes, got))
        if n > -(-v * seats // total)
    ]


def merged(share: Method, votes: Whole, seats: int) -> Iterator[tuple[int, int, int, int]]:
    """Each pair of parties: their seats apart, and as one list."""
    got = share(votes, seats)
    for i, j in combinations(range(len(votes)), 2) if got else ():
        rest = tuple(v for k, v in enumerate(votes) if k not in (i, j))
        together = share((votes[i] + votes[j], *rest), seats)
        if together is not None:
            yield i, j, got[i] + got[j], together[0]  # type: ignore[index]


def merging_never_loses(share: Method, votes: Whole, seats: int) -> Violations:
    """Two parties as one list get at least what they get apart."""
    return [
        f"{i} and {j}: {apart} apart, {one} as one" for i, j, apart, one in merged(share, votes, seats) if one < apart
    ]


def splitting_never_gains(share: Method, votes: Whole, seats: int, who: int, first: int) -> Violations:
    """A party as two lists gets at most what it gets as one."""
    rest = tuple(v for k, v in enumerate(votes) if k != who)
    whole, parts = share(votes, seats), share((first, votes[who] - first, *rest), seats)
    if whole is None or parts is None or parts[0] + parts[1] <= whole[who]:
        return []
    return [f"{whole[who]} as one, {parts[0]} + {parts[1]} as two"]


def majority_kept(share: Method, votes: Whole, seats: int) -> Violations:
    """More than half of the votes brings at least half of the seats."""
    got = share(votes, seats) or ()
    return [f"{i}: {n} of {seats}" for i, (v, n) in enumerate(zip(votes, got)) if 2 * v > sum(votes) and 2 * n < seats]


# --- P13: certificates ---------------------------------------------------------------------------------------


def transfers(got: Sequence[int]) -> Iterator[Whole]:
    """Every result that differs by one seat moved from one to another."""
    for i, j in product(range(len(got)), repeat=2):
        if i != j and got[i]:
            yield tuple(n - (k == i) + (k == j) for k, n in enumerate(got))
