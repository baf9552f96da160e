"""The run sheet on paper: every step with its clock time, what is said, what it puts to people, and the notes."""

from workshop.journey.agenda import Block
from workshop.journey.kind import Step, View
from workshop.journey.session import Session
from workshop.journey.text import say
from workshop.journey.timeline import clock_face
from workshop.views.prose import prose


def sheets(session: Session, language: str) -> list[View]:
    """One document, which may take several pages."""
    agenda = session.agenda
    return [
        {
            "workshop": agenda.title.said(language),
            "starts": _face(session, 0),
            "ends": _face(session, agenda.seconds),
            "blocks": [_block(session, block, language) for block in agenda.blocks],
        }
    ]


def _face(session: Session, seconds: int) -> str:
    return clock_face((session.agenda.starts * 60 + seconds) * 1000)


def _block(session: Session, block: Block, language: str) -> View:
    return {
        "title": block.title.said(language),
        "starts": _face(session, block.begins),
        "ends": _face(session, block.begins + block.seconds),
        "minutes": _minutes(block.seconds),
        "steps": [_step(session, block, step, language) for step in block.steps],
    }


def _step(session: Session, block: Block, step: Step, language: str) -> View:
    begins = session.agenda.begins[session.agenda.places[step.id]]
    return {
        "title": step.title.said(language),
        "at": _face(session, begins),
        "minutes": _minutes(step.seconds),
        "say": say(step.say, language),
        "puts": block.kind.papers.puts(session.scene(block), step, language),
        "notes": prose(step.notes, language),
    }


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
