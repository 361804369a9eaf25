"""The formula at work, and the comparison that decided the last seat."""

from __future__ import annotations

from fractions import Fraction

from seatwright.exact import Number, plain
from seatwright.explain.corrected import told_corrections
from seatwright.explain.kept import told_kept
from seatwright.explain.next_seat import more_votes
from seatwright.explain.page import Paragraph
from seatwright.explain.phrases import told_amount, told_quota
from seatwright.explain.phrases.formulas import divisors, rule_called
from seatwright.explain.ranked import told_stages, ways_in
from seatwright.explain.say import Phrase, listed, places_apart, say
from seatwright.explain.telling import Telling, formula_seats, shares
from seatwright.explain.two_ways import told_divisors
from seatwright.explain.words import who
from seatwright.model import formula as fo
from seatwright.model.competitor import Competitor
from seatwright.results import evidence as ev

DIVISOR = (
    "By the {rule} – votes divided by {divisors}, each seat to the largest quotient left – the "
    "{seats:seat goes|seats go} to {shares}."
)
START = "The quotients begin where seats already won end: {start}."
LAST = (
    "The last seat went to {last}, with {votes} / {by} = {quotient:{places}}; the first to miss out was {lost}, "
    "with {lost_votes} / {lost_by} = {lost_quotient:{places}}."
)
LAST_ALONE = "The last seat went to {last}, with {votes} / {by} = {quotient}; nobody else was in line."
LAST_AGAIN = (
    "The last seat went to {last}, with {votes} / {by} = {quotient}; the next, too, would have been its own, "
    "with {lost_votes} / {lost_by} = {lost_quotient}."
)
DUE = (
    "By the {rule} – votes divided by {divisors}, each seat to the largest quotient left – the "
    "{seats:seat is|seats are} due like this: {shares}."
)
INSTEAD = "With {more:more {one}|more {many}}, all others unchanged, {lost} would have taken it instead."
ONE_MORE = "With {more:more {one}|more {many}}, all others unchanged, {lost} would have had one seat more."

QUOTA = "One seat costs {quota} {units}: {how}, here {base} {units} for {seats:seat|seats}."
OWN_QUOTA = "One seat costs {quota} {units}: {how}."
WHOLES = "Whole quotas give {wholes}."
NO_WHOLES = "Nobody has a whole quota."
NONE_LEFT = "That leaves no seat over."
REMAINDERS = (
    "{left:seat is left over and goes to the largest remainder|seats are left over and go to the largest remainders}: "
    "{extras}."
)
OTHERWISE_LEFT = "{left:seat is|seats are} left over: {extras}."
REMAINDER = "{who} ({remainder} {units} over)"
RAISED = "{who} {extra}"
CUT = (
    "The smallest remainder that brought a seat was that of {last} ({remainder:{places}}), the largest that "
    "brought none that of {lost} ({lost_remainder:{places}})."
)
TOTAL = "In all: {shares}."
DECIMAL_SHARES = (
    "Each share of the {base} {units}, rounded to {places:decimal|decimals}, is multiplied by the {seats:seat|seats}."
)
WHOLE_SEATS = "Whole seats: {wholes}."
NO_WHOLE_SEATS = "Nobody has a whole seat."
DECIMALS = "{left:seat is left over and goes|seats are left over and go} to the largest decimals: {extras}."
DECIMALS_ONE = "{who} ({decimals:{places}})"
DECIMALS_CUT = (
    "The smallest decimals that brought a seat were those of {last} ({decimals:{places}}), the largest that brought "
    "none those of {lost} ({lost_decimals:{places}})."
)

WON = "{who} won with {votes} {units}, {lead} more than {second}."
WON_EVEN = "{who} has the seat with {votes} {units}, as many as {second}."
WON_ALONE = "{who} won with {votes} {units}; nobody else had any."
MOST = "The {seats:seat goes|seats go} to the most voted: {winners}."
VOTED = "{who} ({votes})"
MOST_CUT = "{last} was the last to get in, with {votes} {units}; {lost}, with {lost_votes}, missed out by {lead}."
ALL = "All {seats} seats go to {who}, who has the most votes: {votes}, {lead} more than {second}."
MAJORITY = "{who} leads with {votes} {units}, more than the {bar} needed, and takes the seat."
NO_MAJORITY = "{who} leads with {votes} {units}; more than {bar} were needed, so nobody takes the seat."

