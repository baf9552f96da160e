"""What only this laptop knows: made at the first start, readable by its owner alone."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from secrets import choice, token_urlsafe

from workshop.journey.codes import LETTERS

FILE = "secrets.json"


@dataclass(frozen=True)
class Secrets:
    """`signing` signs cookies, `screen` opens the room screen on another machine, `passphrase` the console."""

    signing: str
    screen: str
    passphrase: str


def load(folder: Path, passphrase: str | None) -> tuple[Secrets, bool]:
    """The secrets of this data folder, and whether the passphrase is one that we made up.

    A passphrase that was given is never written down; one that we made stays the same after a restart.
    """
    file = folder / FILE
    kept = Secrets(**json.loads(file.read_text())) if file.exists() else _write(file)
    if passphrase:
        return Secrets(kept.signing, kept.screen, passphrase), False
    return kept, True


def _write(file: Path) -> Secrets:
    made = Secrets(token_urlsafe(32), token_urlsafe(16), _readable_passphrase())
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as writing:
        json.dump(asdict(made), writing)
    return made


def _readable_passphrase() -> str:
    return "-".join("".join(choice(LETTERS.lower()) for _ in range(4)) for _ in range(3))
