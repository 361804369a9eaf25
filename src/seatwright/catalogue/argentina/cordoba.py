"""Córdoba: seventy members, one of each of 26 departments and 44 of the whole province."""

from datetime import date

from seatwright.catalogue.argentina.provinces import chamber, of_department, of_province
from seatwright.law import Citation

CONSTITUTION = Citation(
    "Constitución de la Provincia de Córdoba",
    mark="art.",
    link="https://argentina.justia.com/provinciales/cordoba/constitucion-de-cordoba/segunda-parte/titulo-primero/"
    "seccion-primera/capitulo-primero/",
)

SYSTEMS = (
    chamber(
        "argentina-cordoba",
        "Córdoba",
        CONSTITUTION["78"],
        "Parallel voting · two votes · plurality in departments",
        date(2001, 9, 14),
        (
            of_department(CONSTITUTION["78(1)"], "department", "member of a department"),
            of_province(
                CONSTITUTION["78(2)"].doubt("a bar of 3% of the register, which the article does not have"), 44
            ),
        ),
    ),
)
