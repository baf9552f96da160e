"""One session with every block of every agenda that ships, so that one walk sees each kind of step in each variant."""

from pathlib import Path
from shutil import copytree
from typing import Any

import yaml
from PIL import Image

from tests.files.test_agenda import ROOT
from workshop.activities import QUIETER


def write(folder: Path) -> Path:
    """The shipped session, with all ways of the four colours after its own, then the blocks of other sessions in which
    nothing is given to the room, and the check-in within its last block."""
    whole = yaml.safe_load((ROOT / "agenda.yaml").read_text())
    blocks = [{**_untimed(block)} for block in whole["blocks"]]
    at = 1 + next(number for number, block in enumerate(blocks) if block["id"] == "norms")
    colours = [_of(file, {"cards"}) for file in sorted(ROOT.glob("agendas/four-colours/*.yaml"))]
    others = [_of(file, {kind.name for kind in QUIETER}) for file in sorted(ROOT.glob("agendas/*.yaml"))]
    blocks[at:at] = [block for found in (*colours, *others, _seen(folder)) for block in found]
    _followed_up(blocks[-1], *_blocks(ROOT / "agendas/check-in.yaml"))
    plan = folder / "everything.yaml"
    plan.write_text(yaml.safe_dump({**whole, "starts": "08:00", "blocks": blocks}, allow_unicode=True, sort_keys=False))
    for name in ("testimonies", "practices"):
        (folder / name).symlink_to(ROOT / name)
    return plan


def _blocks(file: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load(file.read_text())["blocks"])


def _of(file: Path, kinds: set[str]) -> list[dict[str, Any]]:
    return [{**block, "id": f"{file.stem}-{block['id']}"} for block in _blocks(file) if block["kind"] in kinds]


def _seen(folder: Path) -> list[dict[str, Any]]:
    """A picture and a film, of which none ships; they lie among the texts that do."""
    copytree(ROOT / "agendas/materials", folder / "materials")
    Image.new("RGB", (400, 300), "teal").save(folder / "materials/chairs.png")
    (folder / "materials/film.mp4").write_bytes(b"not a film yet")
    picture = {"id": "picture", "picture": "materials/chairs.png", "alt": _said("Two chairs.", "كرسيان.")}
    film = {"id": "film", "video": "materials/film.mp4", "summary": _said("Two people talk.", "شخصان يتحدثان.")}
    more = {"minutes": 1, "title": _said("Look at this", "انظروا إلى هذا")}
    return [
        {**more, "id": "seen", "kind": "material", "minutes": 2, "steps": [{**one, **more} for one in (picture, film)]}
    ]


def _said(english: str, arabic: str) -> dict[str, str]:
    return {"en": english, "ar": arabic}


def _followed_up(block: dict[str, Any], follow_up: dict[str, Any]) -> None:
    """A code is known to one block of commitments, so that both are one here."""
    block["minutes"] += follow_up["minutes"]
    block["steps"] = block["steps"] + [{**step, "id": f"later-{step['id']}"} for step in follow_up["steps"]]


def _untimed(block: dict[str, Any]) -> dict[str, Any]:
    begins, ends = (60 * int(face[:2]) + int(face[3:]) for face in block["at"].split("–"))
    return {**{key: value for key, value in block.items() if key != "at"}, "minutes": ends - begins}
