"""A small program of its own: `python -m workshop.rehearsal ADDRESS PEOPLE [while-input]`.

Not threads of the workshop: people's phones are other machines, and a rehearsal should feel like them. Started by the
workshop it leaves when its input ends, however that came.
"""

import os
import sys
from contextlib import suppress
from threading import Thread

from workshop.rehearsal import WHILE_INPUT
from workshop.rehearsal.people import NoRehearsal, Place, Room


def main() -> int:
    base, people = sys.argv[1].rstrip("/"), int(sys.argv[2])
    try:
        place = Place.at(base)
    except NoRehearsal as problem:
        print(f"{base}: no rehearsal is running here ({problem}); start one with --rehearsal", file=sys.stderr)  # noqa: T201
        return 2
    if WHILE_INPUT in sys.argv:
        Thread(target=_leave_with_the_input, daemon=True).start()
    with suppress(KeyboardInterrupt):
        Room(place, people).live()
    return 0


def _leave_with_the_input() -> None:
    while os.read(
        sys.stdin.fileno(), 1
    ):  # sys.stdin has a lock, at which Python would abort when the room is over first
        pass
    os._exit(0)  # threads of forty phones need not say goodbye


if __name__ == "__main__":
    sys.exit(main())
