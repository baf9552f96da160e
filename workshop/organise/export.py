"""Everything an organiser may have of a workshop, as files, with what each contains and a first look at it."""

from pathlib import Path

from workshop.journey.session import Session
from workshop.organise.kinds import KINDS
from workshop.organise.preview import Preview, preview
from workshop.organise.takehome import Export

__all__ = ["KINDS", "Preview", "file", "files", "preview", "write"]


def files(session: Session, language: str, now: int) -> dict[str, bytes]:
    """File name to content."""
    export = Export(session, language, now)
    return {name: export.file(name) for name in KINDS}


def file(session: Session, language: str, now: int, name: str) -> bytes:
    """One of them; the others are not made."""
    return Export(session, language, now).file(name)


def write(folder: Path, made: dict[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in made]
