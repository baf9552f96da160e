"""Websocket frames as a browser sends and reads them; only as much as simulated phones need."""

import struct
from collections.abc import Iterator

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
FINAL, MASKED = 0x80, 0x80


def frame(payload: bytes, opcode: int = TEXT) -> bytes:
    """Masked, as the rules ask of a browser, with four zeros: legal, and free to apply."""
    length = len(payload)
    if length < 126:
        head = struct.pack("!BB", FINAL | opcode, MASKED | length)
    else:
        head = struct.pack("!BBH", FINAL | opcode, MASKED | 126, length)
    return head + b"\0\0\0\0" + payload


def whole_frames(received: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Opcode, content, and where the next one begins; what is not all there yet is left for later."""
    at = 0
    while (head := _head(received, at)) and at + sum(head) <= len(received):
        skipped, length = head
        opcode, begins = received[at] & 15, at + skipped
        at = begins + length
        yield opcode, received[begins:at], at


def _head(received: bytes, at: int) -> tuple[int, int] | None:
    """How long the head is, and how long the content; servers do not mask."""
    there = len(received) - at
    if there < 2:
        return None
    length = received[at + 1]
    if length < 126:
        return 2, length
    size, form = (2, "!H") if length == 126 else (8, "!Q")
    return (2 + size, struct.unpack_from(form, received, at + 2)[0]) if there >= 2 + size else None
