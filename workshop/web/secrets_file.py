"""Where a laptop keeps its secrets: a file in the data folder, readable by its owner alone, without a passphrase."""

import json
import os
from pathlib import Path

from workshop.store.database import Damaged
from workshop.web.secrets import Secrets, hashed, settle

FILE = "secrets.json"


def load(folder: Path, *, anew: bool = False, **given: str) -> tuple[Secrets, dict[str, str]]:
    """The secrets to use and, by name, the passphrases that were made up just now: only this start can tell them.

    A passphrase that was given is not written down. `anew` makes up all others again; cookies stay good.
    """
    settled = settle(_kept(folder / FILE), given, anew=anew)
    if settled.to_keep != _written(folder / FILE):
        _write(folder / FILE, settled.to_keep)
    return settled.secrets, settled.told


def _kept(file: Path) -> dict[str, str]:
    """Passphrases that an earlier version wrote in plain are taken over as hashes: the same ones go on."""
    known = _written(file)
    return {name: words if name == "signing" else hashed(words) for name, words in known.items()}


def _written(file: Path) -> dict[str, str]:
    """Raises Damaged: new secrets would shut out everybody who has joined, so they are never made unasked."""
    try:
        return dict(json.loads(file.read_text())) if file.exists() else {}
    except (ValueError, TypeError):
        raise Damaged(f"{FILE} cannot be understood") from None


def _write(file: Path, kept: dict[str, str]) -> None:
    """In the place of the old one, never half of it."""
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as writing:
        json.dump(kept, writing)
        writing.flush()
        os.fsync(descriptor)  # a name without content would be all that is left after a power cut
    new.replace(file)
