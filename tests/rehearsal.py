"""A workshop without a server: people ask, and see their views. What the room does, minus threads and disk."""

from typing import Any

from tests.agendas import ready
from tests.people import FATOU
from workshop.activities import COMMANDS
from workshop.draft import Answer, Draft, Visitor, mine_for
from workshop.journey.agenda import Agenda
from workshop.journey.messages import Event
from workshop.journey.refused import Refused
from workshop.journey.roles import Moment
from workshop.journey.session import opening
from workshop.views.around import Around
from workshop.views.audience import Audience, view_for

MINUTE = 60_000
MIDNIGHT = 1_790_000_000_000
ELEVEN = MIDNIGHT + 11 * 60 * MINUTE


class Rehearsal:
    """`now` and `midnight` move only when a test says so."""

    def __init__(self, agenda: Agenda | None = None) -> None:
        self.draft = Draft(opening(agenda or ready()), 0, {})
        self.now, self.midnight = ELEVEN, MIDNIGHT
        self.keys = 0

    @property
    def session(self):
        return self.draft.session

    @property
    def today(self):
        return Moment(self.now, self.midnight).today

    @property
    def events(self) -> list[Event]:
        return [written.event for written in self.draft.written]

    def ask(self, by: Visitor, command: str, /, **fields: Any) -> Answer:
        """Raises Refused. A key is made where a participant's command wants one."""
        wanted = COMMANDS[command]
        if "key" in wanted.model_fields and "key" not in fields:
            self.keys += 1
            fields["key"] = f"key-{self.keys:08d}"
        return self.draft.apply(wanted(**fields), by, Moment(self.now, self.midnight))

    def refuses(self, by: Visitor, command: str, /, **fields: Any) -> str:
        """The code of the refusal; fails when it was not refused, or changed something."""
        before = (self.draft.session, self.draft.seq)
        try:
            self.ask(by, command, **fields)
        except Refused as refusal:
            assert (self.draft.session, self.draft.seq) == before
            return refusal.code
        raise AssertionError(f"{command} was not refused")

    def next(self, times: int = 1) -> None:
        for _ in range(times):
            self.ask(FATOU, "Next", leaving=self.session.step_id)

    def go_to(self, step: str) -> None:
        while self.session.step_id != step:
            self.next()

    def show_all(self) -> None:
        """The facilitator lets through whatever waits."""
        for item in self.sees(FATOU)["shared"]["waiting"]:
            self.ask(FATOU, "Show", item=item["id"])

    def sees(self, who: Visitor) -> dict[str, Any]:
        audience = Audience(who.role, who.language, who.table)
        view = view_for(self.session, audience, Around("ACDE34", ("http://laptop:8000",)), self.now)
        return {**view, "mine": mine_for(self.session, self.draft.ballots, who)} if who.person else view
