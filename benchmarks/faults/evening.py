"""A real `run.py` with phones and a console at it, and what each phone would do next."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from benchmarks.faults.console import Console
from benchmarks.faults.lines import Deed
from benchmarks.faults.phones import Phone
from tests.journeys.conftest import PASSPHRASE, Server

FROM, STEPS = "tables/one-line", 28  # where people begin to write, and how many steps there are from there
PATIENCE = 60.0  # only a run that fails waits for so long


@contextmanager
def workshop(folder: Path, people: int, haste: float, at: str = FROM) -> Iterator[tuple[Server, list[Phone], Console]]:
    """Before anybody gives anything, at that step; whatever happens, the server is gone afterwards."""
    server = Server(folder / "data", "--no-local-name").start()
    try:
        console = Console(server.base, PASSPHRASE, haste)
        wait(console.seen.is_set, "the console has no view")
        console.press("Start", reason="a test")
        console.walk_to(at)
        phones = [Phone(server.address("Join"), number, haste) for number in range(people)]
        yield server, phones, console
        for one in (*phones, console):
            one.over.set()
    finally:
        server.process.kill()
        server.process.wait()


def wait(true: Callable[[], bool], otherwise: str) -> None:
    until = monotonic() + PATIENCE
    while not true():
        if monotonic() > until:
            raise AssertionError(otherwise)
        sleep(0.002)


def deeds(phone: Phone) -> Deed | None:
    """What whoever has this phone does next."""
    shared, key = phone.view["shared"], phone.key()
    match shared["screen"]:
        case "tabletop" if shared["line_open"]:
            base = last_of(phone, "DraftLine", "text")
            return "DraftLine", {"base": base, "text": f"{base[-20:]} {key}", "key": key}
        case "cards" if shared.get("open"):
            return "HoldCard", {"round": shared["round"], "card": phone.chance.choice("ABCD"), "key": key}
        case "panel" if shared["asking_open"]:
            return "AskQuestion", {"text": f"Why {key}", "key": key}
        case "commitments" if not shared["closed"]:
            words = {"level": "me", "first_step": "Tomorrow", "visibility": "organisers"}
            return "Commit", {**words, "action": f"What {key}", "key": key}
    return None


def last_of(phone: Phone, name: str, field: str) -> str:
    return next((str(data[field]) for (asked, data), _ in reversed(phone.acknowledged) if asked == name), "")
