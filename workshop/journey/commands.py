"""What the people who run the workshop may ask for. Each kind of block adds its own."""

from typing import Literal

from pydantic import Field

from workshop.journey.messages import Command, Draft, Name, Words
from workshop.journey.roles import FACILITATOR_ONLY, TIMING, Role


class FromTheFront(Command):
    asked_by = FACILITATOR_ONLY


class Steering(FromTheFront):
    steers = True


class OfTime(Command):
    """Also for whoever keeps the time."""

    asked_by = TIMING


class TakeWheel(FromTheFront):
    """From now on only this console moves the workshop, until another one takes the wheel or this one is gone."""


class Prepare(FromTheFront):
    """Says who is there for people. What is left out stays as it is; empty words clear it."""

    support_person: Words | None = Field(None, max_length=200)
    support_contact: Words | None = Field(None, max_length=400)
    where_to_report: Words | None = Field(None, max_length=400)
    quiet_place: Words | None = Field(None, max_length=200)


class MoveStart(FromTheFront):
    """Moves the planned start, in minutes after midnight; everything follows."""

    starts: int = Field(ge=0, lt=24 * 60)


class ChooseAddress(FromTheFront):
    """The address that the QR code leads to, one of those this machine has."""

    address: Words = Field(max_length=200)


class SetWifi(FromTheFront):
    """The Wi-Fi that phones should join. An open one has no password; without a name none is shown."""

    name: Words = Field("", max_length=32)
    password: Draft = Field("", max_length=64)


class Start(Steering):
    """Begins. Without all of `Prepare`, only with a reason."""

    reason: Words = Field("", max_length=400)


class Next(Steering):
    """Goes on. `leaving` is the step that was on the screen when it was pressed."""

    leaving: Name


class Back(Steering):
    leaving: Name


class GoTo(Steering):
    """To any step. Those between are passed by as with `Next`; an earlier one is shown again and opens nothing."""

    leaving: Name
    step: Name


class Undo(Steering):
    """Takes the last step back, as if it had not been pressed."""


class Pause(OfTime):
    pass


class Resume(OfTime):
    pass


class AddTime(OfTime):
    minutes: int = Field(ge=-60, le=60)


class Replan(OfTime):
    """Makes up for an overrun. `leaving`: the step at hand when it was chosen; `what`: its block or step."""

    leaving: Name
    way: Literal["block", "all", "drop", "later"]
    what: Name | None = None


class BlankScreen(FromTheFront):
    blank: bool = True


class SoundSignals(FromTheFront):
    """Lets the room screen's signals of time be heard, or only seen."""

    on: bool = True


class EndWorkshop(Steering):
    pass


class WriteDebrief(FromTheFront):
    """After the end: what to keep and what to change, for whoever facilitates. Empty words take it away."""

    keep: Words = Field("", max_length=4000)
    change: Words = Field("", max_length=4000)


class ForgetOld(Command):
    """Asked by the program itself: what is past its time is erased."""

    asked_by = frozenset({Role.KEEPER})


class ForgetNotes(Command):
    """What was written to the room is no longer needed: it is erased now, before its time."""

    asked_by = frozenset({Role.FACILITATOR, Role.ORGANISER})


COMMANDS: tuple[type[Command], ...] = (
    TakeWheel, Prepare, MoveStart, ChooseAddress, SetWifi, Start, Next, Back, GoTo, Undo, Pause, Resume,
    AddTime, Replan, BlankScreen, SoundSignals, EndWorkshop, WriteDebrief, ForgetOld, ForgetNotes,
)  # fmt: skip
