"""What ana's thumb, the reader's and the facilitator's do at a step, and a look at each state that it leads to."""

from tests.journeys.access.colours import Colours
from tests.journeys.access.committing import Committing
from tests.journeys.access.listening import Listening
from tests.journeys.access.panelling import Panelling
from tests.journeys.access.reflecting import Reflecting


class Hands(Listening, Colours, Panelling, Reflecting, Committing):
    pass
