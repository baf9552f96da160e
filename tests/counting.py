"""A server on the workshop's engine that counts aloud to whoever connects: `python -m tests.counting PORT HOW_FAR`."""

from workshop import engine

engine.patch()

import sys

from socketio import Server, WSGIApp

WORDS = "x" * 5000
server = Server(async_mode=engine.NAME, async_handlers=False)


def count(sid: str, how_far: int) -> None:
    """Some in one go, then the others have their turn; goodbye at the end."""
    for number in range(how_far):
        server.emit("number", {"number": number, "words": WORDS[: number * 7 % 5000]}, to=sid)
        if number % 50 == 0:
            server.sleep(0)
    server.emit("number", {"number": "that was all"}, to=sid)
    print("counted", flush=True)
    server.disconnect(sid)


def main(port: int, how_far: int) -> None:
    server.on("connect", lambda sid, *_: server.start_background_task(count, sid, how_far) and None)
    listener = engine.listen("127.0.0.1", port)
    print("here", flush=True)
    engine.serve(listener, WSGIApp(server))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
