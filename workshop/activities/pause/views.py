"""A break shows its title and its clock, which every step brings: nothing is added for anybody."""

from workshop.activities.pause.plan import Pause
from workshop.journey.kind import NOTHING, Views

VIEWS: Views[Pause, None] = Views(phone=NOTHING, console=NOTHING, screen=NOTHING)
