"""Every role, every moment of a whole workshop: no ballot, no key, no answer that is not revealed."""

import pytest

from tests.people import ANA, BEN, FATOU, RAJA, SCREEN, TIMO, crowd
from tests.rehearsal import Rehearsal
from tests.store.test_log import WHOLE
from workshop.journey.session import evolve

EVERYONE = [FATOU, TIMO, SCREEN, RAJA, ANA, BEN]


def secrets(workshop: Rehearsal) -> set[str]:
    ballots = {value for event in workshop.events for name, value in event.model_dump().items()
               if name in {"ballot", "author", "key"} and value}  # fmt: skip
    keys = {key.hex() for key in workshop.draft.ballots.keys.values()}
    return ballots | keys


@pytest.mark.parametrize("who", EVERYONE)
def test_no_moment_of_a_workshop_shows_a_ballot_or_a_key(who):
    workshop = Rehearsal()
    hidden = secrets(WHOLE) | {other.person for other in crowd(12)}
    for written in WHOLE.draft.written:
        workshop.draft.session = evolve(workshop.session, written.event)
        seen = str(workshop.sees(who)["shared"])
        assert not [secret for secret in hidden if secret in seen]


@pytest.mark.parametrize("card", ["A", "B", "C", "D", "pass"])
def test_until_the_reveal_every_view_but_her_own_is_the_same_whatever_ana_chose(card):
    def views(choice):
        workshop = Rehearsal()
        workshop.go_to("norms/g1/open")
        workshop.ask(ANA, "HoldCard", round="norms/g1", card=choice)
        seen = [workshop.sees(who) for who in (FATOU, SCREEN, BEN)]
        return [*seen, workshop.sees(ANA)["shared"]]

    assert views(card) == views("A")


def test_the_code_of_a_commitment_is_in_no_view(workshop):
    workshop.go_to("next/write")
    given = {"level": "me", "action": "do", "first_step": "now", "visibility": "wall"}
    code = workshop.ask(ANA, "Commit", **given).mine["receipt"]["code"]
    for who in EVERYONE:
        assert code not in str(workshop.sees(who))


def test_what_waits_for_the_moderator_is_on_the_console_alone(workshop):
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text="UNREAD WORDS")
    assert "UNREAD WORDS" in str(workshop.sees(FATOU)["shared"]["waiting"])
    for who in (SCREEN, BEN, TIMO):
        assert "UNREAD WORDS" not in str(workshop.sees(who))
