"""What is past its time is erased by the program itself, and nothing before."""

import pytest
from pydantic import ValidationError

from tests.agendas import CARE, agenda, plan
from tests.people import ANA, BEN, FATOU, KEEPER, OMAR
from tests.rehearsal import MIDNIGHT, Rehearsal
from workshop.journey.retention import DAY, Retention
from workshop.organise.commitments import rows

GIVEN = {"level": "me", "action": "Do", "first_step": "Now", "can_share": "rules", "open_to_peers": True}


def finished(**retention) -> Rehearsal:
    """Ana asked a question, and she and Ben left a commitment with a contact."""
    blocks = [{**b} for b in plan()["blocks"]]
    workshop = Rehearsal(agenda(care=CARE, retention=retention, blocks=blocks))
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text="Why?")
    workshop.ask(FATOU, "Show", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    workshop.go_to("next/write")
    _, ben = (workshop.ask(who, "Commit", **GIVEN, contact="CONTACT").mine["receipt"]["code"] for who in (ANA, BEN))
    item = workshop.sees(FATOU)["shared"]["waiting"][0]["id"]
    workshop.ask(FATOU, "Show", item=item)
    workshop.ask(BEN, "AskPeer", code=ben, item=item, contact="CONTACT")
    workshop.go_to("next/wall")
    workshop.ask(FATOU, "EndWorkshop")
    return workshop


def after(workshop: Rehearsal, days: int) -> Rehearsal:
    workshop.now = workshop.midnight = MIDNIGHT + days * DAY
    workshop.ask(KEEPER, "ForgetOld")
    return workshop


def questions(workshop):
    return [item.text for item in workshop.session.queue.items.values() if item.block == "panel"]


def contacts(workshop):
    state = workshop.session.states["next"]
    return [row["contact"] for row in rows(workshop.session)] + [one.contact for one in state.asked.values()]


@pytest.mark.parametrize(
    ("days", "notes", "reachable"), [(0, 1, 3), (29, 1, 3), (30, 0, 3), (104, 0, 3), (105, 0, 0), (900, 0, 0)]
)
def test_notes_go_after_a_month_and_contacts_after_the_last_reminder(days, notes, reachable):
    workshop = after(finished(), days)
    assert len(questions(workshop)) == notes
    assert len([contact for contact in contacts(workshop) if contact]) == reachable
    assert [row["action"] for row in rows(workshop.session)] == ["Do", "Do"]


def test_an_organiser_may_shorten_every_time_and_set_one_for_commitments():
    workshop = after(finished(notes=2, contacts=3, commitments=5), 4)
    assert questions(workshop) == []
    assert set(contacts(workshop)) == {""}
    assert rows(after(workshop, 5).session) == []


@pytest.mark.parametrize("wrong", [{"quarantine": 8}, {"notes": 31}, {"contacts": 121}, {"commitments": 0}])
def test_no_time_can_be_made_longer_than_the_rule(wrong):
    with pytest.raises(ValidationError):
        Retention(**wrong)


def test_what_is_erased_is_erased_from_its_paper():
    workshop = finished()
    start = len(workshop.events)
    after(workshop, 30)
    (gone,) = workshop.events[start:]
    assert gone.erases == (f"item/{gone.item}",)


def test_organisers_may_erase_notes_at_once_but_not_while_the_workshop_runs(workshop):
    workshop.go_to("panel/story")
    assert workshop.refuses(OMAR, "ForgetNotes") == "closed"
    ended = finished()
    ended.ask(OMAR, "ForgetNotes")
    assert questions(ended) == []
    assert len(rows(ended.session)) == 2


def test_before_it_began_nothing_is_past_its_time():
    workshop = Rehearsal(agenda(care=CARE))
    start = len(workshop.events)
    after(workshop, 900)
    assert workshop.events[start:] == []
