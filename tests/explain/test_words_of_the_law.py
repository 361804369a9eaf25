"""The vocabulary of electoral law in English: every member has words, and a law is told tier by tier."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from inspect import get_annotations
from types import ModuleType

import pytest
from tests.explain.told import texts
from tests.small import LAW, one_tier

from seatwright.catalogue import LAWS, law, versions
from seatwright.explain import as_text, describe, told
from seatwright.explain.phrases.nouns import plural
from seatwright.explain.words import words_of
from seatwright.law import (
    D_HONDT,
    HARE,
    Absorbed,
    AtLeast,
    AtOrAbove,
    BarBySize,
    BestFirst,
    Cast,
    Ceiling,
    DecimalShare,
    Exactly,
    Figure,
    Here,
    Levelled,
    MoreThan,
    MoreVotes,
    Names,
    Nationwide,
    NextQuotient,
    OfPlace,
    OnBallotsElecting,
    OneVoteMore,
    OpenList,
    Outsiders,
    Over,
    Overall,
    OwnQuota,
    Quotas,
    SeatsOf,
    ShareOfValid,
    StartingFrom,
    Sum,
    Times,
    Valid,
    VoteShare,
    Won,
    most,
)
from seatwright.model import condition, counting, entry, figures, fill, formula, limits, ties, where
from seatwright.model.value import Value, replace

NAMES = {"constituency": "electorate|electorates", "list": "list seat|list seats", "each region": "region"}


@pytest.mark.parametrize(
    ("member", "says"),
    [
        (120 - SeatsOf("constituency", Outsiders()), "120 less the electorates won by those whose party takes no "
                                                     "part in "
         "this step or has no list in it"),
        ((VoteShare() + Exactly("8%")) * 500, "(its share of the votes of all who are admitted plus 8%) times 500"),
        (most(0, SeatsOf("constituency") - OfPlace("list")), "the largest of 0 and the electorates won less the "
            "list seats "
         "fixed beforehand"),
        (Over(Valid("list"), Times(OfPlace(), Exactly(6))), "all valid votes on the list ballot divided by (the "
                                                            "seats fixed "
         "beforehand times 6)"),
        (Sum(Cast("list"), "region"), "the sum over all regions of the votes on the list ballot"),
        (Overall(Cast("list"), Here()), "the votes on the list ballot (all together in the same place)"),
        (Nationwide(Cast("list")), "the votes on the list ballot in the whole territory"),
        (Figure("population"), "the number of inhabitants"),
        (OnBallotsElecting("list", "constituency", Outsiders()), "the list votes on ballots that elected those "
            "whose party "
         "takes no part in this step or has no list in it among the electorates"),
        (AtLeast("5%", of=Valid("list")) | Won(1, "constituency"), "at least 5% of all valid votes on the list "
            "ballot, or at "
         "least 1 electorate won"),
        (MoreThan("1/6", of=Valid("list"), in_=Here()), "more than 1/6 of all valid votes on the list ballot in "
                                                        "the same place"),
        (BarBySize(("5%", "7%", "9%"), of=Valid("list")), "at least a share of all valid votes on the list ballot "
                                                          "that rises "
         "with the members of a joint list: 5%, 7% then 9%"),
        (HARE, "One seat costs a quota, that is the votes divided by the seats; each gets as many seats as its "
               "votes hold "
         "whole quotas. The seats left over go to the largest remainders, one each."),
        (Quotas("share", DecimalShare(5)), "Each share of the votes is rounded to 5 decimals and multiplied by "
                                           "the seats; "
         "whole parts are seats. The seats left over go to the largest remainders, one each."),
        (Quotas("own", OwnQuota(Figure("quota"))), "One seat costs a quota, that is the figure “quota” that the "
                                                   "election "
         "gives; each gets as many seats as its votes hold whole quotas. The seats left over go to the largest "
         "remainders, "
         "one each."),
        (BestFirst(ShareOfValid("list"), row=SeatsOf("list")), "They are taken in the order of their share of the "
            "valid "
         "votes in their own place, the highest first. This goes on while the party still has room (the list "
         "seats won)."),
        (StartingFrom(("constituency",), "1/2"), "The formula starts from the electorates won before, each "
                                                 "counted as 50% "
         "of a seat."),
        (Absorbed(AtOrAbove()), "The house does not grow: who won more than is due keeps it, and the others share "
                                "the rest. "
         "Whoever has won exactly what is due is set aside with them."),
        (Levelled(unlevelled=3, odd=True), "The house grows until everybody reaches a least number of seats: the "
                                           "seats it "
         "has won. Up to 3 seats may stay without levelling and come on top. The number of seats must be odd."),
        (Ceiling(Names("10%", "constituency"), NextQuotient()), "Nobody may have more than this: the names left "
            "on its list, "
         "without candidates below 10% of the valid votes where they stood for electorates; seats beyond it pass "
         "to the "
         "next in line."),
        (OneVoteMore(), "the quotients taken again with one vote added to each"),
        (OpenList("list"), "Seats go to those whom the party set first, then to list members by their personal "
                           "votes on the "
         "list ballot."),
    ],
)  # fmt: skip
def test_members_in_english(member: Value, says: str) -> None:
    assert told(member, NAMES) == says


def families() -> Iterator[type[Value]]:
    """Every member of every family that stands in a slot of a tier."""
    modules: tuple[ModuleType, ...] = (condition, counting, entry, figures, fill, formula, limits, ties, where)
    inner = (figures.Part, figures.From, formula.Key, formula.Excess, limits.Spill, counting.Aside)
    for module in modules:
        for member in vars(module).values():
            if isinstance(member, type) and issubclass(member, Value) and member.__module__ == module.__name__:
                own = not member.__name__.startswith("_") and not issubclass(member, inner)
                if own and member.__bases__ != (Value,):
                    yield member


SAMPLES: dict[str, object] = {
    "Amount": Cast("list"),
    "Entry": Won(1, "constituency"),
    "Where": where.Nation(),
    "Who": Outsiders(),
    "Part": figures.Whole(),
    "Key": formula.MostVotes(),
    "Divisor": D_HONDT,
    "Quota": formula.Hare(),
    "Remainder": formula.LeftOver(),
    "Excess": formula.FewestVotesLoses(),
    "Overhang": counting.Kept(),
    "Aside": counting.AtOrAbove(),
    "Condition": condition.Held("runoff"),
    "Spill": limits.Added(),
    "Share": "5%",
    "str": "list",
    "int": 2,
    "bool": True,
    "tuple[Amount": (Cast("list"), figures.First()),
    "tuple[Entry": (Won(1, "constituency"), entry.Minority()),
    "tuple[Condition": (condition.Held("runoff"), condition.Announced("majority")),
    "tuple[Share": ("5%", 1),
    "tuple[str": ("constituency",),
    "tuple[KeptFor": (formula.KeptFor("women", 2),),
    "tuple[From": (figures.From(1, 2),),
}


def sample(member: type[Value]) -> Value:
    """A member with every field filled."""
    kinds: dict[str, object] = {}
    for base in reversed(member.__mro__):
        own = get_annotations(base)
        kinds |= {field: kind for field, kind in own.items() if field in member.fields}
    return member(
        **{field: SAMPLES[str(kind).split(",")[0].split(" |")[0].rstrip("]")] for field, kind in kinds.items()}
    )


@pytest.mark.parametrize("member", list(families()), ids=lambda member: member.__name__)
def test_every_member_has_words(member: type[Value]) -> None:
    assert "None" not in told(sample(member), NAMES)


def test_a_member_of_no_family_has_no_words() -> None:
    with pytest.raises(TypeError, match="no words for"):
        told(LAW, NAMES)


@pytest.mark.parametrize("id", sorted(LAWS))
def test_every_law_of_the_catalogue_is_told(id: str) -> None:
    for system in versions(id):
        explanation = describe(system)
        headings = [one for one in explanation.paragraphs if one.topic == "heading" and one.tier]
        assert [one.tier for one in headings] == [tier.name for tier in system.tiers]
        assert all(point.rstrip(".") in " ".join(texts(explanation, "unconfirmed")) for point in system.unconfirmed)
        assert as_text(explanation)


def test_new_zealands_law() -> None:
    assert texts(describe(law("nz-mmp")))[1:] == [
        "Type: correction (dependent), compensatory, MMP. The formulas are linked by seats. Votes of a voter that can "
        "differ in party: 2. "
        "Correction: who wins more by the one gets less by the other. Majoritarian: electorate. Proportional: list. "
        "Linkages: list counts seats won in electorate; list admits by seats won in electorate.",
        "Electorate (ss 178-179)",
        "It is fought in each electorate apart. Candidates compete for its seats.",
        "Seats at stake: 1 seat. What counts: the votes on the constituency ballot. Everybody who stands takes part.",
        "The most voted win, one seat each.",
        "List (ss 191-193)",
        "It is fought everywhere at once. Parties compete for its seats.",
        "Seats at stake: 120 less the electorates won by those whose party takes no part in this step or has no "
        "list in it. "
        "What counts: the votes on the list ballot. To take part one needs at least 5% of all valid votes on the list "
        "ballot, or at least 1 electorate won.",
        "By the Sainte-Laguë method: votes are divided by 1, 3, 5 and so on, and each seat goes to the largest "
        "quotient "
        "left. The seats shared out include the electorates won before; this step gives what is still lacking. "
        "Seats won "
        "beyond what is due are kept, nobody else loses a seat, and the house grows by them.",
        "What no source has confirmed",
        "Ss 178-179: a tie in an electorate goes to a lot (s 179).",
        'Ss 191-193: exactly 5% qualifies: the wording "not less than" was not seen.',
    ]


def test_a_law_without_a_date_is_not_told_to_be_in_force() -> None:
    """In force from 1 January 1."""
    undated = one_tier(HARE, 10)
    assert "in force" not in as_text(describe(undated), 1000)
    assert "was in force until 5 May 2005" in as_text(describe(replace(undated, until=date(2005, 5, 5))), 1000)
    assert "is in force from 6 May 2005" in as_text(describe(replace(undated, since=date(2005, 5, 6))), 1000)


def test_rules_for_ties_are_told() -> None:
    assert (
        "Where two have equal claims, this decides: more votes and the quotients taken again with one vote added to "
        in (" ".join(texts(describe(one_tier(D_HONDT, 5, ties=(MoreVotes(), OneVoteMore()))))))
    )


def test_what_seats_are_called() -> None:
    assert plural("Wahlkreis") == "Wahlkreise"
    assert words_of(law("nz-mmp")).names["constituency"] == "electorate|electorates"
    assert words_of(law("de-bundestag-2023")).names["list"] == "seat of the Landesliste|seats of the Landesliste"
