"""Testimonies on paper: a page for each text, for whoever reads it aloud or would rather read than listen."""

from typing import assert_never

from workshop.activities.testimonies.pace import reading_seconds
from workshop.activities.testimonies.plan import Part, Reading, Testimonies, Testimony
from workshop.activities.testimonies.reader import whole
from workshop.activities.testimonies.rules import Aloud, ReadingScene, pace
from workshop.journey.kind import Papers, Step, View
from workshop.journey.text import Said, say


def sheets(scene: ReadingScene, language: str) -> dict[str, list[View]]:
    return {"testimonies": [_sheet(scene, testimony, language) for testimony in scene.plan.texts]}


def _sheet(scene: ReadingScene, testimony: Testimony, language: str) -> View:
    return {
        **whole(scene, testimony, language),
        "provenance": testimony.provenance,
        "source": say(testimony.source, language),
        "draft": testimony.text.language(language) in testimony.drafts,
    }


def puts(scene: ReadingScene, step: Step, language: str) -> list[tuple[str, Said]]:
    if not isinstance(step.plan, Reading):
        return []
    testimony = step.plan.testimony
    match step.plan.part:
        case Part.NOTE:
            return [("content_note", testimony.content_note.said(language))]
        case Part.READ:
            seconds = reading_seconds(testimony.text, language, pace(scene))
            return [("read", f"{seconds // 60}:{seconds % 60:02d}")]
        case Part.SILENCE:
            return [("silence", "")]
        case _:
            assert_never(step.plan.part)


PAPERS: Papers[Testimonies, Aloud] = Papers(sheets, puts)
