"""Why nothing more can be saved, as the console says it. It stands until something was saved again."""

from enum import StrEnum


class Trouble(StrEnum):
    FULL = "full"
    UNSAVED = "unsaved"
