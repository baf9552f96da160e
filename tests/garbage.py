"""A server on the workshop's engine that says what its connections have left behind: `python -m tests.garbage PORT`."""

from workshop import engine

engine.patch()

import gc
import sys
from collections.abc import Iterable
from typing import Any

from socketio import Server, WSGIApp

server = Server(async_mode=engine.NAME, async_handlers=False)


def says(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
    """How many websockets there are, and how many objects nobody could reach any more."""
    environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{len(server.environ)} {gc.collect()}".encode()]


def main(port: int) -> None:
    server.on("connect", lambda *_: None)
    listener = engine.listen("127.0.0.1", port)
    gc.disable()
    print("here", flush=True)
    engine.serve(listener, WSGIApp(server, says))


if __name__ == "__main__":
    main(int(sys.argv[1]))
