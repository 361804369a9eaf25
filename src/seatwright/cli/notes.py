"""What must be said about a result: who is left out, whether it is right, how far it can be trusted, what next."""

from __future__ import annotations

from collections.abc import Sequence

from seatwright.cli.stages import stage_verdict
from seatwright.cli.summary import Line as PartyLine
from seatwright.cli.summary import Summary
from seatwright.cli.text import Line, Span, flowing, grouped, paragraph, quoted
from seatwright.exact import shown
from seatwright.model.election import EXAMPLE, NATION, OTHERS
from seatwright.results.official import TOTAL, Comparison, Difference
from seatwright.results.result import Outcome, Vacancy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from seatwright.verify.verdict import Verdict

NAMED = 5  # parties named in one line
LISTED = 12  # differences and vacancies told one by one
PROVENANCE = {
    "partly": "Votes partly reconstructed: expected seats, not an official check.",
    "recalled": "Votes recalled, not read in a source: expected seats, not an official check.",
    "reconstructed": "Votes reconstructed: expected seats, not an official check.",
    EXAMPLE: "Worked example, not an election: votes that nobody cast, and seats worked out by hand.",
}
OFFICIAL, BY_HAND = "official result", "seats worked out by hand"


UNCOVERED = "the party's seats do not cover it"


def notes(
    result: Outcome, said: Summary, comparison: Comparison, proof: Verdict | None, again: str, width: int
) -> list[Line]:
    """Everything that must be said, the verdict first after those left out."""
    return [
        *_left_out(said, width),
        *_verdict(result, comparison, proof, width),
        *_trust(result, width),
        *_why(said, again),
    ]


# --- who is left out -----------------------------------------------------------------------------------------


def _left_out(said: Summary, width: int) -> list[Line]:
    reason = f" ({said.reason})" if said.reason else ""
    groups = ((f"Not admitted{reason}: ", said.refused), ("Without a seat: ", said.without))
    return [line for head, lines in groups if lines for line in paragraph(head + _several(lines), width)]


def _several(lines: Sequence[PartyLine]) -> str:
    """The largest by name, the others by their number; the rest row last."""
    named = sorted(lines, key=lambda line: (line.party == "Others", -(line.votes or 0), line.party))
    worth = max(1, sum(line.share is None or line.share * 1000 >= 1 for line in named[:NAMED]))
    told = [f"{line.party} {shown(line.share * 100)}%" if line.share else line.party for line in named[:worth]]
    more = ["..."] if len(named) > worth else []
    return ", ".join(told + more) + (f" ({len(named)} lists)" if more else "")


# --- whether it is right -------------------------------------------------------------------------------------


def _verdict(result: Outcome, comparison: Comparison, proof: Verdict | None, width: int) -> list[Line]:
    """Equal to the official result or not, and whether the proof holds."""
    stages = stage_verdict(result) if comparison.status != "not compared" else []
    told = [
        _official(comparison, _compared_with(result)),
        *stages,
        *([] if proof is None else _proved(result.house, proof)),
    ]
    return [*flowing(told, width), *_differences(comparison.differences, _compared_with(result), width)]


def _compared_with(result: Outcome) -> str:
    """What the seats are compared with."""
    return BY_HAND if result.election.provenance == EXAMPLE else OFFICIAL


def _official(comparison: Comparison, other: str) -> Span:
    match comparison.status:
        case "equal":
            return f"Equal to the {other}.", "good"
        case "differs":
            figures = f"{len(comparison.differences)} of {comparison.rows} published figures"
            return f"Differs from the {other} in {figures}:", "bad"
        case "unknown":
            return f"No {other} to compare with.", ""
        case _:
            return f"Not compared with the {other}: law or votes were changed.", ""


def _proved(house: int, proof: Verdict) -> list[Span]:
    if proof.ok:
        if house == 1:
            return [(" 1 seat, ", ""), ("certified.", "good")]
        return [(f" {grouped(house)} seats, ", ""), ("every one certified.", "good")]
    count = len(proof.findings)
    return [(f" NOT PROVED ({count} finding{'s' * (count != 1)}): {proof.findings[0]}", "bad")]


