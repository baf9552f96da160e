"""A real application with somebody of every role at its door, and what must hold whatever they send."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import orjson
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from benchmarks.attacks.requests import asked
from benchmarks.attacks.serving import PATIENCE
from tests.agendas import CARE, plan
from tests.web.conftest import ADDRESSES, CARE_PASSPHRASE, LISTENING, ORGANISER_PASSPHRASE, SECRETS, Person, _manuscript
from workshop.activities import COMMANDS
from workshop.app import create_app
from workshop.change import Change
from workshop.draft import Visitor
from workshop.journey.refused import REASONS
from workshop.journey.roles import Role
from workshop.journey.session import fold
from workshop.opening import open_store, workshop_to_serve
from workshop.store.workshops import Workshops
from workshop.views.audience import Audience, view_for
from workshop.web import socket

BY_LINK = {
    Role.TIMEKEEPER: "/time",
    Role.MODERATOR: "/moderate",
    Role.READER: "/reader",
    Role.SPEAKER: "/speaker",
    Role.SCREEN: "/screen",
}
STEPS = ["next/write", "panel/questions", "talk/line", "norms/g1/open", "next/wall", "hear/lift/read", ""]
LETTERS = ["A", "B", "C", "D", "pass", "1", "2", "talk", "hear", "norms", "norms/g1", "panel", "next"]


class Heard(logging.Handler):
    """Everything that would have been logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@dataclass
class Evening:
    app: Any
    people: dict[str, Person] = field(default_factory=dict)
    changes: Queue[Change] = field(default_factory=Queue)

    def __post_init__(self) -> None:
        self.room, self.announcer = self.app.extensions["room"], self.app.extensions["announcer"]
        self.told, self.room.announce = self.room.announce, self._changed
        self.tried = self.done = 0

    def _changed(self, change: Change) -> None:
        self.changes.put(change)
        self.told(change)

    def arrive(self, step: str) -> None:
        self.people = {"facilitator": Person(self.app).sign_in()}
        for role, path in BY_LINK.items():
            self.people[role.value] = Person(self.app).by_link(role, path)
        self.people["linked"] = Person(self.app).by_link(Role.COFACILITATOR, "/console", "facilitator")
        self.people |= {
            name: Person(self.app).join(table)
            for name, table in {"ana": "1", "ben": "1", "dalia": "2", "emil": ""}.items()
        }
        self.people |= {
            "care": self._with("/quarantine", CARE_PASSPHRASE, "care"),
            "organiser": self._with("/organise", ORGANISER_PASSPHRASE, "organiser"),
        }
        while step and self.room.session.step_id != step:
            assert self.people["facilitator"].next()["ok"]
        with suppress(Empty):
            while True:
                self.changes.get(timeout=0.1)

    def _with(self, path: str, passphrase: str, role: str) -> Person:
        someone = Person(self.app)
        assert someone.http.post(path, data={"passphrase": passphrase}).status_code == 302
        return someone.connect(role)

    def visitor(self, name: str) -> Visitor:
        client = self.people[name].socket
        return self.announcer.present.visitors[client.socketio.server.manager.sid_from_eio_sid(client.eio_sid, "/")]

    def names(self) -> list[str]:
        """Of what exists; commands that look for something may find it."""
        steps = [step.id for _, step in self.room.session.agenda.steps]
        return sorted({*steps, *LETTERS, *self.room.session.queue.items})

    def likely(self, name: Any) -> list[str]:
        """Everybody, and several times those who may."""
        may = COMMANDS[name].asked_by if isinstance(name, str) and name in COMMANDS else frozenset()
        return sorted(self.people) + [one for one in sorted(self.people) if self.visitor(one).role in may] * 9

    def suffers(self, who: str, name: Any, data: Any) -> None:
        """One command, as the bytes of a client that does not keep to the protocol, and what must hold afterwards."""
        before, others = (self.room.session, self.room.seq), self._own(who)
        answer = self._sends(who, name, data)
        self.tried, self.done = self.tried + 1, self.done + answer["ok"]
        if not answer["ok"]:
            assert answer["code"] in REASONS.keys() - {"unexpected", "busy"}, (who, name, data, answer)
            assert (self.room.session, self.room.seq) == before, (who, name, data, answer)
            return
        role = self.visitor(who).role
        assert role in COMMANDS[name].asked_by, (who, name, data)
        change = self.changes.get(timeout=PATIENCE) if self.room.seq != before[1] else None
        if role is Role.PARTICIPANT and not (change and change.personal):
            assert self._own(who) == others, (who, name, data)

    def _sends(self, who: str, name: Any, data: Any) -> dict[str, Any]:
        client = self.people[who].socket
        client.acks = None
        text = json.dumps(["command", name, data], ensure_ascii=False)
        client.socketio.server._handle_eio_message(client.eio_sid, f"21{text}")
        return client.acks["args"][0]

    def _own(self, but: str) -> list[Any]:
        return [self.room.mine(self.visitor(name)) for name in ("ana", "ben", "dalia", "emil") if name != but]

    def holds(self) -> None:
        """What was stored makes the same session again, and nobody sees what would tell who somebody is."""
        written = self.room.log.read()
        assert fold(self.room.agenda, (one.event for one in written)) == self.room.session
        assert self.room.log.keys() == self.room.keys
        hidden = self._hidden([one.event for one in written])
        for role in Role:
            for language, table in (("en", "1"), ("fr", "2")):
                seen = self._seen(Audience(role, language, table if role is Role.PARTICIPANT else ""))
                assert not [secret for secret in hidden if secret in seen], (role, self.room.session.step_id)

    def _hidden(self, events: list[Any]) -> set[str]:
        """The keys that phones make are few here, and may be in what somebody wrote."""
        ballots = {
            value
            for event in events
            for name, value in event.model_dump().items()
            if name in {"ballot", "author"} and value
        }
        people = {self.visitor(name).person for name in ("ana", "ben", "dalia", "emil")}
        return ballots | people | {key.hex() for key in self.room.keys.values()}

    def _seen(self, audience: Audience) -> str:
        return orjson.dumps(view_for(self.room.session, audience, self.announcer.around(), 0)).decode()

    def leave(self) -> None:
        self.room.stop()
        self.app.extensions["database"].dispose()


