"""What simulated participants say: harmless words of our own, each marked as a rehearsal's, in every language."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent / "words.yaml"


@dataclass(frozen=True)
class Said:
    """The words of one language."""

    words: dict[str, Any]

    def line(self, number: int) -> str:
        return self._one_of("lines", number)

    def note(self, number: int) -> str:
        return self._one_of("notes", number)

    def question(self, number: int) -> str:
        return self._one_of("questions", number)

    def commitment(self, number: int) -> dict[str, str]:
        return {"action": self._one_of("actions", number), "first_step": self._one_of("first_steps", number)}

    @property
    def practice(self) -> dict[str, str]:
        return {name: self.marked(words) for name, words in self.words["practice"].items()}

    @property
    def peers(self) -> dict[str, str]:
        return {name: self.marked(words) for name, words in self.words["peers"].items()}

    def marked(self, words: str) -> str:
        return f"[{self.words['mark']}] {words}"

    def _one_of(self, name: str, number: int) -> str:
        return self.marked(self.words[name][number % len(self.words[name])])


@lru_cache
def said_in(language: str) -> Said:
    """English where it is not known."""
    known = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return Said(known.get(language, known["en"]))
