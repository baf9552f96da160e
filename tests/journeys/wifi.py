"""The venue's network between phones and laptop: it can fall silent, be cut, and come back."""

import socket
from contextlib import suppress
from threading import Event, Thread

CHUNK = 64 * 1024


class Wifi:
    """Passes on what comes to its own port. `silent`: nothing arrives any more, and nobody is told."""

    def __init__(self, port: int) -> None:
        self.to = ("127.0.0.1", port)
        self.door = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self.door.getsockname()[1]}"
        self.passing, self.cut_off = Event(), False
        self.passing.set()
        self.lines: list[socket.socket] = []
        self.passers: list[Thread] = []
        self.ended = Event()
        self.door.settimeout(0.1)
        self.opener = Thread(target=self._open, daemon=True)
        self.opener.start()

    def silent(self) -> None:
        self.passing.clear()

    def cut(self) -> None:
        """Every connection breaks, and no new one is let in."""
        self.cut_off = True
        self._break()

    def back(self) -> None:
        self.cut_off = False
        self.passing.set()

    def end(self) -> None:
        self.ended.set()
        self.passing.set()
        self.opener.join()
        self._break()
        for line in self.passers:
            line.join()

    def _break(self) -> None:
        for line in self.lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self.lines.clear()

    def _open(self) -> None:
        with self.door:
            while not self.ended.is_set():
                with suppress(TimeoutError):
                    self._join(self.door.accept()[0])

    def _join(self, phone: socket.socket) -> None:
        if self.cut_off:
            phone.close()
            return
        phone.settimeout(None)
        laptop = socket.create_connection(self.to)
        self.lines += [phone, laptop]
        if self.cut_off:  # meanwhile
            self._break()
            return
        for one, other in ((phone, laptop), (laptop, phone)):
            self.passers.append(Thread(target=self._pass_on, args=(one, other), daemon=True))
            self.passers[-1].start()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while content := one.recv(CHUNK):
                self.passing.wait()
                other.sendall(content)
            other.shutdown(socket.SHUT_WR)
