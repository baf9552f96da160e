"""Whatever no other kind fits: a title, words for everyone, and notes."""

from workshop.activities.free.plan import Free, steps
from workshop.activities.free.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Free, None] = Kind(name="free", plan=Free, steps=steps, start=None, views=VIEWS)
