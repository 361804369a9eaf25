"""Lesotho: National Assembly, compensation over the whole house; overhang is paid by the others."""

from datetime import date

from seatwright.catalogue.districts import plurality
from seatwright.law import (
    Absorbed,
    Amount,
    AtOrAbove,
    Cast,
    Citation,
    Hare,
    Independents,
    Nation,
    OfPlace,
    PartyVotes,
    Quotas,
    SeatsOf,
    System,
    Tier,
    TopUp,
    Valid,
)

ACT_2001 = Citation("National Assembly Election (Amendment) Act 2001")
ACT_2011 = Citation("National Assembly Electoral Act 2011", link="https://www.iec.org.ls")
DOUBTS = (
    "a third round if the second brings a new overhang",
    "ties are settled by lot",
    "a list that is too short leaves seats empty",
)


def lesotho(act: Citation, section: str, quota_of: Amount, told: str, since: date, until: date | None) -> System:
    """The count of one act: 80 constituencies, and list seats that bring each party to its share of the house."""
    law = act[section].__replace__(mark="Sch.")
    constituency = plurality(law)
    lists = Tier(
        name="list",
        law=law.doubt(*DOUBTS),
        where=Nation(),
        votes=Cast("list"),
        seats=SeatsOf("constituency") + OfPlace("list") - SeatsOf("constituency", Independents()),
        formula=Quotas("Hare quota, largest remainders", Hare(), of=quota_of),
        counting=TopUp(("constituency",), Absorbed(AtOrAbove())),
    )
    return System(
        id="lesotho-mmp",
        name="National Assembly",
        country="Lesotho",
        body="National Assembly",
        law=act,
        told=told,
        since=since,
        until=until,
        tiers=(constituency, lists),
        fused=(("constituency", "list"),) if since.year >= 2012 else (),
    )


SYSTEMS = (
    lesotho(
        ACT_2001, "5", PartyVotes("list"), "Mixed-member proportional · two votes", date(2001, 1, 1), date(2011, 12, 31)
    ),
    lesotho(
        ACT_2011,
        "3",
        Valid("list"),
        "Mixed-member proportional · one vote, independents in the quota",
        date(2012, 1, 1),
        date(2014, 12, 31),
    ),
    lesotho(ACT_2011, "3", PartyVotes("list"), "Mixed-member proportional · one vote", date(2015, 1, 1), None),
)
