"""The form for phones, a wall for those who want to be on it, and what people offer and ask, by region."""

from workshop.activities.commitments.offers import offers
from workshop.activities.commitments.plan import CommitmentsPlan, CommitmentStep
from workshop.activities.commitments.state import Commitments, CommitScene, Committed
from workshop.journey.kind import View, Views
from workshop.journey.queue import Item, Status
from workshop.journey.text import say
from workshop.views import crowd


def phone(scene: CommitScene, language: str) -> View:
    return {
        **everyone(scene, language),
        "examples": {level: text.said(language) for level, text in scene.plan.examples.items()},
        "regions": [{"id": r.words("en"), "name": r.said(language)} for r in scene.plan.regions],
        "closed": scene.state.closed,
        "peers_moved": len(scene.state.asked) + len(scene.state.answered),
    }


def everyone(scene: CommitScene, language: str) -> View:
    plan = _plan(scene)
    went = scene.state.went if plan and plan.went else None
    return {
        "prompt": say(plan.prompt if plan else None, language),
        "example": say(scene.plan.example, language),
        "pairs": bool(plan and plan.pairs and scene.here and not scene.ended),
        "recall": bool(plan and plan.recall),
        "went": went.model_dump(mode="json") if went else None,
        "peers": offers(scene, language) if plan and plan.peers else None,
    }


def screen(scene: CommitScene, language: str) -> View:
    plan = _plan(scene)
    wall = bool(plan and plan.wall) or scene.ended
    return {
        **everyone(scene, language),
        "wall": wall_of(scene) if wall else None,
        "wall_page": scene.state.page,
    }


def console(scene: CommitScene, language: str) -> View:
    kept = crowd.arrived(len(scene.state.kept))
    return {**screen(scene, language), "kept": kept, "closed": scene.state.closed}


def _plan(scene: CommitScene) -> CommitmentStep | None:
    return scene.step.plan if scene.step else None


def wall_of(scene: CommitScene) -> list[View]:
    shown = [item for item in scene.queue.of(scene.block, Status.SHOWN) if not item.label]
    authors = {kept.item: kept for kept in scene.state.kept.values()}
    return [_note(item, authors.get(item.id)) for item in sorted(shown, key=lambda item: item.id)]


def _note(item: Item, kept: Committed | None) -> View:
    """`voice`: for a whole organisation only where its author said that they may speak for it."""
    forall = kept is not None and kept.level == "organisation"
    voice = None if not forall or kept is None else "organisation" if kept.speaks_for_organisation else "participant"
    return {"id": item.id, "text": item.text, "signed": item.signed, "voice": voice}


VIEWS: Views[CommitmentsPlan, Commitments] = Views(phone=phone, console=console, screen=screen)
