"""Talking at tables, and one line from each."""

from workshop.activities.tabletop import rules, state
from workshop.activities.tabletop.papers import PAPERS
from workshop.activities.tabletop.plan import Tabletop, steps
from workshop.activities.tabletop.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Tabletop, state.Tables] = Kind(
    name="tabletop",
    plan=Tabletop,
    steps=steps,
    start=state.Tables(),
    views=VIEWS,
    papers=PAPERS,
    commands=(
        rules.TakeRole,
        rules.DraftLine,
        rules.ShareLine,
        rules.TableSays,
        rules.DeclineCall,
        rules.CallTables,
    ),
    events=(
        state.RoleTaken,
        state.LineDrafted,
        state.LineShared,
        state.TableSaid,
        state.TablesCalled,
        state.CallDeclined,
        state.TablesCleared,
    ),
    decide=rules.decide,
    evolve=state.evolve,
    left_behind=rules.left_behind,
    outdated=rules.outdated,
    known=rules.known,
)
