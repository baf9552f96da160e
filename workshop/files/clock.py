"""Clock times as agenda.yaml has them: `11:10`, `11:10–11:30`, in minutes after midnight."""

import re
from typing import Any

DAY = 24 * 60
FACE = re.compile(r"\d{1,2}:\d{2}")
CLOCK = rf"^{FACE.pattern}$"
SPAN = rf"^{FACE.pattern}\s*[-–]\s*{FACE.pattern}$"


def clock(face: str) -> int:
    hours, minutes = face.split(":")
    return int(hours) * 60 + int(minutes)


def span(at: str) -> tuple[int, int]:
    begin, end = (clock(face) for face in FACE.findall(at))
    return begin, end if end > begin else end + DAY


def minutes_of(at: str | None, minutes: int | None) -> int:
    if at is None:
        return minutes or 0
    begin, end = span(at)
    return end - begin


def starts(data: dict[str, Any]) -> int:
    first = data["blocks"][0].get("at")
    return clock(data["starts"]) if data.get("starts") else span(first)[0] if first else 9 * 60
