"""Ukraine: Verkhovna Rada with 225 districts and 225 list seats, 1998 to 2019, under three bars."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import HARE, AtLeast, Cast, Citation, Entry, Figure, MoreVotes, Nation, OfPlace, System, Tier, Valid

LAW_1997 = Citation("Law on Elections of People's Deputies of Ukraine", version="1997", mark="art.").doubt(
    "the articles of 1997 were not seen"
)
LAW_2001 = Citation("Law on Elections of People's Deputies of Ukraine", version="2001", mark="art.")
LAW_2011 = Citation("Law on Elections of People's Deputies of Ukraine", version="2011", mark="art.")

TOOK_PART = Figure("ballots_cast", otherwise=Valid("list", also=("Against all", "Invalid")))


def rada(law: Citation, single: str, lists: str, entry: Entry, since: date, until: date, *doubts: str) -> System:
    """One of the laws: they differ in the bar."""
    districts = plurality(law[single], called="district")
    party_lists = Tier(
        name="list",
        law=law[lists].doubt("equal remainders: more votes", *doubts),
        where=Nation(),
        votes=Cast("list"),
        entry=entry,
        seats=OfPlace("list"),
        formula=HARE,
        ties=(MoreVotes(),),
    )
    return System(
        id="ukraine-rada",
        name="Verkhovna Rada",
        country="Ukraine",
        body="Verkhovna Rada",
        law=law,
        told="Parallel voting · two votes",
        since=since,
        until=until,
        tiers=(districts, party_lists),
    )


SYSTEMS = (
    rada(
        LAW_1997,
        "",
        "",
        AtLeast("4%", of=TOOK_PART),
        date(1997, 10, 22),
        date(2001, 10, 29),
        "the bar is of all who took part, spoilt papers and votes against all included",
    ),
    rada(LAW_2001, "", "76", AtLeast("4%", of=TOOK_PART), date(2001, 10, 30), date(2005, 9, 30)),
    rada(
        LAW_2011,
        "99",
        "98",
        AtLeast("5%", of=Valid("list")),
        date(2011, 12, 10),
        date(2019, 12, 31),
        "the bar is of the votes for all lists: so the published shares are counted",
    ),
)
