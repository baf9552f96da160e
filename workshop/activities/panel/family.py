"""A question and those that were joined to it: one for the room, with everybody's support and everybody's voice."""

from collections.abc import Iterator

from workshop.activities.panel.state import PanelScene
from workshop.journey.queue import Item, Queue, Status
from workshop.views import crowd


def family(queue: Queue, name: str) -> Iterator[Item]:
    """What was joined to something that was joined itself belongs here too."""
    if name in queue:
        yield queue.items[name]
    for other in queue.merged_into(name):
        yield from family(queue, other.id)


def head(queue: Queue, item: Item) -> Item | None:
    """The question that stands for this one; None where that one has been taken back."""
    while item.status is Status.MERGED:
        if item.into not in queue:
            return None
        item = queue.items[item.into]
    return item


def supporters(scene: PanelScene, name: str) -> frozenset[str]:
    """Each phone once, however many of the joined questions it supported."""
    return frozenset().union(*(scene.state.supporters.get(one.id, ()) for one in family(scene.queue, name)))


def support(scene: PanelScene, name: str) -> int | None:
    return crowd.support(len(supporters(scene, name)))


def questions(scene: PanelScene) -> list[Item]:
    """Those a moderator let through: what is open first, then what is answered in writing, then what was answered.

    Among the open ones those with most support come first, as far as it may be known. With `unheard`, tables and
    languages not heard yet come before: one step and no finer, so that the order gives away as little as it can.
    """
    shown = [one for one in scene.queue.of(scene.block, Status.SHOWN) if one.id not in scene.state.practices]
    tables, languages = _heard(scene, shown)

    def heard(item: Item) -> bool:
        whole = list(family(scene.queue, item.id))
        new_table = any(one.table and one.table not in tables for one in whole)
        return not new_table and all(one.language in languages for one in whole)

    def place(item: Item) -> tuple[int, bool, int]:
        late = scene.state.order == "unheard" and heard(item)
        return RANK[scene.state.settled.get(item.id, "shown")], late, -(support(scene, item.id) or 0)

    return sorted(shown, key=place)


RANK = {"shown": 0, "later": 1, "answered": 2}


def _heard(scene: PanelScene, shown: list[Item]) -> tuple[set[str], set[str]]:
    """The tables and languages whose questions the panel has answered."""
    answered = [one for one in shown if scene.state.settled.get(one.id) == "answered"]
    voices = [one for item in answered for one in family(scene.queue, item.id)]
    return {one.table for one in voices}, {one.language for one in voices}
