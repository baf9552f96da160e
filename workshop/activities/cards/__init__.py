"""The four-colour exercise on gender norms."""

from workshop.activities.cards import rules
from workshop.activities.cards.plan import Cards, steps
from workshop.activities.cards.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Cards, rules.Table] = Kind(
    name="cards",
    plan=Cards,
    steps=steps,
    start=rules.Table(),
    views=VIEWS,
    commands=(rules.HoldCard, rules.Reveal),
    events=(rules.CardHeld, rules.Revealed),
    decide=rules.decide,
    evolve=rules.evolve,
    entering=rules.entering,
    scope=rules.scope,
)