@contextmanager
def evening(folder: Path, step: str = "", agenda: dict[str, Any] | None = None) -> Iterator[Evening]:
    folder.mkdir(parents=True, exist_ok=True)
    database = open_store(folder)
    workshop, _ = workshop_to_serve(Workshops(database), agenda or {**plan(), "care": CARE}, new=False, now=1)
    made = create_app(workshop, database, SECRETS, ADDRESSES, "threading", LISTENING, manuscript=_manuscript(folder))
    one = Evening(made)
    try:
        one.arrive(step)
        yield one
    finally:
        one.leave()


def attack(folder: Path, count: int, first: int = 0, each: int = 150) -> tuple[int, int]:
    """That many commands, in evenings of `each` that begin at different steps: how many were tried, and done."""
    socket.sleep = lambda _: None  # who guesses codes has to wait; here that would take hours
    heard, totals = Heard(), [0, 0]
    logging.getLogger().addHandler(heard)
    try:
        for number in range(first, first + -(-count // each)):
            with evening(folder / str(number), STEPS[number % len(STEPS)]) as one:
                _all_at(one, each, number)
                totals = [totals[0] + one.tried, totals[1] + one.done]
    finally:
        logging.getLogger().removeHandler(heard)
    assert heard.lines == []
    return totals[0], totals[1]


def _all_at(one: Evening, number: int, chance: int) -> None:
    @seed(chance)
    @settings(
        max_examples=number,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(asked(one.names()), st.data())
    def sends(what: tuple[Any, Any], data: st.DataObject) -> None:
        one.suffers(data.draw(st.sampled_from(one.likely(what[0]))), *what)

    sends()
    one.holds()
