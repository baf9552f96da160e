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
    """`here` says whether a console is connected; `turn` how often it was turned, who has it, and whether firmly."""

    here: Callable[[str], bool]
    turn: tuple[int, str, bool] = (0, "", False)

    @property
    def holder(self) -> str:
        """Empty while nobody has it, or whoever had it is gone."""
        return self._last if self.here(self._last) else ""

    @property
    def _last(self) -> str:
        return self.turn[1]

    def follow(self, turn: tuple[int, str, bool]) -> bool:
        """It was turned in another program that serves this workshop: the last turn wins. Whether it did."""
        if turn <= self.turn:
            return False
        self.turn = turn
        return True

    def _turn(self, holder: str, *, firm: bool) -> None:
        """A press counts as one even where it stays in the same hands: it goes before a console that only came."""
        self.turn = (self.turn[0] + 1, holder, firm)

    def arrived(self, visitor: Visitor) -> None:
        """A console that comes while nobody has the wheel holds it at once."""
        if visitor.role is Role.FACILITATOR and not self.holder:
            self._turn(visitor.console, firm=False)

    def check(self, command: Command, by: Visitor) -> None:
        """Raises Refused when it would move the workshop from a console that may not."""
        if command.steers and by.role is Role.FACILITATOR and not self._free_for(by):
            raise Refused("wheel")

    def _free_for(self, by: Visitor) -> bool:
        if self.holder in ("", by.console):
            return True
        return not self.turn[2] and not by.linked

    def pressed(self, command: Command, by: Visitor) -> bool:
        """After it was taken: whether the wheel has changed hands."""
        if by.role is not Role.FACILITATOR or not (command.steers or isinstance(command, TakeWheel)):
            return False
        before = self.holder
        self._turn(by.console, firm=isinstance(command, TakeWheel) or (self.turn[2] and before == by.console))
        return before != by.console
