"""The three passphrases on the command line: given by the environment, made up, told once."""

import os
from functools import partial
from pathlib import Path

from workshop.cli.plain import Stop
from workshop.store.database import Database
from workshop.web import secrets_database, secrets_file
from workshop.web.secrets import Secrets, looks_torn

PASSPHRASES = {
    "passphrase": ("WORKSHOP_PASSPHRASE", "Passphrase", ""),
    "organiser": ("ORGANISER_PASSPHRASE", "Organiser passphrase", "  (opens /organise alone)"),
    "care": ("CARE_PASSPHRASE", "Care passphrase", "  (for the care focal point alone)"),
}
"""By secret: the setting that gives it, its name, and what is said of it."""
HOST = "HOST_PASSPHRASE"
"""The setting that gives the one for the home page, where many workshops are hosted."""
TOLD_BEFORE = "Passphrases  those that were printed when they were made; to make new ones: --new-passphrases"


def secrets_of(
    folder: Path, given: dict[str, str], *, anew: bool, shared: Database | None = None
) -> tuple[Secrets, list[str]]:
    """The secrets to use, from the folder or the database that programs share, and lines that tell what was made up.

    Raises Damaged.
    """
    load = partial(secrets_file.load, folder) if shared is None else partial(secrets_database.load, shared)
    secrets, told = load(anew=anew, **given)
    lines = [f"{PASSPHRASES[name][1]}  {words}{PASSPHRASES[name][2]}" for name, words in told.items()]
    all_given = len(given) == len(PASSPHRASES)
    return secrets, lines or ([] if all_given else [TOLD_BEFORE])


def given_passphrases() -> dict[str, str]:
    """Those of the environment, or their hashes. Raises Stop."""
    found = {name: given_passphrase(setting) for name, (setting, _, _) in PASSPHRASES.items()}
    return {name: words for name, words in found.items() if words}


def given_passphrase(setting: str) -> str:
    """Empty where the environment gives none. Raises Stop."""
    words = os.environ.get(setting, "").strip()
    if looks_torn(words):
        what = f"{setting} begins like the hash of a passphrase, but is not a whole one"
        raise Stop(f"{what}; where a shell reads it, put it in single quotes because of its $")
    return words


def as_settings(secrets: Secrets) -> dict[str, str]:
    """What another program needs in its environment so that the same passphrases open it."""
    return {setting: getattr(secrets, name) for name, (setting, _, _) in PASSPHRASES.items()}
