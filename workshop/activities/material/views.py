"""What is shown now: words for everyone; a picture on phones where it is small; a film on the room screen alone."""

from workshop.activities.material.plan import SMALL, Material, MaterialStep
from workshop.journey.kind import Scene, Step, View, Views
from workshop.journey.text import say
from workshop.views.prose import prose

MaterialScene = Scene[Material, None]


def phone(scene: MaterialScene, language: str) -> View:
    if scene.step is None:
        return {}
    plan: MaterialStep = scene.step.plan
    return _shown(scene.step, language, fetched=plan.picture is not None and plan.size <= SMALL)


def screen(scene: MaterialScene, language: str) -> View:
    return _shown(scene.step, language, fetched=True) if scene.step else {}


def _shown(step: Step, language: str, *, fetched: bool) -> View:
    """`address` is null where the file is too large for this audience: its words stand in."""
    plan: MaterialStep = step.plan
    return {
        "text": prose(plan.text, language),
        "shows": "text" if plan.text else "picture" if plan.picture else "video",
        "address": f"/material/{step.id}" if plan.file and fetched else None,
        "words": say(plan.alt or plan.summary, language),
    }


VIEWS: Views[Material, None] = Views(phone=phone, console=screen, screen=screen)
