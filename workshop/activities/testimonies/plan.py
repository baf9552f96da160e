"""Testimonies read aloud: what agenda.yaml may say of them, and the steps they unfold into."""

from dataclasses import replace
from enum import StrEnum
from typing import Literal

from pydantic import Field

from workshop.activities.testimonies.pace import USUAL, Pace, reading_seconds, same
from workshop.journey.kind import Step, StepPlan, Written
from workshop.journey.text import Text

TITLE_SECONDS = 5

Provenance = Literal["composite", "consented", "published"]


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
    provenance: Provenance
    scope: Text | None = Field(None, description="What the person agreed to.")
    source: Text | None = Field(None, description="Where it was published.")
    text: Text
    drafts: tuple[str, ...] = Field((), description="Languages whose translation no speaker has reviewed yet.")


class Testimonies(Written):
    """Reading out loud: opening words, then each text after its content note, then silence."""

    opening: StepPlan
    texts: tuple[Testimony, ...] = Field(min_length=1, description="Files of testimonies/, in reading order.")
    withdrawn: tuple[str, ...] = Field((), description="Filled in by itself: files that their persons took back.")
    closing: tuple[StepPlan, ...] = ()
    pace: Pace = Field(
        same(USUAL), description="Words a minute, 90 to 150: a number, or one for each language, as {en: 115, fr: 110}."
    )
    silence: int = Field(20, ge=0, le=120, description="Seconds of silence after each text.")


class Reading(Written):
    """The plan of a step that belongs to one testimony."""

    part: Part
    testimony: Testimony


def steps(plan: Testimonies, block: str) -> tuple[Step, ...]:
    readings = [step for testimony in plan.texts for step in _around(plan, testimony, block)]
    return (_step(plan.opening, block), *readings, *(_step(closing, block) for closing in plan.closing))


def _step(plan: StepPlan, block: str) -> Step:
    """Nothing is taken from the time around a reading."""
    return replace(plan.step(f"{block}/{plan.id}"), floor=None)


def _around(plan: Testimonies, testimony: Testimony, block: str) -> list[Step]:
    seconds = {
        Part.NOTE: TITLE_SECONDS,
        Part.READ: _aloud(testimony, plan.pace),
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


def _aloud(testimony: Testimony, pace: Pace) -> int:
    return reading_seconds(testimony.text, testimony.text.language("en"), pace)


def at_pace(steps: tuple[Step, ...], pace: Pace) -> tuple[Step, ...]:
    """The same steps; those in which somebody reads last as long as they do at this pace."""
    return tuple(_at_pace(step, pace) for step in steps)


def _at_pace(step: Step, pace: Pace) -> Step:
    if not isinstance(step.plan, Reading) or step.plan.part is not Part.READ:
        return step
    return replace(step, seconds=_aloud(step.plan.testimony, pace))
