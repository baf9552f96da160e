"""What the facilitator learned, in their own words: apart from what people gave, and on their own page alone."""

from dataclasses import dataclass

PAPER = "debrief"


@dataclass(frozen=True)
class Debrief:
    """False when nothing was written."""

    keep: str = ""
    change: str = ""

    def __bool__(self) -> bool:
        return bool(self.keep or self.change)


NOTHING = Debrief()