def _differences(differences: Sequence[Difference], other: str, width: int) -> list[Line]:
    told = [
        f"  {_where(one)}: {'official' if other == OFFICIAL else 'by hand'} {one.official}, counted {one.counted}"
        for one in differences[:LISTED]
    ]
    more = len(differences) - LISTED
    return [
        line
        for text in [*told, *([f"  ... and {more} more"] if more > 0 else [])]
        for line in paragraph(text, width, "bad", 4)
    ]


def _where(one: Difference) -> str:
    place = "" if one.place == NATION else one.place
    tier = "in all" if one.tier == TOTAL else one.tier
    return ", ".join(filter(None, (one.party, one.person, tier, place)))


# --- how far it can be trusted -------------------------------------------------------------------------------


def _trust(result: Outcome, width: int) -> list[Line]:
    """Provenance, what is not counted, empty seats, warnings, and points of law that no source confirmed."""
    told = [
        (PROVENANCE.get(result.election.provenance, ""), "warn"),
        *((f"Not counted here: {_tier(result, tier)} ({why}).", "warn") for tier, why in result.not_covered[:LISTED]),
        *((text, "") for text in _vacancies(result.vacancies)),
        *((f"Take note: {text}", "warn") for text in result.warnings),
        (_unconfirmed(result), "dim"),
    ]
    return [line for text, style in told if text for line in paragraph(text, width, style)]


def _tier(result: Outcome, name: str) -> str:
    return next((tier.noun for tier in result.system.tiers if tier.name == name), name)


def _vacancies(vacancies: Sequence[Vacancy]) -> list[str]:
    """Empty seats, summed up by reason."""
    groups: dict[str, list[Vacancy]] = {}
    for one in vacancies:
        groups.setdefault(one.why, []).append(one)
    return [f"{_empty(sum(one.seats for one in group), why)} ({_holders(group)})." for why, group in groups.items()]


def _empty(number: int, why: str) -> str:
    """How many seats are empty and why; a place whose winner is not covered leaves no seat of the house empty."""
    if why == UNCOVERED:
        places = "1 place has" if number == 1 else f"{grouped(number)} places have"
        return f"{places} no member of their own: {why}" if number > 1 else f"{places} no member of its own: {why}"
    seats = "1 seat stays" if number == 1 else f"{grouped(number)} seats stay"
    return f"{seats} empty: {why}"


def _holders(vacancies: Sequence[Vacancy]) -> str:
    """Whose seats are empty, or where."""
    found: dict[str, int] = {}
    for one in vacancies:
        who = one.party or (one.tier if one.place == NATION else one.place)
        found[who] = found.get(who, 0) + one.seats
    told = [f"{who} {n}" for who, n in sorted(found.items(), key=lambda item: (-item[1], item[0]))]
    return ", ".join(told[:NAMED] + (["..."] if len(told) > NAMED else []))


def _unconfirmed(result: Outcome) -> str:
    count = len(result.system.unconfirmed)
    points = "1 point" if count == 1 else f"{count} points"
    return (
        f"{points} of this law could not be confirmed in its text: seatwright catalogue show {result.system.id}"
        if count
        else ""
    )


# --- what next -----------------------------------------------------------------------------------------------


def _why(said: Summary, again: str) -> list[Line]:
    """The command that explains the most curious line."""
    curious = _curious(said)
    if not again or not curious:
        return []
    return [[("Why?", "bold"), (f"  seatwright explain {again} --party {quoted(curious)}", "")]]


def _curious(said: Summary) -> str:
    """Of whom one wants to know why: who has more than its due, the largest left out, the largest of all."""
    over = [line for line in said.lines if line.remark]
    out = [line for line in said.refused if line.party != OTHERS]
    return next((line.party for line in (*over, *out, *said.lines)), "")
