"""House of Commons: what the Law Commission of Canada proposed in 2004, list seats by province or region."""

from datetime import date

from seatwright.catalogue.canada.proposal import LOT, proposal
from seatwright.catalogue.districts import plurality
from seatwright.law import D_HONDT, Cast, Citation, Each, OfPlace, PersonalVotes, StartingFrom, Tier

REPORT = Citation(
    "Voting Counts: Electoral Reform for Canada, Law Commission of Canada (2004)",
    link="http://wilfday.blogspot.com/2010/01/law-commission-of-canada-report.html",
)

REGIONS = Tier(
    name="list",
    called="list seat",
    law=REPORT.doubt(
        "highest averages over constituencies and list seats held, as in Scotland: the report leaves the formula open",
        "a vote for a list as it stands moves nobody on it",
        "each territory is a region of one constituency and one list seat",
        LOT,
    ),
    where=Each("list"),
    votes=Cast("list"),
    seats=OfPlace("list"),
    formula=D_HONDT,
    counting=StartingFrom(("constituency",)),
    fill=PersonalVotes("list"),
)

SYSTEMS = (
    proposal(
        "law-commission-2004",
        "House of Commons",
        REPORT,
        "Additional members by province or region, flexible lists · two votes",
        "Two thirds of a province's members from constituencies, one third from lists; no bar.",
        date(2004, 3, 31),
        plurality(REPORT, called="constituency"),
        REGIONS,
    ),
)
