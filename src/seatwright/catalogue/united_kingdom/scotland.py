"""Scottish Parliament: 73 constituencies and eight regions of seven."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.catalogue.united_kingdom.additional_member import additional_members
from seatwright.law import Citation, Each, System

ACT = Citation("Scotland Act 1998", link="https://www.legislation.gov.uk/ukpga/1998/46")

SYSTEMS = (
    System(
        id="scotland-ams",
        name="Scottish Parliament",
        country="United Kingdom (Scotland)",
        body="Scottish Parliament",
        law=ACT["6-8"],
        told="Additional member system · two votes · eight regions",
        since=date(1998, 11, 19),
        tiers=(plurality(ACT["1, 9"]), additional_members(ACT["7-8"], Each("list"))),
    ),
)
