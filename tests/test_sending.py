"""What is sent to a phone comes whole, in order, and once: by a websocket that is not read for a while, by polling, and
when one becomes the other."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from types import SimpleNamespace
from typing import IO

import pytest
from engineio.packet import MESSAGE, PING, Packet
from engineio.payload import Payload
from socketio import Client

from benchmarks.speed.frames import PING as WEBSOCKET_PING
from benchmarks.speed.frames import PONG, TEXT, frame, whole_frames
from benchmarks.speed.phone import greeting
from benchmarks.speed.servers import SOCKETIO
from tests.files.test_agenda import ROOT
from tests.journeys.conftest import free_port
from workshop.engine import sending

pytestmark = pytest.mark.slow

HOW_FAR = 3000
"""About 7 MB: more than the sockets between two programs hold."""
QUESTIONS, HERE, GOODBYE = 20, b"are you there", b"41"
ALL = [*range(HOW_FAR), "that was all"]


@contextmanager
def running(module: str, *given: str) -> Iterator[tuple[int, IO[str]]]:
    """A program on the workshop's engine: its port, and what it says."""
    port, command = free_port(), [sys.executable, "-m", module]
    settings = {**os.environ, "WORKSHOP_SENDING": "", "PYTHONWARNINGS": "error"}
    process = subprocess.Popen([*command, str(port), *given], cwd=ROOT, stdout=subprocess.PIPE, text=True, env=settings)
    assert process.stdout.readline() == "here\n"
    yield port, process.stdout
    process.terminate()
    process.wait()
    process.stdout.close()


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[int, IO[str]]]:
    with running("tests.counting", str(HOW_FAR)) as started:
        yield started


class Slow:
    """A phone that reads when it is told to."""

    def __init__(self, port: int) -> None:
        self.socket = socket.socket()
        self.socket.settimeout(30)
        self.socket.connect(("127.0.0.1", port))
        self.socket.sendall(greeting(SOCKETIO, port, ""))
        self.received = b""
        while b"\r\n\r\n" not in self.received:
            self.received += self.socket.recv(1)
        self.received = b""

    def until_the_end(self) -> list[object]:
        """And until each of its own questions is answered."""
        heard: list[bytes] = []
        while GOODBYE not in heard or heard.count(HERE) < QUESTIONS:
            self.received += self.socket.recv(65536)
            read = 0
            for opcode, content, ends in whole_frames(self.received):
                assert opcode in (TEXT, PONG)
                heard.append(content)
                read = ends
            self.received = self.received[read:]
        return [json.loads(one[2:])[1]["number"] for one in heard if one.startswith(b"42")]


def test_whoever_does_not_read_for_a_while_then_reads_all_of_it_in_order(server):
    port, says = server
    slow = Slow(port)
    slow.socket.sendall(frame(b"40"))
    for _ in range(QUESTIONS):  # each is answered between two messages and never within one
        slow.socket.sendall(frame(HERE, WEBSOCKET_PING))
    assert says.readline() == "counted\n"
    assert slow.until_the_end() == ALL
    slow.socket.close()


def in_order(client: Client) -> Client:
    """It would hand each message to a thread of its own, and threads overtake each other."""
    hand_on = client.eio._trigger_event
    client.eio._trigger_event = lambda *what, **how: hand_on(*what, **{**how, "run_async": False})
    return client


@pytest.mark.parametrize("transports", [["polling"], ["polling", "websocket"], ["websocket"]], ids=", then ".join)
def test_every_way_of_connecting_brings_all_of_it_in_order(server, transports, monkeypatch):
    monkeypatch.setattr(Payload, "max_decode_packets", 2 * HOW_FAR)  # as browsers, which know no most
    port, says = server
    client, heard, over = in_order(Client(reconnection=False)), [], Queue()
    client.on("number", lambda said: heard.append(said["number"]))
    client.on("disconnect", lambda *_: over.put("goodbye"))
    client.connect(f"http://127.0.0.1:{port}", transports=transports, wait_timeout=30)
    assert says.readline() == "counted\n"
    assert over.get(timeout=30) == "goodbye"
    assert heard == ALL
    client.disconnect()


def test_pings_take_the_queue_whose_thread_hangs_up_when_nothing_comes_through():
    waiting, sent = Queue(), []
    direct = sending.Direct(
        SimpleNamespace(create_queue=lambda: waiting, logger=SimpleNamespace(info=print), ping_timeout=5), "a"
    )
    direct.line, direct.upgraded = SimpleNamespace(at_once=lambda packet: sent.append(packet) or True), True
    ping, view = Packet(PING), Packet(MESSAGE, "a view")
    direct.send(ping), direct.send(view)
    assert (list(waiting.queue), sent) == ([ping], [view])


def test_another_engineio_is_refused_in_one_line(monkeypatch):
    monkeypatch.setattr(sending, "version", lambda _: "4.16.0")
    with pytest.raises(RuntimeError, match="WORKSHOP_SENDING=stock"):
        sending.hook(print)
