"""Switzerland: Council of States, two members a canton, each by its own law: two rounds, or lists in two cantons.

What the absolute majority is taken of differs. Here it is that of Zürich: half of the votes for each seat, so that two
seats want more than a quarter of all votes for persons, counting those who stand on no list.
"""

from datetime import date

from seatwright.law import (
    HAGENBACH_BISCHOFF,
    Cast,
    Citation,
    Down,
    Held,
    Here,
    Marks,
    NotElected,
    OfPlace,
    Only,
    PersonalVotes,
    Persons,
    Plurality,
    Reaching,
    System,
    Tier,
    Unfilled,
    Valid,
)

CONSTITUTION = Citation("Bundesverfassung", "150", mark="Art.")
ZURICH = Citation(
    "Gesetz über die politischen Rechte des Kantons Zürich",
    mark="§",
    link="https://zh.ch/de/news-uebersicht/medienmitteilungen/2023/10/"
    "zweiter-wahlgang-fuer-zweiten-staenderatssitz-am-19-november-noetig.html",
)
NEUCHATEL = Citation(
    "Constitution de la République et Canton de Neuchâtel",
    mark="art.",
    link="https://www.droit-bilingue.ch/fr-it/1/13/131.233-39-45.html",
)
LISTED = ("Jura", "Neuchâtel")
BY_MAJORITY = (
    *("Zürich", "Bern", "Luzern", "Uri", "Schwyz", "Obwalden", "Nidwalden", "Glarus", "Zug", "Fribourg", "Solothurn"),
    *("Basel-Stadt", "Basel-Landschaft", "Schaffhausen", "Appenzell Ausserrhoden", "Appenzell Innerrhoden"),
    *("St. Gallen", "Graubünden", "Aargau", "Thurgau", "Ticino", "Vaud", "Valais", "Genève"),
)
MAJORITY = Down(Valid("canton") / (OfPlace("canton") * 2)) + 1  # das absolute Mehr

FIRST = Tier(
    name="canton",
    called="first round",
    law=ZURICH["77"].doubt(
        "the number of the section", "other cantons take half of the valid ballots", "who is meant in a Landsgemeinde"
    ),
    where=Only("canton", names=BY_MAJORITY),
    among=Persons(),
    votes=Cast("canton"),
    entry=Reaching(MAJORITY, in_=Here()),
    seats=OfPlace("canton"),
    formula=Plurality(),
)

SECOND = Tier(
    name="canton-second",
    called="second round",
    law=ZURICH["84"].doubt("the number of the section", "equal votes: a lot"),
    where=Only("canton", names=BY_MAJORITY),
    among=Persons(),
    votes=Cast("canton-second"),
    entry=NotElected(),
    seats=Unfilled("canton"),
    formula=Plurality(),
    when=Held("canton-second"),
    published="canton",
)

LISTS = Tier(
    name="list",
    called="seat by lists",
    law=NEUCHATEL["39"].doubt("the rule of the two cantons for the seat left over"),
    where=Only("canton", names=LISTED),
    votes=Cast("list"),
    seats=OfPlace("canton"),
    formula=HAGENBACH_BISCHOFF,
    when=Held("list"),
    fill=PersonalVotes("list"),
    published="canton",
)

SYSTEMS = (
    System(
        id="switzerland-council-of-states",
        name="Ständerat",
        country="Switzerland",
        body="Ständerat",
        law=CONSTITUTION,
        told="Two rounds with as many marks as seats; lists in two cantons",
        note="Published lists of systems call it a single vote; no canton has one.",
        since=date(2000, 1, 1),
        tiers=(FIRST, SECOND, LISTS),
        marks=(Marks("canton", OfPlace("canton")), Marks("canton-second", Unfilled("canton"))),
    ),
)
