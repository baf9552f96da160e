"""One simulated phone on a websocket: connects, receives views, gives answers. It times itself."""

import json
import select
import socket
import struct
from collections.abc import Callable
from time import perf_counter
from typing import Any

from benchmarks.speed.crowd import Crowd
from benchmarks.speed.frames import CLOSE, PING, PONG, TEXT, frame, whole_frames

VIEW, ANSWER, OPENED, CONNECTED = b'42["view"', b"43", b"0{", b"40"
REFUSED = (b"1", b"41", b"44")
RESET = struct.pack("ii", 1, 0)
PIECE = 16_384  # bytes read at once; more would take longer to set aside than to read


class Phone:
    """`path`: where the server takes websockets. `auth`: what Socket.IO's greeting says. `on_view`, `on_answer`: told
    when one comes, with the time and what it says."""

    def __init__(self, crowd: Crowd, path: str, cookie: str = "", auth: dict[str, Any] | None = None) -> None:
        self.crowd, self.path, self.cookie, self.auth = crowd, path, cookie, auth
        self.on_view: Callable[[Phone, float, bytes], None] = lambda *_: None
        self.on_answer: Callable[[Phone, float, bytes], None] = lambda *_: None
        self.began = self.joined = 0.0
        self.asked = self.traffic = self.moved = 0
        self.socket: socket.socket | None = None

    # connecting and being cut off

    def connect(self) -> None:
        self.began, self.joined, self.moved = perf_counter(), 0.0, 0
        self.open, self.received, self.unsent = False, b"", b""
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.connect_ex(("127.0.0.1", self.crowd.port))
        self.number = self.socket.fileno()
        self.crowd.phones[self.number] = self
        self.crowd.waits.register(self.number, select.EPOLLOUT)
        self.unsent = greeting(self.path, self.crowd.port, self.cookie)

    def cut(self) -> None:
        """As when the Wi-Fi is gone: without a word."""
        if self.socket:
            self.crowd.phones.pop(self.number, None)
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            self.socket.close()
            self.socket = None

    def _fault(self, what: str) -> None:
        self.crowd.faults.append(what)
        self.cut()

    # what arrives

    def ready(self, happened: int) -> None:
        if happened & select.EPOLLOUT and self.unsent:
            self._send(b"")
        if happened & ~select.EPOLLOUT and self.socket:
            try:
                self._read(self.socket.recv(PIECE))
            except BlockingIOError:
                return
            except OSError as problem:
                self._fault(str(problem))

    def _read(self, piece: bytes) -> None:
        self.traffic += len(piece)
        self.received += piece
        if not piece:
            self._fault("closed by the server")
        elif self.open or self._opened():
            self._frames(perf_counter())

    def _frames(self, now: float) -> None:
        read = 0
        for opcode, content, ends in whole_frames(self.received):
            self._frame(opcode, content, now)
            read = ends
        self.received = self.received[read:]

    def _opened(self) -> bool:
        head, found, rest = self.received.partition(b"\r\n\r\n")
        if found and b" 101 " not in head[:20]:
            self._fault(f"refused: {head[:60]!r}")
        elif found:
            self.open, self.received = True, rest
        return self.open

    def _frame(self, opcode: int, content: bytes, now: float) -> None:
        if opcode == TEXT:
            self._text(content, now)
        elif opcode == PING:
            self._send(frame(content, PONG))
        elif opcode == CLOSE:
            self._fault("closed by the server")

    def _text(self, content: bytes, now: float) -> None:
        if content.startswith(VIEW):
            self.joined = self.joined or now
            self.on_view(self, now, content)
        elif content.startswith(ANSWER):
            self.on_answer(self, now, content)
        elif content == b"2":
            self._send(frame(b"3"))
        elif content.startswith(OPENED):
            self._send(frame(CONNECTED + (json.dumps(self.auth).encode() if self.auth else b"")))
        elif content.startswith(REFUSED):
            self._fault(f"refused: {content[:80]!r}")

    # what is sent

    def ask(self, name: str, **data: Any) -> None:
        self.asked += 1
        self._send(frame(f'42{self.asked}["command","{name}",{json.dumps(data)}]'.encode()))

    def _send(self, more: bytes) -> None:
        self.traffic += len(more)
        self.unsent += more
        if self.socket is None:
            return
        try:
            self.unsent = self.unsent[self.socket.send(self.unsent) :]
        except BlockingIOError:
            pass
        except OSError as problem:
            self._fault(str(problem))
            return
        self.crowd.waits.modify(self.number, select.EPOLLIN | (select.EPOLLOUT if self.unsent else 0))


def greeting(path: str, port: int, cookie: str) -> bytes:
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Origin: http://127.0.0.1:{port}",
        "User-Agent: simulated phone",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version: 13",
        *([f"Cookie: {cookie}"] if cookie else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode()
