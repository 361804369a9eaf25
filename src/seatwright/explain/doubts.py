"""The points that a law's citations mark: what no source has confirmed, and what is not counted here."""

from __future__ import annotations

import re

from seatwright.explain.page import HEADING, Paragraph
from seatwright.explain.say import Phrase, say
from seatwright.explain.words import Words
from seatwright.model.system import System

LEFT_OUT = "What is not counted here"
LEFT_OUT_WORDS = ("not counted", "not tested", "taken as met", "taken as given", "left out")
POINT = "{article:cap}: {point}."
POINT_PLAIN = "{point:cap}."
SUBSECTION = re.compile(r"((?:\(\w+\)(?: \d+)?(?:, )?)+): ")  # "(3) 3: ...": a subsection named in the point itself
SECTION = re.compile(r"(§|s|art\.)[§s]? (\d+\w*)")


def told_doubts(system: System, words: Words, heading: str, *, act: bool = False) -> list[Paragraph]:
    """The points under two headings; ``act``: with the act's name where no article is known."""
    laws = (system.law, *(one.law for one in (*system.tiers, *system.repeats)))
    points = [(law, point) for law in laws for point in law.unconfirmed]
    first = {point: law for law, point in reversed(points)}
    found: dict[str, list[Paragraph]] = {heading: [], LEFT_OUT: []}
    for point, law in reversed(first.items()):
        article = words.article(law) or (str(law) if act else "")
        under = LEFT_OUT if any(one in point for one in LEFT_OUT_WORDS) else heading
        found[under].append(Paragraph(told_point(article, point), law=str(law), topic="unconfirmed"))
    return [one for title, told in found.items() if told for one in (Paragraph(title, topic=HEADING), *told)]


def told_point(article: str, point: str) -> Phrase:
    """A point with its article, said once, though the point may begin with its own subsection.

    >>> print(told_point("§ 38(3) 2", "(3) 3: the rest."), told_point("§ 6", "§ 6(4): how many"), sep=" | ")
    § 38(3) 3: the rest. | § 6(4): how many.
    """
    point = point.rstrip(".")
    section = SECTION.match(article)
    if section is not None and SUBSECTION.match(point):
        return say(POINT_PLAIN, point=f"{section[1]} {section[2]}{point}")
    if not article or SECTION.match(point) or point.lower().startswith(f"{article.lower()}: "):
        return say(POINT_PLAIN, point=point)
    return say(POINT, article=article, point=point)
