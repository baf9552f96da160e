"""Talking at tables, and one line from each."""

from workshop.activities.tabletop import rules
from workshop.activities.tabletop.plan import Tabletop, steps
from workshop.activities.tabletop.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Tabletop, rules.Tables] = Kind(
    name="tabletop",
    plan=Tabletop,
    steps=steps,
    start=rules.Tables(),
    views=VIEWS,
    commands=(rules.TakeNotes, rules.DraftLine, rules.ShareLine, rules.TableSays),
    events=(rules.NotesTaken, rules.LineDrafted, rules.LineShared, rules.TableSaid),
    decide=rules.decide,
    evolve=rules.evolve,
)
