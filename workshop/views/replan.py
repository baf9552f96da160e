"""What a facilitator may choose from when time has run over, each with the times that would follow."""

from workshop.journey.agenda import Agenda, Block
from workshop.journey.course import followed
from workshop.journey.kind import View
from workshop.journey.replan import Choice, Way, choices, overrun
from workshop.journey.session import Session
from workshop.journey.timeline import Span, clock_face, expected


def view(session: Session, language: str, now: int) -> View:
    """`over` in seconds; `until`: the block whose fixed time is at stake, if any."""
    if not session.started or session.ended:
        return {"over": 0, "until": None, "choices": []}
    over, blocks = overrun(session.agenda, session.at, session.clock, now)
    offers = choices(session.plan, session.agreed, session.at, session.clock, now)
    return {
        "step": session.step_id,
        "over": max(0, over),
        "until": _until(session.agenda, blocks[-1], language),
        "choices": [_choice(session, choice, language, now) for choice in offers],
    }


def _until(agenda: Agenda, last: Block, language: str) -> View | None:
    if last is agenda.blocks[-1]:
        return None
    fixed = agenda.blocks[agenda.blocks.index(last) + 1]
    return {"title": fixed.title.said(language), "at": clock_face((agenda.starts * 60 + fixed.begins) * 1000)}


def _choice(session: Session, choice: Choice, language: str, now: int) -> View:
    after = followed(session.plan, choice.agreed)
    spans = expected(after, session.at, session.clock, now)
    ends = spans[after.blocks[-1].id].ends
    return {
        "way": choice.way,
        "what": choice.what,
        "title": _title(session.agenda, choice, language),
        "short": choice.short,
        "ends": clock_face(ends - session.clock.midnight),
        "blocks": [
            _block(was, block, spans[block.id], session.clock.midnight, language)
            for was, block in zip(session.agenda.blocks, after.blocks, strict=True)
            if block.needed != was.needed
        ],
    }


def _title(agenda: Agenda, choice: Choice, language: str) -> View | str | None:
    if choice.way is Way.BLOCK:
        return next(block.title.said(language) for block in agenda.blocks if block.id == choice.what)
    if choice.way is Way.DROP:
        return agenda.steps[agenda.places[choice.what]][1].title.said(language)
    return None


def _block(was: Block, block: Block, span: Span, midnight: int, language: str) -> View:
    """`minutes` for its steps, `instead` of so many; `without`: the steps that are dropped."""
    gone = [
        now.title.said(language)
        for before, now in zip(was.steps, block.steps, strict=True)
        if now.dropped > before.dropped
    ]
    return {
        "title": block.title.said(language),
        "begins": clock_face(span.begins - midnight),
        "ends": clock_face(span.ends - midnight),
        "minutes": _minutes(block.needed),
        "instead": _minutes(was.needed),
        "without": gone,
    }


def _minutes(seconds: int) -> float:
    return round(seconds / 30) / 2
