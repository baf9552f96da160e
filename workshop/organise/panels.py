"""What panels leave behind: questions and what became of them, and the practices that were collected."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from workshop.activities.panel.family import questions
from workshop.activities.panel.plan import Panel
from workshop.activities.panel.practice import Practice
from workshop.activities.panel.practices import let_through
from workshop.activities.panel.state import PanelScene, PracticeShared
from workshop.activities.panel.views import question
from workshop.journey.kind import View
from workshop.journey.session import Session
from workshop.journey.text import ANY, Text

QUESTIONS = ("question", "shortened", "state", "support")
WRITTEN_ANSWERS = ("question", "answer")
PRACTICES = (
    "title", "summary", "organisation_type", "level", "problem", "done", "changed", "evidence", "hard", "cost", "adapt",
    "tags", "languages", "contact", "source",
)  # fmt: skip
FROM_THE_ROOM = ("title", "done", "changed", "evidence", "hard", "adapt", "contact")

Row = Mapping[str, str]


def _scenes(session: Session) -> Iterator[PanelScene]:
    return (session.scene(block) for block in session.agenda.blocks if isinstance(block.plan, Panel))


def _asked(session: Session) -> list[View]:
    return [question(scene, item) for scene in _scenes(session) for item in questions(scene)]


def question_rows(session: Session) -> list[Row]:
    return [
        {
            "question": one["text"],
            "shortened": "yes" if one["shortened"] else "",
            "state": one["state"],
            "support": str(one["support"] or ""),
        }
        for one in _asked(session)
    ]


def unanswered_rows(session: Session) -> list[Row]:
    """To be filled in and sent out: what the panel did not get to."""
    return [{"question": one["text"], "answer": ""} for one in _asked(session) if one["state"] != "answered"]


def practice_rows(session: Session, language: str) -> list[Row]:
    return [row for scene in _scenes(session) for row in _practices(scene, language)]


def _practices(scene: PanelScene, language: str) -> Iterator[Row]:
    yield from (_prepared(one, language) for one in scene.plan.practices)
    yield from (_given(card) for _, card in let_through(scene))


def _prepared(practice: Practice, language: str) -> Row:
    cells = {name: _cell(getattr(practice, name), language) for name in PRACTICES if name != "source"}
    return {**cells, "source": "fictional example" if practice.fictional else "prepared"}


def _cell(value: object, language: str) -> str:
    if isinstance(value, tuple):
        return ", ".join(_cell(one, language) for one in value)
    return value.words(language) if isinstance(value, Text) else str(value or "")


def _given(card: PracticeShared) -> Row:
    said = {name: getattr(card, name) for name in FROM_THE_ROOM}
    return {**dict.fromkeys(PRACTICES, ""), **said, "source": "from the room"}


def library(session: Session) -> bytes:
    """All practices as one file that another agenda may name; empty words where there are none."""
    cards = [card for scene in _scenes(session) for card in _cards(scene)]
    once = list({card["id"]: card for card in cards}.values())
    head = "# Promising practices, to be named in a panel: `practices: [practices/practices.yaml]`\n"
    return (head + yaml.safe_dump({"practices": once}, allow_unicode=True, sort_keys=False, width=110)).encode()


def _cards(scene: PanelScene) -> Iterator[dict[str, Any]]:
    for practice in scene.plan.practices:
        yield {name: _plain(value) for name, value in practice.model_dump(mode="json", exclude_unset=True).items()}
    for number, (_, card) in enumerate(let_through(scene), start=1):
        said = {name: words for name in FROM_THE_ROOM if (words := getattr(card, name))}
        titled = said if "title" in said else {"title": said["done"], **said}
        yield {"id": f"{scene.block}-{number}", **titled}


def _plain(value: Any) -> Any:
    """Words that are the same in every language stand there as they would be written by hand."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value[ANY] if isinstance(value, dict) and ANY in value else value
