"""What opens a workshop: the key that signs its cookies, and its passphrases, of which only hashes are kept.

Plain values and pure functions: a file keeps them on a laptop (`secrets_file.py`), a database where many are hosted.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from secrets import choice, token_urlsafe
from typing import Protocol

from werkzeug.security import check_password_hash, generate_password_hash

from workshop.journey.codes import LETTERS

HASH = re.compile(r"scrypt:(\d{1,7}):(\d{1,3}):([1-9])\$[^$\s]+\$[0-9a-f]{128}")
CHEAPEST, DEAREST = 2**7, 2**20  # rounds, and rounds by size; ours take 2**15 by 2**3, and more holds everybody up


@dataclass(frozen=True)
class Secrets:
    """`signing` signs cookies and links; of passphrases, `passphrase` is the hash of the one that opens the console,
    `care` the quarantine, `organiser` what was given."""

    signing: str
    passphrase: str
    care: str
    organiser: str


class WhatOpens(Protocol):
    """The same, wherever it is kept."""

    @property
    def signing(self) -> str: ...
    @property
    def passphrase(self) -> str: ...
    @property
    def care(self) -> str: ...
    @property
    def organiser(self) -> str: ...


PASSPHRASES = tuple(field.name for field in fields(Secrets) if field.name != "signing")


def made_up() -> tuple[Secrets, dict[str, str]]:
    """New secrets and, by name, the passphrases of which they hold the hashes: they can be told now and never again."""
    told = {name: readable_passphrase() for name in PASSPHRASES}
    return Secrets(new_signing(), **{name: hashed(words) for name, words in told.items()}), told


@dataclass(frozen=True)
class Settled:
    """The secrets to use; what is to be kept, without what was given; the passphrases that were made up just now."""

    secrets: Secrets
    to_keep: dict[str, str]
    told: dict[str, str]


def settle(kept: Mapping[str, str], given: Mapping[str, str], *, anew: bool) -> Settled:
    asked = {name: hashed(words) for name, words in given.items()}
    wanted = [name for name in PASSPHRASES if name not in asked and (anew or name not in kept)]
    told = {name: readable_passphrase() for name in wanted}
    now = {"signing": new_signing(), **kept, **{name: hashed(words) for name, words in told.items()}}
    return Settled(Secrets(now["signing"], **{name: {**now, **asked}[name] for name in PASSPHRASES}), now, told)


def hashed(passphrase: str) -> str:
    """What is already a hash stays what it is."""
    return passphrase if is_hash(passphrase) else generate_password_hash(_plain(passphrase), "scrypt")


def is_hash(text: str) -> bool:
    found = HASH.fullmatch(text)
    if not found:
        return False
    rounds, size = int(found[1]), int(found[2])
    return rounds >= CHEAPEST and rounds & (rounds - 1) == 0 and 0 < rounds * size <= DEAREST


def looks_torn(text: str) -> bool:
    """Meant as a hash, and none."""
    return text.startswith("scrypt:") and not is_hash(text)


def is_passphrase(given: str, known: str) -> bool:
    """Capitals and blanks around it do not matter: phones like to add them."""
    return check_password_hash(known, _plain(given))


def _plain(passphrase: str) -> str:
    return unicodedata.normalize("NFKC", passphrase).strip().casefold()


def new_signing() -> str:
    return token_urlsafe(32)


def readable_passphrase() -> str:
    return "-".join("".join(choice(LETTERS.lower()) for _ in range(4)) for _ in range(3))
