"""Senedd (National Assembly for Wales) until 2021: 40 constituencies and five regions of four."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.united_kingdom.additional_member import additional_members
from seatwright.law import Citation, Each, System

ACT_1998 = Citation("Government of Wales Act 1998", link="https://www.legislation.gov.uk/ukpga/1998/38")
ACT_2006 = Citation("Government of Wales Act 2006", link="https://www.legislation.gov.uk/ukpga/2006/32")


def wales(act: Citation, seats: str, allocation: str, since: date, until: date, note: str = "") -> System:
    """One of the two acts; the count is the same."""
    return System(
        id="wales-ams",
        name="Senedd",
        country="United Kingdom (Wales)",
        body="Senedd",
        law=act[allocation],
        since=since,
        until=until,
        told="Additional member system · two votes · five regions",
        note=note,
        tiers=(plurality(act[seats]), additional_members(act[allocation], Each("list"))),
    )


SYSTEMS = (
    wales(ACT_1998, "2-4", "5-7", date(1998, 7, 31), date(2007, 3, 31)),
    wales(
        ACT_2006,
        "2, 6",
        "8-9",
        date(2007, 4, 1),
        date(2026, 4, 6),
        "From 2007 to 2014 nobody could stand both in a constituency and on a list (s 7 as enacted).",
    ),
)
