"""The power goes at any moment: what was not synced may be there, missing, torn or out of order."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.faults.outcome import Outcome
from benchmarks.faults.recorded import FOLDER, Cut, Deed, Gone, Mark, Sync, Write, record
from benchmarks.faults.sequence import MARKS, STATES, content
from workshop.opening import open_store
from workshop.store.database import scrub

SECTOR = 512  # a disk writes that much whole, or not at all
EVERY = ("all", "none", "some")


Unsynced = Write | Cut | Gone
Files = dict[str, bytearray]


class Disk:
    """The files as they were synced last, and what was done since."""

    def __init__(self) -> None:
        self.synced: Files = {}
        self.since: list[Unsynced] = []
        self.marks = 0

    def take(self, deed: Deed) -> None:
        if isinstance(deed, Mark):
            self.marks += 1
        elif isinstance(deed, Sync):
            done = [one for one in self.since if _makes_last(deed, one)]
            self.synced = _with(self.synced, done)
            self.since = [one for one in self.since if not _makes_last(deed, one)]
        else:
            self.since.append(deed)

    def after_the_cut(self, what: str, chance: Random) -> Files:
        """`what` of the unsynced has reached the disk: all, none, or some of it, parts of a write alone too."""
        some = [torn for one in self.since for torn in _torn(one, chance)]
        return _with(self.synced, {"all": self.since, "none": [], "some": some}[what])


def _makes_last(sync: Sync, deed: Unsynced) -> bool:
    return sync.file == (FOLDER if isinstance(deed, Gone) else deed.file)


def _with(files: Files, deeds: list[Unsynced]) -> Files:
    made = {name: bytearray(content) for name, content in files.items()}
    for deed in deeds:
        if isinstance(deed, Gone):
            made.pop(deed.file, None)
        else:
            _apply(made.setdefault(deed.file, bytearray()), deed)
    return made


def _apply(file: bytearray, deed: Write | Cut) -> None:
    if isinstance(deed, Cut):
        del file[deed.size :]
        return
    file.extend(bytes(max(0, deed.at - len(file))))
    file[deed.at : deed.at + len(deed.data)] = deed.data


def _torn(deed: Unsynced, chance: Random) -> Iterator[Unsynced]:
    """Whole, not at all, or some of the sectors that it touches."""
    whole = chance.random()
    if whole < (0.4 if isinstance(deed, Write) else 0.5):
        yield deed
    elif isinstance(deed, Write) and whole > 0.7:
        yield from (part for part in _sectors(deed) if chance.random() < 0.5)


def _sectors(deed: Write) -> Iterator[Write]:
    at, end = deed.at, deed.at + len(deed.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        yield Write(deed.file, at, deed.data[at - deed.at : until - deed.at])
        at = until


def run(times: int, folder: Path, seed: int = 8, people: int = 12) -> Outcome:
    """`times`: how many moments are tried, each in three ways; 0: every moment there is."""
    outcome, chance = Outcome("the power goes"), Random(seed)
    data = folder.resolve() / "data"
    data.mkdir()
    deeds = record("benchmarks.faults.sequence", data, str(people), marks=MARKS)
    told = json.loads((data / STATES).read_text())
    moments = range(len(deeds) + 1)
    chosen = set(chance.sample(moments, times)) if 0 < times < len(moments) else set(moments)
    disk = Disk()
    for number in moments:
        if number in chosen:
            for what in EVERY:
                outcome.tried += 1
                files = disk.after_the_cut(what, chance)
                outcome.lose(_lost(folder / "copy", files, disk.marks, told, f"moment {number}, {what}"))
        if number < len(deeds):
            disk.take(deeds[number])
    outcome.notes.append(f"{len(chosen)} of {len(moments)} moments between writes, {len(told['states'])} commits")
    return outcome


def _lost(copy: Path, files: Files, marks: int, told: dict[str, list], where: str) -> Iterator[str]:
    """It opens, is whole, and is what it was after one of the commits, at least the last that was acknowledged."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for name, bytes_of in files.items():
        (copy / name).write_bytes(bytes_of)
    try:
        database = open_store(copy)
    except Exception as problem:  # noqa: BLE001  # whatever it is, it is counted
        yield f"{where}: it does not open ({problem})"
        return
    there = content(database)
    known = [number for number, state in enumerate(told["states"]) if state == there]
    if not known or not marks <= known[-1] <= marks + 1:
        yield f"{where}: {marks} were acknowledged, what is there is {known or 'nothing known'}"
    scrub(database)
    with database.connect() as connection:
        if (said := connection.exec_driver_sql("PRAGMA integrity_check").scalar()) != "ok":
            yield f"{where}: {said}"
    left = b"".join(file.read_bytes() for file in copy.iterdir())
    if any(by <= marks and bytes.fromhex(secret) in left for by, secret in told["erased"]):
        yield f"{where}: what was erased is there again"
    database.dispose()
