"""What was agreed on the way, when the time as planned did not suffice. Seconds."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict


class Agreed(BaseModel):
    """What was agreed, all of it: steps with other lengths, steps that are dropped, and how much later the end is."""

    model_config = ConfigDict(frozen=True)
    lengths: dict[str, int] = {}
    dropped: tuple[str, ...] = ()
    later: int = 0

    def after(self, left: Mapping[str, int]) -> "Agreed":
        """With these new lengths by step; a step with nothing left is dropped."""
        gone = tuple(step for step, seconds in left.items() if not seconds)
        kept = {step: seconds for step, seconds in left.items() if seconds}
        return Agreed(lengths={**self.lengths, **kept}, dropped=(*self.dropped, *gone), later=self.later)
