"""What the report says, whatever it is printed on. It travels further than the organisers, and is built for that."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.journey.session import Session
from workshop.organise import lines, panels
from workshop.organise.about import About
from workshop.organise.lines import Line
from workshop.organise.report.action_plan import Action, action_plan
from workshop.organise.report.colours import Colours, colours
from workshop.organise.report.fitting import fitting
from workshop.organise.report.times import Time, date_of, happened, times
from workshop.organise.totals import labelled
from workshop.organise.words import N_, Words, titled

MOST_LINES, LETTERS = 14, 1700  # of all blocks together; the others are in the workbook
MOST_PRACTICES = 6
TOTALS = {"support": N_("Support needed"), "level": N_("Level"), "region": N_("Region"), "status": N_("Status")}


@dataclass(frozen=True)
class Lines:
    title: str
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True)
class Report:
    """`totals` has a heading and its lines of words and numbers; `more_actions` are those that did not fit."""

    words: Words
    title: str
    date: str
    happened: tuple[str, ...]
    times: tuple[Time, ...]
    colours: tuple[Colours, ...]
    lines: tuple[Lines, ...]
    practices: tuple[str, ...]
    more_practices: int
    questions: str
    actions: tuple[Action, ...]
    more_actions: int
    totals: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    about: About


def report(session: Session, language: str, now: int, about: About) -> Report:
    words = Words(language)
    actions = action_plan(session, words)
    practices = tuple(_practices(session, language))
    return Report(
        words=words,
        title=titled(session, language),
        date=words.day(date_of(session, now)),
        happened=happened(session, words, now),
        times=times(session, words),
        colours=tuple(colours(session, words)),
        lines=tuple(_lines(session, language)),
        practices=practices[:MOST_PRACTICES],
        more_practices=max(0, len(practices) - MOST_PRACTICES),
        questions=_questions(session, words),
        actions=actions.shown,
        more_actions=actions.more,
        totals=tuple(_totals(session, words)),
        about=about,
    )


def _lines(session: Session, language: str) -> Iterator[Lines]:
    said = [(block, found) for block in session.agenda.blocks if (found := lines.of_block(session, block))]
    for block, found in said:
        most, letters = max(3, MOST_LINES // len(said)), LETTERS // len(said)
        chosen = fitting(found, lambda line: line.card, lambda line: len(line.text), most, letters)
        yield Lines(block.title.words(language), tuple(chosen), len(found) - len(chosen))


def _practices(session: Session, language: str) -> Iterator[str]:
    for row in panels.practice_rows(session, language):
        example = f" ({row['source']})" if row["source"] == "fictional example" else ""
        yield f"{row['title'] or row['done']}{example}"


def _questions(session: Session, words: Words) -> str:
    asked, left = len(panels.question_rows(session)), len(panels.unanswered_rows(session))
    if not asked:
        return ""
    return words.ngettext(
        "Questions from the room: {asked}, of which {left} waits for a written answer.",
        "Questions from the room: {asked}, of which {left} wait for a written answer.",
        left,
        asked=asked,
        left=left,
    )


def _totals(session: Session, words: Words) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for name, counts in labelled(session, words).items():
        if counts:
            yield words(TOTALS[name]), tuple(counts)
