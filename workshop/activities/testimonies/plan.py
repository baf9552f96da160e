"""Testimonies read aloud: what agenda.yaml may say of them, and the steps they unfold into."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text

TITLE_SECONDS = 5


class Part(StrEnum):
    NOTE = "note"  # what is coming, before anyone hears it
    READ = "read"
    SILENCE = "silence"


class Testimony(Written):
    """One file of testimonies/, with its other languages beside it."""

    id: str
    title: Text
    role: Text
    setting: Text
    content_note: Text
    provenance: Literal["composite", "consented", "published"]
    text: Text
    drafts: tuple[str, ...] = Field((), description="Languages whose translation no speaker has reviewed yet.")


class Testimonies(Written):
    """Reading out loud: opening words, then each text after its content note, then silence."""

    opening: StepPlan
    texts: tuple[Testimony, ...] = Field(min_length=1, description="Files of testimonies/, in reading order.")
    closing: tuple[StepPlan, ...] = ()
    pace: int = Field(115, ge=90, le=150, description="Words a minute.")
    silence: int = Field(20, ge=0, le=120, description="Seconds of silence after each text.")


class Reading(Written):
    """The plan of a step that belongs to one testimony."""

    part: Part
    testimony: Testimony


def steps(plan: Testimonies, block: str) -> tuple[Step, ...]:
    readings = [step for testimony in plan.texts for step in _around(plan, testimony, block)]
    return (_step(plan.opening, block), *readings, *(_step(closing, block) for closing in plan.closing))


def _step(plan: StepPlan, block: str) -> Step:
    return Step(f"{block}/{plan.id}", plan.title, round(plan.minutes * 60), plan, plan.say, plan.notes)


def _around(plan: Testimonies, testimony: Testimony, block: str) -> list[Step]:
    seconds = {
        Part.NOTE: TITLE_SECONDS,
        Part.READ: max(reading_seconds(testimony, language, plan.pace) for language in _main(testimony)),
        Part.SILENCE: plan.silence,
    }
    return [
        Step(
            f"{block}/{testimony.id}/{part}",
            testimony.title,
            seconds[part],
            Reading(part=part, testimony=testimony),
        )
        for part in Part
        if seconds[part]
    ]


def _main(testimony: Testimony) -> list[str]:
    return ["en"] if "en" in testimony.text.root else [next(iter(testimony.text.root))]


def reading_seconds(testimony: Testimony, language: str, pace: int) -> int:
    return round(len(testimony.text.words(language).split()) * 60 / pace)


def warnings(plan: Testimonies, seconds: int, languages: tuple[str, ...]) -> list[str]:
    """Says for each language whether all texts fit the slot, titles, silences and opening words included."""
    said = []
    for language in languages:
        needed = total_seconds(plan, language)
        if needed > seconds:
            over = needed - seconds
            said.append(f"read in {language} at {plan.pace} words a minute it runs {over} s over its slot")
    return said


def total_seconds(plan: Testimonies, language: str) -> int:
    around = round(60 * (plan.opening.minutes + sum(step.minutes for step in plan.closing)))
    each = TITLE_SECONDS + plan.silence
    return around + sum(each + reading_seconds(text, language, plan.pace) for text in plan.texts)
