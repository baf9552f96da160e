"""What only this laptop knows: made at the first start, readable by its owner alone."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from secrets import choice, token_urlsafe

from workshop.journey.codes import LETTERS

FILE = "secrets.json"


@dataclass(frozen=True)
class Secrets:
    """`signing` signs cookies and links, `passphrase` opens the console, `care` the quarantine, `organiser` what
    was given."""

    signing: str
    passphrase: str
    care: str
    organiser: str


def load(folder: Path, **given: str | None) -> tuple[Secrets, Secrets]:
    """The secrets to use, and those that we made up, which stay the same after a restart.

    A passphrase that was given is never written down.
    """
    file = folder / FILE
    known = json.loads(file.read_text()) if file.exists() else {}
    made = Secrets(**{**asdict(_made_up()), **known})
    if set(known) != {field.name for field in fields(Secrets)}:
        _write(file, made)
    return replace(made, **{name: words for name, words in given.items() if words}), made


def _made_up() -> Secrets:
    return Secrets(token_urlsafe(32), _readable_passphrase(), _readable_passphrase(), _readable_passphrase())


def _write(file: Path, made: Secrets) -> None:
    """In the place of the old one, never half of it."""
    new = file.with_suffix(".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as writing:
        json.dump(asdict(made), writing)
    new.replace(file)


def _readable_passphrase() -> str:
    return "-".join("".join(choice(LETTERS.lower()) for _ in range(4)) for _ in range(3))
