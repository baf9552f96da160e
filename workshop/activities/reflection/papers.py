"""Reflection on paper: one sheet for each person, with all questions, to fold and take home."""

from workshop.activities.reflection.plan import Reflection
from workshop.journey.kind import Papers, Scene, Step, View
from workshop.journey.text import Said


def sheets(scene: Scene[Reflection, None], language: str) -> dict[str, list[View]]:
    steps = scene.plan.steps
    questions = [{"title": step.title.said(language), "prompt": step.prompt.said(language)} for step in steps]
    return {"reflection": [{"questions": questions, "minutes": sum(step.minutes for step in steps)}]}


def puts(scene: Scene[Reflection, None], step: Step, language: str) -> list[tuple[str, Said]]:  # noqa: ARG001
    return [("alone", step.plan.prompt.said(language))]


PAPERS: Papers[Reflection, None] = Papers(sheets, puts)
