"""The Wi-Fi of the room: its name and password, and the text that a phone's camera reads to join it."""

import re
from dataclasses import dataclass

from workshop.journey.fingerprint import fingerprint
from workshop.journey.refused import Refused

LONGEST_NAME = 32  # bytes, as the standard has it
PASSWORD = re.compile(r"[\x20-\x7e]{8,63}|[0-9A-Fa-f]{64}")
SIGNS = re.compile(r'([\\;,":])')


@dataclass(frozen=True)
class Wifi:
    """An open network has an empty password."""

    name: str = ""
    password: str = ""

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def text(self) -> str:
        """As cameras of all makers read it."""
        if not self.password:
            return f"WIFI:T:nopass;S:{_escaped(self.name)};;"
        return f"WIFI:T:WPA;S:{_escaped(self.name)};P:{_escaped(self.password)};;"

    @property
    def mark(self) -> str:
        """Changes with what the picture of it shows, and tells nothing."""
        return fingerprint("wifi", self.name, self.password)


def checked(name: str, password: str) -> Wifi:
    """Raises Refused where no network can be called so, or have such a password. No name: none is shown."""
    if not name and password:
        raise Refused("incomplete")
    if len(name.encode()) > LONGEST_NAME:
        raise Refused("too-long")
    if password and not PASSWORD.fullmatch(password):
        raise Refused("no-such-password")
    return Wifi(name, password)


def _escaped(words: str) -> str:
    return SIGNS.sub(r"\\\1", words)
