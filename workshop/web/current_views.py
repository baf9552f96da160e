"""What each audience sees at this moment; what phones see is built once for all who see the same."""

from collections.abc import Callable

from workshop.draft import Visitor
from workshop.journey.kind import View
from workshop.journey.roles import Role
from workshop.journey.session import Session
from workshop.room import Room
from workshop.views.around import Around
from workshop.views.audience import Audience, at_table, view_for
from workshop.views.participant import tables_share
from workshop.web.present import audience_of


class CurrentViews:
    """`rate`: in a rehearsal, how much faster than real time its clock runs."""

    def __init__(self, room: Room, around: Callable[[], Around], rate: Callable[[], int] | None = None) -> None:
        self.room, self.around, self.rate = room, around, rate
        self._built_for: Session | None = None
        self._built: dict[tuple[str, str], View] = {}
        self._shares = False

    def of(self, audience: Audience) -> View:
        """What phones see depends on the session alone, so it is built once for all who arrive together."""
        session = self.room.session
        if audience.role is not Role.PARTICIPANT:
            return view_for(session, audience, self.around(), self.room.clock().now)
        if self._built_for is not session:
            self._built_for, self._built, self._shares = session, {}, tables_share(session)
        return self._for_phones(session, audience.language, audience.table if self._shares else "")

    def _for_phones(self, session: Session, language: str, table: str) -> View:
        """Where a table has nothing of its own, the very view of everyone else."""
        if (language, table) not in self._built:
            audience = Audience(Role.PARTICIPANT, language, table)
            everyone = self._for_phones(session, language, "") if table else None
            self._built[language, table] = (
                at_table(session, audience, everyone) if everyone else view_for(session, audience, Around(), 0)
            )
        return self._built[language, table]

    def dated(self, view: View) -> View:
        now = self.room.clock().now
        speed = {"speed": self.rate()} if self.rate else {}
        return {"seq": self.room.seq, "now": now, **speed, **view}

    def whole(self, visitor: Visitor) -> View:
        """All that somebody who has just come needs to see."""
        view = self.dated(self.of(audience_of(visitor)))
        return {**view, "mine": self.room.mine(visitor)} if visitor.role is Role.PARTICIPANT else view
