"""`kill -9` of a real `run.py` at random moments under load: what was acknowledged is there once; all are back."""

from pathlib import Path
from random import Random
from signal import SIGKILL
from time import monotonic, sleep

from benchmarks.faults.console import Console
from benchmarks.faults.evening import STEPS, deeds, wait, workshop
from benchmarks.faults.kept import compare, has_its_own, on_disk
from benchmarks.faults.outcome import Outcome
from benchmarks.faults.phones import Phone
from tests.journeys.conftest import Server

BACK = 5.0  # seconds, from the moment at which the server listens again


def run(times: int, folder: Path, people: int = 12, seed: int = 8, haste: float = 1.0) -> Outcome:
    """`haste` shortens the delays with which phones try to come back."""
    outcome, chance = Outcome("`kill -9` under load"), Random(seed)
    with workshop(folder, people, haste) as (server, phones, console):
        worst = 0.0
        for phone in phones:
            phone.live(deeds)
        console.live()
        for number in range(times):
            outcome.tried += 1
            goal = _acknowledged(phones, console) + chance.randrange(5, 40)
            console.onward = (number + 1) * STEPS // times - number * STEPS // times
            wait(lambda goal=goal: _acknowledged(phones, console) >= goal, "nobody was answered")
            sleep(chance.random() / 50)
            _kill(server, phones, console)
            session, written = on_disk(server.data, folder / "copy")
            compare(session, written, phones, console, outcome)
            server.start()
            worst = max(worst, _everyone_is_back(phones, console, session.step_id, monotonic(), outcome))
            _go_on(phones, console)
        total = _acknowledged(phones, console)
        outcome.notes.append(f"{people} phones, {total} commands acknowledged, all back after {worst:.1f} s at most")
    return outcome


def _acknowledged(phones: list[Phone], console: Console) -> int:
    return sum(len(one.acknowledged) for one in (*phones, console))


def _kill(server: Server, phones: list[Phone], console: Console) -> None:
    """Afterwards everybody knows what they were told, and nobody asks for anything new."""
    server.end(SIGKILL)
    for one in (*phones, console):
        one.pause.set()
        with one.doing:
            pass


def _go_on(phones: list[Phone], console: Console) -> None:
    """What was acknowledged last is sent once more, as by a phone that has not heard it."""
    for phone in phones:
        if phone.acknowledged and phone.asking is None and phone.acknowledged[-1][0][0] != "DraftLine":
            phone.asking = phone.acknowledged[-1][0]
    for one in (*phones, console):
        one.pause.clear()


def _everyone_is_back(phones: list[Phone], console: Console, step: str, listens: float, outcome: Outcome) -> float:
    """How many seconds after the server listened again the last of them had its view."""
    wait(
        lambda: all(one.seen.is_set() and not one.line.gone.is_set() for one in (*phones, console)), "somebody is gone"
    )
    for phone in phones:
        outcome.expect(
            phone.view["shared"]["step"] == step, f"a phone is at {phone.view['shared']['step']}, not {step}"
        )
        outcome.expect(has_its_own(phone), f"a phone has {phone.view['mine']}, not what it gave")
        outcome.expect(not any(at > listens for at in phone.returning.failed), "a phone was turned away")
    outcome.expect(console.step == step, f"the console is at {console.step}, not {step}")
    return max(0.0, *(phone.returned - listens for phone in phones))
