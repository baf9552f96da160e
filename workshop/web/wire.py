"""From what arrives on a socket to a command: unknown names, fields and types go no further."""

import json
from typing import Any

import orjson
import socketio.packet
from pydantic import ValidationError

from workshop.activities import COMMANDS
from workshop.journey.messages import Command
from workshop.journey.refused import Refused

TOO_LONG = {"string_too_long", "too_long"}


def parse(name: object, data: object) -> Command:
    """Raises Refused with `not-understood` or `too-long`."""
    wanted = COMMANDS.get(name) if isinstance(name, str) else None
    if wanted is None or not isinstance(data, dict | None):
        raise Refused("not-understood")
    try:
        return wanted.model_validate(data or {})
    except ValidationError as problem:
        faults = {fault["type"] for fault in problem.errors(include_url=False, include_input=False)}
        raise Refused("too-long" if faults and faults <= TOO_LONG else "not-understood") from None


class Packet(socketio.packet.Packet):  # type: ignore[misc]
    """Nothing here is binary, so that no view need be searched for what might be."""

    uses_binary_events = False


class Json:
    """What Socket.IO needs of a JSON module, several times faster than the standard one."""

    JSONDecodeError = json.JSONDecodeError

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_: Any) -> Any:
        """What is odd but legal, such as half a surrogate, is left to the rules to refuse."""
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError:
            return json.loads(text)
