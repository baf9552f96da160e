"""What was typed beside the run sheet, as changes to the file: minutes, clock times, what a re-plan may do.

Clock times follow one another: whoever gives a block more time moves those after it, up to one that is `fixed`.
"""

import re
from collections.abc import Mapping
from typing import Any

from workshop.files.clock import CLOCK, DAY, FACE, SPAN, clock, span
from workshop.files.faults import Way
from workshop.files.texts import at, steps_of
from workshop.journey.timeline import clock_face

Typed = Mapping[str, str]
"""By the name of a field, as `name` makes it; a tick that is not there is off."""
MORNING = 9 * 60


def name(setting: str, way: Way) -> str:
    return ".".join(map(str, (setting, *way)))


def changes(data: Any, typed: Typed) -> dict[Way, Any]:
    """What differs from the file; nothing, where nothing was changed."""
    made: dict[Way, Any] = {}
    for number, block in enumerate(data["blocks"]):
        way: Way = ("blocks", number)
        made |= _settings(block, way, typed, ("at_least",), ("fixed",))
        for part in steps_of(block):
            made |= _settings(at(block, part), (*way, *part), typed, ("minutes", "at_least"), ("optional",))
    return made | _times(data, typed)


def _settings(place: Any, way: Way, typed: Typed, numbers: tuple[str, ...], ticks: tuple[str, ...]) -> dict[Way, Any]:
    made: dict[Way, Any] = {}
    for setting in numbers:
        given = typed.get(name(setting, way))
        if given is not None and number(given) != place.get(setting):
            made[(*way, setting)] = number(given)
    for setting in ticks if name("here", way) in typed else ():
        ticked = name(setting, way) in typed
        if ticked != (place.get(setting) is True):
            made[(*way, setting)] = True if ticked else None
    return made


def number(given: str) -> int | float | str | None:
    """Also with a comma, as half of the world writes; what is no number is left to the checks."""
    given = given.strip()
    if not re.fullmatch(r"\d{1,6}(?:[.,]\d{1,3})?", given):
        return given or None
    value = float(given.replace(",", "."))
    return int(value) if value.is_integer() else value


def length(block: Any) -> int | float | str | None:
    """Minutes of a block, whichever way its file says them."""
    written = block.get("at")
    if block.get("minutes") is None and isinstance(written, str) and re.match(SPAN, written):
        begin, end = span(written)
        return end - begin
    minutes: int | float | str | None = block.get("minutes")
    return minutes


def begins(data: Any) -> str | None:
    """The clock time at which the workshop starts, as its file says it."""
    first = data["blocks"][0].get("at")
    said = data.get("starts") or (FACE.findall(first)[0] if isinstance(first, str) and re.match(SPAN, first) else None)
    return said if isinstance(said, str) else None


def _times(data: Any, typed: Typed) -> dict[Way, Any]:
    lengths = [number(typed.get(name("minutes", ("blocks", at)), str(length(one) or ""))) for at, one in _blocks(data)]
    fixed = {at: typed.get(name("begins", ("blocks", at)), _begin(one)) for at, one in _blocks(data)}
    start = typed.get("starts", begins(data) or "").strip()
    made: dict[Way, Any] = {}
    if start != (begins(data) or "") and (data.get("starts") or _begin(data["blocks"][0]) is None or not minute(start)):
        made[("starts",)] = start or None
    same = lengths == [length(one) for _, one in _blocks(data)] and start == (begins(data) or "")
    if same and fixed == {at: _begin(one) for at, one in _blocks(data)}:
        return made
    return made | _lengths(data, lengths) | follow(data, lengths, minute(start), fixed)


def _lengths(data: Any, lengths: list[Any]) -> dict[Way, Any]:
    """A block has clock times or minutes; minutes that are no number are said to be wrong by the checks."""
    made: dict[Way, Any] = {}
    for place, block in _blocks(data):
        clocked = _begin(block) is not None and isinstance(lengths[place], int) and lengths[place]
        written = None if clocked else lengths[place]
        if written != block.get("minutes") and not (written == length(block) and _begin(block) is not None):
            made[("blocks", place, "minutes")] = written
    return made


def follow(
    data: Any, lengths: list[Any], start: int | None = None, fixed: Mapping[int, str | None] | None = None
) -> dict[Way, Any]:
    """New clock times for blocks that have some, one after the other."""
    made: dict[Way, Any] = {}
    now = next(one for one in (start, minute(begins(data) or ""), MORNING) if one is not None)
    for place, block in _blocks(data):
        minutes = int(lengths[place]) if isinstance(lengths[place], int | float) else 0
        if (own := _begin(block)) is not None and minutes:
            said = minute((fixed or {}).get(place) or own)
            now = said if block.get("fixed") is True and said is not None else now
            written = _faces(block["at"], now, now + minutes)
            made |= {("blocks", place, "at"): written} if written != block["at"] else {}
        now += minutes
    return made


def _faces(written: str, begin: int, end: int) -> str:
    """Faces that are right stay as they are written."""
    wanted = iter((begin % DAY, end % DAY))

    def face(found: re.Match[str]) -> str:
        minute = next(wanted)
        return found[0] if clock(found[0]) == minute else clock_face(minute * 60_000)

    return FACE.sub(face, written)


def _begin(block: Any) -> str | None:
    written = block.get("at")
    return FACE.findall(written)[0] if isinstance(written, str) and re.match(SPAN, written) else None


def minute(face: str) -> int | None:
    return clock(face) if re.match(CLOCK, face) else None


def _blocks(data: Any) -> list[tuple[int, Any]]:
    return list(enumerate(data["blocks"]))
