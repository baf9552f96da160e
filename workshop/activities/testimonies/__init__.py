"""Reading testimonies out loud. It asks nothing of anyone in the room; readers and facilitator keep it gentle."""

from workshop.activities.testimonies import rules
from workshop.activities.testimonies.papers import PAPERS
from workshop.activities.testimonies.plan import Testimonies, steps
from workshop.activities.testimonies.times import warnings
from workshop.activities.testimonies.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Testimonies, rules.Aloud] = Kind(
    name="testimonies",
    plan=Testimonies,
    steps=steps,
    start=rules.Aloud(),
    views=VIEWS,
    papers=PAPERS,
    commands=(rules.SetPace, rules.StopReading, rules.GoOnReading, rules.AskStandIn, rules.TakeOver),
    events=(rules.PaceSet, rules.ReadingStopped, rules.ReadingWentOn, rules.StandInAsked, rules.TakenOver),
    decide=rules.decide,
    evolve=rules.evolve,
    entering=rules.entering,
    timed=rules.timed,
    warnings=warnings,
    paced=True,
    quiet=True,
)
