"""Talking at tables, and one line from each."""

from workshop.activities.tabletop import rules
from workshop.activities.tabletop.papers import PAPERS
from workshop.activities.tabletop.plan import Tabletop, steps
from workshop.activities.tabletop.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Tabletop, rules.Tables] = Kind(
    name="tabletop",
    plan=Tabletop,
    steps=steps,
    start=rules.Tables(),
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
        rules.RoleTaken,
        rules.LineDrafted,
        rules.LineShared,
        rules.TableSaid,
        rules.TablesCalled,
        rules.CallDeclined,
        rules.TablesCleared,
    ),
    decide=rules.decide,
    evolve=rules.evolve,
    left_behind=rules.left_behind,
    outdated=rules.outdated,
    known=rules.known,
)
