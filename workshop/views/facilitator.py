"""What the console shows: where we are, what is next, how the time stands, and what waits for a decision."""

from workshop.journey.agenda import CARE_FIELDS, Block
from workshop.journey.kind import Step, View
from workshop.journey.session import Session
from workshop.journey.timeline import Span, clock_face, drift, expected, planned_at
from workshop.views import moderator, screen
from workshop.views.around import Around
from workshop.views.common import where, wifi
from workshop.views.prose import prose


def view(session: Session, language: str, around: Around, now: int) -> View:
    return {
        **where(session, language),
        "now": _now(session, language),
        "coming": coming(session, language),
        "rail": rail(session, language, now),
        "timing": timing(session, now),
        "checklist": _checklist(session, language),
        "on_screen": screen.view(session, language, around),
        "activity": _activity(session, language),
        **moderator.desk(session),
        "room": _room(session, around),
        "wheel": around.wheel,
        "trouble": around.trouble,
        "blank": session.blank,
        "sound": session.sound,
        "may": {"undo": session.undo is not None and not session.ended, "back": session.backward is not None},
    }


def _now(session: Session, language: str) -> View | None:
    step = session.step
    if step is None:
        return None
    return {"title": step.title.said(language), "notes": prose(step.notes, language)}


def coming(session: Session, language: str) -> View | None:
    if session.ended or session.onward is None:
        return None
    block, step = session.agenda.steps[session.onward]
    return {"title": step.title.said(language), "block": block.title.said(language)}


def rail(session: Session, language: str, now: int) -> list[View]:
    """Blocks and their steps, with planned and actual times as clock faces."""
    running = session.started and not session.ended
    spans = expected(session.agenda, session.at, session.clock, now) if running else {}
    return [_block(session, block, language, spans.get(block.id)) for block in session.agenda.blocks]


def _block(session: Session, block: Block, language: str, span: Span | None) -> View:
    agenda, clock = session.agenda, session.clock
    return {
        "id": block.id,
        "title": block.title.said(language),
        "planned": clock_face((agenda.starts * 60 + block.begins) * 1000),
        "planned_end": clock_face((agenda.starts * 60 + block.begins + block.seconds) * 1000),
        "actual": _face(clock.entered.get(block.steps[0].id), clock.midnight),
        "expected_end": _face(span.ends if span else None, clock.midnight),
        "state": _state(session, block is session.block, agenda.places[block.steps[-1].id]),
        "steps": [_step(session, step, language) for step in block.steps],
    }


def _step(session: Session, step: Step, language: str) -> View:
    agenda, place = session.agenda, session.agenda.places[step.id]
    return {
        "id": step.id,
        "title": step.title.said(language),
        "seconds": step.seconds,
        "dropped": step.dropped,
        "planned": clock_face((agenda.starts * 60 + agenda.begins[place]) * 1000),
        "actual": _face(session.clock.entered.get(step.id), session.clock.midnight),
        "state": _state(session, step is session.step, place),
    }


def _state(session: Session, here: bool, last: int) -> str:
    if session.ended:
        return "done"
    return "now" if here else "done" if last <= session.at else "coming"


def _face(at: int | None, midnight: int) -> str | None:
    return None if at is None else clock_face(at - midnight)


def timing(session: Session, now: int) -> View:
    """`since`, `ends` and `paused_at` in milliseconds since 1970; `drift` in seconds, late is positive."""
    agenda, clock, step = session.agenda, session.clock, session.step
    plan = {
        "starts": clock_face(agenda.starts * 60_000),
        "planned_end": clock_face((agenda.starts * 60 + agenda.seconds) * 1000),
    }
    if step is None or session.ended:
        return plan
    late = drift(agenda, session.at, clock, now)
    return {
        **plan,
        "quiet": session.block is not None and session.block.kind.quiet,
        "since": clock.since,
        "seconds": step.seconds,
        "ends": clock.since + clock.paused + step.seconds * 1000 + clock.added,
        "paused_at": clock.paused_at,
        "drift": round(late / 1000),
        "expected_end": clock_face(planned_at(agenda, clock, agenda.seconds + agenda.later) + late - clock.midnight),
    }


def _checklist(session: Session, language: str) -> View:
    words = {name: text.words(language) for name, text in session.care.items()}
    return {"ready": session.ready, "fields": {name: words.get(name, "") for name in CARE_FIELDS}}


def _activity(session: Session, language: str) -> View:
    block = session.block
    return block.kind.views.console(session.scene(block), language) if block else {}


def _room(session: Session, around: Around) -> View:
    return {
        "people": around.people,
        "tables": dict(around.tables),
        "code": around.code,
        "join_url": around.join_url(session.address),
        "addresses": list(around.addresses),
        "wifi": wifi(session),
        "reached": [address for address in around.addresses if address in around.reached],
    }
