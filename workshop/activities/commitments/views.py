"""The form for phones, and a wall for those who want to be on it."""

from workshop.activities.commitments.plan import CommitmentsPlan, CommitmentStep
from workshop.activities.commitments.rules import Commitments, CommitScene
from workshop.journey.kind import View, Views
from workshop.journey.queue import Status
from workshop.journey.text import say
from workshop.views import crowd


def phone(scene: CommitScene, language: str) -> View:
    return {
        "prompt": _prompt(scene, language),
        "example": say(scene.plan.example, language),
        "regions": [{"id": r.words("en"), "name": r.said(language)} for r in scene.plan.regions],
    }


def screen(scene: CommitScene, language: str) -> View:
    plan: CommitmentStep | None = scene.step.plan if scene.step else None
    wall = bool(plan and plan.wall) or scene.ended
    return {
        "prompt": _prompt(scene, language),
        "example": say(scene.plan.example, language),
        "wall": _wall(scene) if wall else None,
    }


def console(scene: CommitScene, language: str) -> View:
    return {**screen(scene, language), "kept": crowd.arrived(len(scene.state.kept))}


def _prompt(scene: CommitScene, language: str) -> object:
    plan: CommitmentStep | None = scene.step.plan if scene.step else None
    return say(plan.prompt if plan else None, language)


def _wall(scene: CommitScene) -> list[View]:
    shown = sorted(scene.queue.of(scene.block, Status.SHOWN), key=lambda item: item.id)
    return [{"id": item.id, "text": item.text, "signed": item.signed} for item in shown]


VIEWS: Views[CommitmentsPlan, Commitments] = Views(phone=phone, console=console, screen=screen)
