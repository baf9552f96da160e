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
    """`signing` signs cookies and links, `passphrase` opens the console, `care` the quarantine."""

    signing: str
    passphrase: str
    care: str


def load(folder: Path, passphrase: str | None, care: str | None) -> tuple[Secrets, Secrets]:
    """The secrets to use, and those that we made up, which stay the same after a restart.

    A passphrase that was given is never written down.
    """
    file = folder / FILE
    made = Secrets(**json.loads(file.read_text())) if file.exists() else _write(file)
    return Secrets(made.signing, passphrase or made.passphrase, care or made.care), made


def _write(file: Path) -> Secrets:
    made = Secrets(token_urlsafe(32), _readable_passphrase(), _readable_passphrase())
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as writing:
        json.dump(asdict(made), writing)
    return made


def _readable_passphrase() -> str:
    return "-".join("".join(choice(LETTERS.lower()) for _ in range(4)) for _ in range(3))