AMOUNTS = "Each gets {amount}: {shares}."
AMOUNT = "{who} {n}"
IN_ORDER = (
    "The {seats:seat goes|seats go} one by one to the largest quotient left (votes divided by {divisors}) while "
    "party and place have room: first {first} ({key}), last {last} ({last_key})."
)
BY_KEY = "{seats:seat is|seats are} taken in order: first {first} ({key}), last {last} ({last_key})."
NOTHING = "Nobody takes a seat."


def told_outcome(telling: Telling) -> list[Paragraph]:
    """What the formula gave, and what decided the last seat."""
    match telling.step.evidence:
        case ev.HighestAverages() as proof:
            return _averages(proof, telling)
        case ev.WholeQuotas() as proof:
            return _quotas(proof, telling)
        case ev.MostVoted() as proof:
            return telling.paragraph("decided", *most_voted(proof, telling))
        case ev.SeatsKept() as proof:
            return telling.paragraph("decided", *told_kept(proof, telling))
        case ev.MajorityReached(leader, votes, bar):
            template = MAJORITY if votes > bar else NO_MAJORITY
            return telling.paragraph(
                "decided", say(template, who=who(leader), votes=votes, units=telling.units, bar=bar)
            )
        case ev.Amounts(amounts):
            return telling.paragraph("formula", _amounts(amounts, telling))
        case ev.InOrder() as proof:
            return telling.paragraph("formula", _in_order(proof, telling))
        case ev.Corrections() as proof:
            return told_corrections(proof, telling)
        case ev.Divisors() as proof:
            return told_divisors(proof, telling)
        case ev.Stages() as proof:
            return told_stages(proof, telling)
        case _:
            return []


def told_decision(telling: Telling) -> list[Phrase]:
    """What decided the last seat, alone."""
    proof, rule = telling.step.evidence, telling.tier.formula
    match proof:
        case ev.HighestAverages():
            return last_seat(proof, telling)
        case ev.WholeQuotas() if isinstance(rule, fo.Quotas) and proof.lines:
            return _cut(rule, proof, telling)
        case ev.MostVoted():
            return most_voted(proof, telling)[-1:]
        case ev.SeatsKept():
            return told_kept(proof, telling)[1:]
        case ev.Stages():
            return ways_in(proof)
        case _:
            return []


# --- highest averages ----------------------------------------------------------------------------------------


def _averages(proof: ev.HighestAverages, telling: Telling) -> list[Paragraph]:
    rule = telling.tier.formula
    seats = formula_seats(telling)
    is_due = telling.is_claim or telling.step.settlement is not None
    told = (
        say(
            DUE if is_due else DIVISOR,
            rule=rule_called(proof.rule),
            divisors=divisors(rule) if isinstance(rule, fo.Divisor) else "",
            seats=sum(seats.values()),
            shares=shares(seats.items()),
        )
        if seats
        else Phrase(NOTHING)
    )
    start = (
        say(START, start=listed(say("{who} {n}", who=who(one), n=n) for one, n in proof.start))
        if proof.start
        else Phrase()
    )
    return [*telling.paragraph("formula", told, start), *telling.paragraph("decided", *last_seat(proof, telling))]


def last_seat(proof: ev.HighestAverages, telling: Telling) -> list[Phrase]:
    """The last quotient that won, the first that lost, and how many votes lay between."""
    last, lost = proof.last, proof.lost
    if last is None:
        return []
    won = quotient(last)
    if lost is None:
        return [say(LAST_ALONE, last=who(last.who), votes=last.votes, by=last.divisor, quotient=won)]
    missed = quotient(lost)
    if last.who == lost.who and len(telling.step.outcome) == 1:
        return []
    told = say(
        LAST_AGAIN if last.who == lost.who else LAST,
        last=who(last.who),
        votes=last.votes,
        by=last.divisor,
        quotient=won,
        lost=who(lost.who),
        lost_votes=lost.votes,
        lost_by=lost.divisor,
        lost_quotient=missed,
        places=f".{places_apart(won, missed)}",
    )
    return [told, _more(lost.who, telling, ONE_MORE if last.who == lost.who else INSTEAD)]


