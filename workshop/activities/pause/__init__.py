"""A break: when it ends, and nothing else."""

from workshop.activities.pause.plan import Pause, steps
from workshop.activities.pause.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Pause, None] = Kind(name="pause", plan=Pause, steps=steps, start=None, views=VIEWS, fills=True)
