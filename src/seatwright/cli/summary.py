"""What is said of a result at a glance: a line for each party, and who is left out and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from seatwright.exact import Number
from seatwright.model import entry as e
from seatwright.model.counting import TopUp
from seatwright.model.election import NOT_VOTES
from seatwright.model.figures import Cast
from seatwright.model.system import System
from seatwright.model.tier import Claim, Tier, members
from seatwright.model.where import Alliances, Parties
from seatwright.results.evidence import Settlement
from seatwright.results.ledger import Ledger
from seatwright.results.result import LotsNeeded, Outcome
from seatwright.results.step import Step
from seatwright.scenario.bars import bars_in

HUNDRED = {"basis points": 10_000, "percent": 100}  # where no counts are published
WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


class Line(NamedTuple):
    """A party: votes and their share, what it was entitled to, its seats by tier and in all."""

    party: str
    votes: int | None
    share: Number | None
    entitled: int | None
    by_tier: tuple[int, ...]
    seats: int
    remark: str = ""

    @property
    def over(self) -> int:
        """Seats beyond what it is entitled to."""
        return max(0, self.seats - self.entitled) if self.entitled is not None else 0


class Summary(NamedTuple):
    """``votes_are``: what the votes shown are called; ``tiers``: the headings of the tiers; ``house``: the last line.

    ``refused``: who was not admitted, ``reason`` why; ``without``: who was, and won nothing.
    """

    votes_are: str
    counts: bool  # votes are counts, not percent or basis points
    tiers: tuple[str, ...]
    lines: tuple[Line, ...]
    house: Line
    refused: tuple[Line, ...]
    reason: str
    without: tuple[Line, ...]


def summary(result: Outcome) -> Summary:
    """The lines of a result, the most seats first."""
    figures = _Figures(result)
    lines = sorted(
        (figures.line(party) for party in figures.parties()), key=lambda one: (-one.seats, -(one.votes or 0), one.party)
    )
    seated = [one for one in lines if one.seats]
    others = [one for one in lines if not one.seats and one.votes]
    refused = [one for one in others if one.party in figures.refused]
    without = [one for one in others if one.party not in figures.refused]
    return Summary(
        figures.votes_are,
        result.election.votes_are not in HUNDRED,
        tuple(figures.tiers.values()),
        tuple(seated),
        figures.house(lines),
        tuple(refused),
        figures.reason,
        tuple(without),
    )


class _Figures:
    """The figures of a result, to be looked up by party."""

    def __init__(self, result: Outcome) -> None:
        self._result, self._system = result, result.system
        self._ledger = Ledger(result.election)
        self.ballot = _ballot(self._system, self._ledger)
        self._votes = self._cast()
        self._seats = _seats(result)
        self._settlements = [one.settlement for one in _settled(result) if one.settlement]
        self._entitled = _entitled(self._settlements, result)
        self._base = self._valid()
        self.tiers = _tiers(result)
        self._bar = next((tier for tier in self._system.tiers if bars_in(tier.entry)), None)
        self.refused = self._refused()

    def parties(self) -> Iterable[str]:
        """Everyone who has votes or seats."""
        return dict.fromkeys((*(party for party, _ in self._seats), *self._votes))

    def line(self, party: str) -> Line:
        """A party's line."""
        by_tier = tuple(self._seats.get((party, tier), 0) for tier in self.tiers)
        seats = sum(n for (who, _), n in self._seats.items() if who == party)
        votes = self._votes.get(party)
        share = _share(votes, self._base)
        entitled = self._entitled.get(party)
        return Line(party, votes, share, entitled, by_tier, seats, _remark(seats, entitled))

    def house(self, lines: list[Line]) -> Line:
        """The sums of all lines; and how the house came to its size, if it grew."""
        by_tier = tuple(sum(one.by_tier[n] for one in lines) for n in range(len(self.tiers)))
        entitled = sum(self._entitled.values()) if self._entitled else None
        seats = sum(one.seats for one in lines)
        votes = sum(self._votes.values()) if self._votes else None
        return Line(self._whole(), votes, None, entitled, by_tier, seats, self._growth(seats))

    def _whole(self) -> str:
        """What the sum of all lines is: the house only if every tier was counted to its end."""
        if isinstance(self._result, LotsNeeded):
            return "So far"
        return "In all" if self._result.not_covered else "House"

    def _growth(self, house: int) -> str:
        grown = [(GROWTH[one.rule], one.house - one.base) for one in self._settlements if one.house > one.base]
        more = sum(n for _, n in grown)
        return f"{house - more} + {more} {grown[0][0]}" if more else ""

    def _cast(self) -> dict[str, int]:
        votes: dict[str, int] = {}
        for row in self._ledger.cast(self.ballot) if self.ballot else ():
            if row.party not in NOT_VOTES:
                votes[row.party] = votes.get(row.party, 0) + row.votes
        return votes

    def _valid(self) -> Number:
        """The votes of which shares are told: those of which the law takes its bar, else all valid ones."""
        total = sum(self._votes.values())
        for step in self._result.tree:
            for check in (check for one in step.standings for check in one.checks if check.share and check.area == "*"):
                if check.of.split(", ")[0] == self.ballot and check.base >= total:
                    return check.base
        published = self._result.election.figure("valid_votes")
        return max(
            total, published if isinstance(published, int) else 0, HUNDRED.get(self._result.election.votes_are, 0)
        )

    def _refused(self) -> set[str]:
        """Who was judged by the law's bar and let in nowhere."""
        name = self._bar.name if self._bar else ""
        standings = [one for step in self._result.tree if step.tier == name for one in step.standings]
        return {one.who.party for one in standings} - {one.who.party for one in standings if one.admitted}

    @property
    def votes_are(self) -> str:
        """The heading of the votes: which they are, if there are several kinds."""
        ballots = {row.ballot for row in self._result.election.votes if row.party not in NOT_VOTES}
        return f"{self.ballot[:1].upper()}{self.ballot[1:]} votes" if len(ballots) > 1 else "Votes"

    @property
    def reason(self) -> str:
        """Why one is not admitted, in a few words."""
        return _missed(self._bar.entry, self._system) if self._bar else ""


