"""Questions to oneself. What people write to them stays on their phones: no command takes it, no event holds it."""

from workshop.activities.reflection.papers import PAPERS
from workshop.activities.reflection.plan import Reflection, steps
from workshop.activities.reflection.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Reflection, None] = Kind(
    name="reflection", plan=Reflection, steps=steps, start=None, views=VIEWS, papers=PAPERS
)
