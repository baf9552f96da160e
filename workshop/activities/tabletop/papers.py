"""Tabletop discussions on paper: a sheet for each prompt, and one for the line of a table."""

from workshop.activities.tabletop.plan import TableStep, Tabletop
from workshop.activities.tabletop.rules import Tables
from workshop.journey.kind import Papers, Scene, Step, View
from workshop.journey.text import Said, say


def sheets(scene: Scene[Tabletop, Tables], language: str) -> dict[str, list[View]]:
    steps = scene.plan.steps
    lines = [step for step in steps if step.line]
    return {
        "prompts": [_prompt(step, language) for step in steps if step.prompt],
        "lines": [{"say": say(lines[0].say, language), "minutes": lines[0].minutes}] if lines else [],
    }


def _prompt(step: TableStep, language: str) -> View:
    return {
        "title": step.title.said(language),
        "say": say(step.say, language),
        "prompt": say(step.prompt, language),
        "minutes": step.minutes,
        "rotate": step.rotate,
    }


def puts(scene: Scene[Tabletop, Tables], step: Step, language: str) -> list[tuple[str, Said]]:  # noqa: ARG001
    return [("prompt", step.plan.prompt.said(language))] if step.plan.prompt else []


PAPERS: Papers[Tabletop, Tables] = Papers(sheets, puts)
