"""The speakers' page: whose turn it is, who is next, and a word from the facilitator. At any time, to prepare with."""

from workshop.activities.panel.plan import PanelStep
from workshop.activities.panel.state import PanelScene
from workshop.journey.kind import View
from workshop.journey.text import say


def speaker(scene: PanelScene, language: str) -> View:
    steps = scene.plan.steps
    at = next((n for n, step in enumerate(steps) if scene.step and scene.step.id == f"{scene.block}/{step.id}"), -1)
    turns = [_turn(step, language, n == at) for n, step in enumerate(steps) if step.speaker]
    coming = next((_turn(step, language, False) for step in steps[at + 1 :] if step.speaker), None)
    return {
        "speaker": say(steps[at].speaker if at >= 0 else None, language),
        "prompt": say(steps[at].prompt if at >= 0 else None, language),
        "coming": coming,
        "turns": turns,
        "message": _message(scene),
    }


def _turn(step: PanelStep, language: str, now: bool) -> View:
    return {
        "id": step.id,
        "speaker": say(step.speaker, language),
        "title": step.title.said(language),
        "prompt": say(step.prompt, language),
        "seconds": round(step.minutes * 60),
        "now": now,
    }


def _message(scene: PanelScene) -> View | None:
    """Only while nobody has said that it was seen."""
    message = scene.state.message
    return {"number": message.number, "text": message.text} if message.text and not message.seen else None
