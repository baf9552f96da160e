"""Who takes part, as far as the rules may know them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum


class Role(StrEnum):
    FACILITATOR = "facilitator"
    ORGANISER = "organiser"  # looks after what was given, before and after
    COFACILITATOR = "cofacilitator"  # a right that opens the console; there they are a facilitator by link
    TIMEKEEPER = "timekeeper"
    MODERATOR = "moderator"
    CARE = "care"  # the focal point, with a passphrase of their own
    READER = "reader"  # somebody who reads a testimony aloud
    SPEAKER = "speaker"  # somebody on the panel
    PARTICIPANT = "participant"
    SCREEN = "screen"
    KEEPER = "keeper"  # the program itself; no cookie grants it


FACILITATOR_ONLY = frozenset({Role.FACILITATOR})
TIMING = frozenset({Role.FACILITATOR, Role.TIMEKEEPER})
PARTICIPANT_ONLY = frozenset({Role.PARTICIPANT})
HALF_A_DAY = 12 * 60 * 60


@dataclass(frozen=True)
class Actor:
    """Someone who asks for something: a role, and for a participant a ballot, a table and a language.

    `chance` is a random number that comes with each request, for rules that draw; `today` is for rules about days.
    The ballot is a keyed hash whose key lives only for one round or block. Nothing here says who it is.
    """

    role: Role
    ballot: str = ""
    table: str = ""
    language: str = "en"
    chance: int = 0
    today: date | None = None


@dataclass(frozen=True)
class Moment:
    """When it is: milliseconds since 1970, and those of the last local midnight; and a random number."""

    now: int
    midnight: int
    chance: int = 0

    @property
    def today(self) -> date:
        """The local day; twelve hours after its midnight it is the same day in Greenwich, but for a few islands, where
        this says the day before."""
        return datetime.fromtimestamp(self.midnight / 1000 + HALF_A_DAY, UTC).date()