LEVELLING = "overhang and levelling"
GROWTH = {  # how a settlement that enlarges the house is told
    "Kept": "overhang",
    "Absorbed": "overhang",
    "Forfeited": "overhang",
    "Levelled": LEVELLING,
    "Continued": LEVELLING,
    "Matched": LEVELLING,
    "MatchedOdd": LEVELLING,
    "Scaled": LEVELLING,
    "Enlarged": LEVELLING,
}


def _ballot(system: System, ledger: Ledger) -> str:
    """The ballot that tells the parties' strength: the last that parties, not persons, are counted by."""
    parties = [tier for tier in reversed(system.tiers) if isinstance(tier.among, Parties | Alliances)]
    ballots = [one.ballot for tier in (*parties, *system.tiers) for one in members(tier.votes) if isinstance(one, Cast)]
    return next((ballot for ballot in ballots if ledger.held(ballot)), "")


def _tiers(result: Outcome) -> dict[str, str]:
    """The published tiers that give seats, and what they are called."""
    found: dict[str, str] = {}
    for tier in result.system.tiers:
        if not isinstance(tier.gives, Claim) and any(
            one.told_as == tier.told_as and one.in_house and one.seats for one in result.awards
        ):
            noun = _noun(tier, result.system)
            found.setdefault(tier.told_as, noun[:1].upper() + noun[1:])
    return found


def _noun(tier: Tier, system: System) -> str:
    """What people call a published tier: the noun of the step that bears its name."""
    return next((one.noun for one in system.tiers if one.name == tier.told_as), tier.told_as)


def _seats(result: Outcome) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for one in result.awards:
        if one.in_house and one.seats:
            found[one.party, one.told_as] = found.get((one.party, one.told_as), 0) + one.seats
    return found


def _settled(result: Outcome) -> list[Step]:
    """The steps in which overhang was settled: those of the last tier that had to, place by place."""
    found: dict[str, list[Step]] = {}
    for step in result.tree:
        if step.settlement is not None and step.settlement.rule in GROWTH:
            found.setdefault(step.tier, []).append(step)
    return [*found.values()][-1] if found else []


def _entitled(settlements: list[Settlement], result: Outcome) -> dict[str, int]:
    """What each is due by its votes, before anybody's overhang cost others, and the seats it has beside that; who stood
    apart is left out."""
    found: dict[str, int] = {}
    for one in settlements:
        due = one.first if one.rule == "Absorbed" and one.first else one.due
        for who, n in (*due, *((who, 0) for who, _ in one.over)):
            found[who.party] = found.get(who.party, 0) + n
    beside = _beside(result)
    for award in result.awards:
        if award.in_house and award.tier in beside and award.party in found:
            found[award.party] += award.seats
    return found


def _beside(result: Outcome) -> set[str]:
    """Tiers whose seats are apart from what the last top-up makes up for; a claim is for all of them."""
    system = result.system
    last = next((system[step.tier] for step in _settled(result)), None)
    if last is None or not isinstance(last.counting, TopUp):
        return set()
    counted = {last.name, *last.counting.against}
    claims = any(isinstance(system[name].gives, Claim) for name in counted)
    return set() if claims else {tier.name for tier in system.tiers} - counted


def _share(votes: int | None, base: Number) -> Number | None:
    from fractions import Fraction

    return Fraction(votes) / base if votes is not None and base else None


def _remark(seats: int, entitled: int | None) -> str:
    more = seats - entitled if entitled is not None else 0
    if not more:
        return ""
    number = WORDS[abs(more)] if abs(more) < len(WORDS) else str(abs(more))
    return f"{number} {'more' if more > 0 else 'fewer'} than entitled"


def _missed(rule: e.Entry, system: System) -> str:
    """What those who are not admitted missed, in a few words: "under 5% and no electorate"."""
    match rule:
        case e.AnyOf(rules):
            return " and ".join(filter(None, (_missed(one, system) for one in rules)))
        case e.AllOf(rules):
            return " or ".join(filter(None, (_missed(one, system) for one in rules)))
        case e.AtLeast(share):
            return f"under {share}"
        case e.MoreThan(share):
            return f"not over {share}"
        case e.BarBySize(shares):
            return f"under {', '.join(str(one) for one in shares)} by the size of the joint list"
        case e.Won(1, tier):
            return f"no {system[tier].noun}"
        case e.Won(least, tier):
            return f"under {least} {_plural(system[tier].noun)}"
        case e.AtLeastSoMany(_, inner) | e.TogetherAtLeast(_, _, inner) | e.TogetherMoreThan(_, _, inner):
            return _missed(inner, system)
        case _:
            return ""


def _plural(noun: str) -> str:
    from seatwright.explain.phrases.nouns import plural

    return plural(noun)
