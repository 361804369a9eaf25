"""The colours of parties: their own where they are known, else a palette that colour-blind people can tell apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import dist

# After Okabe and Ito (2008) and Tol (2021); none is lost on a dark or on a light background.
PALETTE = (
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00",
    "#999933", "#aa4499", "#44aa99", "#aa6622", "#6699cc", "#bbbb44",
)  # fmt: skip
GREY = "#888888"
DARKEST, LIGHTEST = 0.12, 0.6
ALIKE = 70.0

SHAPES = (("●", "○"), ("■", "□"), ("▲", "△"), ("◆", "◇"))  # a seat; a seat of overhang


def colours(parties: Iterable[str], own: Mapping[str, str]) -> dict[str, str]:
    """A colour for each party; the palette goes round in the order of the parties, independents are grey.

    >>> colours(["A", "B", "Independent"], {"A": "#ff0000"})
    {'A': '#ff0000', 'B': '#0072b2', 'Independent': '#888888'}
    """
    found: dict[str, str] = {}
    free = 0
    for party in parties:
        if own.get(party):
            found[party] = seen(own[party])
        elif is_nobody(party):
            found[party] = GREY
        else:
            found[party] = PALETTE[free % len(PALETTE)]
            free += 1
    return found


def seen(colour: str) -> str:
    """A colour that is not lost on a dark or a light background: the darkest are lightened, the lightest darkened.

    >>> seen("#1e90ff"), seen("#000000"), seen("#ffff00")
    ('#1e90ff', '#636363', '#d1d100')
    """
    parts = parts_of(colour)
    lightened = ([part + (255 - part) * step / 100 for part in parts] for step in range(101))
    mixed = next(one for one in lightened if luminance(one) >= DARKEST)
    darkened = ([part * (1 - step / 100) for part in mixed] for step in range(101))
    shaded = next(one for one in darkened if luminance(one) <= LIGHTEST)
    return "#" + "".join(f"{round(part):02x}" for part in shaded)


def luminance(parts: Sequence[float]) -> float:
    """How bright a colour looks, from 0 to 1 (WCAG 2)."""
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shapes(painted: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """A shape for each party and for its seats of overhang: colours that many eyes cannot tell apart get other shapes.

    >>> shapes({"Labour": "#d82a20", "Green": "#098137", "National": "#00529f"})
    {'Labour': ('●', '○'), 'Green': ('■', '□'), 'National': ('●', '○')}
    """
    found: dict[str, tuple[str, str]] = {}
    for party, colour in painted.items():
        taken = [found[other] for other in found if distance(colour, painted[other]) < ALIKE]
        found[party] = next((shape for shape in SHAPES if shape not in taken), SHAPES[0])
    return found


def distance(one: str, other: str) -> float:
    """How far apart two colours are, to eyes that see all colours or to eyes that do not see green: the lesser."""
    full, lacking = (dist(see(one), see(other)) for see in (parts_of, without_green))
    return min(full, lacking)


def parts_of(colour: str) -> list[float]:
    """Red, green and blue, from 0 to 255."""
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def without_green(colour: str) -> list[float]:
    """A colour as the most common colour blindness sees it (deuteranopia, after Machado and others, 2009)."""
    red, green, blue = parts_of(colour)
    return [
        0.367 * red + 0.861 * green - 0.228 * blue,
        0.280 * red + 0.673 * green + 0.047 * blue,
        -0.012 * red + 0.043 * green + 0.969 * blue,
    ]


def is_nobody(party: str) -> bool:
    """Whether a row stands for no party: independents, and the rest of the lists."""
    return party in ("Independent", "Others", "") or party.startswith("Ind: ")


def letters(parties: Iterable[str]) -> dict[str, str]:
    """A capital letter for each party: the first of its name that is free, else any, else a digit, else ``*``.

    >>> letters(["National", "Labour", "Māori Party", "New Conservatives", "国民"])
    {'National': 'N', 'Labour': 'L', 'Māori Party': 'M', 'New Conservatives': 'E', '国民': 'A'}
    """
    found: dict[str, str] = {}
    for party in parties:
        wished = [sign for sign in party.upper() if "A" <= sign <= "Z"]
        free = (sign for sign in (*wished, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") if sign not in found.values())
        found[party] = next(free, "*")
    return found
