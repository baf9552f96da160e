"""From agenda.yaml to an agenda: reading, checking that it adds up, and putting it together."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from workshop.activities import KINDS
from workshop.files import materials, referenced, yaml
from workshop.files.clock import DAY, clock, minutes_of, starts
from workshop.files.content import SOURCE, completed, known
from workshop.files.faults import Fault, FaultyFile, faults_of
from workshop.files.misfits import Misfit, clashing_times, overfull, twice
from workshop.files.schema import AgendaFile
from workshop.journey.agenda import CARE_FIELDS, Agenda, Block
from workshop.journey.kind import Anonymity, Kind, Step


def read_agenda(file: Path) -> dict[str, Any]:
    """What the file and those it names say, checked, as plain data to keep. Raises FaultyFile."""
    return read_text(yaml.read_text(file), file)


def read_text(text: str, file: Path) -> dict[str, Any]:
    """The same for words that are not in the file yet. Raises FaultyFile."""
    data, faults = examine(text, file)
    if data is None or faults:
        raise FaultyFile(faults)
    whole: dict[str, Any] = completed(data, dict.fromkeys([*data.get("languages", [SOURCE]), *known()]))
    return whole


def examine(text: str, file: Path) -> tuple[dict[str, Any] | None, list[Fault]]:
    """What the words say, if they are written as an agenda is, and everything that is wrong with them."""
    try:
        source = yaml.read(text, file)
        if faults := [*referenced.fill_in(source), *materials.fill_in(source)]:
            return None, faults
        data = AgendaFile.model_validate(source.data).model_dump(mode="json", exclude_unset=True)
    except FaultyFile as problem:
        return None, problem.faults
    except ValidationError as problem:
        return None, faults_of(problem, source, AgendaFile)
    return data, [source.fault(way, what) for way, what in _misfits(data)]


def build(data: dict[str, Any]) -> Agenda:
    """The agenda that checked data describe."""
    file: Any = AgendaFile.model_validate(data)
    begins = 0
    blocks = []
    for block in file.blocks:
        kind = KINDS[block.kind]
        seconds = minutes_of(block.at, block.minutes) * 60
        steps = _filling(kind, kind.steps(block, block.id), seconds)
        blocks.append(
            Block(block.id, kind, block.title, begins, seconds, block, steps, block.at_least * 60, block.fixed)
        )
        begins += seconds
    care = {name: text for name in CARE_FIELDS if (text := getattr(file.care, name))}
    return Agenda(
        title=file.title,
        languages=tuple(file.languages),
        starts=starts(data),
        blocks=tuple(blocks),
        tables=_tables(file.tables),
        care=care,
        notice=file.notice,
        welcome=file.welcome,
        screen_line=file.screen_line,
        nudge={language: tuple(phrases) for language, phrases in file.nudge.items()},
        anonymity=Anonymity(file.anonymity.room_minimum, file.anonymity.cell_minimum),
        retention=file.retention,
        room_until=_room_until(file.room_until, starts(data)),
    )


def _filling(kind: Kind[Any, Any], steps: tuple[Step, ...], seconds: int) -> tuple[Step, ...]:
    """A kind that fills its block has one step, which may be shortened by half like any other."""
    return tuple(replace(step, seconds=seconds, floor=seconds // 2) for step in steps) if kind.fills else steps


def _tables(tables: int | list[str]) -> tuple[str, ...]:
    return tuple(str(n + 1) for n in range(tables)) if isinstance(tables, int) else tuple(tables)


def _room_until(face: str | None, starts: int) -> int | None:
    """In seconds from the start; past midnight where the clock says less than at the start."""
    return None if face is None else (clock(face) - starts) % DAY * 60


def _misfits(data: dict[str, Any]) -> Iterator[Misfit]:
    yield from clashing_times(data)
    agenda = build(data)
    yield from twice(agenda)
    yield from overfull(agenda)
