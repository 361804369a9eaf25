"""Whether two rules are for different places of a kind."""

from __future__ import annotations

from seatwright.model.where import Only, Where


def are_parted(one: Where, other: Where) -> bool:
    """Whether the places of a kind are parted between two rules, by name or by the seats at stake in them.

    >>> are_parted(Only("district", most=1), Only("district", least=2))
    True
    >>> are_parted(Only("district", least=2), Only("district", least=3))
    False
    """
    if not isinstance(one, Only) or not isinstance(other, Only) or one.kind != other.kind:
        return False
    if one.names and other.names:
        return not set(one.names) & set(other.names)
    if one.names or other.names:
        return one != other
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Only, other: Only) -> bool:
    return bool(one.most) and one.most < other.least
