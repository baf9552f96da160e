"""The one question, for everyone; nobody learns whether anybody wrote."""

from workshop.activities.reflection.plan import Reflection
from workshop.journey.kind import Scene, View, Views


def everyone(scene: Scene[Reflection, None], language: str) -> View:
    return {"prompt": scene.step.plan.prompt.said(language) if scene.step else None}


VIEWS: Views[Reflection, None] = Views(phone=everyone, console=everyone, screen=everyone)
