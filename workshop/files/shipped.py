"""The sessions that can be opened: agendas in a folder, each with what somebody wants to know who chooses one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workshop.files.agenda import build, read_agenda
from workshop.journey.text import Text


@dataclass(frozen=True)
class Session:
    """`group` is the folder it lies in, empty for the main ones; `parts` are its blocks."""

    name: str
    group: str
    file: Path
    title: Text
    minutes: int
    languages: tuple[str, ...]
    parts: tuple[Text, ...]


def sessions(first: Path | None, folder: Path) -> Iterator[Session]:
    """The one file, then those of the folder. Raises FaultyFile where one is wrong."""
    if first:
        yield _session(first, first.stem, "")
    for file in sorted(folder.rglob("*.yaml"), key=lambda file: (len(file.parts), file)):
        within = file.relative_to(folder)
        yield _session(file, str(within.with_suffix("")), str(within.parent) if len(within.parts) > 1 else "")


def _session(file: Path, name: str, group: str) -> Session:
    agenda = build(read_agenda(file))
    parts = tuple(block.title for block in agenda.blocks)
    return Session(name, group, file, agenda.title, agenda.seconds // 60, agenda.languages, parts)
