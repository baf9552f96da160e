"""One consistent file with everything, made while the workshop runs; and a data folder made from such a file."""

import json
import os
import shutil
import sqlite3
import zipfile
import zlib
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

DATABASE = "workshop.db"
SECRETS = "secrets.json"
BESIDE = (f"{DATABASE}-wal", f"{DATABASE}-shm")


LARGEST = 512 * 1024 * 1024  # bytes of one file; a workshop has a few million
DAMAGED = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, ValueError, NotImplementedError, RuntimeError)
"""How the reader of archives says that one is damaged, locked or no archive at all."""


class NoBackup(Exception):
    """The file is no backup, or a damaged one, with the reason in plain words."""


def backup(folder: Path, file: Path) -> None:
    """Raises OSError where a file cannot be read or written. The file is readable by its owner alone."""
    with TemporaryDirectory(dir=file.parent) as corner:
        copy = Path(corner) / DATABASE
        with closing(sqlite3.connect(folder / DATABASE)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        packed = Path(corner) / "packed"
        os.close(os.open(packed, os.O_CREAT | os.O_EXCL, 0o600))
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(copy, DATABASE)
            if (folder / SECRETS).exists():  # where many workshops are hosted, the database has them
                archive.write(folder / SECRETS, SECRETS)
        packed.replace(file)


def restore(file: Path, folder: Path) -> None:
    """Puts the content of a backup in the place of what is there. Raises NoBackup before anything is changed."""
    with TemporaryDirectory(dir=folder) as corner:
        _unpack(file, Path(corner))
        for name in BESIDE:
            (folder / name).unlink(missing_ok=True)
        if not (Path(corner) / SECRETS).exists():
            (folder / SECRETS).unlink(missing_ok=True)
        for kept in Path(corner).iterdir():
            kept.chmod(0o600)
            kept.replace(folder / kept.name)


def _take(archive: zipfile.ZipFile, name: str, corner: Path) -> None:
    """Piece by piece; never more than the archive says of it, which may not be too much."""
    if archive.getinfo(name).file_size > LARGEST:
        raise NoBackup(f"{name} in it would be larger than any workshop's")
    with archive.open(name) as packed, (corner / name).open("wb") as unpacked:
        shutil.copyfileobj(packed, unpacked)


def _unpack(file: Path, corner: Path) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            for name in (DATABASE, *({SECRETS} & set(archive.namelist()))):
                _take(archive, name, corner)
        with closing(sqlite3.connect(corner / DATABASE)) as copy:
            (said,) = copy.execute("PRAGMA integrity_check").fetchone()
        if (corner / SECRETS).exists() and not isinstance(json.loads((corner / SECRETS).read_text()), dict):
            raise NoBackup("its secrets are none")
    except (*DAMAGED, sqlite3.DatabaseError) as problem:
        raise NoBackup(str(problem)) from None
    if said != "ok":
        raise NoBackup(said)
