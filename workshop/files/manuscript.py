"""The agenda's file, and what was changed of it but is not in it yet: nothing that somebody typed is lost.

The file is the one that the server was started with. What is not saved yet lies in the data folder, so that it
outlives a restart; saving goes beside the file and then takes its place, so that there is never half a file.
"""

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from workshop.files.faults import Fault, FaultyFile, Place
from workshop.journey.sentence import Sentence


class ChangedMeanwhile(Exception):
    """The file is no longer what it was when the changes were begun."""


class Unwritable(Exception):
    """The folder does not take the file."""


@dataclass(frozen=True)
class Draft:
    """`base` is the file as it was when the changes began, `text` what it would be with them."""

    base: str
    text: str

    @property
    def changed(self) -> bool:
        return self.text != self.base

    @property
    def mark(self) -> str:
        """Tells this text from any other."""
        return mark(self.text)


def mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Manuscript:
    """`aside` is the folder for what is not saved yet."""

    file: Path
    aside: Path

    def on_disk(self) -> str:
        """Line breaks as they are. Raises FaultyFile."""
        try:
            return self.file.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as problem:
            what = Sentence("cannot be read ({why}); save it as UTF-8 text", why=problem)
            raise FaultyFile([Fault(Place(self.file, 1), what)]) from None

    @property
    def unsaved(self) -> Path:
        """Each agenda has its own, so that one does not replace that of another."""
        return self.aside / f"unsaved-{mark(str(self.file.resolve()))}.json"

    def draft(self) -> Draft:
        """What was begun and not saved, else the file."""
        return self._begun() or self._fresh()

    def _fresh(self) -> Draft:
        text = self.on_disk()
        return Draft(text, text)

    def _begun(self) -> Draft | None:
        with suppress(FileNotFoundError):
            kept = json.loads(self.unsaved.read_text("utf-8"))
            return Draft(kept["base"], kept["text"])
        return None

    def keep(self, draft: Draft) -> None:
        if not draft.changed:
            return self.discard()
        kept = {"base": draft.base, "text": draft.text}
        return _replace(self.unsaved, json.dumps(kept, ensure_ascii=False).encode())

    def discard(self) -> None:
        self.unsaved.unlink(missing_ok=True)

    @property
    def changed_meanwhile(self) -> bool:
        return self.draft().base != self.on_disk()

    def save(self, *, over: str | None = None) -> Path | None:
        """Returns where the former version is kept. `over`: the mark of the file that may be replaced, if it is no
        longer the one from which the changes were begun. Raises ChangedMeanwhile, Unwritable."""
        draft, there = self.draft(), self.on_disk()
        if there != draft.base and mark(there) != over:
            raise ChangedMeanwhile
        former = None
        if draft.text != there:
            former = self._backup(there)
            _replace(self.file, draft.text.encode())
        self.discard()
        return former

    def put_aside(self) -> Path | None:
        """The file is taken as it is on disk; what was changed here is kept beside it."""
        draft = self.draft()
        kept = self._backup(draft.text) if draft.changed else None
        self.discard()
        return kept

    def _backup(self, text: str) -> Path:
        """Under the next number that is free: no backup replaces another."""
        number = 1
        while True:
            path = self.file.with_name(f"{self.file.name}.{number}.bak")
            with suppress(FileExistsError):
                return _new(path, text.encode())
            number += 1


def _new(path: Path, content: bytes) -> Path:
    """Raises FileExistsError, Unwritable."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise
    except OSError as problem:
        raise Unwritable(problem.strerror) from None
    return path


def _replace(path: Path, content: bytes) -> None:
    """Whole or not at all; whoever may read the file may read the new one."""
    target = path.resolve()
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as problem:
        raise Unwritable(problem.strerror) from None
    try:
        os.chmod(file.name, target.stat().st_mode & 0o777 if target.exists() else 0o600)
        os.replace(file.name, target)
    except OSError as problem:
        Path(file.name).unlink(missing_ok=True)
        raise Unwritable(problem.strerror) from None
