"""A panel on promising practices, with questions from the room."""

from workshop.activities.panel import rules
from workshop.activities.panel.plan import Panel, steps
from workshop.activities.panel.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Panel, rules.Questions] = Kind(
    name="panel",
    plan=Panel,
    steps=steps,
    start=rules.Questions(),
    views=VIEWS,
    commands=(rules.AskQuestion, rules.WithdrawQuestion, rules.Support),
    events=(rules.QuestionSupported,),
    decide=rules.decide,
    evolve=rules.evolve,
)
