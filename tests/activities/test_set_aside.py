"""After Care, the words stand nowhere but in the quarantine: no view, no export, no paper of their own."""

import pytest

from tests.agendas import CARE, agenda, plan, step
from tests.people import ANA, BEN, FATOU, SCREEN
from tests.rehearsal import Rehearsal
from tests.unpacked import words
from workshop.organise.export import files

WORDS = "MARKER WORDS"


def care(workshop):
    (item,) = workshop.sees(FATOU)["shared"]["waiting"]
    workshop.ask(FATOU, "Care", item=item["id"])


def stands_somewhere(workshop) -> bool:
    views = [workshop.sees(who) for who in (ANA, BEN, FATOU, SCREEN)]
    exported = "".join(map(words, files(workshop.session, "en", workshop.now).values()))
    return WORDS in str(views) + exported + str(list(workshop.session.states.values()))


@pytest.fixture
def notes() -> Rehearsal:
    block = {
        "id": "norms", "kind": "cards", "title": "Norms", "minutes": 10, "mode": "text_per_colour",
        "cards": {letter: {"meaning": f"Meaning {letter}"} for letter in "ABCD"},
        "steps": [step("write", 5, show="write"), step("notes", 5, show="notes")],
    }  # fmt: skip
    workshop = Rehearsal(agenda(care=CARE, blocks=[block, plan()["blocks"][-1]]))
    workshop.go_to("norms/write")
    return workshop


def test_a_commitment_for_the_wall(workshop):
    workshop.go_to("next/write")
    workshop.ask(ANA, "Commit", level="me", action=WORDS, first_step="now", visibility="wall")
    care(workshop)
    assert not stands_somewhere(workshop)


def test_a_note_on_a_colour_whose_author_is_thanked(notes):
    notes.ask(ANA, "WriteNote", card="B", text=WORDS, share="room")
    care(notes)
    assert not stands_somewhere(notes)
    assert notes.sees(ANA)["mine"]["cards"]["notes"] == [{"card": "B", "text": "", "share": "room", "state": "care"}]


def test_a_tables_new_line_leaves_the_one_in_quarantine_to_be_read(workshop):
    workshop.go_to("talk/line")
    workshop.ask(ANA, "TakeRole", role="notes")
    workshop.ask(ANA, "ShareLine", text=WORDS, agreed=True)
    care(workshop)
    workshop.ask(ANA, "ShareLine", text="another line", agreed=True)
    assert [item.text for item in workshop.session.queue.quarantine()] == [WORDS]
    assert not stands_somewhere(workshop)


def test_when_the_block_is_over_shown_notes_have_no_author_and_the_others_are_gone(notes):
    for who, card in ((ANA, "A"), (ANA, "B"), (BEN, "C")):
        notes.ask(who, "WriteNote", card=card, text=f"note {card}", share="room")
    shown = [item for item in notes.sees(FATOU)["shared"]["waiting"] if item["text"] != "note C"]
    for item in shown:
        notes.ask(FATOU, "Show", item=item["id"])
    notes.go_to("next/write")
    kept = list(notes.session.queue.items.values())
    assert sorted(item.text for item in kept) == ["note A", "note B"]
    assert {item.author for item in kept} == {""}
