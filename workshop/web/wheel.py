"""The wheel: which of several consoles moves the workshop. Like who is connected, known only while it runs.

It follows the presses of those who signed in with the passphrase, until somebody takes it on purpose; then it is firm
until another console takes it, or its holder is gone. Whoever facilitates by link has to take it on purpose.
"""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.draft import Visitor
from workshop.journey.commands import TakeWheel
from workshop.journey.messages import Command
from workshop.journey.refused import Refused
from workshop.journey.roles import Role


@dataclass
class Wheel:
    """`here` says whether a console is connected."""

    here: Callable[[str], bool]
    _holder: str = ""
    _firm: bool = False

    @property
    def holder(self) -> str:
        """Empty while nobody has it, or whoever had it is gone."""
        return self._holder if self.here(self._holder) else ""

    def arrived(self, visitor: Visitor) -> None:
        """A console that comes while nobody has the wheel holds it at once."""
        if visitor.role is Role.FACILITATOR and not self.holder:
            self._holder, self._firm = visitor.console, False

    def check(self, command: Command, by: Visitor) -> None:
        """Raises Refused when it would move the workshop from a console that may not."""
        if command.steers and by.role is Role.FACILITATOR and not self._free_for(by):
            raise Refused("wheel")

    def _free_for(self, by: Visitor) -> bool:
        if self.holder in ("", by.console):
            return True
        return not self._firm and not by.linked

    def pressed(self, command: Command, by: Visitor) -> bool:
        """After it was taken: whether the wheel has changed hands."""
        if by.role is not Role.FACILITATOR or not (command.steers or isinstance(command, TakeWheel)):
            return False
        before = self.holder
        self._firm = isinstance(command, TakeWheel) or (self._firm and before == by.console)
        self._holder = by.console
        return before != by.console
