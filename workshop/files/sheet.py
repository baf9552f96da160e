"""The agenda as the editor lists it: blocks and steps with their times, what is wrong with them, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from workshop.files import wording, yaml
from workshop.files.agenda import build, examine
from workshop.files.content import SOURCE, found_in
from workshop.files.faults import Fault, FaultyFile, Way
from workshop.files.moving import moved
from workshop.files.relaid import Typed, begins, changes, follow, length, minute
from workshop.files.spans import Unchangeable
from workshop.files.splice import changed
from workshop.files.texts import at, steps_of, texts_of
from workshop.journey.agenda import Agenda
from workshop.journey.timeline import clock_face


@dataclass(frozen=True)
class Row:
    """A block or a step. `clock` is empty while something is written that no time can be worked out from.

    `missing`: languages of the agenda in which some of its words are said nowhere. `up`, `down`: it can move there.
    """

    way: Way
    said: dict[str, Any]
    title: dict[str, str]
    clock: str
    minutes: Any
    spare: int
    faults: list[str]
    advice: int
    missing: list[str]
    up: bool
    down: bool
    steps: list["Row"] = field(default_factory=list)

    @property
    def key(self) -> str:
        return ".".join(map(str, self.way))


@dataclass(frozen=True)
class Sheet:
    """`data` is what the text says, unchecked; None where it is no agenda that could be listed."""

    data: Any
    agenda: Agenda | None
    faults: list[Fault]

    @property
    def languages(self) -> list[str]:
        listed = self.data.get("languages") if self.data else None
        return [str(one) for one in listed] if isinstance(listed, list) and listed else [SOURCE]

    @property
    def starts(self) -> str:
        return begins(self.data) or ""

    @property
    def ends(self) -> str:
        agenda = self.agenda
        return clock_face((agenda.starts * 60 + agenda.seconds) * 1000) if agenda else ""

    def about(self, way: Way) -> list[str]:
        return [fault.what for fault in self.faults if fault.way[: len(way)] == way]

    def rows(self) -> list[Row]:
        if self.data is None:
            return []
        clocks = dict(_clocks(self.data, self.agenda)) if self.agenda else {}
        return [self._block(number, clocks) for number in range(len(self.data["blocks"]))]

    def elsewhere(self) -> list[Fault]:
        """Faults of no row: of the agenda itself, or of a file that it names."""
        return [fault for fault in self.faults if fault.way[:1] != ("blocks",)]

    def _block(self, number: int, clocks: dict[Way, str]) -> Row:
        way: Way = ("blocks", number)
        block = self.data["blocks"][number]
        parts = [(*way, *part) for part in steps_of(block)]
        row = self._row(way, clocks, length(block), len(self.data["blocks"]))
        inner = {what for part in parts for what in self.about(part)}
        spare = self.agenda.blocks[number].slack if self.agenda else 0
        steps = [self._row(part, clocks, at(self.data, part).get("minutes"), _many(self.data, part)) for part in parts]
        return replace(row, spare=spare, steps=steps, faults=[what for what in row.faults if what not in inner])

    def _row(self, way: Way, clocks: dict[Way, str], minutes: Any, many: int) -> Row:
        said, words = at(self.data, way), list(texts_of(self.data, way))
        last = way[-1] if isinstance(way[-1], int) else None
        return Row(
            way=way,
            said=said,
            title=self.title(way),
            clock=clocks.get(way, ""),
            minutes=minutes,
            spare=0,
            faults=self.about(way),
            advice=len(list(wording.about(self.data, iter(words), self.languages[0]))),
            missing=[language for language in self.languages if any(self._lacks(one, language) for one in words)],
            up=bool(last),
            down=last is not None and last + 1 < many,
        )

    def title(self, way: Way) -> dict[str, str]:
        """By language, with those that ship."""
        place = at(self.data, way)
        named = next((place[key] for key in ("hear", "choose", "raised", "talk", "reveal") if place.get(key)), None)
        title = place.get("title") or next(
            (one.get("text") for one in at(self.data, way[:2]).get("statements") or [] if one.get("id") == named), None
        )
        said = title if isinstance(title, dict) else {"": str(title or place.get("id") or named or "…")}
        shipped = {language: words for language in self.languages if (words := found(said, language))}
        return {str(language): str(words) for language, words in {**said, **shipped, **said}.items()}

    def _lacks(self, way: Way, language: str) -> bool:
        said = at(self.data, way)
        return isinstance(said, dict) and language not in said and found(said, language) is None


def _clocks(data: Any, agenda: Agenda) -> Iterator[tuple[Way, str]]:
    """By the plan that each step was made from."""
    for number, block in enumerate(agenda.blocks):
        way: Way = ("blocks", number)
        begin = agenda.starts * 60 + block.begins
        yield way, f"{clock_face(begin * 1000)}–{clock_face((begin + block.seconds) * 1000)}"
        plans = {id(at_plan(block.plan, part)): part for part in steps_of(at(data, way))}
        for step in block.steps:
            if part := plans.get(id(step.plan)):
                since = agenda.starts * 60 + agenda.begins[agenda.places[step.id]]
                yield (*way, *part), clock_face(since * 1000)


def at_plan(plan: Any, part: Way) -> Any:
    place = getattr(plan, str(part[0]))
    return place[part[1]] if len(part) > 1 else place


def _many(data: Any, way: Way) -> int:
    place = at(data, way[:-1])
    return len(place) if isinstance(place, list) else 0


def found(said: dict[str, Any], language: str) -> str | None:
    """What the shipped catalogue says for it."""
    english = said.get(SOURCE)
    return found_in(language, english) if isinstance(english, str) else None


def sheet(text: str, file: Path) -> Sheet:
    """Whatever the text says; what cannot be listed comes with its faults."""
    checked, faults = examine(text, file)
    try:
        data = yaml.read(text, file).data
    except FaultyFile:
        return Sheet(None, None, faults)
    if not _listable(data):
        return Sheet(None, None, faults)
    return Sheet(data, build(checked) if checked else None, faults)


def _listable(data: Any) -> bool:
    blocks = data.get("blocks") if isinstance(data, dict) else None
    return isinstance(blocks, list) and bool(blocks) and all(isinstance(block, dict) for block in blocks)


def with_typed(text: str, file: Path, typed: Typed) -> str:
    """Raises Unchangeable."""
    data = yaml.read(text, file).data
    if not _listable(data):
        raise Unchangeable("this is no agenda that can be edited here; put it right in the file")
    return changed(text, changes(data, typed))


def with_moved(text: str, file: Path, way: Way, by: int) -> str:
    """Blocks that changed places follow one another again. Raises Unchangeable."""
    before = yaml.read(text, file).data
    made = moved(text, way, by)
    if len(way) > 2 or made == text:
        return made
    data = yaml.read(made, file).data
    start = begins(before)
    lengths = [length(block) for block in data["blocks"]]
    return changed(made, follow(data, lengths, minute(start) if start else None))
