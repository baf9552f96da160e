"""A testimony as the room, the phones and the console see it: first what is coming, then as little as possible."""

from workshop.activities.testimonies.pace import reading_seconds
from workshop.activities.testimonies.plan import Part, Reading, Testimonies, Testimony
from workshop.activities.testimonies.reader import reader
from workshop.activities.testimonies.rules import Aloud, ReadingScene, at_hand, handing_over, pace, stopped
from workshop.activities.testimonies.times import total_seconds
from workshop.journey.kind import View, Views
from workshop.journey.roles import Role
from workshop.journey.text import say
from workshop.views.prose import prose

PAUSE: View = {"title": None, "testimony": {"part": "pause"}}
"""Not even the title of the step, which is that of the text."""


def about(reading: Reading, language: str) -> View:
    testimony = reading.testimony
    return {
        "part": reading.part,
        "title": testimony.title.said(language),
        "role": testimony.role.said(language),
        "setting": testimony.setting.said(language),
        "content_note": testimony.content_note.said(language),
        "provenance": testimony.provenance,
    }


def screen(scene: ReadingScene, language: str) -> View:
    reading = at_hand(scene)
    if stopped(scene):
        return PAUSE
    if reading:
        return {"testimony": about(reading, language)}
    opening = scene.step is not None and scene.step.plan is scene.plan.opening
    return {"notes_ahead": ahead(scene, language)} if opening else {}


def with_text(scene: ReadingScene, language: str) -> View:
    """Phones show the text only to somebody who asks for it."""
    reading = at_hand(scene)
    if reading is None or reading.part is not Part.READ or stopped(scene):
        return screen(scene, language)
    text = reading.testimony.text
    return {"testimony": {**about(reading, language), "text": prose(text, language)}}


def console(scene: ReadingScene, language: str) -> View:
    reading = at_hand(scene)
    shown = {"testimony": _whole(reading, language)} if reading else screen(scene, language)
    return {
        **shown,
        "stopped": stopped(scene),
        "handover": handing_over(scene),
        "pace": pace(scene).of(language),
        "reading": _times(scene, reading, language),
        "texts": [_listed(scene, text, language) for text in scene.plan.texts],
    }


def _whole(reading: Reading, language: str) -> View:
    testimony = reading.testimony
    return {
        **about(reading, language),
        "text": prose(testimony.text, language),
        "scope": say(testimony.scope, language),
        "source": say(testimony.source, language),
        "drafts": list(testimony.drafts),
    }


def _times(scene: ReadingScene, reading: Reading | None, language: str) -> View:
    """In seconds and in the facilitator's language; `seconds` is for the text at hand, null around the texts."""
    text = reading.testimony.text if reading else None
    total = total_seconds(scene.plan, language, pace(scene))
    return {
        "seconds": reading_seconds(text, language, pace(scene)) if text else None,
        "total": total,
        "slot": scene.seconds,
        "over": max(0, total - scene.seconds),
    }


def _listed(scene: ReadingScene, testimony: Testimony, language: str) -> View:
    return {
        "id": testimony.id,
        "title": testimony.title.said(language),
        "seconds": reading_seconds(testimony.text, language, pace(scene)),
        "drafts": list(testimony.drafts),
    }


def ahead(scene: ReadingScene, language: str) -> list[View]:
    """The content notes of all texts, so that the opening can say what is coming."""
    return [
        {"title": text.title.said(language), "content_note": text.content_note.said(language)}
        for text in scene.plan.texts
    ]


VIEWS: Views[Testimonies, Aloud] = Views(phone=with_text, console=console, screen=screen, hands={Role.READER: reader})
