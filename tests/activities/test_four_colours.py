"""The examples of the four-colour exercise: each can be read, and can be walked through by Next alone."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from pydantic import BaseModel

from tests.agendas import SPOKEN
from tests.people import FATOU, SCREEN, crowd
from tests.rehearsal import Rehearsal
from workshop.files.agenda import build, read_agenda
from workshop.files.faults import FaultyFile
from workshop.files.schema import AgendaFile
from workshop.journey.text import Text

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "agendas" / "four-colours"
GUIDE = ROOT / "docs" / "four-colours.md"
NAMES = sorted(file.stem for file in FOLDER.glob("*.yaml"))
SCHEMA = "# yaml-language-server: $schema=../../docs/agenda.schema.json"
NO_PAPERS = {"A": 0, "B": 0, "C": 0, "D": 1}


def agenda_of(name):
    return build(read_agenda(FOLDER / f"{name}.yaml"))


PLANS = {name: agenda_of(name).block("norms").plan for name in NAMES}
SILENT = [name for name, plan in PLANS.items() if plan.mode == "sort" or plan.paper_only]
COUNTED = [name for name, plan in PLANS.items() if plan.mode == "choose_one" and plan.collects]
WRITTEN = [name for name, plan in PLANS.items() if plan.mode == "text_per_colour"]


class Walk:
    """A rehearsal of one example, with people who give whatever they are asked for."""

    def __init__(self, name):
        self.plan = PLANS[name]
        self.people = crowd(48 if self.plan.characters else 24)
        self.workshop = Rehearsal(agenda_of(name))
        self.workshop.ask(FATOU, "Start", reason="rehearsal")

    def steps(self):
        """By Next alone, until there is no further step; a stop at each, after people have answered."""
        last = self.workshop.session.agenda.steps[-1][1].id
        while True:
            self.everybody_answers()
            self.workshop.show_all()
            yield self.workshop.session.step_id
            if self.workshop.session.step_id == last:
                return
            self.workshop.next()

    def everybody_answers(self):
        asked = self.screen()
        for number, who in enumerate(self.people):
            if asked.get("open"):
                self.holds(who, "ABCD"[number // 4 % 4], "ABCD"[number % 4])
            if asked.get("notes_open"):
                self.writes(who, [card for card in asked["cards"] if card["stays"] != "me"])

    def holds(self, who, card, character):
        more = {"character": character} if self.plan.characters else {}
        self.workshop.ask(who, "HoldCard", round=self.screen()["round"], card=card, **more)

    def writes(self, who, cards):
        author = who.table if self.plan.unit == "table" else who.person
        for card in cards:
            text = f"{card['meaning']}, says {author}"
            self.workshop.ask(who, "WriteNote", card=card["letter"], text=text, share=card["stays"])

    def screen(self):
        return self.workshop.sees(SCREEN)["shared"]

    def cloth(self):
        session = self.workshop.session
        return session.scene(session.agenda.block("norms")).state

    def keys(self):
        return [scope for scope in self.workshop.draft.ballots.keys if scope.split("/")[0] == "norms"]


def texts(value):
    if isinstance(value, Text):
        yield value
    elif isinstance(value, BaseModel):
        for field in value.model_fields_set:
            yield from texts(getattr(value, field))
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_no_faults_and_no_warnings_and_fills_its_time(name):
    agenda = agenda_of(name)
    assert not [w for b in agenda.blocks for w in b.kind.warnings(b.plan, b.seconds, agenda.languages)]
    assert [block.slack for block in agenda.blocks] == [0] * len(agenda.blocks)
    assert agenda.block("norms").seconds == (10 if name.startswith("v10") else 30) * 60


@pytest.mark.parametrize("name", NAMES)
def test_an_example_names_its_schema_and_says_what_it_is(name):
    first, second = (FOLDER / f"{name}.yaml").read_text().splitlines()[:2]
    assert first == SCHEMA
    assert second.startswith("# ")


@pytest.mark.parametrize("name", NAMES)
def test_everything_in_an_example_is_there_in_five_languages(name):
    found = list(texts(AgendaFile.model_validate(read_agenda(FOLDER / f"{name}.yaml"))))
    assert len(found) > 20
    assert not [text for text in found if text.root.keys() != SPOKEN]


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_walked_by_next_alone_and_forgets_what_people_gave(name):
    walk = Walk(name)
    for step in walk.steps():
        for who in (FATOU, SCREEN, walk.people[0], walk.people[-1]):
            assert json.loads(json.dumps(walk.workshop.sees(who)))["shared"]["step"] == step
    walk.workshop.ask(FATOU, "EndWorkshop")
    assert (walk.cloth().rounds, walk.cloth().notes, walk.keys()) == ({}, {}, [])


@pytest.mark.parametrize("name", COUNTED)
def test_each_reveal_shows_rough_totals_of_the_room(name):
    walk, shown = Walk(name), []
    for step in walk.steps():
        if "/reveal" in step:
            view = walk.screen()
            each = [one["totals"] for one in view["by_character"]] if walk.plan.characters else [view["totals"]]
            shown.append([totals["enough"] for totals in each])
    assert shown == [[True] * (4 if walk.plan.characters else 1)] * len(shown) != []


@pytest.mark.parametrize("name", SILENT)
def test_where_nothing_is_collected_nothing_is_accepted(name):
    walk = Walk(name)
    ana = walk.people[0]
    for _ in walk.steps():
        asked = walk.screen().get("round", "norms/g1")
        assert walk.workshop.refuses(ana, "HoldCard", round=asked, card="A") == "closed"
        assert walk.workshop.refuses(ana, "WriteNote", card="A", text="A rule", share="table") == "closed"
        for who in (ana, FATOU):
            assert walk.workshop.refuses(who, "CountPapers", round=asked, counts=NO_PAPERS) == "closed"
            assert walk.cloth().rounds == {}


@pytest.mark.parametrize("name", WRITTEN)
def test_a_note_goes_no_further_than_its_colour_allows(name):
    walk, seen = Walk(name), Counter()
    for _ in walk.steps():
        if walk.screen().get("notes_open"):
            for card in walk.screen()["cards"]:
                if card["stays"] != "room":
                    refusal = walk.workshop.refuses(
                        walk.people[0], "WriteNote", card=card["letter"], text="For all", share="room"
                    )
                    assert refusal == "not-yours"
        for column in walk.screen().get("columns") or []:
            seen[column["letter"]] += len(column["notes"])
    reaching = {letter for letter, card in walk.plan.cards.items() if card.stays == "room"}
    showing = any(step.show == "notes" for step in walk.plan.steps)
    assert {letter for letter, notes in seen.items() if notes} == (
        reaching if showing and not walk.plan.table_only else set()
    )


def test_after_a_second_choice_both_pictures_of_the_room_are_shown():
    walk = Walk("v1-private-stance")
    both = next(walk.screen() for step in walk.steps() if step == "norms/g1/reveal-again")
    assert both["before"]["enough"]
    assert both["totals"]["enough"]


def test_raised_cards_are_held_ready_before_they_are_shown():
    walk = Walk("v2-raised-cards")
    moments = [walk.screen()["moment"] for _ in walk.steps()]
    assert moments[1:6] == ["hear", "open", "raise", "talk", "reveal"]


def test_a_table_writes_together_and_has_one_note_of_each_colour():
    walk = Walk("v6-four-figures")
    columns = next(walk.screen()["columns"] for step in walk.steps() if step == "norms/notes")
    assert [len(column["notes"]) for column in columns] == [6, 6, 6, 6]


def test_in_a_swap_everybody_reads_words_that_are_not_their_own():
    walk = Walk("swap")
    next(step for step in walk.steps() if step == "norms/swap")
    for who in walk.people:
        assert not walk.workshop.sees(who)["mine"]["cards"]["swapped"]["text"].endswith(f"says {who.person}")


def test_what_people_carry_in_their_feet_may_become_a_commitment():
    agenda = agenda_of("v10-head-heart-hands-feet")
    assert [block.kind.name for block in agenda.blocks] == ["cards", "commitments"]
    assert [letter for letter, card in agenda.blocks[0].plan.cards.items() if card.seeds_commitment] == ["D"]


def test_the_guide_names_every_example_and_no_other():
    assert set(re.findall(r"\]\(\.\./agendas/four-colours/([a-z0-9-]+)\.yaml\)", GUIDE.read_text())) == set(NAMES)


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("v2-raised-cards", "sensitivity: low", "sensitivity: private_only", "private_only"),
        ("v8-keep-question", "    second_facilitator: true\n", "", "second_facilitator"),
    ],
)
def test_what_would_expose_or_overwhelm_people_is_refused_with_the_reason(tmp_path, name, old, new, reason):
    text = (FOLDER / f"{name}.yaml").read_text()
    assert old in text
    file = tmp_path / "agenda.yaml"
    file.write_text(text.replace(old, new))
    with pytest.raises(FaultyFile, match=reason):
        read_agenda(file)
