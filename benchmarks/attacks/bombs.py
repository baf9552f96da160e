"""What is small on the wire and large in memory, or simply too large: refused in a clear line, with bounded memory."""

import gzip
import json
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks.attacks.raw import Websocket, asks, frame, http
from benchmarks.attacks.serving import KNOWN, PASSPHRASE, PATIENCE, ROOT, Server

MEGABYTE = 1024 * 1024
SPARE = 64 * MEGABYTE  # what the server's memory may grow by
FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


def on_the_wire(server: Server) -> dict[str, Callable[[], None]]:
    """By name, what is sent to a running server; each raises AssertionError when it was taken."""
    phone, front = server.cookie(), server.cookie("/console", passphrase=PASSPHRASE)
    join, poll = f"/j/{server.code}", "/socket.io/?EIO=4&transport=polling"
    zipped = {"gzip": gzip.compress(b"a=" + b"0" * 30 * MEGABYTE), "deflate": zlib.compress(b"0" * 30 * MEGABYTE)}
    deep = b"[" * 60_000 + b"]" * 60_000
    bodies = {
        "a form of a megabyte": (join, b"table=" + b"1" * MEGABYTE, FORM, phone, {413}),
        "a form of ten thousand fields": (join, b"&".join(b"f%d=1" % n for n in range(9_000)), FORM, phone, {302, 413}),
        "a form in many parts": (join, _parts(), "multipart/form-data; boundary=x", phone, {302, 413}),
        "JSON of a megabyte": (join, b'{"table":"' + b"1" * MEGABYTE + b'"}', JSON, phone, {400, 413}),
        "JSON that nests": (join, deep[:60_000], JSON, phone, {400}),
        "JSON with a number of 60,000 digits": (join, b'{"table":' + b"9" * 60_000 + b"}", JSON, phone, {201, 400}),
        "polling with a megabyte": (poll, b"4" * MEGABYTE, "text/plain", phone, {400, 413}),
        "an agenda of two megabytes": ("/console/agenda/words", b"of=" + b"x" * 2 * MEGABYTE, FORM, front, {403, 413}),
        **{f"a form in {name}": (join, body, FORM, phone, {302, 400, 413, 415}) for name, body in zipped.items()},
        **{f"polling in {name}": (poll, body, "text/plain", phone, {400, 413}) for name, body in zipped.items()},
    }
    made: dict[str, Callable[[], None]] = {
        name: partial(
            _posted, server, *how, encoding=name.rsplit(" ", 1)[1] if name.rsplit(" ", 1)[1] in zipped else ""
        )
        for name, how in bodies.items()
    }
    made |= {
        f"a frame of {size} bytes": partial(_framed, server, phone, size) for size in (65_537, MEGABYTE, 40 * MEGABYTE)
    }
    made["many pieces of one frame"] = partial(_pieces, server, phone)
    made["compression of frames"] = partial(_deflate, server, phone)
    made["an endless body in chunks"] = partial(_chunks, server)
    return made


def _parts() -> bytes:
    return (
        b"".join(b'--x\r\nContent-Disposition: form-data; name="f%d"\r\n\r\n1\r\n' % n for n in range(1000))
        + b"--x--\r\n"
    )


def _posted(server: Server, path: str, body: bytes, kind: str, cookie: str, wanted: set[int], *, encoding: str) -> None:
    if path.startswith("/socket.io"):
        _, said = asks(server, path, Cookie=cookie)
        path = f"{path}&sid={json.loads(said[1:])['sid']}"
    named = {"Content_Type": kind, "Cookie": cookie} | ({"Content_Encoding": encoding} if encoding else {})
    try:
        status, page = asks(server, path, body, **named)
    except OSError:
        return  # it closed while we were still sending
    assert status in wanted | {200}, (path, status)
    assert b"Traceback" not in page


def _framed(server: Server, cookie: str, size: int) -> None:
    one = Websocket(server, cookie).opens()
    one.sends(frame("4" * size))
    assert b"42" not in one.hears(b"42"), "a frame that is too large was answered"
    one.close()


def _pieces(server: Server, cookie: str) -> None:
    one = Websocket(server, cookie).opens()
    one.sends(frame("4" * 60_000, last=False), *(frame("4" * 60_000, 0, last=False) for _ in range(600)))
    one.close()


