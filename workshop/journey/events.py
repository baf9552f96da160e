"""What the session did. `at` is in milliseconds since 1970."""

from workshop.journey import debrief, queue
from workshop.journey.agreed import Agreed
from workshop.journey.messages import Event

WIFI = "wifi"  # the name of its paper


class Prepared(Event):
    care: dict[str, str]


class StartMoved(Event):
    starts: int


class AddressChosen(Event):
    address: str


class WifiSet(Event):
    """On a paper of its own: the password of a venue is not for the lasting log."""

    name: str = ""
    password: str = ""

    @property
    def paper(self) -> str:
        return WIFI

    @property
    def erases(self) -> tuple[str, ...]:
        return (WIFI,)


class Debriefed(Event):
    """On a paper of its own: the last one is all that is kept; an empty one only takes it away."""

    keep: str = ""
    change: str = ""

    @property
    def paper(self) -> str | None:
        return debrief.PAPER if self.keep or self.change else None

    @property
    def erases(self) -> tuple[str, ...]:
        return (debrief.PAPER,)


class Started(Event):
    """`reason` is why it began without every name on the care list; `midnight` anchors the planned clock."""

    at: int
    midnight: int
    reason: str = ""


class StepEntered(Event):
    personal = True
    step: str
    at: int


class Undone(Event):
    personal = True
    at: int


class Paused(Event):
    at: int


class Resumed(Event):
    at: int


class TimeAdded(Event):
    seconds: int


class Replanned(Event):
    """All that is agreed from now on, instead of what was agreed before."""

    agreed: Agreed


class ScreenBlanked(Event):
    blank: bool


class SoundTurned(Event):
    on: bool


class Ended(Event):
    """Nothing more is taken, but for commitments; every other ballot key is burnt, and the Wi-Fi forgotten."""

    at: int
    scopes: tuple[str, ...] = ()

    @property
    def erases(self) -> tuple[str, ...]:
        return (WIFI,)

    @property
    def burns(self) -> tuple[str, ...]:
        return self.scopes


EVENTS: tuple[type[Event], ...] = (
    Prepared, StartMoved, AddressChosen, WifiSet, Started, StepEntered, Undone, Paused, Resumed, TimeAdded,
    Replanned, ScreenBlanked, SoundTurned, Ended, Debriefed, *queue.EVENTS,
)  # fmt: skip
