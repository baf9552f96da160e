"""In which order a program wrote to its files and synced them, as the system saw it (strace)."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CALL = re.compile(r"^(\w+)\((.*)\) += (\d+)$")
FILE = re.compile(r'^(?:\d+<|")((?:\\x\w\w)+)[>"]')
CALLS = "pwrite64,write,ftruncate,fsync,fdatasync,unlink"


@dataclass(frozen=True)
class Write:
    file: str
    at: int
    data: bytes


@dataclass(frozen=True)
class Cut:
    """The file is made shorter."""

    file: str
    size: int


@dataclass(frozen=True)
class Sync:
    """Everything that was written to the file before is on disk."""

    file: str


@dataclass(frozen=True)
class Gone:
    """The file is taken out of the folder, for good once the folder is synced (as the file of the empty name)."""

    file: str


@dataclass(frozen=True)
class Mark:
    """So far it was said: it is stored."""


Deed = Write | Cut | Gone | Sync | Mark
FOLDER = ""


def record(module: str, folder: Path, *words: str, marks: str) -> list[Deed]:
    """Runs the module with the folder as its first word. Raises CalledProcessError with what it said."""
    trace = folder.with_suffix(".trace")
    watching = ["strace", "-y", "-xx", "-s", "70000", "-o", str(trace), "-e", f"trace={CALLS}"]
    subprocess.run([*watching, sys.executable, "-m", module, str(folder), *words], check=True)
    deeds = [_deed(line, folder, marks) for line in trace.read_text().splitlines()]
    return [deed for deed in deeds if deed]


def _deed(line: str, folder: Path, marks: str) -> Deed | None:
    call = CALL.match(line)
    if not call:
        return None
    name, words = call[1], call[2].split(", ")
    file = _file(words[0], folder)
    if file is None or file.endswith("-shm"):
        return None
    match name:
        case "write" if file == marks:
            return Mark()
        case "pwrite64":
            return Write(file, int(words[3]), _bytes(words[1].strip('"')))
        case "ftruncate":
            return Cut(file, int(words[1]))
        case "unlink":
            return Gone(file)
        case "fsync" | "fdatasync":
            return Sync(file)
    return None


def _file(word: str, folder: Path) -> str | None:
    """Its name, where it lies in the folder; the folder itself has an empty one."""
    found = FILE.match(word)
    where = Path(_bytes(found[1]).decode()) if found else folder.parent
    return FOLDER if where == folder else where.name if where.parent == folder else None


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))
