"""Which rules were applied to this workshop's files and what was left out: the one source for all who say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop.activities.cards.plan import Cards, round_of
from workshop.activities.cards.state import Cloth
from workshop.activities.commitments.state import Committed
from workshop.journey.session import Session
from workshop.organise.carried import MARK, carried
from workshop.organise.commitments import kept, unsaid_types
from workshop.organise.kinds import KINDS
from workshop.organise.tables import Table, starts_formula
from workshop.views import crowd


@dataclass(frozen=True)
class About:
    rules: tuple[str, ...]
    left_out: tuple[str, ...]


def about(session: Session, tables: Iterable[Table]) -> About:
    return About(tuple(_rules(session, list(tables))), tuple(_left_out(session)))


def as_lines(said: About, title: str) -> list[str]:
    """For about.txt and the workbook's last sheet."""
    files = [f"{name}: {what}" for name, what in KINDS.items()]
    return [title, "", "What these files are", *files, "", *_parts(said)]


def _parts(said: About) -> list[str]:
    return ["Which rules were applied", *_bullets(said.rules), "", "What was left out", *_bullets(said.left_out)]


def _bullets(sentences: Iterable[str]) -> list[str]:
    return [f"- {sentence}" for sentence in sentences]


def _rules(session: Session, tables: list[Table]) -> Iterator[str]:
    if session.agenda.rehearsal:
        yield "This was a rehearsal: simulated participants gave what stands here, and none of it is real."
    least = max(crowd.LEAST, session.agenda.anonymity.cell)
    all_kept = kept(session)
    if all_kept:
        yield from _about_names(all_kept)
        yield "Commitments stand in an order made by chance. Their authors can still change or delete them."
        yield f'In totals, fewer than {least} are "a few", and their whole number is rounded.'
    if any(isinstance(block.plan, Cards) and block.plan.collects for block in session.agenda.blocks):
        yield from _about_cards(session, least)
    yield "Lines, notes, questions and practices are those that a moderator let through, without authors or tables."
    days = session.agenda.retention.notes
    yield f"All of these are erased from the workshop {days} days after it; what you took home is yours to delete."
    yield "Questions that were joined are one; supporters are rounded to fives and not counted below five."
    yield _about_formulas(tables)
    if any(carried(cell) != cell for table in tables for row in table.cells() for cell in row):
        yield f"Control characters that a workbook cannot carry are shown as {MARK}."


def _about_names(all_kept: list[Committed]) -> Iterator[str]:
    named = sum(one.visibility == "wall-named" for one in all_kept)
    if named:
        yield f'A name stands only where its author chose "The wall, with my name": here with {named} of them.'
    else:
        yield 'Nobody chose "The wall, with my name", so no commitment has a name.'
    contacts = sum(bool(one.contact) for one in all_kept)
    if contacts:
        yield f"A contact stands only where its author gave one, and never in the report: here with {contacts} of them."


def _about_cards(session: Session, least: int) -> Iterator[str]:
    room = max(crowd.FLOOR, session.agenda.anonymity.room)
    yield (
        f"Colour results are rough: none below {room} answers, no number below {least}, all others rounded to fives; "
        "where nearly everyone agreed there is no number at all."
    )


def _about_formulas(tables: list[Table]) -> str:
    found = sum(starts_formula(cell) for table in tables for row in table.cells() for cell in row)
    if not found:
        return "In the CSV files no cell would have started a formula, so nothing was changed in them."
    return f"In the CSV files an apostrophe was put before cells that would have started a formula: {found} of them."


def _left_out(session: Session) -> Iterator[str]:
    yield "Who took part, from which phone or table, and when anything was written: it is not known."
    yield 'Commitments for "Only me": they never left the phone. The codes of authors: they are in no file.'
    yield from _types_left_out(session)
    if any(one.visibility == "organisers" for one in kept(session)):
        yield "From the report: commitments that are for organisers alone, except as totals."
    yield from _cards_left_out(session)
    yield "What a moderator did not let through, and what may have been set aside for care."


def _types_left_out(session: Session) -> Iterator[str]:
    least = max(crowd.LEAST, session.agenda.anonymity.cell)
    if unsaid := unsaid_types(session):
        count = crowd.at_least(len(unsaid), least) or "a few"
        yield f"Organisation types that fewer than {least} commitments share: left empty with {count} of them."


def _cards_left_out(session: Session) -> Iterator[str]:
    states = [state for state in session.states.values() if isinstance(state, Cloth)]
    shown = sum(len(state.revealed) for state in states)
    if shown:
        rounds = f"{shown} round{'s' if shown > 1 else ''}"
        yield f"Every single answer with the four cards: deleted at the reveal ({rounds})."
    if _rounds(session) - {name for state in states for name in state.revealed}:
        yield "Answers with the four cards that were not revealed."


def _rounds(session: Session) -> set[str | None]:
    """As they were planned: whether anybody has answered yet is nobody's business."""
    plans = [(block.id, block.plan) for block in session.agenda.blocks if isinstance(block.plan, Cards)]
    return {round_of(name, step) for name, plan in plans if plan.collects for step in plan.steps} - {None}
