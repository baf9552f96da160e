"""What a view shows that is no part of what happened: who is connected now, and how phones get here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.journey.trouble import Trouble


@dataclass(frozen=True)
class Around:
    """`tables` counts the people connected at each table; `addresses` are those phones might reach, best first;
    `reached` are those under which a phone has come; `wheel` is the console that moves the workshop;
    `trouble`: why nothing can be saved."""

    code: str = ""
    addresses: tuple[str, ...] = ()
    reached: frozenset[str] = frozenset()
    wheel: str = ""
    trouble: Trouble | None = None
    people: int = 0
    tables: Mapping[str, int] = field(default_factory=dict)

    def join_url(self, chosen: str) -> str:
        """Where the QR code leads: the address the facilitator chose, as long as this machine still has it."""
        return f"{self.base(chosen)}/j/{self.code}"

    def base(self, chosen: str) -> str:
        return chosen if chosen in self.addresses else next(iter(self.addresses), "")