def _deflate(server: Server, cookie: str) -> None:
    one = Websocket(server, cookie, "EIO=4&transport=websocket", "Sec-WebSocket-Extensions: permessage-deflate")
    assert b"permessage-deflate" not in one.head
    one.sends(frame(zlib.compress(b"0" * 30 * MEGABYTE)[2:-4], reserved=4))
    one.close()


def _chunks(server: Server) -> None:
    piece = b"FFFF\r\n" + b"0" * 65_535 + b"\r\n"
    head = b"POST /j/X HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert b" 500 " not in http(server, head + piece * 300)[:20]


LAUGHS = "\n".join(
    ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    + [f"{now}: &{now} [{', '.join([f'*{last}'] * 10)}]" for last, now in pairwise("abcdefghi")]
)
AGENDAS = {
    "laughs": LAUGHS,
    "itself": "title: &a [*a]\n",
    "map": "title: &a {b: *a}\n",
    "deep": "[" * 5000,
    "nested": "[" * 900 + "]" * 900,
    "far": "{a: " * 100_000 + "}" * 100_000,
    "dashes": "- " * 20_000 + "x",
    "keys": "? " * 3000,
    "blocks": "".join(" " * n + "a:\n" for n in range(2000)),
    "tag": "title: !!python/name:os.system x\n",
    "number": f"tables: {'9' * 6000}\n",
    "nothing": "\0",
}
"""By name, what is no agenda whatever one does with it."""


def in_files(folder: Path) -> dict[str, tuple[list[str], str]]:
    """By name, what is started with a file that is a bomb, and the words that have to be in the refusal."""
    (folder / "data").mkdir(parents=True)
    for name, text in AGENDAS.items():
        (folder / f"{name}.yaml").write_text(text)
    checks = {f"an agenda: {name}": (["check", str(folder / f"{name}.yaml")], f"{name}.yaml:") for name in AGENDAS}
    backups = {
        f"a backup: {name}": (["restore", str(file), "--data", str(folder / "data")], "is no backup")
        for name, file in archives(folder).items()
    }
    return checks | backups


def archives(folder: Path, megabytes: int = 1025) -> dict[str, Path]:
    """The first unpacks to a thousand times its size."""
    huge, other = folder / "huge.zip", {"secrets": "[1]", "junk": "{", "deep": "[" * 100_000}
    with (
        zipfile.ZipFile(huge, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("workshop.db", "w", force_zip64=True) as file,
    ):
        for _ in range(megabytes):
            file.write(b"\0" * MEGABYTE)
    made = {"huge": huge, "cut": folder / "cut.zip", "text": folder / "text.zip"}
    made["cut"].write_bytes(huge.read_bytes()[:-30])
    made["text"].write_text("no archive")
    for name, secrets in other.items():
        made[name] = folder / f"{name}.zip"
        with zipfile.ZipFile(made[name], "w") as archive:
            archive.writestr("workshop.db", b"")
            archive.writestr("secrets.json", secrets)
    return made


def refuses(words: list[str], wanted: str) -> None:
    """Exit 2, one readable line, no traceback, and no more memory than any start needs."""
    limited = [
        "-c",
        f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({1500 * MEGABYTE},) * 2); import sys; "
        "sys.argv[0] = 'run.py'; exec(compile(open('run.py').read(), 'run.py', 'exec'))",
    ]
    done = subprocess.run(
        [sys.executable, *limited, *words], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE
    )
    said = done.stdout + done.stderr
    assert "Traceback" not in said, (words, said[-2000:])
    assert (done.returncode, wanted in said) == (2, True), (words, done.returncode, said[-500:])


def on_a_server(folder: Path, times: int = 1) -> int:
    """How many were sent, and refused."""
    server, tried = Server(folder / "served"), 0
    try:
        before = server.memory()
        for bomb in list(on_the_wire(server).values()) * times:
            bomb()
            assert server.lives()
            tried += 1
        assert server.memory() - before < SPARE, f"memory grew by {(server.memory() - before) // MEGABYTE} MB"
        assert all(KNOWN.fullmatch(line) for line in server.errors.splitlines()), server.errors
    finally:
        server.end()
    return tried


def attack(folder: Path, times: int = 1) -> int:
    tried = on_a_server(folder, times)
    for words, wanted in in_files(folder / "files").values():
        refuses(words, wanted)
        tried += 1
    return tried
