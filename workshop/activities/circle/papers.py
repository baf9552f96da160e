"""A round on paper: a sheet for the middle of each circle."""

from workshop.activities.circle.plan import Circle, CircleStep
from workshop.journey.kind import Papers, Scene, Step, View
from workshop.journey.text import Said, say


def sheets(scene: Scene[Circle, None], language: str) -> dict[str, list[View]]:
    return {"circle": [_sheet(step, language) for step in scene.plan.steps]}


def _sheet(step: CircleStep, language: str) -> View:
    return {
        "title": step.title.said(language),
        "say": say(step.say, language),
        "prompt": say(step.prompt, language),
        "minutes": step.minutes,
        "each": step.each,
    }


def puts(scene: Scene[Circle, None], step: Step, language: str) -> list[tuple[str, Said]]:  # noqa: ARG001
    return [("prompt", step.plan.prompt.said(language))] if step.plan.prompt else []


PAPERS: Papers[Circle, None] = Papers(sheets, puts)
