"""Who is connected to the other programs that serve this workshop, as they said last."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from time import monotonic

FORGOTTEN_SECONDS = 15.0  # a program that has said nothing for so long is gone
HERE = ""  # this program, among the others


@dataclass(frozen=True)
class Said:
    """`people`: by a hash of their random number the table and since when; `consoles` are connected there."""

    people: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    consoles: frozenset[str] = frozenset()
    at: float = 0.0


class Elsewhere:
    def __init__(self, workshop: str, clock: Callable[[], float] = monotonic) -> None:
        self._salt, self.clock = workshop.encode()[:16], clock
        self._said: dict[str, Said] = {}

    def name_of(self, person: str) -> str:
        """How programs call somebody among themselves; no cookie and no ballot can be made from it."""
        return blake2b(person.encode(), salt=self._salt, digest_size=9).hexdigest()

    def heard(self, program: str, people: Mapping[str, str], consoles: frozenset[str]) -> bool:
        """Whether that is news."""
        now, before = self.clock(), self._said.get(program, Said())
        since = {
            name: known if (known := before.people.get(name)) and known[0] == table else (table, now)
            for name, table in people.items()
        }
        self._said[program] = Said(since, consoles, now)
        return (since, consoles) != (before.people, before.consoles)

    def gone(self, program: str) -> bool:
        return self._said.pop(program, None) is not None

    def forget(self) -> bool:
        """What is too old. Whether there was any."""
        oldest = self.clock() - FORGOTTEN_SECONDS
        old = [program for program, said in list(self._said.items()) if program != HERE and said.at < oldest]
        for program in old:
            self.gone(program)
        return bool(old)

    def tables(self) -> dict[str, str]:
        """By person, over all programs. Where somebody has come last counts: an old connection may linger elsewhere."""
        all_of_them = [entry for said in list(self._said.values()) for entry in said.people.items()]
        return {name: table for name, (table, _) in sorted(all_of_them, key=lambda entry: entry[1][1])}

    def has_console(self, console: str) -> bool:
        return any(console in said.consoles for program, said in list(self._said.items()) if program != HERE)

    def has_person(self, person: str) -> bool:
        name = self.name_of(person)
        return any(name in said.people for program, said in list(self._said.items()) if program != HERE)

    @property
    def others(self) -> bool:
        return any(program != HERE for program in list(self._said))
