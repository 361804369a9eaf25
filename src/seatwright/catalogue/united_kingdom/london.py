"""London Assembly: 14 constituencies and eleven London-wide members, with a bar of five percent."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.united_kingdom.additional_member import additional_members
from seatwright.law import AtLeast, Citation, Nation, System, Valid

ACT = Citation("Greater London Authority Act 1999", link="https://www.legislation.gov.uk/ukpga/1999/29")
SCHEDULE = ACT.__replace__(mark="Sch.")

SYSTEMS = (
    System(
        id="london-ams",
        name="London Assembly",
        country="United Kingdom (London)",
        body="London Assembly",
        law=ACT["4"],
        told="Additional member system · two votes · London as one region",
        since=date(1999, 11, 11),
        tiers=(
            plurality(ACT["4"]),
            additional_members(SCHEDULE["2, Part II"], Nation(), AtLeast("5%", of=Valid("list"))),
        ),
    ),
)
