"""Río Negro: 46 members, three of each of eight circuits and 22 of the whole province, both by D'Hondt."""

from datetime import date

from seatwright.catalogue.argentina.provinces import chamber, of_province
from seatwright.law import D_HONDT, AtLeast, Cast, Citation, Each, Here, MoreVotes, Tier, Valid

ACT = Citation(
    "Ley O N° 2431",
    mark="art.",
    link="https://grupolaprovincia.com/contenido/103917/rio-negro-convoco-a-elecciones-provinciales-para-el-proximo-16-de-abril",
)

CIRCUITS = Tier(
    name="circuit",
    called="member of a circuit",
    law=ACT["126"].doubt("a bar of 22%, of which some sources tell"),
    where=Each("circuit"),
    votes=Cast("circuit"),
    entry=AtLeast("5%", of=Valid("circuit"), in_=Here()),
    seats=3,
    formula=D_HONDT,
    ties=(MoreVotes(),),
)

SYSTEMS = (
    chamber(
        "argentina-rio-negro",
        "Río Negro",
        ACT["126, 127"].doubt("of equal quotients that of the list with more votes is first"),
        "Parallel lists, of circuits and of the whole province · two votes",
        date(2013, 1, 1),
        (CIRCUITS, of_province(ACT["127"], 22, AtLeast("5%", of=Valid("province")))),
    ),
)
