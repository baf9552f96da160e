"""Around a reading: its pace, a reader who would rather hand over, and stopping it at any moment. Nobody is named."""

from dataclasses import dataclass, replace
from typing import assert_never

from pydantic import Field

from workshop.activities.testimonies.pace import FASTEST, NOTCH, SLOWEST, Pace, same
from workshop.activities.testimonies.plan import Part, Reading, Testimonies, at_pace
from workshop.journey.kind import Scene, Step
from workshop.journey.messages import Command, Event
from workshop.journey.refused import Refused
from workshop.journey.roles import FACILITATOR_ONLY, Role

READER_ONLY = frozenset({Role.READER})


class SetPace(Command):
    """Words a minute from now on, whatever the language."""

    asked_by = FACILITATOR_ONLY
    pace: int = Field(ge=SLOWEST, le=FASTEST, multiple_of=NOTCH)


class StopReading(Command):
    """Every screen becomes still and says nothing of the text, until it goes on."""

    asked_by = FACILITATOR_ONLY


class GoOnReading(Command):
    asked_by = FACILITATOR_ONLY


class AskStandIn(Command):
    """A reader would rather hand over. No reason is asked for."""

    asked_by = READER_ONLY


class TakeOver(Command):
    """A stand-by reads on, or whoever asked does so after all."""

    asked_by = READER_ONLY


class PaceSet(Event):
    block: str
    pace: int


class ReadingStopped(Event):
    block: str
    step: str


class ReadingWentOn(Event):
    block: str


class StandInAsked(Event):
    block: str
    testimony: str


class TakenOver(Event):
    """Somebody reads on, or that text is over."""

    block: str


@dataclass(frozen=True)
class Aloud:
    """The pace if it was changed, the step that was stopped, the text whose reader would like to hand over."""

    pace: int | None = None
    stopped: str = ""
    handover: str = ""


ReadingScene = Scene[Testimonies, Aloud]
Asked = SetPace | StopReading | GoOnReading | AskStandIn | TakeOver
Happened = PaceSet | ReadingStopped | ReadingWentOn | StandInAsked | TakenOver


def at_hand(scene: ReadingScene) -> Reading | None:
    plan = scene.step.plan if scene.step and scene.here else None
    return plan if isinstance(plan, Reading) else None


def aloud(scene: ReadingScene) -> str:
    """The text that somebody reads now or in a moment; empty in silence and around the texts."""
    reading = at_hand(scene)
    return reading.testimony.id if reading and reading.part is not Part.SILENCE else ""


def stopped(scene: ReadingScene) -> bool:
    return scene.here and scene.step is not None and scene.state.stopped == scene.step.id


def handing_over(scene: ReadingScene) -> bool:
    return bool(scene.state.handover) and scene.state.handover == aloud(scene)


def pace(scene: ReadingScene) -> Pace:
    return scene.plan.pace if scene.state.pace is None else same(scene.state.pace)


def timed(steps: tuple[Step, ...], state: Aloud) -> tuple[Step, ...]:
    return steps if state.pace is None else at_pace(steps, same(state.pace))


def decide(scene: ReadingScene, command: Asked, _: object) -> list[Event]:
    if not scene.here or scene.ended or scene.step is None:
        raise Refused("closed")
    match command:
        case SetPace(pace=wanted):
            return [PaceSet(block=scene.block, pace=wanted)] if wanted != scene.state.pace else []
        case StopReading():
            return [] if stopped(scene) else [ReadingStopped(block=scene.block, step=scene.step.id)]
        case GoOnReading():
            return [ReadingWentOn(block=scene.block)] if stopped(scene) else []
        case AskStandIn():
            return ask_stand_in(scene)
        case TakeOver():
            return [TakenOver(block=scene.block)] if scene.state.handover else []
        case _:
            assert_never(command)


def ask_stand_in(scene: ReadingScene) -> list[Event]:
    text = aloud(scene)
    if not text:
        raise Refused("closed")
    return [] if handing_over(scene) else [StandInAsked(block=scene.block, testimony=text)]


def entering(scene: ReadingScene) -> list[Event]:
    """A stop lasts for one showing of its step, also when *Undo* comes back to it; a new text, or the silence, ends the
    search for a reader."""
    went_on: list[Event] = [ReadingWentOn(block=scene.block)] if stopped(scene) else []
    settled = scene.state.handover and not handing_over(scene)
    return [*went_on, TakenOver(block=scene.block)] if settled else went_on


def evolve(state: Aloud, event: Happened) -> Aloud:
    match event:
        case PaceSet(pace=wanted):
            return replace(state, pace=wanted)
        case ReadingStopped(step=step):
            return replace(state, stopped=step)
        case ReadingWentOn():
            return replace(state, stopped="")
        case StandInAsked(testimony=text):
            return replace(state, handover=text)
        case TakenOver():
            return replace(state, handover="")
        case _:
            assert_never(event)
