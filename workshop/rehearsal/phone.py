"""A phone without a browser, over real connections: joins by HTTP, keeps the cookie, asks over the socket."""

import json
import urllib.request
from collections.abc import Callable
from itertools import count
from typing import Any

from socketio import Client

View = dict[str, Any]


class Voice:
    """One person's phone. `looks` is told of every view that comes, `lost` of every connection that ends."""

    numbers = count(1)

    def __init__(
        self,
        join: str,
        table: str,
        language: str = "en",
        looks: Callable[[View], None] = lambda _: None,
        lost: Callable[..., None] = lambda *_: None,
    ) -> None:
        body = json.dumps({"table": table, "language": language}).encode()
        request = urllib.request.Request(join, body, {"Content-Type": "application/json"})  # noqa: S310
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        self.base, self.looks, self.lost = join.split("/j/")[0], looks, lost
        self.connect()

    def connect(self) -> None:
        self.client = Client(reconnection=False)
        self.client.on("view", self.looks)
        self.client.on("disconnect", self.lost)
        self.client.connect(self.base, headers={"Cookie": self.cookie}, transports=["websocket"])

    def ask(self, name: str, **data: Any) -> dict[str, Any]:
        """As on a phone, whoever was cut off connects again first."""
        if not self.client.connected:
            self.connect()
        key = f"voice-{next(self.numbers):06d}"
        answer: dict[str, Any] = self.client.call("command", (name, {"key": key, **data}))
        return answer

    def leave(self) -> None:
        self.client.disconnect()
