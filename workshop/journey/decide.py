"""Given where we are, what does this request make happen? Moving from step to step has a file of its own."""

from collections.abc import Callable
from functools import reduce

from workshop.journey import commands as c
from workshop.journey import events as e
from workshop.journey import moderation, moving, retention
from workshop.journey.debrief import Debrief
from workshop.journey.messages import Command, Event
from workshop.journey.queue import Moderated, Offered, Status
from workshop.journey.refused import Refused
from workshop.journey.replan import choices
from workshop.journey.roles import Actor, Moment
from workshop.journey.session import Session, evolve
from workshop.journey.wifi import checked


def decide(session: Session, command: Command, by: Actor, when: Moment) -> list[Event]:
    """What happens, in order; an empty list when there is nothing to do. Raises Refused."""
    if by.role not in type(command).asked_by:
        raise Refused("not-yours")
    if type(command) in c.COMMANDS:
        moved = _FRONT[type(command)](session, command, when)
        return [*moved, *moving.left_behind(reduce(evolve, moved, session))] if moved else []
    if type(command) in moderation.COMMANDS:
        decided = moderation.decide(session.queue, command, when)
        return [*decided, *(also for event in decided for also in _set_aside(session, event))]
    block = session.block_for(command)
    if block is None:
        raise Refused("closed")
    happened = block.kind.decide(session.scene(block), command, by)
    return [event for event in happened if not _returns(session, event)]


def _set_aside(session: Session, event: Event) -> list[Event]:
    """What goes into quarantine stands nowhere else from then on: not in an export, not on its author's page."""
    if not isinstance(event, Moderated) or event.status is not Status.CARE:
        return []
    block = session.agenda.block(session.queue.items[event.item].block)
    return block.kind.set_aside(session.scene(block), event.item) if block else []


def _returns(session: Session, event: Event) -> bool:
    """An answer that a phone sends twice must not bring back what was taken back or erased meanwhile."""
    return isinstance(event, Offered) and event.item in session.queue.gone


def _take_wheel(_: Session, __: c.TakeWheel, ___: Moment) -> list[Event]:
    """Which console moves the workshop is known only while the program runs (`web/wheel.py`)."""
    return []


def _prepare(session: Session, command: c.Prepare, _: Moment) -> list[Event]:
    language = session.agenda.languages[0]
    known = {name: text.words(language) for name, text in session.care.items()}
    said = command.model_dump(exclude_none=True)
    care = {name: words for name, words in said.items() if words != known.get(name, "")}
    return [e.Prepared(care=care)] if care else []


def _move_start(session: Session, command: c.MoveStart, _: Moment) -> list[Event]:
    if session.started:
        raise Refused("closed")
    return [e.StartMoved(starts=command.starts)]


def _choose_address(session: Session, command: c.ChooseAddress, _: Moment) -> list[Event]:
    return [e.AddressChosen(address=command.address)] if command.address != session.address else []


def _set_wifi(session: Session, command: c.SetWifi, _: Moment) -> list[Event]:
    wifi = checked(command.name, command.password)
    if session.ended:
        raise Refused("closed")
    return [e.WifiSet(name=wifi.name, password=wifi.password)] if wifi != session.wifi else []


def _pause(session: Session, _: c.Pause, when: Moment) -> list[Event]:
    moving.must_be_running(session)
    return [e.Paused(at=when.now)] if session.clock.paused_at is None else []


def _resume(session: Session, _: c.Resume, when: Moment) -> list[Event]:
    moving.must_be_running(session)
    return [e.Resumed(at=when.now)] if session.clock.paused_at is not None else []


def _add_time(session: Session, command: c.AddTime, _: Moment) -> list[Event]:
    moving.must_be_running(session)
    return [e.TimeAdded(seconds=command.minutes * 60)]


def _replan(session: Session, command: c.Replan, when: Moment) -> list[Event]:
    """What is agreed is worked out anew, so that it fits the moment of the press."""
    moving.must_be_running(session)
    if command.leaving != session.step_id:
        return []
    offers = choices(session.plan, session.agreed, session.at, session.clock, when.now)
    chosen = [one.agreed for one in offers if (one.way, one.what) == (command.way, command.what or "")]
    if not chosen:
        raise Refused("closed")
    return [e.Replanned(agreed=chosen[0])]


def _blank(session: Session, command: c.BlankScreen, _: Moment) -> list[Event]:
    return [e.ScreenBlanked(blank=command.blank)] if command.blank != session.blank else []


def _sound(session: Session, command: c.SoundSignals, _: Moment) -> list[Event]:
    return [e.SoundTurned(on=command.on)] if command.on != session.sound else []


def _write_debrief(session: Session, command: c.WriteDebrief, _: Moment) -> list[Event]:
    if not session.ended:
        raise Refused("closed")
    said = Debrief(command.keep, command.change)
    return [e.Debriefed(keep=said.keep, change=said.change)] if said != session.debrief else []


def _forget_old(session: Session, _: c.ForgetOld, when: Moment) -> list[Event]:
    unread = moderation.unread(session.queue, when, session.agenda.retention.quarantine)
    return [*unread, *retention.outdated(session, when)]


def _forget_notes(session: Session, _: c.ForgetNotes, __: Moment) -> list[Event]:
    if not session.ended:
        raise Refused("closed")
    return retention.notes(session)


_FRONT: dict[type[Command], Callable[..., list[Event]]] = {
    c.Start: moving.start, c.Next: moving.go_on, c.Back: moving.back, c.GoTo: moving.go_to, c.Undo: moving.undo,
    c.EndWorkshop: moving.end,
    c.TakeWheel: _take_wheel, c.Prepare: _prepare, c.MoveStart: _move_start, c.ChooseAddress: _choose_address,
    c.SetWifi: _set_wifi, c.Pause: _pause, c.Resume: _resume, c.AddTime: _add_time, c.Replan: _replan,
    c.BlankScreen: _blank, c.SoundSignals: _sound,
    c.WriteDebrief: _write_debrief, c.ForgetOld: _forget_old, c.ForgetNotes: _forget_notes,
}  # fmt: skip
