"""What XML cannot carry, such as control characters: a visible mark stands in its place."""

from workshop.journey.messages import UNWRITABLE

MARK = "\ufffd"


def carried(text: str) -> str:
    return UNWRITABLE.sub(MARK, text)
