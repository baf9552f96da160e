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
from workshop.organise.words import N_, Words
from workshop.views import crowd


@dataclass(frozen=True)
class About:
    rules: tuple[str, ...]
    left_out: tuple[str, ...]


def about(session: Session, tables: Iterable[Table], words: Words) -> About:
    return About(tuple(_rules(session, list(tables), words)), tuple(_left_out(session, words)))


def as_lines(said: About, title: str, words: Words) -> list[str]:
    """For about.txt and the workbook's last sheet."""
    files = [f"{name}: {words(what)}" for name, what in KINDS.items()]
    return [title, "", words(N_("What these files are")), *files, "", *_parts(said, words)]


def _parts(said: About, words: Words) -> list[str]:
    rules = [words(N_("Which rules were applied")), *_bullets(said.rules)]
    return [*rules, "", words(N_("What was left out")), *_bullets(said.left_out)]


def _bullets(sentences: Iterable[str]) -> list[str]:
    return [f"- {sentence}" for sentence in sentences]


def _rules(session: Session, tables: list[Table], words: Words) -> Iterator[str]:
    if session.agenda.rehearsal:
        yield words(N_("This was a rehearsal: simulated participants gave what stands here, and none of it is real."))
    least = max(crowd.LEAST, session.agenda.anonymity.cell)
    if all_kept := kept(session):
        yield from _about_commitments(all_kept, least, words)
    if any(isinstance(block.plan, Cards) and block.plan.collects for block in session.agenda.blocks):
        yield _about_cards(session, least, words)
    yield words(
        N_("Lines, notes, questions and practices are those that a moderator let through, without authors or tables.")
    )
    yield _about_erasing(session.agenda.retention.notes, words)
    yield words(N_("Questions that were joined are one; supporters are rounded to fives and not counted below five."))
    yield _about_formulas(tables, words)
    if any(carried(cell) != cell for table in tables for row in table.cells() for cell in row):
        yield words(N_("Control characters that a workbook cannot carry are shown as {mark}."), mark=MARK)


def _about_commitments(all_kept: list[Committed], least: int, words: Words) -> Iterator[str]:
    yield _about_names(all_kept, words)
    if contacts := sum(bool(one.contact) for one in all_kept):
        said = N_(
            "A contact stands only where its author gave one, and never in the report: here with {number} of them."
        )
        yield words(said, number=contacts)
    yield words(N_("Commitments stand in an order made by chance. Their authors can still change or delete them."))
    yield words(N_('In totals, fewer than {least} are "a few", and their whole number is rounded.'), least=least)


def _about_names(all_kept: list[Committed], words: Words) -> str:
    named = sum(one.visibility == "wall-named" for one in all_kept)
    if named:
        said = N_('A name stands only where its author chose "The wall, with my name": here with {number} of them.')
        return words(said, number=named)
    return words(N_('Nobody chose "The wall, with my name", so no commitment has a name.'))


def _about_cards(session: Session, least: int, words: Words) -> str:
    said = N_(
        "Colour results are rough: none below {room} answers, no number below {least}, all others rounded to fives; "
        "where nearly everyone agreed there is no number at all."
    )
    return words(said, room=max(crowd.FLOOR, session.agenda.anonymity.room), least=least)


def _about_erasing(days: int, words: Words) -> str:
    return words.ngettext(
        "All of these are erased from the workshop {number} day after it; what you took home is yours to delete.",
        "All of these are erased from the workshop {number} days after it; what you took home is yours to delete.",
        days,
    )


def _about_formulas(tables: list[Table], words: Words) -> str:
    found = sum(starts_formula(cell) for table in tables for row in table.cells() for cell in row)
    if not found:
        return words(N_("In the CSV files no cell would have started a formula, so nothing was changed in them."))
    said = N_(
        "In the CSV files an apostrophe was put before cells that would have started a formula: {number} of them."
    )
    return words(said, number=found)


def _left_out(session: Session, words: Words) -> Iterator[str]:
    yield words(N_("Who took part, from which phone or table, and when anything was written: it is not known."))
    yield words(N_('Commitments for "Only me": they never left the phone. The codes of authors: they are in no file.'))
    yield from _types_left_out(session, words)
    if any(one.visibility == "organisers" for one in kept(session)):
        yield words(N_("From the report: commitments that are for organisers alone, except as totals."))
    yield from _cards_left_out(session, words)
    yield words(N_("What a moderator did not let through, and what may have been set aside for care."))


def _types_left_out(session: Session, words: Words) -> Iterator[str]:
    least = max(crowd.LEAST, session.agenda.anonymity.cell)
    if unsaid := unsaid_types(session):
        count = crowd.at_least(len(unsaid), least) or words(N_("a few"))
        said = N_("Organisation types that fewer than {least} commitments share: left empty with {count} of them.")
        yield words(said, least=least, count=count)


def _cards_left_out(session: Session, words: Words) -> Iterator[str]:
    states = [state for state in session.states.values() if isinstance(state, Cloth)]
    if shown := sum(len(state.revealed) for state in states):
        yield words.ngettext(
            "Every single answer with the four cards: deleted at the reveal ({number} round).",
            "Every single answer with the four cards: deleted at the reveal ({number} rounds).",
            shown,
        )
    if _rounds(session) - {name for state in states for name in state.revealed}:
        yield words(N_("Answers with the four cards that were not revealed."))


def _rounds(session: Session) -> set[str | None]:
    """As they were planned: whether anybody has answered yet is nobody's business."""
    plans = [(block.id, block.plan) for block in session.agenda.blocks if isinstance(block.plan, Cards)]
    return {round_of(name, step) for name, plan in plans if plan.collects for step in plan.steps} - {None}
