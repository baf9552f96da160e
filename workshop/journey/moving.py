"""From step to step: the start, *Next*, *Back*, another step, *Undo*, the end, and what is left behind on the way."""

from dataclasses import replace
from functools import reduce

from workshop.journey import commands as c
from workshop.journey import events as e
from workshop.journey.agenda import LOBBY
from workshop.journey.messages import Event
from workshop.journey.refused import Refused
from workshop.journey.roles import Moment
from workshop.journey.session import BEFORE, Session, evolve


def start(session: Session, command: c.Start, when: Moment) -> list[Event]:
    if session.started:
        return []
    if not session.ready and not command.reason:
        raise Refused("incomplete")
    return [
        e.Started(at=when.now, midnight=when.midnight, reason=command.reason),
        *_enter(session, 0, when),
    ]


def go_on(session: Session, command: c.Next, when: Moment) -> list[Event]:
    if command.leaving != session.step_id or session.ended:
        return []
    if command.leaving == LOBBY:
        return start(session, c.Start(), when)
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


def left_behind(session: Session) -> list[Event]:
    """What nobody can come back to any more: neither by going on in its block, nor by *Undo*."""
    passed = [block for block in session.reached if not session.may_go_on(block)]
    return [event for block in passed for event in block.kind.left_behind(session.scene(block))]


def back(session: Session, command: c.Back, when: Moment) -> list[Event]:
    to = session.backward
    if command.leaving != session.step_id or to is None or session.ended:
        return []
    return _enter(session, to, when)


def go_to(session: Session, command: c.GoTo, when: Moment) -> list[Event]:
    must_be_running(session)
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


def undo(session: Session, _: c.Undo, when: Moment) -> list[Event]:
    if session.undo is None or session.ended:
        raise Refused("closed")
    return [e.Undone(at=when.now)]


def end(session: Session, _: c.EndWorkshop, when: Moment) -> list[Event]:
    if session.at == BEFORE:
        raise Refused("closed")
    if session.ended:
        return []
    forgotten = tuple(block.id for block in session.agenda.blocks if not block.kind.lasting)
    return [*_leave(session, None), e.Ended(at=when.now, scopes=forgotten)]


def must_be_running(session: Session) -> None:
    if not session.started or session.ended:
        raise Refused("closed")
