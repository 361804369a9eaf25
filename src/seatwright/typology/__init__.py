"""What type a system is of: computed from the slots that name an earlier tier, never labelled.

>>> from seatwright.catalogue import law
>>> from seatwright.typology import classify
>>> classify(law("mexico-deputies")).label
'superposition + correction'
"""

from seatwright.typology.classify import Classification as Classification
from seatwright.typology.classify import classify as classify
from seatwright.typology.component import Component as Component
from seatwright.typology.links import Link as Link
