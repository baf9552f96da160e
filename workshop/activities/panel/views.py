"""What each audience sees: who speaks, what is asked, and how many share it once they are enough to hide among."""

from workshop.activities.panel.family import head, questions, support, supporters
from workshop.activities.panel.plan import PanelStep
from workshop.activities.panel.practice import Practice
from workshop.activities.panel.practices import let_through, on_screen
from workshop.activities.panel.state import PanelScene, PracticeShared
from workshop.journey.kind import View
from workshop.journey.queue import Item, Status
from workshop.journey.roles import Actor
from workshop.journey.text import say


def everyone(scene: PanelScene, language: str) -> View:
    plan: PanelStep | None = scene.step.plan if scene.step else None
    shown = on_screen(scene)
    return {
        "prompt": say(plan.prompt if plan else None, language),
        "speaker": say(plan.speaker if plan else None, language),
        "questions_now": bool(plan and plan.questions),
        "asking_open": scene.current,
        "questions": [question(scene, item) for item in questions(scene)],
        "practice": card(shown, language) if shown else None,
    }


def question(scene: PanelScene, item: Item) -> View:
    return {
        "id": item.id,
        "text": item.text,
        "shortened": item.shortened,
        "state": scene.state.settled.get(item.id, "shown"),
        "support": support(scene, item.id),
    }


WORDS = ("title", "summary", "organisation_type", "level", "problem", "done", "changed", "hard", "adapt")


def card(practice: Practice | PracticeShared, language: str) -> View:
    """Without the contact: that is for organisers."""
    if isinstance(practice, PracticeShared):
        said: View = {name: getattr(practice, name, None) or None for name in WORDS}
        return {
            **said,
            "id": practice.item,
            "evidence": practice.evidence,
            "cost": None,
            "tags": [],
            "fictional": False,
        }
    said = {name: say(getattr(practice, name), language) for name in WORDS}
    tags = [tag.said(language) for tag in practice.tags]
    more = {"evidence": practice.evidence, "cost": practice.cost, "fictional": practice.fictional}
    return {**said, "id": practice.id, "tags": tags, **more}


def console(scene: PanelScene, language: str) -> View:
    message = scene.state.message
    return {
        **everyone(scene, language),
        "order": scene.state.order,
        "practices": practices(scene, language),
        "message": {"text": message.text, "seen": message.seen} if message.text else None,
    }


def desk(scene: PanelScene, item: Item) -> View:
    """What became of a question that the room may see; a practice has no answer."""
    if item.status is not Status.SHOWN or item.id in scene.state.practices:
        return {}
    return {"state": scene.state.settled.get(item.id, "shown")}


def practices(scene: PanelScene, language: str) -> list[View]:
    """What may be put on the room screen now."""
    prepared = [{"id": one.id, "title": one.title.said(language), "prepared": True} for one in scene.plan.practices]
    given = [{"id": one.id, "title": card.title or card.done, "prepared": False} for one, card in let_through(scene)]
    return [*prepared, *given]


def mine(scene: PanelScene, by: Actor) -> View:
    given = [(_own(scene, item), item.id in scene.state.practices) for item in scene.queue.by(by.ballot)]
    return {
        "asked": [own for own, practice in given if not practice],
        "practices": [own for own, practice in given if practice],
        "supported": sorted(_supported(scene, by.ballot)),
    }


def _supported(scene: PanelScene, ballot: str) -> set[str]:
    """With a question that was joined to another its support has gone there."""
    shown = scene.queue.of(scene.block, Status.SHOWN)
    own = {name for name, ballots in scene.state.supporters.items() if ballot in ballots}
    return own | {item.id for item in shown if ballot in supporters(scene, item.id)} if own else own


def _own(scene: PanelScene, item: Item) -> View:
    """The author is not told of a dismissal; after *Care* the words are not repeated, only the thanks."""
    if item.status is Status.CARE:
        return {"id": item.id, "text": "", "state": "care"}
    if practice := scene.state.practices.get(item.id):
        return {"id": item.id, "text": practice.title, "state": _state(scene, item)}
    return {"id": item.id, "text": item.text, "state": _state(scene, item)}


def _state(scene: PanelScene, item: Item) -> str:
    first = head(scene.queue, item)
    if first is None or first.status is not Status.SHOWN:
        return "waiting"
    return scene.state.settled.get(first.id, "shown")
