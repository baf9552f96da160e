"""A round: people speak one after another, and no phone is needed."""

from workshop.activities.circle.papers import PAPERS
from workshop.activities.circle.plan import Circle, steps
from workshop.activities.circle.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Circle, None] = Kind(name="circle", plan=Circle, steps=steps, start=None, views=VIEWS, papers=PAPERS)
