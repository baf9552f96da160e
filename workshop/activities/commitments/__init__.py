"""Next steps: what each person will do, in their own words, under a code of their own."""

from workshop.activities.commitments import following, giving, retention, rules
from workshop.activities.commitments.papers import PAPERS
from workshop.activities.commitments.plan import CommitmentsPlan, steps
from workshop.activities.commitments.state import EVENTS, Commitments, evolve
from workshop.activities.commitments.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[CommitmentsPlan, Commitments] = Kind(
    name="commitments",
    plan=CommitmentsPlan,
    steps=steps,
    start=Commitments(),
    views=VIEWS,
    papers=PAPERS,
    commands=rules.COMMANDS,
    events=EVENTS,
    decide=rules.decide,
    known=rules.known,
    untold=lambda *_: False,  # their key stays
    evolve=evolve,
    entering=following.entering,
    receipt=rules.receipt,
    set_aside=giving.set_aside,
    outdated=retention.outdated,
    lasting=True,
)
