"""San Juan: 36 members, one of each of 19 departments and 17 of the whole province."""

from datetime import date

from seatwright.catalogue.argentina.provinces import chamber, of_department, of_province
from seatwright.law import AtLeast, Citation, Valid

CONSTITUTION = Citation(
    "Constitución de la Provincia de San Juan",
    "131",
    mark="art.",
    link="https://diariolaventana.com.ar/eleccion-de-diputados-proporcionales-en-san-juan/",
).doubt(
    "one vote for a list serves both kinds of seats",
    "of equal quotients that of the list with more votes is first",
)

SYSTEMS = (
    chamber(
        "argentina-san-juan",
        "San Juan",
        CONSTITUTION,
        "Parallel voting · plurality in departments",
        date(1986, 5, 7),
        (
            of_department(CONSTITUTION, "department", "member of a department"),
            of_province(CONSTITUTION.doubt("3%, and of which votes"), 17, AtLeast("3%", of=Valid("province"))),
        ),
    ),
)