def quotient(one: ev.Quotient) -> Number:
    """Votes over the divisor."""
    return Fraction(one.votes) / one.divisor if one.divisor else 0


def _more(lost: Competitor, telling: Telling, template: str) -> Phrase:
    """How many more votes would have brought one more seat, where that is certain."""
    more = more_votes(telling, lost)
    one, _, many = telling.unit.partition("|")
    return say(template, lost=who(lost), more=more, one=one, many=many) if more is not None else Phrase()


# --- quotas --------------------------------------------------------------------------------------------------


def _quotas(proof: ev.WholeQuotas, telling: Telling) -> list[Paragraph]:
    rule = telling.tier.formula
    if not isinstance(rule, fo.Quotas) or not proof.lines:
        return telling.paragraph("formula", Phrase(NOTHING))
    seats = sum(line.whole + line.extra for line in proof.lines)
    if isinstance(rule.quota, fo.DecimalShare):
        return _decimal_shares(rule, rule.quota, proof, telling)
    how = told_quota(rule.quota, telling.names)
    template = OWN_QUOTA if isinstance(rule.quota, fo.OwnQuota) else QUOTA
    price = say(template, quota=proof.quota, units=telling.units, how=how, base=proof.base, seats=seats)
    told = shares((line.who, line.whole) for line in proof.lines)
    wholes = say(WHOLES, wholes=told) if told else Phrase(NO_WHOLES)
    return [
        *telling.paragraph("formula", price, wholes, *_left_over(rule, proof, telling)),
        *telling.paragraph("decided", *_cut(rule, proof, telling)),
    ]


def _decimal_shares(
    rule: fo.Quotas, quota: fo.DecimalShare, proof: ev.WholeQuotas, telling: Telling
) -> list[Paragraph]:
    """Shares rounded to decimals, times the seats: the whole seats, and the decimals that bring the others."""
    seats = sum(line.whole + line.extra for line in proof.lines)
    told = shares((line.who, line.whole) for line in proof.lines)
    wholes = say(WHOLE_SEATS, wholes=told) if told else Phrase(NO_WHOLE_SEATS)
    raised = sorted((one for one in proof.lines if one.extra > 0), key=lambda one: (-one.extra, -one.remainder))
    total = say(TOTAL, shares=shares((one.who, one.whole + one.extra) for one in proof.lines))
    rest = [Phrase(NONE_LEFT)]
    if raised and isinstance(rule.rest, fo.LargestRemainder):
        extras = listed(
            say(DECIMALS_ONE, who=who(one.who), decimals=decimals_of(one, proof), places=f".{quota.places}")
            for one in raised
        )
        rest = [say(DECIMALS, left=sum(one.extra for one in raised), extras=extras), total]
    elif raised:
        extras = shares((one.who, one.extra) for one in raised)
        rest = [say(OTHERWISE_LEFT, left=sum(one.extra for one in raised), extras=extras), total]
    times = say(DECIMAL_SHARES, places=quota.places, base=proof.base, units=telling.units, seats=seats)
    return [
        *telling.paragraph("formula", times, wholes, *rest),
        *telling.paragraph("decided", *_cut(rule, proof, telling)),
    ]


def decimals_of(line: ev.Whole, proof: ev.WholeQuotas) -> Number:
    """What a rounded share times the seats has beyond whole seats."""
    return plain(Fraction(line.remainder) / proof.quota) if proof.quota else 0


def _left_over(rule: fo.Quotas, proof: ev.WholeQuotas, telling: Telling) -> list[Phrase]:
    raised = sorted((line for line in proof.lines if line.extra > 0), key=lambda line: (-line.extra, -line.remainder))
    total = say(TOTAL, shares=shares((line.who, line.whole + line.extra) for line in proof.lines))
    if not raised:
        return [Phrase(NONE_LEFT)]
    left = sum(line.extra for line in raised)
    if _by_largest_remainders(rule, proof):
        extras = listed(
            say(REMAINDER, who=who(line.who), remainder=line.remainder, units=telling.units) for line in raised
        )
        return [say(REMAINDERS, left=left, extras=extras), total]
    return [say(OTHERWISE_LEFT, left=left, extras=shares((line.who, line.extra) for line in raised)), total]


