"""Reading testimonies out loud. It asks nothing of anyone, so it has no rules of its own."""

from workshop.activities.testimonies.plan import Testimonies, steps, warnings
from workshop.activities.testimonies.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Testimonies, None] = Kind(
    name="testimonies",
    plan=Testimonies,
    steps=steps,
    start=None,
    views=VIEWS,
    warnings=warnings,
    paced=True,
    quiet=True,
)
