"""A testimony as the room, the reader and the phones see it: first what is coming, then as little as possible."""

from workshop.activities.testimonies.plan import Part, Reading, Testimonies
from workshop.journey.kind import Scene, View, Views
from workshop.views.prose import prose


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


def _reading(scene: Scene[Testimonies, None]) -> Reading | None:
    plan = scene.step.plan if scene.step else None
    return plan if isinstance(plan, Reading) else None


def screen(scene: Scene[Testimonies, None], language: str) -> View:
    reading = _reading(scene)
    if reading:
        return {"testimony": about(reading, language)}
    opening = scene.step is not None and scene.step.plan is scene.plan.opening
    return {"notes_ahead": ahead(scene, language)} if opening else {}


def with_text(scene: Scene[Testimonies, None], language: str) -> View:
    """Phones show the text only to somebody who asks for it; the console shows it large."""
    reading = _reading(scene)
    if reading is None or reading.part is not Part.READ:
        return screen(scene, language)
    text = reading.testimony.text
    return {"testimony": {**about(reading, language), "text": prose(text, language)}}


def console(scene: Scene[Testimonies, None], language: str) -> View:
    reading = _reading(scene)
    if reading is None:
        return screen(scene, language)
    text = prose(reading.testimony.text, language)
    return {"testimony": {**about(reading, language), "text": text}}


def ahead(scene: Scene[Testimonies, None], language: str) -> list[View]:
    """The content notes of all texts, so that the opening can say what is coming."""
    return [
        {"title": text.title.said(language), "content_note": text.content_note.said(language)}
        for text in scene.plan.texts
    ]


VIEWS: Views[Testimonies, None] = Views(phone=with_text, console=console, screen=screen)
