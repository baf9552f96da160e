"""The two kinds of message: commands ask and may be refused, events happened and may not."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from workshop.journey.roles import Role


class Command(BaseModel):
    """Something asked for, in the imperative. Nobody may ask for it unless `asked_by` says so.

    `ahead`: it may be asked before the block that it is meant for has begun. `steers`: it moves everyone, so that of
    several consoles only the one that holds the wheel may ask.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
    asked_by: ClassVar[frozenset[Role]] = frozenset()
    ahead: ClassVar[bool] = False
    steers: ClassVar[bool] = False


class Event(BaseModel):
    """Something that happened, in the past tense. `personal`: it may change what other people see as their own.

    `paper`: written on this erasable paper instead of the lasting log.
    `erases`: papers that are gone from the moment it happened; naming its own paper replaces that.
    `burns`: scopes whose ballot key is gone from then on.
    """

    model_config = ConfigDict(frozen=True)
    personal: ClassVar[bool] = False

    @property
    def paper(self) -> str | None:
        return None

    @property
    def erases(self) -> tuple[str, ...]:
        return ()

    @property
    def burns(self) -> tuple[str, ...]:
        return ()


UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _writable(text: str) -> str:
    """Keeps out what some file or screen cannot carry: control characters, half surrogates and non-characters."""
    if UNWRITABLE.search(text):
        raise ValueError("cannot be written down")
    return text


Key = Annotated[str, StringConstraints(min_length=8, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
"""Made on the phone for each answer; the same key twice is one command."""


Words = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_writable)]
"""What somebody typed, without the blanks around it. Fields add their own length."""

Draft = Annotated[str, AfterValidator(_writable)]
"""Words while they are being typed: a blank at the end is part of them."""

Name = Annotated[str, StringConstraints(max_length=200)]
"""The id of a step, round or item: looked up, never shown."""
