"""A real application on a real database file, with people who join it over HTTP and a socket."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_socketio import SocketIOTestClient
from werkzeug.security import generate_password_hash

from tests.agendas import CARE, plan
from tests.files.test_agenda import GOOD
from tests.hand_clock import HandClock
from workshop.app import create_app
from workshop.files.manuscript import Manuscript
from workshop.journey.roles import Role
from workshop.opening import open_store, rehearsal_of, workshop_to_serve
from workshop.rehearsal.clock import RehearsalClock
from workshop.store.workshops import Workshops
from workshop.venue.listening import Listening
from workshop.web import slowly
from workshop.web.secrets import Secrets

PASSPHRASE, CARE_PASSPHRASE, ORGANISER_PASSPHRASE = "open sesame", "gently now", "after all"


def cheaply(passphrase: str) -> str:
    """A hash as real ones are, that takes no time to compare."""
    return generate_password_hash(passphrase, "scrypt:128:8:1")


SECRETS = Secrets(
    signing="a" * 43,
    passphrase=cheaply(PASSPHRASE),
    care=cheaply(CARE_PASSPHRASE),
    organiser=cheaply(ORGANISER_PASSPHRASE),
)
ADDRESSES = ("http://192.0.2.7:8000", "http://198.51.100.7:8000")
LISTENING = Listening(host="192.0.2.7")


class Person:
    """Somebody with a browser: pages through `http`, views and commands through the socket."""

    def __init__(self, app: Flask) -> None:
        self.app, self.http = app, app.test_client()
        self.socket: SocketIOTestClient | None = None
        self.keys = 0

    def join(self, table: str = "1", language: str = "en") -> "Person":
        answer = self.http.post(f"/j/{self.app.extensions['code']}", json={"table": table, "language": language})
        assert answer.status_code == 201
        return self.connect()

    def by_link(self, role: Role, path: str, wanted: str | None = None) -> "Person":
        """By a link for helpers."""
        key = self.app.extensions["door"].key(role)
        assert self.http.get(path, query_string={"key": key}).location == path
        return self.connect(wanted or role.value)

    def sign_in(self) -> "Person":
        assert self.http.post("/console", data={"passphrase": PASSPHRASE}).status_code == 302
        return self.connect("facilitator")

    def connect(self, role: str | None = None, **more: Any) -> "Person":
        auth = {**({"as": role} if role else {}), **more} or None
        self.socket = SocketIOTestClient(
            self.app, self.app.extensions["socketio"], auth=auth, flask_test_client=self.http
        )
        if self.socket.is_connected():
            self._wait_for_the_first_view()
        return self

    def _wait_for_the_first_view(self) -> None:
        until = time.monotonic() + 5
        while not self.socket.queue:
            assert time.monotonic() < until, "no view came"
            time.sleep(0.001)

    def ask(self, name: Any, data: Any = None, *, key: bool = False) -> dict[str, Any]:
        if key:
            self.keys += 1
            data = {**data, "key": f"key-{id(self)}-{self.keys}"}
        return self.socket.emit("command", name, data, callback=True)

    def views(self) -> list[dict[str, Any]]:
        return [message["args"][0] for message in self.socket.get_received() if message["name"] == "view"]

    def when(self, true: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first view from now on of which this is true: announcements follow acknowledgements."""
        until = time.monotonic() + 5
        while time.monotonic() < until:
            if found := next((view for view in self.views() if true(view)), None):
                return found
            time.sleep(0.001)
        raise AssertionError("no such view came")

    def at(self, step: str) -> dict[str, Any]:
        return self.when(lambda view: view["shared"]["step"] == step)

    def next(self) -> dict[str, Any]:
        return self.ask("Next", {"leaving": self.app.extensions["room"].session.step_id})


def _manuscript(folder: Path) -> Manuscript:
    """An agenda of its own that can be edited."""
    file = folder / "agenda.yaml"
    if not file.exists():
        file.write_text(GOOD)
    return Manuscript(file, folder)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long wrong passphrases and codes would have waited; in tests nobody does."""
    noted: list[float] = []
    monkeypatch.setattr(slowly, "sleep", noted.append)
    return noted


@pytest.fixture
def start(tmp_path: Path, nothing_yet: Path):
    """Starts the application on the same folder as often as asked: a restart."""
    running: list[Flask] = []
    shutil.copytree(nothing_yet, tmp_path, dirs_exist_ok=True)

    def stop() -> None:
        for app in running:
            app.extensions["announcer"].together.stop()
            app.extensions["room"].stop()
            app.extensions["database"].dispose()
        running.clear()

    def begin(
        agenda: dict[str, Any] | None = None,
        rehearsal: RehearsalClock | None = None,
        listening: Listening = LISTENING,
    ) -> Flask:
        stop()
        database = open_store(tmp_path)
        planned, kept = agenda or {**plan(), "care": CARE}, Workshops(database)
        chosen = rehearsal_of(kept, planned, 1) if rehearsal else workshop_to_serve(kept, planned, new=False, now=1)
        app = create_app(
            chosen[0], database, SECRETS, ADDRESSES, "threading", listening, rehearsal, manuscript=_manuscript(tmp_path)
        )
        running.append(app)
        return app

    yield begin
    stop()


@pytest.fixture
def app(start) -> Flask:
    return start()


@pytest.fixture
def person(app) -> Callable[[], Person]:
    return lambda: Person(app)


@pytest.fixture
def fatou(person) -> Person:
    return person().sign_in()


@pytest.fixture
def ana(person) -> Person:
    return person().join()


@pytest.fixture
def ben(person) -> Person:
    return person().join()


@pytest.fixture
def omar(app):
    from tests.web.organising import Organiser

    return Organiser(app).sign_in()
