"""The coarse results of the four colours, as the report shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.activities.cards.plan import AGAIN, LETTERS, Cards
from workshop.activities.cards.state import Cloth, Revealed
from workshop.journey.session import Session
from workshop.organise.words import SHAPES, Words
from workshop.views.crowd import Cell, Size, Totals

LONGEST = 0.95  # nearly everyone: long, and without a number


@dataclass(frozen=True)
class Bar:
    """`length` runs from 0 to 1; without a number there is none."""

    letter: str
    size: Size
    length: float
    words: str


@dataclass(frozen=True)
class Result:
    """One reveal. Without bars there were too few answers, and `about` says so."""

    statement: str
    about: str
    bars: tuple[Bar, ...] = ()
    described: str = ""


@dataclass(frozen=True)
class Colours:
    title: str
    meanings: tuple[tuple[str, str], ...]
    results: tuple[Result, ...]


def colours(session: Session, words: Words) -> list[Colours]:
    blocks = [(block, block.plan, session.states.get(block.id)) for block in session.agenda.blocks]
    return [
        Colours(block.title.words(words.language), _meanings(plan, words), tuple(_results(plan, state, words)))
        for block, plan, state in blocks
        if isinstance(plan, Cards) and isinstance(state, Cloth) and state.revealed
    ]


def _meanings(plan: Cards, words: Words) -> tuple[tuple[str, str], ...]:
    return tuple((letter, plan.cards[letter].meaning.words(words.language)) for letter in LETTERS)


def _results(plan: Cards, state: Cloth, words: Words) -> Iterator[Result]:
    for name, shown in state.revealed.items():
        _, statement, *second = name.split("/")
        said = plan.statement(statement).text.words(words.language)
        title = f"{said} ({words('second choice')})" if AGAIN in second else said
        yield from _of_round(plan, shown, title, words)


def _of_round(plan: Cards, shown: Revealed, title: str, words: Words) -> Iterator[Result]:
    if shown.totals:
        yield _result(shown.totals, title, words)
    for letter, totals in shown.by_character.items():
        yield _result(totals, f"{title} – {plan.characters[letter].words(words.language)}", words)


def _result(totals: Totals, title: str, words: Words) -> Result:
    if not totals.enough:
        return Result(title, words("Not enough answers to show safely."))
    about = words.ngettext("about {count} answers", "about {count} answers", totals.about or 0, count=totals.about)
    bars = tuple(_bar(letter, totals, words) for letter in LETTERS)
    said = "; ".join(f"{bar.letter}, {words(SHAPES[bar.letter])}: {bar.words}" for bar in bars)
    return Result(title, about, bars, f"{about}. {said}.")


def _bar(letter: str, totals: Totals, words: Words) -> Bar:
    cell = totals.cells[letter]
    return Bar(letter, cell.size, _length(cell, totals), _in_words(cell, words))


def _length(cell: Cell, totals: Totals) -> float:
    if cell.size is Size.MOST:
        return LONGEST
    return min(1.0, (cell.about or 0) / max(1, totals.about or 0))


def _in_words(cell: Cell, words: Words) -> str:
    match cell.size:
        case Size.FEW:
            return words("a few or none")
        case Size.KEPT:
            return words("not shown, to protect people")
        case Size.MOST:
            return words("nearly everyone")
        case Size.ABOUT:
            return words("about {number}", number=cell.about)
