"""The vocabulary of electoral law: everything a system is written with, in one place.

>>> from seatwright.law import Cast, Each, Persons, Plurality, Tier, Citation
>>> votes, where = Cast("constituency"), Each("constituency")
>>> district = Tier("constituency", Citation("An Act"), where, votes, Plurality(), 1, Persons())
>>> district.noun
'constituency'
"""

from seatwright.model.citation import *
from seatwright.model.condition import *
from seatwright.model.counting import *
from seatwright.model.entry import *
from seatwright.model.figures import *
from seatwright.model.fill import *
from seatwright.model.formula import *
from seatwright.model.limits import *
from seatwright.model.marks import *
from seatwright.model.ranked import *
from seatwright.model.repeated import *
from seatwright.model.system import *
from seatwright.model.tier import *
from seatwright.model.ties import *
from seatwright.model.value import *
from seatwright.model.where import *
