"""Who takes part, as far as the rules may know them."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    FACILITATOR = "facilitator"
    MODERATOR = "moderator"
    CARE = "care"  # the focal point, with a passphrase of their own
    READER = "reader"  # somebody who reads a testimony aloud
    SPEAKER = "speaker"  # somebody on the panel
    PARTICIPANT = "participant"
    SCREEN = "screen"
    KEEPER = "keeper"  # the program itself; no cookie grants it


FACILITATOR_ONLY = frozenset({Role.FACILITATOR})
PARTICIPANT_ONLY = frozenset({Role.PARTICIPANT})


@dataclass(frozen=True)
class Actor:
    """Someone who asks for something: a role, and for a participant a ballot, a table and a language.

    `chance` is a random number that comes with each request, for rules that draw.
    The ballot is a keyed hash whose key lives only for one round or block. Nothing here says who it is.
    """

    role: Role
    ballot: str = ""
    table: str = ""
    language: str = "en"
    chance: int = 0


@dataclass(frozen=True)
class Moment:
    """When it is: milliseconds since 1970, and those of the last local midnight; and a random number."""

    now: int
    midnight: int
    chance: int = 0
