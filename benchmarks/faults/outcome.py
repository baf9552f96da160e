"""What a fault program says at its end: how often it tried, what was survived, what was lost."""

from collections.abc import Iterable
from dataclasses import dataclass, field

HEAD = "| fault | tried | survived | lost | |\n| --- | --- | --- | --- | --- |"


@dataclass
class Outcome:
    """`lost`: a line for each thing that should be there and is not, or is there twice; `notes`: what else to know."""

    fault: str
    tried: int = 0
    lost: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    failed: set[int] = field(default_factory=set)

    def expect(self, true: bool, otherwise: str) -> None:
        if not true:
            self.lose([otherwise])

    def lose(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.lost.append(line)
            self.failed.add(self.tried)

    @property
    def row(self) -> str:
        survived = self.tried - len(self.failed)
        return f"| {self.fault} | {self.tried} | {survived} | {len(self.lost)} | {'; '.join(self.notes)} |"
