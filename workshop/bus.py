"""Programs that serve the same workshops tell each other what has changed: a hint to look, never the thing itself.

What is true stands in the log. Whatever is lost here, others find out a few seconds later by themselves.
"""

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from queue import Full, Queue
from secrets import token_hex
from threading import Thread
from time import sleep
from typing import Any

Hear = Callable[[str, dict[str, Any]], None]
"""Is told which program said something, and what."""

logger = logging.getLogger(__name__)

CHANNEL = "our-joint-journey"
RETRY_SECONDS = 1.0
SILENCE_SECONDS = 5.0  # after which we ask Redis whether it is still there
MOST_WAITING = 1000
LAST_SECONDS = 0.5
HELLO = {"hello": True}
DELETED = {"deleted": True}


class Bus:
    """Of a program that is alone: nobody hears, nothing comes."""

    shared = False

    def join(self, workshop: str, hear: Hear) -> None: ...

    def leave(self, workshop: str) -> None: ...

    def say(self, workshop: str, what: dict[str, Any]) -> None: ...

    def close(self) -> None: ...


class RedisBus(Bus):
    """Speaks and listens in threads of its own, so that no workshop ever waits for Redis. Raises ValueError for an
    address that is none."""

    shared = True

    def __init__(self, url: str) -> None:
        from redis import Redis, RedisError  # only where it is used: it takes long to load
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        self._faults = (RedisError, OSError)
        once = Retry(NoBackoff(), 0)
        self.client = Redis.from_url(url, retry=once, socket_timeout=SILENCE_SECONDS, socket_connect_timeout=2)
        self.name, self._lost, self._closed = token_hex(6), False, False
        self._hearing: dict[str, Hear] = {}
        self._waiting: Queue[str | None] = Queue(MOST_WAITING)
        self._speaker = Thread(target=self._speak, name="bus_speak", daemon=True)
        for task in (self._speaker, Thread(target=self._listen, name="bus_listen", daemon=True)):
            task.start()

    def join(self, workshop: str, hear: Hear) -> None:
        self._hearing[workshop] = hear
        self.say(workshop, HELLO)

    def leave(self, workshop: str) -> None:
        self._hearing.pop(workshop, None)
        self.say(workshop, {"gone": True})

    def say(self, workshop: str, what: dict[str, Any]) -> None:
        with suppress(Full):  # nobody has listened for long; the next word is newer
            self._waiting.put_nowait(json.dumps({"workshop": workshop, "by": self.name, "what": what}))

    def close(self) -> None:
        """What was said is sent, unless Redis does not answer."""
        for workshop in list(self._hearing):
            self.leave(workshop)
        self._closed = True
        with suppress(Full):
            self._waiting.put_nowait(None)
        self._speaker.join(LAST_SECONDS)

    def _speak(self) -> None:
        while (words := self._waiting.get()) is not None:
            try:
                self.client.publish(CHANNEL, words)
            except self._faults as problem:
                self._note(problem)

    def _listen(self) -> None:
        while not self._closed:
            try:
                self._hear()
            except self._faults as problem:
                self._note(problem)
                sleep(RETRY_SECONDS)

    def _hear(self) -> None:
        """Raises TimeoutError when Redis does not even answer whether it is there."""
        with self.client.pubsub() as channel:  # type: ignore[no-untyped-call]
            channel.subscribe(CHANNEL)
            self._greet()
            asked = False
            while not self._closed:
                message = channel.get_message(timeout=SILENCE_SECONDS)
                if message is None and asked:
                    raise TimeoutError
                if asked := message is None:
                    channel.ping()
                elif message["type"] == "message":
                    self._take(json.loads(message["data"]))

    def _greet(self) -> None:
        """Everybody who hears it says how things stand, this program too."""
        for workshop in list(self._hearing):
            self.say(workshop, HELLO)
        if self._lost:
            self._lost = False
            logger.warning("Redis is back: other programs learn at once again what happens here.")

    def _note(self, problem: Exception) -> None:
        if not self._lost and not self._closed:
            self._lost = True
            kind = type(problem).__name__
            logger.warning("Redis does not answer (%s): what happens here is seen elsewhere within seconds.", kind)

    def _take(self, said: dict[str, Any]) -> None:
        hear = self._hearing.get(said["workshop"])
        if hear is None or (said["by"] == self.name and said["what"] != HELLO):
            return
        try:
            hear(said["by"], said["what"])
        except Exception as problem:  # noqa: BLE001  # a program of another version must not end the listening
            logger.error("%s in what another program said", type(problem).__name__)


def bus_at(url: str) -> Bus:
    """Without an address there is nobody else. Raises ValueError."""
    return RedisBus(url) if url else Bus()
