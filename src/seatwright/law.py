"""The vocabulary of electoral law: everything a system is written with, in one place.

>>> from seatwright.law import Cast, Each, Persons, Plurality, Tier, Citation
>>> Tier("constituency", Citation("Some Act"), Each("constituency"), Cast("constituency"), Plurality(), 1, Persons()).noun
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
from seatwright.model.system import *
from seatwright.model.tier import *
from seatwright.model.ties import *
from seatwright.model.value import *
from seatwright.model.where import *
