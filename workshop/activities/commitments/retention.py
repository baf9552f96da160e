"""What is forgotten of commitments when its time is over: contacts first, and all of it where an organiser wants so."""

from workshop.activities.commitments.giving import delete
from workshop.activities.commitments.peers import forgotten
from workshop.activities.commitments.state import CommitScene
from workshop.journey.messages import Event
from workshop.journey.retention import Retention


def outdated(scene: CommitScene, days: int, kept_for: Retention) -> list[Event]:
    """`days` since the workshop."""
    if kept_for.commitments is not None and days >= kept_for.commitments:
        return [event for name in scene.state.kept for event in delete(scene, name)]
    return contacts(scene) if days >= kept_for.contacts else []


def contacts(scene: CommitScene) -> list[Event]:
    """The words stay, without the way to whoever wrote them."""
    reachable = [kept for kept in scene.state.kept.values() if kept.contact]
    unreachable: list[Event] = [kept.model_copy(update={"contact": ""}) for kept in reachable]
    return [*unreachable, *forgotten(scene, lambda _: True)]
