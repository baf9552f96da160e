"""The four-colour exercise on gender norms."""

from workshop.activities.cards import notes, rules, state
from workshop.activities.cards.papers import PAPERS
from workshop.activities.cards.plan import Cards, steps
from workshop.activities.cards.views import VIEWS
from workshop.journey.kind import Kind

KIND: Kind[Cards, state.Cloth] = Kind(
    name="cards",
    plan=Cards,
    steps=steps,
    start=state.Cloth(),
    views=VIEWS,
    papers=PAPERS,
    commands=(rules.HoldCard, rules.CountPapers, rules.Reveal, notes.WriteNote, notes.WithdrawNote),
    events=(
        state.CardHeld,
        state.PapersCounted,
        state.Revealed,
        state.NoteWritten,
        state.NoteWithdrawn,
        state.CardsPutAway,
    ),
    decide=rules.decide,
    evolve=rules.evolve,
    entering=rules.entering,
    leaving=rules.leaving,
    set_aside=notes.set_aside,
    known=rules.known,
    untold=rules.untold,
    scope=rules.scope,
)
