"""A panel on promising practices, with questions from the room."""

from workshop.activities.panel import rules
from workshop.activities.panel.papers import PAPERS
from workshop.activities.panel.plan import Panel, steps
from workshop.activities.panel.speaker_views import speaker
from workshop.activities.panel.state import EVENTS, PanelState, evolve
from workshop.activities.panel.views import console, desk, everyone, mine
from workshop.journey.kind import Kind, Views
from workshop.journey.roles import Role

KIND: Kind[Panel, PanelState] = Kind(
    name="panel",
    plan=Panel,
    steps=steps,
    start=PanelState(),
    views=Views(phone=everyone, console=console, screen=everyone, mine=mine, desk=desk, hands={Role.SPEAKER: speaker}),
    papers=PAPERS,
    commands=rules.COMMANDS,
    events=EVENTS,
    decide=rules.decide,
    known=rules.known,
    evolve=evolve,
)
