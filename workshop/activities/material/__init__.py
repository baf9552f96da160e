"""Something to read or to look at: a text, a picture or a film that lies beside the agenda."""

from workshop.activities.material.papers import PAPERS
from workshop.activities.material.plan import Material, steps
from workshop.activities.material.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Material, None] = Kind(name="material", plan=Material, steps=steps, start=None, views=VIEWS, papers=PAPERS)
