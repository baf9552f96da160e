"""From agenda.yaml to an agenda: reading, checking that it adds up, and putting it together."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from workshop.activities import KINDS
from workshop.files import materials, referenced, yaml
from workshop.files.content import SOURCE, completed, known
from workshop.files.faults import FaultyFile, Way, faults_of
from workshop.files.schema import AgendaFile
from workshop.journey.agenda import CARE_FIELDS, Agenda, Block
from workshop.journey.kind import Anonymity, Kind, Step
from workshop.journey.timeline import clock_face

DAY = 24 * 60


def read_agenda(file: Path) -> dict[str, Any]:
    """What the file and those it names say, checked, as plain data to keep. Raises FaultyFile."""
    source = yaml.read(yaml.read_text(file), file)
    faults = [*referenced.fill_in(source), *materials.fill_in(source)]
    if faults:
        raise FaultyFile(faults)
    try:
        checked = AgendaFile.model_validate(source.data)
    except ValidationError as problem:
        raise FaultyFile(faults_of(problem, source, AgendaFile)) from None
    data = checked.model_dump(mode="json", exclude_unset=True)
    if faults := [source.fault(way, what) for way, what in _misfits(data)]:
        raise FaultyFile(faults)
    listed = data.get("languages", [SOURCE])
    whole: dict[str, Any] = completed(data, dict.fromkeys([*listed, *known()]))
    return whole


def build(data: dict[str, Any]) -> Agenda:
    """The agenda that checked data describe."""
    file: Any = AgendaFile.model_validate(data)
    begins = 0
    blocks = []
    for block in file.blocks:
        kind = KINDS[block.kind]
        seconds = _minutes(block.at, block.minutes) * 60
        steps = _filling(kind, kind.steps(block, block.id), seconds)
        blocks.append(
            Block(block.id, kind, block.title, begins, seconds, block, steps, block.at_least * 60, block.fixed)
        )
        begins += seconds
    care = {name: text for name in CARE_FIELDS if (text := getattr(file.care, name))}
    return Agenda(
        title=file.title,
        languages=tuple(file.languages),
        starts=_starts(data),
        blocks=tuple(blocks),
        tables=_tables(file.tables),
        care=care,
        notice=file.notice,
        welcome=file.welcome,
        screen_line=file.screen_line,
        nudge={language: tuple(phrases) for language, phrases in file.nudge.items()},
        anonymity=Anonymity(file.anonymity.room_minimum, file.anonymity.cell_minimum),
        retention=file.retention,
        room_until=_room_until(file.room_until, _starts(data)),
    )


def _filling(kind: Kind[Any, Any], steps: tuple[Step, ...], seconds: int) -> tuple[Step, ...]:
    """A kind that fills its block has one step, which may be shortened by half like any other."""
    return tuple(replace(step, seconds=seconds, floor=seconds // 2) for step in steps) if kind.fills else steps


def _tables(tables: int | list[str]) -> tuple[str, ...]:
    return tuple(str(n + 1) for n in range(tables)) if isinstance(tables, int) else tuple(tables)


def _room_until(face: str | None, starts: int) -> int | None:
    """In seconds from the start; past midnight where the clock says less than at the start."""
    return None if face is None else (_clock(face) - starts) % DAY * 60


def _clock(face: str) -> int:
    hours, minutes = face.split(":")
    return int(hours) * 60 + int(minutes)


def _span(at: str) -> tuple[int, int]:
    begin, end = (_clock(face) for face in re.findall(r"\d{1,2}:\d{2}", at))
    return begin, end if end > begin else end + DAY


def _minutes(at: str | None, minutes: int | None) -> int:
    if at is None:
        return minutes or 0
    begin, end = _span(at)
    return end - begin


def _starts(data: dict[str, Any]) -> int:
    first = data["blocks"][0].get("at")
    return _clock(data["starts"]) if data.get("starts") else _span(first)[0] if first else 9 * 60


def _misfits(data: dict[str, Any]) -> Iterator[tuple[Way, str]]:
    """What is well written but does not add up."""
    yield from _clashing_times(data)
    yield from _twice(data)
    for at, block in enumerate(build(data).blocks):
        if block.slack < 0 and not block.kind.paced:
            needed = -(-(block.seconds - block.slack) // 60)
            said = f"{block.id!r} has steps of {needed} minutes in a slot of {block.seconds // 60}"
            yield ("blocks", at), f"{said}; shorten a step or give the block more time"


def _clashing_times(data: dict[str, Any]) -> Iterator[tuple[Way, str]]:
    now = _starts(data)
    for number, block in enumerate(data["blocks"]):
        way, at, minutes = ("blocks", number), block.get("at"), block.get("minutes")
        if at is None and minutes is None:
            yield way, f"{block['id']!r} has no time; write `at: 11:00–11:10` or `minutes: 10`"
        elif at is not None and any(_clock(face) >= DAY for face in re.findall(r"\d+:\d+", at)):
            yield (*way, "at"), f"{at!r} is no time of day; write hours from 0 to 23, such as 11:00–11:10"
        elif at is not None and _span(at)[0] % DAY != now % DAY:
            begins = clock_face(now * 60_000)
            yield (
                (*way, "at"),
                f"{block['id']!r} should begin at {begins}, where the time before it ends; write {begins}–…",
            )
        elif at is not None and minutes is not None and _minutes(at, None) != minutes:
            yield (*way, "minutes"), f"{minutes} minutes do not fit {at}; keep one of the two"
        now += _minutes(at, minutes)


def _twice(data: dict[str, Any]) -> Iterator[tuple[Way, str]]:
    blocks = [block["id"] for block in data["blocks"]]
    for number, name in enumerate(blocks):
        if name in blocks[:number]:
            yield ("blocks", number, "id"), f"{name!r} is the id of another block too; give each its own"
    for number, block in enumerate(build(data).blocks):
        again = [name for name, times in Counter(step.id for step in block.steps).items() if times > 1]
        for name in again:
            yield ("blocks", number), f"the step {name!r} stands there twice; give each step its own id"
