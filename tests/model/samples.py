"""One sample of every member of the vocabulary, made from the types of its fields; and a system that holds it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from datetime import date

from tests.small import DISTRICTS, LAW

import seatwright.model
from seatwright.law import (
    D_HONDT,
    HARE,
    Absorbed,
    Alone,
    Always,
    Among,
    Amount,
    Aside,
    BestFirst,
    Cast,
    Ceiling,
    Claim,
    ClosedList,
    Condition,
    Counting,
    Droop,
    Entry,
    Everyone,
    Exactly,
    Excess,
    Fill,
    Formula,
    From,
    Gives,
    Graded,
    Hare,
    Independents,
    Kept,
    KeptFor,
    Key,
    LargestRemainder,
    Limit,
    MostVotes,
    Nation,
    OfWinners,
    Overhang,
    Part,
    Quota,
    Quotas,
    Remainder,
    SeatsOf,
    Spill,
    System,
    Tie,
    Tier,
    TopUp,
    Where,
    Who,
    replace,
)
from seatwright.model.formula import BySeatsByLot
from seatwright.model.limits import NextQuotient
from seatwright.model.ranked import (
    AllPapersCut,
    EverySurplus,
    Exclusion,
    InstantRunoff,
    LastTwo,
    Lowest,
    Overvoted,
    OvervoteEnds,
    QuotaBase,
    QuotaOfValid,
    Reading,
    Runoff,
    SeatsForAll,
    Skipped,
    Stopping,
    SurplusTransfer,
    TransferableVote,
    Transferring,
    TwoEmptyEnd,
)
from seatwright.model.ties import MoreVotes
from seatwright.model.value import Value
from seatwright.model.where import Parties

FAMILIES = (
    Amount, Among, Aside, Condition, Counting, Entry, Excess, Exclusion, Fill, Formula, Gives, Key, Limit, Overhang,
    Overvoted, Part, Quota, QuotaBase, Remainder, Runoff, Skipped, Spill, Stopping, SurplusTransfer, Tie, Transferring,
    Where, Who,
)  # fmt: skip

# By the type of a field, as it is written: something that can stand there.
BY_TYPE: dict[str, object] = {
    "str": "constituency",
    "int": 1,
    "bool": True,
    "Share": "1/2",
    "Amount": Cast("list"),
    "Amount | None": Cast("list"),
    "Amount | int": 3,
    "Entry": Everyone(),
    "Where": Nation(),
    "Where | None": Nation(),
    "Who": Independents(),
    "Part": OfWinners("constituency").part,
    "Quota": Hare(),
    "Remainder": LargestRemainder(),
    "Excess": BySeatsByLot(),
    "Divisor": D_HONDT,
    "Key": MostVotes(),
    "Spill": NextQuotient(),
    "Aside": Absorbed().aside,
    "Overhang": Kept(),
    "Condition": Always(),
    "tuple[Share, ...]": ("1/2", "2/3"),
    "tuple[str, ...]": ("constituency",),
    "tuple[Amount, ...]": (Cast("list"), Exactly(1)),
    "tuple[Entry, ...]": (Everyone(),),
    "tuple[Condition, ...]": (Always(),),
    "tuple[From, ...]": (From(1, "1/2"),),
    "tuple[KeptFor, ...]": (KeptFor("women", Exactly(2)),),
    "tuple[Limit, ...]": (),
    "tuple[Tie, ...]": (MoreVotes(),),
    "Citation": LAW,
    "Formula": HARE,
    "Exclusion": Lowest(),
    "Overvoted": OvervoteEnds(),
    "QuotaBase": QuotaOfValid(),
    "Reading": Reading(),
    "Runoff": LastTwo(),
    "Skipped": TwoEmptyEnd(),
    "Stopping": SeatsForAll(),
    "SurplusTransfer": AllPapersCut(4),
    "Transferring": EverySurplus(),
    "Among": Parties(),
    "Counting": Alone(),
    "Gives": Claim(),
    "Fill": ClosedList(),
    "date": date(2000, 1, 1),
    "date | None": date(2010, 1, 1),
}


def vocabulary() -> list[type[Value]]:
    """Every member that a law is written with, in the order of the modules."""
    found: dict[type[Value], None] = {}
    for module in pkgutil.iter_modules(seatwright.model.__path__):
        held = vars(importlib.import_module(f"seatwright.model.{module.name}")).values()
        found.update(dict.fromkeys(one for one in held if isinstance(one, type) and issubclass(one, FAMILIES)))
    return sorted((one for one in found if is_member(one)), key=lambda one: (one.__module__, one.__name__))


def is_member(kind: type[Value]) -> bool:
    """Whether a type is a member of a family, and not the family itself or what several members share."""
    return kind not in FAMILIES and not kind.__name__.startswith("_")


def types_of(kind: type[Value]) -> dict[str, str]:
    """The types of the fields, as written."""
    written: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        written |= {name: str(told) for name, told in inspect.get_annotations(base).items() if name in kind.fields}
    return {name: written[name] for name in kind.fields}


def sample(kind: type[Value], **fields: object) -> Value:
    """A member with every field filled."""
    filled = {name: BY_TYPE[told] for name, told in types_of(kind).items()}
    if "quota" in filled and kind is TransferableVote:
        filled |= {"quota": Droop()}
    if kind.__name__ == "Divisor":
        filled |= {"mean": ""}
    return kind(**(filled | fields))


LIST = Tier("list", LAW, Nation(), Cast("list"), HARE, 3)


def holding(member: Value) -> System:
    """A system of two tiers that has the member in the slot where it belongs."""
    leads = replace(DISTRICTS, gives=Claim())
    return System("holding", "Holding", LAW, (leads, _tier(member)))


def _tier(member: Value) -> Tier:
    match member:
        case From():
            return replace(LIST, votes=Graded(Cast("list"), (member,)))
        case Amount():
            return replace(LIST, votes=member)
        case Entry():
            return replace(LIST, entry=member)
        case Formula():
            return replace(LIST, formula=member)
        case Quota():
            return replace(LIST, formula=Quotas("q", member))
        case Remainder():
            return replace(LIST, formula=Quotas("q", Hare(), member))
        case Excess():
            return replace(LIST, formula=Quotas("q", Hare(), excess=member))
        case Key():
            return replace(LIST, formula=BestFirst(member))
        case Runoff():
            return replace(LIST, formula=InstantRunoff(member))
        case Exclusion():
            return replace(LIST, formula=TransferableVote(exclusion=member))
        case SurplusTransfer():
            return replace(LIST, formula=TransferableVote(member))
        case QuotaBase():
            return replace(LIST, formula=TransferableVote(taken=member))
        case Stopping():
            return replace(LIST, formula=TransferableVote(stopping=member))
        case Transferring():
            return replace(LIST, formula=TransferableVote(transferring=member))
        case Skipped():
            return replace(LIST, formula=InstantRunoff(reading=Reading(skipped=member)))
        case Overvoted():
            return replace(LIST, formula=InstantRunoff(reading=Reading(overvoted=member)))
        case Overhang():
            return replace(LIST, counting=TopUp(("constituency",), member))
        case Aside():
            return replace(LIST, counting=TopUp(("constituency",), Absorbed(member)))
        case Counting():
            return replace(LIST, counting=member, formula=D_HONDT)
        case Condition():
            return replace(LIST, when=member)
        case Limit():
            return replace(LIST, limits=(member,), formula=D_HONDT)
        case Spill():
            return replace(LIST, limits=(Ceiling(Exactly(1), member),))
        case Tie():
            return replace(LIST, ties=(member,))
        case Fill():
            return replace(LIST, fill=member)
        case Where():
            return replace(LIST, where=member)
        case Among():
            return replace(LIST, among=member)
        case Gives():
            return replace(LIST, gives=member)
        case Who():
            return replace(LIST, seats=SeatsOf("constituency", member))
        case Part():
            return replace(LIST, votes=OfWinners("constituency", member))
        case _:
            raise TypeError(f"no slot for {member!r}")
