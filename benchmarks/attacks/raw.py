"""Bytes as nobody's browser would send them: HTTP, websocket frames and Engine.IO packets made by hand."""

import os
import socket
import struct
import urllib.error
import urllib.request
from contextlib import suppress

from benchmarks.attacks.serving import PATIENCE, Server

TEXT, BINARY, CLOSE, PING = 1, 2, 8, 9


def connection(server: Server) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)


def handshake(cookie: str, query: str = "EIO=4&transport=websocket", *more: str, version: str = "13") -> bytes:
    lines = [
        f"GET /socket.io/?{query} HTTP/1.1",
        "Host: 127.0.0.1",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        f"Cookie: {cookie}",
        *([f"Sec-WebSocket-Version: {version}"] if version else []),
        *more,
    ]
    return "\r\n".join([*lines, "", ""]).encode()


def frame(
    payload: bytes | str, code: int = TEXT, *, last: bool = True, reserved: int = 0, masked: bool = True
) -> bytes:
    payload = payload.encode("utf-8", "surrogatepass") if isinstance(payload, str) else payload
    head = bytes([(0x80 if last else 0) | reserved << 4 | code])
    bit, size = 0x80 if masked else 0, len(payload)
    if size < 126:
        head += bytes([bit | size])
    elif size < 65_536:
        head += bytes([bit | 126]) + struct.pack(">H", size)
    else:
        head += bytes([bit | 127]) + struct.pack(">Q", size)
    return head + b"\0\0\0\0" + payload if masked else head + payload


class Websocket:
    """A phone that has joined, and then sends whatever it likes."""

    def __init__(self, server: Server, cookie: str, query: str = "EIO=4&transport=websocket", *more: str) -> None:
        self.socket = connection(server)
        self.socket.sendall(handshake(cookie, query, *more))
        self.head = b""
        while b"\r\n\r\n" not in self.head and (got := self.socket.recv(1)):
            self.head += got

    def opens(self) -> "Websocket":
        """As a phone does, up to its first view."""
        self.sends(frame("40"))
        self.hears(b'42["view"')
        return self

    def sends(self, *frames: bytes) -> None:
        """What the server has closed takes nothing more."""
        with suppress(OSError):
            for one in frames:
                self.socket.sendall(one)

    def hears(self, words: bytes) -> bytes:
        """Whatever comes up to these words; everything, when it is closed before."""
        heard = b""
        with suppress(ConnectionError):
            while words not in heard and (got := self.socket.recv(65_536)):
                heard += got
        return heard

    def close(self) -> None:
        with suppress(OSError):
            self.socket.close()


def http(server: Server, sent: bytes, *, patience: float = PATIENCE) -> bytes:
    """The whole answer to these bytes, until the server closes or says nothing more for a while."""
    with connection(server) as one:
        one.settimeout(patience)
        heard = b""
        with suppress(OSError):
            one.sendall(sent)
            one.shutdown(socket.SHUT_WR)
            while got := one.recv(65_536):
                heard += got
        return heard


def asks(
    server: Server, path: str, body: bytes | None = None, method: str | None = None, **headers: str
) -> tuple[int, bytes]:
    """Status and body of a request that is well formed."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(f"{server.base}{path}", body, named, method=method)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as problem:
        with problem:
            return problem.code, problem.read()


def noise(size: int) -> bytes:
    return os.urandom(size)
