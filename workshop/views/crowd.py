"""From answers to numbers, and when there are too few to show. The only place that counts what people gave.

The rules protect one person against everybody else in the room, also against somebody who knows most answers:
too few answers show nothing, small groups have no number, and no number is exact.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

FLOOR = 5  # no setting may go below this many answers
LEAST = 3  # no setting may go below this many that share something
STEP = 5  # every number the room sees is a multiple of it


class Size(StrEnum):
    """How big a group may be said to be."""

    ABOUT = "about"  # a rounded number
    FEW = "few"  # fewer than the cell minimum, or none
    KEPT = "kept"  # large enough, but kept back so that a smaller one cannot be worked out
    MOST = "most"  # nearly everyone, without a number


class Cell(BaseModel):
    model_config = ConfigDict(frozen=True)
    size: Size
    about: int | None = None


class Totals(BaseModel):
    """What a room may know of its answers. `enough` is False when there were too few to show anything."""

    model_config = ConfigDict(frozen=True)
    enough: bool
    about: int | None = None
    cells: Mapping[str, Cell] = {}


def totals(counts: Mapping[str, int], room_minimum: int, cell_minimum: int) -> Totals:
    """Coarsens the answers to one question; `counts` has an entry for each possible answer, zeros included."""
    everyone = sum(counts.values())
    if everyone < max(FLOOR, room_minimum):
        return Totals(enough=False)
    return Totals(enough=True, about=rounded(everyone), cells=_cells(counts, everyone, max(2, cell_minimum)))


def merged_totals(phones: Mapping[str, int], papers: Mapping[str, int], room_minimum: int, cell_minimum: int) -> Totals:
    """Phones and papers together. Whoever counted the papers knows them, so the phones must be a crowd themselves."""
    few_phones = 0 < sum(phones.values()) < FLOOR
    if few_phones and any(papers.values()):
        return Totals(enough=False)
    together = {answer: count + papers.get(answer, 0) for answer, count in phones.items()}
    return totals(together, room_minimum, cell_minimum)


def _cells(counts: Mapping[str, int], everyone: int, minimum: int) -> dict[str, Cell]:
    biggest = max(counts, key=lambda answer: counts[answer])
    if everyone - counts[biggest] < minimum:  # one dissenter must look like none
        return {answer: Cell(size=Size.MOST if answer == biggest else Size.FEW) for answer in counts}
    few = {answer for answer, count in counts.items() if count < minimum}
    kept = {min(counts.keys() - few, key=lambda answer: counts[answer])} if len(few) == 1 else set()
    return {answer: _cell(count, answer in few, answer in kept) for answer, count in counts.items()}


def _cell(count: int, few: bool, kept: bool) -> Cell:
    if few:
        return Cell(size=Size.FEW)
    return Cell(size=Size.KEPT) if kept else Cell(size=Size.ABOUT, about=rounded(count))


def rounded(count: int) -> int:
    """To the nearest step, but never to nothing."""
    return max(STEP, STEP * ((count + STEP // 2) // STEP))


def arrived(count: int) -> int:
    """How many answers are in, for a screen that is watched while they come: it moves in steps only."""
    return count // STEP * STEP


def support(count: int) -> int | None:
    """How many support a question: nothing while they are too few to hide among."""
    return rounded(count) if count >= FLOOR else None


def shared_by_few(given: Iterable[str], cell_minimum: int) -> frozenset[str]:
    """What fewer people gave than the minimum: beside their words it would say who they are."""
    return frozenset(one for one, count in Counter(given).items() if count < max(LEAST, cell_minimum))


def at_least(count: int, cell_minimum: int) -> int | None:
    """None where it is fewer than may be told; none at all is no secret."""
    return count if count == 0 or count >= max(LEAST, cell_minimum) else None


def tally(given: Iterable[str], cell_minimum: int) -> dict[str, int | None]:
    """How many gave each, most first; None where it is fewer than the minimum. What nobody gave is not there."""
    told = {one: at_least(count, cell_minimum) for one, count in Counter(given).items()}
    return dict(sorted(told.items(), key=lambda each: (-(each[1] or 0), each[0])))
