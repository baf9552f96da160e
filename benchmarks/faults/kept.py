"""What a killed server left on disk, held against what people were told."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.faults.console import Console
from benchmarks.faults.evening import last_of
from benchmarks.faults.outcome import Outcome
from benchmarks.faults.phones import Phone
from workshop.activities.tabletop.state import TablesCleared
from workshop.journey.session import Session
from workshop.opening import open_store
from workshop.shelf import session_of
from workshop.store.log import Log, Written
from workshop.store.workshops import Workshops


def on_disk(data: Path, copy: Path) -> tuple[Session, list[Written]]:
    """What the killed server left, by a copy of it: the workshop, and its log."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy, ignore=shutil.ignore_patterns("filler"))
    database = open_store(copy)
    found = Workshops(database).unfinished()
    assert found is not None
    session, written = session_of(database, found), Log(database, found.id).read()
    database.dispose()
    return session, written


def compare(session: Session, written: list[Written], phones: list[Phone], console: Console, outcome: Outcome) -> None:
    last = written[-1].seq
    told = max(seq for one in (*phones, console) for _, seq in one.acknowledged)
    outcome.expect(last >= told, f"{told} was acknowledged, {last} is the last on disk")
    outcome.lose(line for phone in phones for line in missing(session, phone))
    if not any(isinstance(one.event, TablesCleared) for one in written):  # drafts go after the block
        outcome.lose(line for phone in phones for line in _line_missing(session, phone))
    outcome.lose(_twice(session, len(phones)))


def missing(session: Session, phone: Phone) -> Iterator[str]:
    there = {item.text for item in session.queue.items.values()}
    there |= (
        {one.action for one in session.states["next-steps"].kept.values()} if "next-steps" in session.states else set()
    )
    for (name, data), _ in phone.acknowledged:
        words = data.get("action") if name == "Commit" else data.get("text") if name == "AskQuestion" else None
        if words and words not in there:
            yield f"{name} {words} is not there"


def _line_missing(session: Session, phone: Phone) -> Iterator[str]:
    line = session.states["tables"].draft(f"t{phone.number}") if "tables" in session.states else ""
    asking = phone.asking[1]["text"] if phone.asking and phone.asking[0] == "DraftLine" else None
    if line not in (last_of(phone, "DraftLine", "text"), asking):
        yield f"the line of table t{phone.number} is {line!r}"


def _twice(session: Session, people: int) -> Iterator[str]:
    said = Counter(item.text for item in session.queue.items.values() if item.text.startswith("Why"))
    if "next-steps" in session.states:
        said.update(one.action for one in session.states["next-steps"].kept.values())
    yield from (f"{words} is there {often} times" for words, often in said.items() if often > 1)
    if "norms" in session.states:
        answers = {name: lying.answers for name, lying in session.states["norms"].rounds.items()}
        yield from (f"{name} has {often} answers" for name, often in answers.items() if often > people)


def has_its_own(phone: Phone) -> bool:
    """Its own card, as far as it knows: what it asked for last may have been heard or not."""
    mine = phone.view["mine"]
    if mine is None or "cards" not in mine or "round" not in mine["cards"]:
        return mine is not None
    here = mine["cards"]["round"]
    asked = [deed for deed, _ in phone.acknowledged] + ([phone.asking] if phone.asking else [])
    known = [data["card"] for name, data in asked if name == "HoldCard" and data["round"] == here]
    unsure = phone.asking is not None and phone.asking[0] == "HoldCard"
    doubtful = [data["card"] for name, data in phone.doubtful if name == "HoldCard" and data["round"] == here]
    return mine["cards"]["card"] in [*[None, *known][-2 if unsure else -1 :], *doubtful]
