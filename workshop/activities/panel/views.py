"""Who speaks, what is asked, and how many share a question once they are enough to hide among."""

from workshop.activities.panel.plan import Panel, PanelStep
from workshop.activities.panel.rules import PanelScene, Questions
from workshop.journey.kind import View, Views
from workshop.journey.queue import Status
from workshop.journey.roles import Actor
from workshop.journey.text import say
from workshop.views import crowd


def everyone(scene: PanelScene, language: str) -> View:
    plan: PanelStep | None = scene.step.plan if scene.step else None
    return {
        "prompt": say(plan.prompt if plan else None, language),
        "speaker": say(plan.speaker if plan else None, language),
        "questions_now": bool(plan and plan.questions),
        "asking_open": scene.current,
        "questions": questions(scene),
    }


def questions(scene: PanelScene) -> list[View]:
    """Those a moderator let through, most supported first as far as the support may be known."""
    shown = [
        {"id": item.id, "text": item.text, "support": crowd.support(len(_supporters(scene, item.id)))}
        for item in scene.queue.of(scene.block, Status.SHOWN)
    ]
    return sorted(shown, key=lambda question: -(question["support"] or 0))


def _supporters(scene: PanelScene, question: str) -> frozenset[str]:
    return scene.state.supporters.get(question, frozenset())


def mine(scene: PanelScene, by: Actor) -> View:
    asked = [_own(item.id, item.text, item.status) for item in scene.queue.by(by.ballot)]
    supported = [question for question, ballots in scene.state.supporters.items() if by.ballot in ballots]
    return {"asked": asked, "supported": sorted(supported)}


def _own(item: str, text: str, status: Status) -> View:
    """The author is not told of a dismissal; after *Care* the words are not repeated, only the thanks."""
    if status is Status.CARE:
        return {"id": item, "text": "", "state": "care"}
    return {"id": item, "text": text, "state": "shown" if status is Status.SHOWN else "waiting"}


VIEWS: Views[Panel, Questions] = Views(phone=everyone, console=everyone, screen=everyone, mine=mine)
