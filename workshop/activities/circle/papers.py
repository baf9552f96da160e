"""A round on paper: a sheet for the middle of each circle."""

from workshop.activities.circle.plan import Circle
from workshop.activities.prompts import puts, sheet
from workshop.journey.kind import Papers, Scene, View


def sheets(scene: Scene[Circle, None], language: str) -> dict[str, list[View]]:
    return {"circle": [sheet(step, language, each=step.each) for step in scene.plan.steps]}


PAPERS: Papers[Circle, None] = Papers(sheets, puts)
