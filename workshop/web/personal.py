"""What is people's own: what each was told of it, and bringing them what is new, in all their tabs."""

from collections.abc import Callable, Iterable
from typing import Any

from workshop.draft import Visitor
from workshop.journey.kind import View
from workshop.room import Room
from workshop.web.current_views import CurrentViews
from workshop.web.present import Present, audience_of

Send = Callable[[str, Any, str | list[str]], None]
"""Sends an event with its data to everyone in a Socket.IO room, or in any of several."""


def _news(mine: View) -> View:
    """Nobody needs a message of their own for a step at which they have given nothing yet."""
    return {name: part for name, part in mine.items() if name == "table" or any(part.values())}


class Personal:
    def __init__(self, room: Room, present: Present, views: CurrentViews, send: Send) -> None:
        self.room, self.present, self.views, self.send = room, present, views, send
        self._told: dict[str, View] = {}

    def told(self, visitor: Visitor, mine: View) -> None:
        """They know it, since it came with something else."""
        self._told[visitor.person] = mine

    def tell(self, visitors: Iterable[Visitor]) -> None:
        """Brings people what is theirs when it changed without their doing."""
        for visitor in {visitor.person: visitor for visitor in visitors if visitor.person}.values():
            mine = self.room.mine(visitor)
            told = self._told.get(visitor.person, {"table": visitor.table})
            if _news(mine) != _news(told) and len(mine) > 1:
                self._told[visitor.person] = mine
                self._bring(visitor, mine)

    def answered(self, visitor: Visitor, mine: View | None) -> None:
        """Remembers what an acknowledgement has brought already, and brings it to the person's other tabs."""
        if mine is None or not visitor.person:
            return
        own = {name: part for name, part in mine.items() if name != "receipt"}
        if self._told.get(visitor.person) != own and self.present.has_several_tabs(visitor.person):
            self._bring(visitor, own)
        self._told[visitor.person] = own

    def _bring(self, visitor: Visitor, mine: View) -> None:
        view = self.views.of(audience_of(visitor))
        if tabs := self.present.tabs(visitor.person):
            self.send("view", self.views.dated({**view, "mine": mine}), tabs)
