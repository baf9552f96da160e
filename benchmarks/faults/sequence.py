"""A real sequence of commits by the store, one after the other, with a mark on disk after each that was acknowledged.

Run under strace by `recorded.py`. What is there after each commit is written down beside the marks.
"""

import json
import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from tests.agendas import CARE, plan
from tests.people import ANA, crowd
from tests.rehearsal import Rehearsal
from workshop.opening import open_store
from workshop.store.database import Database
from workshop.store.heads import Gone
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

NAME, MARKS, STATES = "w1", "acknowledged", "states.json"


def content(database: Database) -> str:
    """A print of all that is kept."""
    log = Log(database, NAME)
    try:
        written = log.read()
    except Gone:  # the power went before there was such a workshop
        written = []
    there: list[Any] = [(one.seq, type(one.event).__name__, one.event.model_dump_json()) for one in written]
    there += [(scope, key.hex()) for scope, key in sorted(log.keys().items())]
    return blake2b(json.dumps(there).encode(), digest_size=16).hexdigest()


class Sequence:
    """`erased`: by how many commits what must be in no byte of the folder any more, in hex."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.workshop = folder, Rehearsal()
        self.marks = os.open(folder / MARKS, os.O_CREAT | os.O_WRONLY)
        self.database = open_store(folder)
        Workshops(self.database).add(Workshop(NAME, "ACDE34", 1, {**plan(), "care": CARE}))
        self.log, self.states, self.erased = Log(self.database, NAME), [content(self.database)], []
        self._from, self._known = 0, set()

    def commit(self) -> None:
        draft = self.workshop.draft
        new = {scope: key for scope, key in draft.ballots.new.items() if scope not in self._known}
        self._known |= new.keys()
        self.log.append(draft.written[self._from :], new)
        self._from = len(draft.written)
        os.write(self.marks, b".")
        self.states.append(content(self.database))

    def run(self, people: int) -> None:
        ask, workshop = self._ask, self.workshop
        workshop.go_to("norms/g1/open")
        self.commit()
        for number, who in enumerate(crowd(people)):
            ask(who, "HoldCard", round="norms/g1", card="ABCD"[number % 4])
        ballots = [event.ballot.encode() for event in workshop.events if hasattr(event, "ballot")]
        gone = [*ballots, workshop.draft.ballots.keys["norms/g1"]]
        workshop.go_to("norms/g1/reveal")
        self.commit()
        self.erased += [(len(self.states) - 1, secret.hex()) for secret in gone]
        workshop.go_to("next/write")
        self.commit()
        for number in range(people):
            ask(ANA, "Commit", level="me", action=f"What {number}", first_step="Tomorrow", visibility="wall")
        code = ask(ANA, "Commit", level="me", action="GONE AGAIN", first_step="Tomorrow").mine["receipt"]["code"]
        ask(ANA, "DeleteCommitment", code=code)
        self.erased.append((len(self.states) - 1, b"GONE AGAIN".hex()))
        workshop.go_to("next/wall")
        self.commit()

    def _ask(self, *words: Any, **fields: Any) -> Any:
        answer = self.workshop.ask(*words, **fields)
        self.commit()
        return answer


def main() -> None:
    folder, people = Path(sys.argv[1]), int(sys.argv[2])
    sequence = Sequence(folder)
    sequence.run(people)
    (folder / STATES).write_text(json.dumps({"states": sequence.states, "erased": sequence.erased}))
    os._exit(0)  # as when the power goes: nothing is closed


if __name__ == "__main__":
    main()
