"""Where we are: the session, folded from what happened."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, reduce
from typing import Any

from workshop.journey import events as e
from workshop.journey import queue
from workshop.journey.agenda import CARE_FIELDS, LOBBY, Agenda, Block
from workshop.journey.agreed import Agreed
from workshop.journey.course import followed
from workshop.journey.debrief import NOTHING, Debrief
from workshop.journey.kind import Scene, Step
from workshop.journey.messages import Command, Event
from workshop.journey.queue import Queue
from workshop.journey.text import ANY, Text
from workshop.journey.timeline import Clock
from workshop.journey.wifi import Wifi

BEFORE = -1  # the place of the lobby, before the first step
ITEM_FIELDS = ("item", "question", "practice")  # how commands name something in the queue


@dataclass(frozen=True)
class Place:
    """Where the workshop stands. What is at hand may be answered only while nothing lies further ahead."""

    at: int = BEFORE
    furthest: int = BEFORE
    clock: Clock = Clock()


@dataclass(frozen=True)
class Session:
    """`plan` is the agenda as it was written, `agenda` the one that is followed, after what was agreed on the way.
    `undo` is what the last press changed, as it was before.
    """

    agenda: Agenda
    plan: Agenda
    agreed: Agreed = field(default_factory=Agreed)
    place: Place = Place()
    undo: Place | Agreed | None = None
    care: Mapping[str, Text] = field(default_factory=dict)
    address: str = ""
    wifi: Wifi = Wifi()
    debrief: Debrief = NOTHING
    blank: bool = False
    sound: bool = False
    queue: Queue = Queue()
    states: Mapping[str, Any] = field(default_factory=dict)

    @property
    def at(self) -> int:
        return self.place.at

    @property
    def clock(self) -> Clock:
        return self.place.clock

    @property
    def started(self) -> bool:
        return self.at > BEFORE

    @property
    def ended(self) -> bool:
        return self.clock.ended is not None

    @cached_property
    def block(self) -> Block | None:
        return self.agenda.steps[self.at][0] if self.started else None

    @cached_property
    def step(self) -> Step | None:
        return self.agenda.steps[self.at][1] if self.started else None

    @property
    def step_id(self) -> str:
        return self.step.id if self.step else LOBBY

    @property
    def onward(self) -> int | None:
        """The place of the step that comes next; None on the last one."""
        coming = enumerate(self.agenda.steps[self.at + 1 :], self.at + 1)
        return next((place for place, (_, step) in coming if not step.dropped), None)

    @property
    def backward(self) -> int | None:
        earlier = [place for place, (_, step) in enumerate(self.agenda.steps[: max(self.at, 0)]) if not step.dropped]
        return earlier[-1] if earlier else None

    @property
    def ready(self) -> bool:
        return all(name in self.care for name in CARE_FIELDS)

    def scene(self, block: Block) -> Scene[Any, Any]:
        """Put together once: a thousand phones ask for it between one event and the next."""
        known, scene = self._scenes.get(block.id, (None, None))
        if known is not block or scene is None:
            scene = self._scene(block)
            self._scenes[block.id] = (block, scene)
        return scene

    @cached_property
    def _scenes(self) -> dict[str, tuple[Block, Scene[Any, Any]]]:
        return {}

    def _scene(self, block: Block) -> Scene[Any, Any]:
        reached = [s for s in block.steps if self.agenda.places[s.id] <= self.place.furthest and not s.dropped]
        here = block is self.block
        return Scene(
            block=block.id,
            plan=block.plan,
            state=self.states.get(block.id, block.kind.start),
            step=self.step if here else (reached[-1] if reached else None),
            here=here,
            open=here and not self.ended and self.at == self.place.furthest,
            current=here and not self.ended and self.agenda.steps[self.place.furthest][0] is block,
            ended=self.ended,
            queue=self.queue,
            anonymity=self.agenda.anonymity,
            seconds=block.seconds,
        )

    def block_for(self, command: Command) -> Block | None:
        """The block that a command is meant for: the one it names, and no other; else that of the item it names,
        the one at hand, the last one reached, or for what may be asked ahead the first one that will be, whichever
        knows the command first."""
        name = getattr(command, "block", "") if "block" in type(command).model_fields else ""
        meant = iter([self.agenda.block(name)]) if name else self._guessed(command)
        return next((block for block in meant if block and type(command) in block.kind.commands), None)

    def blocks_asked(self, command: Command) -> Iterator[Block]:
        """Those that may have had this command before, whichever is at hand by now."""
        named = getattr(command, "block", "")
        return (one for one in self.agenda.blocks if type(command) in one.kind.commands and named in ("", one.id))

    def _guessed(self, command: Command) -> Iterator[Block | None]:
        """One after the other, since for nearly every answer the one at hand is meant."""
        yield self._block_of_item(command)
        yield self.block
        yield from self.reached
        yield from self.agenda.blocks if command.ahead else ()

    def _block_of_item(self, command: Command) -> Block | None:
        names = [getattr(command, name) for name in ITEM_FIELDS if name in type(command).model_fields]
        item = next((self.queue.items[name] for name in names if name in self.queue), None)
        return self.agenda.block(item.block) if item else None

    @property
    def reached(self) -> list[Block]:
        """The blocks that were reached, the last one first."""
        reached = {block.id: block for block, _ in self.agenda.steps[: self.place.furthest + 1]}
        return list(reversed(reached.values()))

    def may_go_on(self, block: Block) -> bool:
        """Whether people may give something in it by rights, or would again after *Undo*."""
        places = [self.place] if not isinstance(self.undo, Place) else [self.place, self.undo]
        furthest = [place.furthest for place in places if place.furthest > BEFORE]
        return not self.ended and any(self.agenda.steps[place][0] is block for place in furthest)


def opening(agenda: Agenda) -> Session:
    return Session(agenda, agenda, care=agenda.care)


def evolve(session: Session, event: Event) -> Session:
    match event:
        case _ if type(event) in queue.EVENTS:
            return replace(session, queue=queue.evolve(session.queue, event))
        case e.Prepared(care=care):
            kept = {name: text for name, text in session.care.items() if name not in care}
            said = {name: Text({ANY: words}) for name, words in care.items() if words}
            return replace(session, care={**kept, **said})
        case e.StartMoved(starts=starts):
            return _planned(session, replace(session.plan, starts=starts))
        case e.Replanned(agreed=agreed):
            return replace(_planned(session, session.plan, agreed), undo=session.agreed)
        case e.Undone() if isinstance(session.undo, Agreed):
            return replace(_planned(session, session.plan, session.undo), undo=None)
        case e.AddressChosen(address=address):
            return replace(session, address=address)
        case e.WifiSet(name=name, password=password):
            return replace(session, wifi=Wifi(name, password))
        case e.Debriefed(keep=keep, change=change):
            return replace(session, debrief=Debrief(keep, change))
        case e.ScreenBlanked(blank=blank):
            return replace(session, blank=blank)
        case e.SoundTurned(on=on):
            return replace(session, sound=on)
        case _ if type(event) in e.EVENTS:
            return _move(session, event)
        case _:
            return _activity(session, event)


def _planned(session: Session, plan: Agenda, agreed: Agreed | None = None) -> Session:
    agreed = session.agreed if agreed is None else agreed
    return replace(session, plan=plan, agreed=agreed, agenda=followed(plan, agreed))


def _move(session: Session, event: Event) -> Session:
    place, clock = session.place, session.clock
    match event:
        case e.Undone() if isinstance(session.undo, Place):
            return replace(session, place=session.undo, undo=None)
        case e.StepEntered(step=step, at=at):
            to = session.agenda.places[step]
            entered = Place(to, max(to, place.furthest), clock.enter(step, at))
            return replace(session, place=entered, undo=place)
        case e.Started(midnight=midnight):
            clock = replace(clock, midnight=midnight)
        case e.Paused(at=at):
            clock = clock.pause(at)
        case e.Resumed(at=at):
            clock = clock.resume(at)
        case e.TimeAdded(seconds=seconds):
            clock = clock.add(seconds * 1000)
        case e.Ended(at=at):
            session, clock = replace(session, wifi=Wifi()), replace(clock, ended=at)
    return replace(session, place=replace(place, clock=clock))


def _activity(session: Session, event: Event) -> Session:
    """An activity's events carry the block they belong to."""
    block = session.agenda.block(getattr(event, "block", ""))
    if block is None:
        return session
    state = block.kind.evolve(session.states.get(block.id, block.kind.start), event)
    session = replace(session, states={**session.states, block.id: state})
    planned = session.plan.block(block.id)
    plan = session.plan.timed(planned, block.kind.timed(planned.steps, state)) if planned else session.plan
    return session if plan is session.plan else _planned(session, plan)


def fold(agenda: Agenda, happened: Iterable[Event]) -> Session:
    return reduce(evolve, happened, opening(agenda))
