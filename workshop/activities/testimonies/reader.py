"""What the page of a volunteer reader shows: all texts to prepare with, then the one at hand, sentence by sentence."""

import re
from enum import StrEnum

from workshop.activities.testimonies.pace import number_of_words, reading_seconds
from workshop.activities.testimonies.plan import Part, Testimony
from workshop.activities.testimonies.rules import ReadingScene, at_hand, handing_over, pace, stopped
from workshop.journey.kind import View
from workshop.journey.text import ANY, Said
from workshop.views.prose import inline

SENTENCE = re.compile(r"\S.*?(?:[.!?؟…]+(?:\s?»|[\"”’)\]])*(?=\s|$)|$)", re.DOTALL)


class Moment(StrEnum):
    """Where the block stands when no text is at hand."""

    PREPARE = "prepare"
    PAUSE = "pause"
    AFTER = "after"


def reader(scene: ReadingScene, language: str) -> View:
    reading = at_hand(scene)
    part = moment(scene) if reading is None or stopped(scene) or scene.ended else reading.part
    seen: View = {"part": part, "pace": pace(scene).of(language), "handover": handing_over(scene)}
    if part is Moment.PAUSE:
        return {**seen, "title": None}
    if part is Moment.PREPARE:
        return {**seen, "texts": [whole(scene, text, language) for text in scene.plan.texts]}
    if reading is None or part not in (Part.NOTE, Part.READ):
        return seen
    here = scene.plan.texts.index(reading.testimony)
    return {**seen, "testimony": whole(scene, reading.testimony, language), "next": following(scene, here, language)}


def moment(scene: ReadingScene) -> Moment:
    if scene.here and stopped(scene) and not scene.ended:
        return Moment.PAUSE
    before = scene.step is None or (scene.here and scene.step.plan is scene.plan.opening)
    return Moment.PREPARE if before and not scene.ended else Moment.AFTER


def following(scene: ReadingScene, here: int, language: str) -> Said | None:
    after = scene.plan.texts[here + 1 :]
    return after[0].title.said(language) if after else None


def whole(scene: ReadingScene, testimony: Testimony, language: str) -> View:
    read_in = testimony.text.language(language)
    return {
        "id": testimony.id,
        "title": testimony.title.said(language),
        "role": testimony.role.said(language),
        "setting": testimony.setting.said(language),
        "content_note": testimony.content_note.said(language),
        "language": read_in if read_in != ANY else language,
        "words": number_of_words(testimony.text, language),
        "seconds": reading_seconds(testimony.text, language, pace(scene)),
        "pace": pace(scene).of(read_in),
        "paragraphs": [sentences(part) for part in paragraphs(testimony.text.words(language))],
    }


def paragraphs(text: str) -> list[str]:
    return [part for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]


def sentences(paragraph: str) -> list[View]:
    """Each as safe HTML with its number of words, so that a reader can mark where they are."""
    found = [" ".join(match.split()) for match in SENTENCE.findall(paragraph)]
    return [{"html": inline(sentence), "words": len(sentence.split())} for sentence in found]
