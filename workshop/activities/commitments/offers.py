"""What people can share and would like to learn, by region, as far as a moderator let it through. Nobody is named."""

from workshop.activities.commitments.places import LEARN, SHARE
from workshop.activities.commitments.state import CommitScene
from workshop.journey.kind import View
from workshop.journey.queue import Item, Status
from workshop.journey.text import Said

ELSEWHERE = ""  # for those who left their region open


def offers(scene: CommitScene, language: str) -> list[View]:
    """Regions in which somebody offers and somebody asks come first: they can meet."""
    regions: list[tuple[str, Said | None]] = [(one.words("en"), one.said(language)) for one in scene.plan.regions]
    found = [_region(scene, name, said) for name, said in (*regions, (ELSEWHERE, None))]
    return sorted((one for one in found if one["share"] or one["learn"]), key=lambda one: not one["match"])


def _region(scene: CommitScene, name: str, said: Said | None) -> View:
    share, learn = (_items(scene, name, label) for label in (SHARE, LEARN))
    return {"id": name, "name": said, "share": share, "learn": learn, "match": bool(share and learn)}


def _items(scene: CommitScene, region: str, label: str) -> list[View]:
    known = {one.words("en") for one in scene.plan.regions}
    found = [item for item in _shown(scene, label) if _where(scene, item, known) == region]
    return [{"id": item.id, "text": item.text} for item in sorted(found, key=lambda item: item.id)]


def _shown(scene: CommitScene, label: str) -> list[Item]:
    return [item for item in scene.queue.of(scene.block, Status.SHOWN) if item.label == label]


def _where(scene: CommitScene, item: Item, known: set[str]) -> str:
    kept = next((one for one in scene.state.kept.values() if item.id in (one.share_item, one.learn_item)), None)
    return kept.region if kept and kept.region in known else ELSEWHERE
