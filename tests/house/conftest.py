"""A house on a real database file, with people who come to it by HTTP and over a socket."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask
from flask_socketio import SocketIOTestClient
from werkzeug.test import Client, TestResponse

from tests.agendas import CARE, plan
from tests.files.test_agenda import ROOT
from tests.web.conftest import ADDRESSES, LISTENING, Person, cheaply
from workshop.files.shipped import sessions
from workshop.house import House
from workshop.house.rooms import Opened
from workshop.house.secrets import HouseSecrets
from workshop.journey.roles import Role
from workshop.opening import new_workshop
from workshop.store.passphrases import Passphrases
from workshop.store.workshops import Workshop, Workshops

HOST, PASSPHRASE, ORGANISER, CARER = "come in", "open sesame", "after all", "gently now"
HASHES = {"passphrase": cheaply(PASSPHRASE), "organiser": cheaply(ORGANISER), "care": cheaply(CARER)}
HOST_HASH = cheaply(HOST)
SESSIONS = tuple(sessions(ROOT / "agendas/check-in.yaml", ROOT / "agendas/four-colours"))


class Guest(Person):
    """Somebody with a browser, wherever in the house their cookie leads."""

    def __init__(self, house: House) -> None:
        self.house, self.http = house, Client(house)
        self.socket, self.keys = None, 0

    @property
    def opened(self) -> Opened:
        """Where their cookie leads."""
        return self.house.rooms._open[self._there().id]

    def _there(self) -> Workshop | None:
        cookie = self.http.get_cookie("journey")
        return self.house.which.of({"PATH_INFO": "/phone", "HTTP_COOKIE": f"journey={cookie.value}" if cookie else ""})

    @property
    def app(self) -> Flask:
        return self.opened.app if self._there() else self.house.front

    def come(self, workshop: Workshop) -> "Guest":
        assert self.http.post(f"/j/{workshop.code}", json={"table": "1"}).status_code == 201
        return self.connect()

    def facilitate(self, workshop: Workshop) -> "Guest":
        assert self.sign(workshop.code, PASSPHRASE).status_code == 302
        return self.connect("facilitator")

    def sign(self, code: str, passphrase: str, path: str = "/console") -> TestResponse:
        answer = self.http.post(path, data={"code": code, "passphrase": passphrase})
        while answer.status_code == 307:
            answer = self.http.post(answer.location, data={"code": code, "passphrase": passphrase})
        return answer

    def host(self) -> "Guest":
        assert self.http.post("/workshops", data={"passphrase": HOST}).status_code == 302
        return self

    def send(self, path: str, **data: str) -> TestResponse:
        """A form of the home page, with what it carries."""
        with self.house.front.test_request_context(headers={"Cookie": self._cookie("house")}):
            from flask import session

            token = session.get("token", "")
        return self.http.post(path, data={"token": token, **data})

    def _cookie(self, name: str) -> str:
        cookie = self.http.get_cookie(name)
        return f"{name}={cookie.value}" if cookie else ""

    def connect(self, role: str | None = None, **more: Any) -> "Guest":
        auth = {**({"as": role} if role else {}), **more} or None
        headers = {"Cookie": self._cookie("journey")}
        self.socket = SocketIOTestClient(self.app, self.app.extensions["socketio"], auth=auth, headers=headers)
        if self.socket.is_connected():
            self._wait_for_the_first_view()
        return self


@pytest.fixture
def start(database) -> Iterator[Callable[[], House]]:
    """Opens the house on the same folder as often as asked: a restart."""
    running: list[House] = []

    def begin() -> House:
        while running:
            running.pop().close()
        secrets = HouseSecrets(Passphrases(database), "a" * 43, HOST_HASH)
        running.append(House(database, secrets, SESSIONS, ADDRESSES, LISTENING, "threading"))
        return running[0]

    yield begin
    while running:
        running.pop().close()


@pytest.fixture(autouse=True)
def waited(monkeypatch) -> list[float]:
    """For how long somebody would have had to wait."""
    seconds: list[float] = []
    for module in ("workshop.web.slowly", "workshop.house.which"):
        monkeypatch.setattr(f"{module}.sleep", seconds.append)
    return seconds


@pytest.fixture
def house(start) -> House:
    return start()


def held(database: Any, at: int) -> Workshop:
    made = new_workshop(Workshops(database), {**plan(), "care": CARE}, at)
    Passphrases(database).keep(made.id, HASHES)
    return made


@pytest.fixture
def morning(database) -> Workshop:
    return held(database, 1_700_000_000_000)


@pytest.fixture
def evening(database) -> Workshop:
    return held(database, 1_700_000_100_000)


@pytest.fixture
def guest(house) -> Callable[[], Guest]:
    return lambda: Guest(house)


def key(guest: Guest, role: Role) -> str:
    return guest.app.extensions["door"].key(role)
