"""Materials on paper: texts, and what pictures and films show."""

from workshop.activities.material.plan import Material, MaterialStep
from workshop.journey.kind import Papers, Scene, Step, View
from workshop.journey.text import Said, say
from workshop.views.prose import prose


def sheets(scene: Scene[Material, None], language: str) -> dict[str, list[View]]:
    return {"material": [_sheet(step, f"/material/{scene.block}/{step.id}", language) for step in scene.plan.steps]}


def _sheet(step: MaterialStep, address: str, language: str) -> View:
    return {
        "title": step.title.said(language),
        "text": prose(step.text, language),
        "picture": address if step.picture else None,
        "words": say(step.alt or step.summary, language),
    }


def puts(scene: Scene[Material, None], step: Step, language: str) -> list[tuple[str, Said]]:  # noqa: ARG001
    words = step.plan.alt or step.plan.summary
    return [("shown", words.said(language))] if words else []


PAPERS: Papers[Material, None] = Papers(sheets, puts)
