"""A short agenda with the five kinds that the seed needs, and the others, so that a test can be read beside it."""

from typing import Any

from workshop.files.agenda import build
from workshop.journey.agenda import Agenda

SPOKEN = {"en", "fr", "es", "pt", "ar"}  # what ships is complete in
STATEMENT = {"id": "g1", "text": {"en": "Boys hide it.", "fr": "Les garçons le cachent."}}
TESTIMONY = {
    "id": "lift", "title": "The lift", "role": "assistant", "setting": "office", "content_note": "pressure",
    "provenance": "composite", "text": {"en": "My contract is short. " * 25}, "drafts": [],
}  # fmt: skip


def step(name: str, minutes: float, **more: Any) -> dict[str, Any]:
    return {"id": name, "title": name.capitalize(), "minutes": minutes, **more}


def plan() -> dict[str, Any]:
    return {
        "title": {"en": "A journey", "fr": "Un chemin"},
        "languages": ["en", "fr"],
        "starts": "11:00",
        "tables": 3,
        "care": {},
        "blocks": [
            {"id": "hear", "kind": "testimonies", "title": "Hear", "minutes": 5, "texts": [TESTIMONY],
             "opening": step("opening", 1)},
            {"id": "talk", "kind": "tabletop", "title": "Talk", "minutes": 10,
             "steps": [step("prompt", 4, prompt="What helped?"), step("line", 3, line=True), step("voices", 3)]},
            {"id": "norms", "kind": "cards", "title": "Norms", "minutes": 10, "statements": [STATEMENT],
             "cards": {letter: {"meaning": f"Meaning {letter}"} for letter in "ABCD"},
             "steps": [step("frame", 1), {"choose": "g1", "minutes": 3}, step("tables", 3, prompt="Why?"),
                       {"reveal": "g1", "minutes": 3}]},
            {"id": "panel", "kind": "panel", "title": "Panel", "minutes": 10,
             "steps": [step("story", 5, speaker="First"), step("questions", 5, questions=True)]},
            {"id": "next", "kind": "commitments", "title": "Next", "minutes": 10,
             "steps": [step("write", 5), step("wall", 5, wall=True)]},
        ],
    }  # fmt: skip


def quieter() -> list[dict[str, Any]]:
    """A block of each kind in which nothing is given to the room."""
    return [
        {"id": "alone", "kind": "reflection", "title": "Alone", "minutes": 10,
         "steps": [step("first", 5, prompt="What did I see?"), step("second", 5, prompt="What did I do?")]},
        {"id": "round", "kind": "circle", "title": "Round", "minutes": 10,
         "steps": [step("once", 6, prompt="What do I bring?", each=60), step("again", 4, each=90)]},
        {"id": "lunch", "kind": "pause", "title": "Lunch", "minutes": 30, "notes": "Doors stay open."},
        {"id": "look", "kind": "material", "title": "Look", "minutes": 5,
         "steps": [step("read", 2, text={"en": "Some *words*.", "fr": "Des mots."}),
                   step("small", 1, picture="materials/a.png", alt="Two chairs.", size=1000),
                   step("large", 1, picture="materials/b.png", alt="A hall.", size=900_000),
                   step("film", 1, video="materials/c.mp4", summary="Two people talk.", size=1000)]},
        {"id": "film", "kind": "free", "title": "Film", "minutes": 5, "steps": [step("watch", 5, say="We watch.")]},
    ]  # fmt: skip


def agenda(**more: Any) -> Agenda:
    return build({**plan(), **more})


CARE = {"support_person": "Sam", "support_contact": "room 4", "where_to_report": "the box", "quiet_place": "the garden"}


def ready() -> Agenda:
    """With all that the care list asks for."""
    return agenda(care=CARE)
