"""The one question of a round and the time for each person; who speaks, and who passes, is known to nobody here."""

from workshop.activities.circle.plan import Circle, CircleStep
from workshop.journey.kind import Scene, View, Views
from workshop.journey.text import say


def everyone(scene: Scene[Circle, None], language: str) -> View:
    plan: CircleStep | None = scene.step.plan if scene.step else None
    return {"prompt": say(plan.prompt if plan else None, language), "each": plan.each if plan else 0}


VIEWS: Views[Circle, None] = Views(phone=everyone, console=everyone, screen=everyone)
