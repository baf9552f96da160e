"""Tabletop discussions on paper: a sheet for each prompt, and one for the line of a table."""

from workshop.activities.prompts import puts, sheet
from workshop.activities.tabletop.plan import Tabletop
from workshop.activities.tabletop.state import Tables
from workshop.journey.kind import Papers, Scene, View
from workshop.journey.text import say


def sheets(scene: Scene[Tabletop, Tables], language: str) -> dict[str, list[View]]:
    steps = scene.plan.steps
    lines = [step for step in steps if step.line]
    return {
        "prompts": [sheet(step, language, rotate=step.rotate) for step in steps if step.prompt],
        "lines": [{"say": say(lines[0].say, language), "minutes": lines[0].minutes}] if lines else [],
    }


PAPERS: Papers[Tabletop, Tables] = Papers(sheets, puts)
