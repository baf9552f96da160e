"""What the session did. `at` is in milliseconds since 1970."""

from workshop.journey import queue
from workshop.journey.messages import Event


class Prepared(Event):
    care: dict[str, str]


class StartMoved(Event):
    starts: int


class AddressChosen(Event):
    address: str


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


class ScreenBlanked(Event):
    blank: bool


class SoundTurned(Event):
    on: bool


class Ended(Event):
    """Nothing more is taken, but for commitments; every other ballot key is burnt."""

    at: int
    scopes: tuple[str, ...] = ()

    @property
    def burns(self) -> tuple[str, ...]:
        return self.scopes


EVENTS: tuple[type[Event], ...] = (
    Prepared, StartMoved, AddressChosen, Started, StepEntered, Undone, Paused, Resumed, TimeAdded,
    ScreenBlanked, SoundTurned, Ended, *queue.EVENTS,
)  # fmt: skip
