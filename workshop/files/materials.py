"""Materials beside the agenda: texts are read in; pictures and films must be there, and nowhere else than beside it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workshop.files.faults import Fault, FaultyFile, Source, Way
from workshop.files.yaml import read_text
from workshop.journey.sentence import Sentence

ENDINGS = {"text": ("md",), "picture": ("png", "jpg", "jpeg", "webp"), "video": ("mp4", "webm")}
LANGUAGE = re.compile(r"[a-z]{2,3}")
NAME = re.compile(r"[\w-][\w .-]*(?:/[\w-][\w .-]*)*")


def fill_in(source: Source) -> Iterator[Fault]:
    """Puts what text files say in the place of their names; notes the folder, and the size of the other files."""
    blocks = source.data.get("blocks") if isinstance(source.data, dict) else None
    for at, block in enumerate(blocks if isinstance(blocks, list) else []):
        if isinstance(block, dict) and block.get("kind") == "material" and isinstance(block.get("steps"), list):
            block["folder"] = str(source.file.parent.resolve())
            yield from _fill_in_steps(source, block["steps"], ("blocks", at, "steps"))


def _fill_in_steps(source: Source, steps: list[Any], way: Way) -> Iterator[Fault]:
    for at, step in enumerate(steps):
        for key in ENDINGS.keys() & step.keys() if isinstance(step, dict) else ():
            try:
                step |= _read(source.file, key, str(step[key]))
            except FaultyFile as problem:
                yield source.fault((*way, at, key), problem.faults[0].what)


def _read(agenda: Path, key: str, name: str) -> dict[str, Any]:
    file = beside(agenda.parent, name)
    if file is None:
        raise _faulty(
            agenda,
            Sentence("{name} does not lie beside the agenda; put it there and write materials/…", name=repr(name)),
        )
    if file.suffix.lower().removeprefix(".") not in ENDINGS[key]:
        endings = ", ".join(ENDINGS[key])
        raise _faulty(agenda, Sentence(
            "{name} is no {key} that is known; use a file that ends in one of these: {endings}",
            name=repr(name), key=key, endings=endings,
        ))  # fmt: skip
    if not file.is_file():
        raise _faulty(agenda, Sentence("{name}: there is no such file; check the name", name=repr(name)))
    return {key: _languages(file)} if key == "text" else {"size": file.stat().st_size}


def beside(folder: Path, name: str) -> Path | None:
    """The file of that name below the folder; None where the name leads out of it, by `..`, by `/` or by a link."""
    file = folder / name
    return file if NAME.fullmatch(name) and file.resolve().is_relative_to(folder.resolve()) else None


def _languages(file: Path) -> dict[str, str]:
    """`power.md` is English, `power.fr.md` French."""
    names = {path.name.removeprefix(f"{file.stem}.").removesuffix(".md"): path for path in file.parent.glob("*.*.md")}
    others = {name: path for name, path in sorted(names.items()) if LANGUAGE.fullmatch(name) and not path.is_symlink()}
    return {language: read_text(path).strip() for language, path in {"en": file, **others}.items()}


def _faulty(agenda: Path, what: str) -> FaultyFile:
    return FaultyFile([Source(agenda).fault((), what)])
