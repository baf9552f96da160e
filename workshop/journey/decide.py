"""The rules of moving on: given where we are, what does this request make happen?"""

from collections.abc import Callable
from dataclasses import replace
from functools import reduce

from workshop.journey import commands as c
from workshop.journey import events as e
from workshop.journey import moderation, retention
from workshop.journey.agenda import LOBBY
from workshop.journey.debrief import Debrief
from workshop.journey.messages import Command, Event
from workshop.journey.queue import Moderated, Offered, Status
from workshop.journey.refused import Refused
from workshop.journey.replan import choices
from workshop.journey.roles import Actor, Moment
from workshop.journey.session import BEFORE, Session, evolve
from workshop.journey.wifi import checked


def decide(session: Session, command: Command, by: Actor, when: Moment) -> list[Event]:
    """What happens, in order; an empty list when there is nothing to do. Raises Refused."""
    if by.role not in type(command).asked_by:
        raise Refused("not-yours")
    if type(command) in c.COMMANDS:
        moved = _FRONT[type(command)](session, command, when)
        return [*moved, *_left_behind(reduce(evolve, moved, session))] if moved else []
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


def _start(session: Session, command: c.Start, when: Moment) -> list[Event]:
    if session.started:
        return []
    if not session.ready and not command.reason:
        raise Refused("incomplete")
    return [
        e.Started(at=when.now, midnight=when.midnight, reason=command.reason),
        *_enter(session, 0, when),
    ]


def _next(session: Session, command: c.Next, when: Moment) -> list[Event]:
    if command.leaving != session.step_id or session.ended:
        return []
    if command.leaving == LOBBY:
        return _start(session, c.Start(), when)
    to = session.onward
    if to is None:
        raise Refused("closed")
    return [*_leave(session, to), *_enter(session, to, when)]


def _leave(session: Session, to: int | None) -> list[Event]:
    """What the end of a block makes happen, the first time that it ends."""
    block = session.block
    if block is None or not session.scene(block).current or (to is not None and session.agenda.steps[to][0] is block):
        return []
    return block.kind.leaving(session.scene(block))


def _left_behind(session: Session) -> list[Event]:
    """What nobody can come back to any more: neither by going on in its block, nor by *Undo*."""
    passed = [block for block in session.reached if not session.may_go_on(block)]
    return [event for block in passed for event in block.kind.left_behind(session.scene(block))]


def _back(session: Session, command: c.Back, when: Moment) -> list[Event]:
    to = session.backward
    if command.leaving != session.step_id or to is None or session.ended:
        return []
    return _enter(session, to, when)


def _go_to(session: Session, command: c.GoTo, when: Moment) -> list[Event]:
    _running(session)
    to = session.agenda.places.get(command.step)
    if to is None or session.agenda.steps[to][1].dropped:
        raise Refused("no-such-item")
    if command.leaving != session.step_id or to == session.at:
        return []
    return _passing(session, to, when) if to > session.at else _enter(session, to, when)


def _passing(session: Session, to: int, when: Moment) -> list[Event]:
    """What *Next* would make happen on the way, with only the last step entered: *Undo* takes back the whole way."""
    happened: list[Event] = []
    while (onward := session.onward) is not None and onward < to:
        there = [*_leave(session, onward), *_enter(session, onward, when)]
        happened += [event for event in there if not isinstance(event, e.StepEntered)]
        session = reduce(evolve, there, session)
    return [*happened, *_leave(session, to), *_enter(session, to, when)]


def _enter(session: Session, to: int, when: Moment) -> list[Event]:
    block, step = session.agenda.steps[to]
    there = replace(session.place, at=to, furthest=max(to, session.place.furthest))
    entering = block.kind.entering(replace(session, place=there).scene(block))
    return [e.StepEntered(step=step.id, at=when.now), *entering]


def _undo(session: Session, _: c.Undo, when: Moment) -> list[Event]:
    if session.undo is None or session.ended:
        raise Refused("closed")
    return [e.Undone(at=when.now)]


def _pause(session: Session, _: c.Pause, when: Moment) -> list[Event]:
    _running(session)
    return [e.Paused(at=when.now)] if session.clock.paused_at is None else []


def _resume(session: Session, _: c.Resume, when: Moment) -> list[Event]:
    _running(session)
    return [e.Resumed(at=when.now)] if session.clock.paused_at is not None else []


def _add_time(session: Session, command: c.AddTime, _: Moment) -> list[Event]:
    _running(session)
    return [e.TimeAdded(seconds=command.minutes * 60)]


def _replan(session: Session, command: c.Replan, when: Moment) -> list[Event]:
    """What is agreed is worked out anew, so that it fits the moment of the press."""
    _running(session)
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


def _end(session: Session, _: c.EndWorkshop, when: Moment) -> list[Event]:
    if session.at == BEFORE:
        raise Refused("closed")
    if session.ended:
        return []
    forgotten = tuple(block.id for block in session.agenda.blocks if not block.kind.lasting)
    return [*_leave(session, None), e.Ended(at=when.now, scopes=forgotten)]


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


def _running(session: Session) -> None:
    if not session.started or session.ended:
        raise Refused("closed")


_FRONT: dict[type[Command], Callable[..., list[Event]]] = {
    c.TakeWheel: _take_wheel, c.Prepare: _prepare, c.MoveStart: _move_start, c.ChooseAddress: _choose_address,
    c.SetWifi: _set_wifi,
    c.Start: _start, c.Next: _next, c.Back: _back, c.GoTo: _go_to, c.Undo: _undo, c.Pause: _pause, c.Resume: _resume,
    c.AddTime: _add_time, c.Replan: _replan, c.BlankScreen: _blank, c.SoundSignals: _sound, c.EndWorkshop: _end,
    c.WriteDebrief: _write_debrief, c.ForgetOld: _forget_old, c.ForgetNotes: _forget_notes,
}  # fmt: skip
