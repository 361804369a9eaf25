"""What the seats of a tier are called, for the phrases of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping

PLURALS = {  # nouns of laws that no rule of English makes plural
    "Wahlkreis": "Wahlkreise",
    "Stimmkreis": "Stimmkreise",
    "storkreds": "storkredse",
    "Erstmandat": "Erstmandate",
    "Zweitmandat": "Zweitmandate",
    "Überhangmandat": "Überhangmandate",
    "Ausgleichsmandat": "Ausgleichsmandate",
    "tillægsmandat": "tillægsmandater",
    "collegio uninominale": "collegi uninominali",
    "circoscrizione": "circoscrizioni",
}

TierNames = Mapping[str, str]  # tier -> what its seats are called: "electorate|electorates", or simply its noun


def counted(names: TierNames, tier: str) -> str:
    """A tier's seats as a slot counts them.

    >>> counted({"list": "list seat|list seats"}, "list"), counted({}, "bonus")
    ('list seat|list seats', 'bonus seat|bonus seats')
    """
    noun = names.get(tier, tier)
    return noun if "|" in noun else f"{noun} seat|{noun} seats"


def plural(noun: str) -> str:
    """Several of a noun.

    >>> plural("constituency"), plural("electorate"), plural("Wahlkreis"), plural("constituency lead")
    ('constituencies', 'electorates', 'Wahlkreise', 'constituency leads')
    """
    if noun in PLURALS:
        return PLURALS[noun]
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def kind_called(names: TierNames, kind: str) -> str:
    """One place of a kind: by the law's noun for it, if the names know one under ``each KIND``.

    >>> kind_called({"each constituency": "electorate"}, "constituency"), kind_called({}, "list")
    ('electorate', 'place of the kind “list”')
    """
    return names.get(f"each {kind}", f"place of the kind “{kind}”")


def kinds_called(names: TierNames, kind: str) -> str:
    """Several places of a kind."""
    noun = names.get(f"each {kind}")
    return plural(noun) if noun else f"places of the kind “{kind}”"


def places_called(names: TierNames, kind: str) -> str:
    """Places of a kind as a slot counts them.

    >>> places_called({"each region": "region"}, "region"), places_called({}, "list")
    ('region|regions', 'place of the kind “list”|places of the kind “list”')
    """
    return f"{kind_called(names, kind)}|{kinds_called(names, kind)}"


def many(names: TierNames, tier: str) -> str:
    """Several seats of a tier: "electorates"."""
    return counted(names, tier).partition("|")[2]
