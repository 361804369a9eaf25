"""Santa Cruz: 24 members, one of each of 14 municipalities and ten of the whole province; sub-lists add up.

The votes of a party's sub-lists are added (ley de lemas), so that the party is what competes here. Which sub-list has a
party's seats is not told.
"""

from datetime import date

from seatwright.catalogue.argentina.provinces import chamber, of_department, of_province
from seatwright.law import AtLeast, Citation, Valid

CONSTITUTION = Citation("Constitución de la Provincia de Santa Cruz", "85", mark="art.").doubt(
    "the article was not seen",
    "sub-lists add up for both kinds of seats",
    "of equal quotients that of the list with more votes is first",
)

SYSTEMS = (
    chamber(
        "argentina-santa-cruz",
        "Santa Cruz",
        CONSTITUTION,
        "Parallel voting · plurality in municipalities",
        date(1998, 11, 27),
        (
            of_department(CONSTITUTION, "municipality", "member of a municipality"),
            of_province(CONSTITUTION.doubt("3%, and of which votes"), 10, AtLeast("3%", of=Valid("province"))),
        ),
    ),
)
