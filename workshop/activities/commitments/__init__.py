"""Next steps: what each person will do, in their own words, under a code of their own."""

from workshop.activities.commitments import rules
from workshop.activities.commitments.plan import CommitmentsPlan, steps
from workshop.activities.commitments.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[CommitmentsPlan, rules.Commitments] = Kind(
    name="commitments",
    plan=CommitmentsPlan,
    steps=steps,
    start=rules.Commitments(),
    views=VIEWS,
    commands=(rules.Commit, rules.ChangeCommitment, rules.FindCommitment, rules.DeleteCommitment),
    events=(rules.Committed, rules.CommitmentDeleted),
    decide=rules.decide,
    evolve=rules.evolve,
    receipt=rules.receipt,
    set_aside=rules.set_aside,
    lasting=True,
)