def _by_largest_remainders(rule: fo.Quotas, proof: ev.WholeQuotas) -> bool:
    """Whether the seats left over went to the largest remainders, one each and no more."""
    once = all(line.extra <= 1 for line in proof.lines)
    return isinstance(rule.rest, fo.LargestRemainder) or (isinstance(rule.rest, fo.RemaindersInTurn) and once)


def _cut(rule: fo.Quotas, proof: ev.WholeQuotas, telling: Telling) -> list[Phrase]:
    """The cut in the remainders."""
    if not _by_largest_remainders(rule, proof):
        return []
    raised = min((line for line in proof.lines if line.extra > 0), key=lambda line: line.remainder, default=None)
    missed = max((line for line in proof.lines if line.extra <= 0), key=lambda line: line.remainder, default=None)
    if raised is None or missed is None:
        return []
    if isinstance(rule.quota, fo.DecimalShare):
        won, lost = decimals_of(raised, proof), decimals_of(missed, proof)
        slots = {"last": who(raised.who), "lost": who(missed.who), "places": f".{places_apart(won, lost)}"}
        return [say(DECIMALS_CUT, decimals=won, lost_decimals=lost, **slots)]
    told = say(
        CUT,
        last=who(raised.who),
        remainder=raised.remainder,
        lost=who(missed.who),
        lost_remainder=missed.remainder,
        places=f".{places_apart(raised.remainder, missed.remainder)}",
    )
    return [told, _more(missed.who, telling, ONE_MORE)]


# --- the most votes ------------------------------------------------------------------------------------------


def most_voted(proof: ev.MostVoted, telling: Telling) -> list[Phrase]:
    """Who won, and by how many votes."""
    last, lost, step = proof.last, proof.lost, telling.step
    if last is None:
        return [Phrase(NOTHING)]
    slots = {"votes": last.votes, "units": telling.units}
    second = who(lost.who) if lost is not None else ""
    lead = last.votes - lost.votes if lost is not None else 0
    if isinstance(telling.tier.formula, fo.AllToFirst) and lost is not None:
        return [say(ALL, who=who(last.who), seats=step.seats, lead=lead, second=second, votes=last.votes)]
    if step.seats == 1 or len(step.outcome) == 1:
        template = WON_ALONE if lost is None else WON if lead else WON_EVEN
        return [say(template, who=who(last.who), lead=lead, second=second, **slots)]
    votes = {one.who: one.votes for one in step.standings}
    winners = listed(
        say(VOTED, who=who(one), votes=votes[one])
        for one in sorted((w for w, n in step.outcome if n), key=lambda w: -votes[w])
    )
    told = say(MOST, seats=sum(n for _, n in step.outcome), winners=winners)
    return (
        [told, say(MOST_CUT, last=who(last.who), lost=second, lost_votes=lost.votes, lead=lead, **slots)]
        if lost
        else [told]
    )


# --- amounts and turns ---------------------------------------------------------------------------------------


def _amounts(amounts: tuple[tuple[Competitor, Number], ...], telling: Telling) -> Phrase:
    rule = telling.tier.formula
    if not isinstance(rule, fo.Due):
        return Phrase()
    listing = listed(
        say(AMOUNT, who=who(one), n=n) for one, n in sorted(amounts, key=lambda item: (-item[1], item[0])) if n
    )
    return say(AMOUNTS, amount=told_amount(rule.amount, telling.names), shares=listing) if listing else Phrase(NOTHING)


def _in_order(proof: ev.InOrder, telling: Telling) -> Phrase:
    rule = telling.tier.formula
    seated = [turn for turn in proof.turns if turn.seated]
    if not seated or not isinstance(rule, fo.BestFirst):
        return Phrase(NOTHING)
    first, last = seated[0], seated[-1]
    slots = {"seats": len(seated), "first": who(first.who), "last": who(last.who)}
    if isinstance(rule.key, fo.Quotients):
        return say(IN_ORDER, divisors=divisors(rule.key.by), key=first.key, last_key=last.key, **slots)
    shown = "{n:%}" if isinstance(rule.key, fo.ShareOfValid | fo.ShareOfTeam) else "{n}"
    return say(BY_KEY, key=say(shown, n=first.key), last_key=say(shown, n=last.key), **slots)
