"""A free step shows what every step brings, its title and its words: nothing is added for anybody."""

from workshop.activities.free.plan import Free
from workshop.journey.kind import NOTHING, Views

VIEWS: Views[Free, None] = Views(phone=NOTHING, console=NOTHING, screen=NOTHING)
