"""A prompt on paper, whatever kind of block puts it to people."""

from typing import Any

from workshop.journey.kind import Step, View
from workshop.journey.text import Said, say


def sheet(step: Any, language: str, **more: Any) -> View:
    """What the plan of a step says to people, for a sheet of its own; `more` is what only this kind says."""
    return {
        "title": step.title.said(language),
        "say": say(step.say, language),
        "prompt": say(step.prompt, language),
        "minutes": step.minutes,
        **more,
    }


def puts(_scene: Any, step: Step, language: str) -> list[tuple[str, Said]]:
    """For the run sheet, of kinds that put nothing but prompts."""
    return [("prompt", step.plan.prompt.said(language))] if step.plan.prompt else []
