"""People without browsers, over real connections: they join a running workshop and answer when told to.

Participants are those of a rehearsal (`workshop/rehearsal/phone.py`).
"""

import urllib.parse
import urllib.request
from queue import Queue
from typing import Any

from socketio import Client

from workshop.rehearsal.phone import Voice


def join(address: str, people: int, seats: int = 5) -> list[Voice]:
    return [Voice(address, str(1 + number // seats)) for number in range(people)]


class Facilitator:
    """Signs in with the passphrase, and where many workshops are hosted with the code; asks what a facilitator may."""

    def __init__(self, base: str, passphrase: str, code: str = "") -> None:
        opener, form = urllib.request.build_opener(_Stays), {"passphrase": passphrase, "code": code}
        with opener.open(f"{base}/console", urllib.parse.urlencode(form).encode()) as answer:
            cookie = answer.headers["Set-Cookie"].split(";")[0]
        self.base, self.cookie, self.views, self.here = base, cookie, Queue(), ""
        self.connect()

    def connect(self) -> None:
        self.client = Client(reconnection=False)
        self.client.on("view", self.views.put)
        headers, auth = {"Cookie": self.cookie}, {"as": "facilitator"}
        self.client.connect(self.base, headers=headers, auth=auth, transports=["websocket"])

    def ask(self, name: str, **data: Any) -> dict[str, Any]:
        """As at a console, whoever was cut off connects again first."""
        if not self.client.connected:
            self.connect()
        answer: dict[str, Any] = self.client.call("command", (name, data))
        return answer

    def go_to(self, step: str) -> None:
        """By *Next* alone; the workshop has to be on its way there."""
        self.here = self.here or self._comes_after("")
        while self.here != step:
            self.ask("Next", leaving=self.here)
            self.here = self._comes_after(self.here)

    def _comes_after(self, before: str) -> str:
        while (step := str(self.views.get(timeout=5)["shared"]["step"])) in (before, "lobby"):
            pass
        return step

    def leave(self) -> None:
        self.client.disconnect()


class _Stays(urllib.request.HTTPRedirectHandler):
    """Takes the answer that sets the cookie, instead of following it; a form that is led elsewhere is sent there."""

    def http_error_302(self, _request: Any, answer: Any, *_: Any) -> Any:
        return answer

    def http_error_307(self, request: Any, _answer: Any, _code: Any, _said: Any, headers: Any) -> Any:
        return self.parent.open(urllib.parse.urljoin(request.full_url, headers["Location"]), request.data)
