"""The run sheet: planned and actual times of every step, for `check` before and for organisers after."""

from workshop.journey.session import Session
from workshop.views.facilitator import rail

COLUMNS = ("block", "step", "planned", "minutes", "actual")


def rows(session: Session, language: str, now: int) -> list[dict[str, str]]:
    return [
        {
            "block": _plain(block["title"]),
            "step": _plain(step["title"]),
            "planned": step["planned"],
            "minutes": minutes(step["seconds"]),
            "actual": step["actual"] or "",
        }
        for block in rail(session, language, now)
        for step in block["steps"]
    ]


def minutes(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _plain(said: object) -> str:
    return str(said["text"]) if isinstance(said, dict) else str(said)
