"""What lies on the table: who holds which card, what is written on which, until it is revealed or taken back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshop.activities.cards.plan import LETTERS, Cards, CardStep, Letter, round_of
from workshop.journey.kind import Scene
from workshop.journey.messages import Event
from workshop.views.crowd import Totals

Share = Literal["table", "room"]


class CardHeld(Event):
    block: str
    round: str
    ballot: str
    card: Letter | Literal["pass"]
    key: str
    character: Letter | None = None

    @property
    def paper(self) -> str:
        return f"round/{self.round}"


class PapersCounted(Event):
    """Papers that were held up at a table, as somebody counted them; a later count of that table replaces it.

    `request` knows the request again, and leads neither to who counted nor to a card.
    """

    block: str
    round: str
    table: str
    counts: dict[Letter, int]
    request: str = ""

    @property
    def paper(self) -> str:
        return f"round/{self.round}"


class Revealed(Event):
    """The totals are all that is left of a round."""

    block: str
    round: str
    totals: Totals | None = None
    by_character: Mapping[Letter, Totals] = {}

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"round/{self.round}",)

    @property
    def burns(self) -> tuple[str, ...]:
        return (self.round,)


class NoteWritten(Event):
    """`owner` is a ballot, or a table where tables write together. `item` is its place in the moderator's queue.

    `requests`: the latest that wrote on this card, so that none of them counts again.
    """

    personal = True
    block: str
    owner: str
    card: Letter
    text: str
    share: Share
    table: str
    item: str = ""
    requests: tuple[str, ...] = ()

    @property
    def paper(self) -> str:
        return f"note/{self.block}/{self.owner}/{self.card}"

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class NoteWithdrawn(Event):
    personal = True
    block: str
    owner: str
    card: Letter

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"note/{self.block}/{self.owner}/{self.card}",)


class CardsPutAway(Event):
    """The block is over: rounds that nobody revealed and notes of the tables are gone, with their keys."""

    block: str
    rounds: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()

    @property
    def erases(self) -> tuple[str, ...]:
        return (*(f"round/{name}" for name in self.rounds), *self.papers)

    @property
    def burns(self) -> tuple[str, ...]:
        return (*self.rounds, self.block)


@dataclass(frozen=True)
class Held:
    card: str
    character: str | None = None


@dataclass(frozen=True)
class Round:
    """What is held up for one statement, by ballot; what was counted on paper, by table; and which keys have come."""

    held: Mapping[str, Held] = field(default_factory=dict)
    papers: Mapping[str, Mapping[Letter, int]] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()

    def counts(self, character: str | None = None) -> dict[str, int]:
        """Phones, for one character where there are characters; a pass counts for none of them."""
        cards = Counter(held.card for held in self.held.values() if held.character == character)
        return {letter: cards[letter] for letter in LETTERS}

    @property
    def answers(self) -> int:
        """Phones that have answered, a pass included."""
        return len(self.held)

    def on_paper(self) -> dict[str, int]:
        return {letter: sum(counts.get(letter, 0) for counts in self.papers.values()) for letter in LETTERS}


@dataclass(frozen=True)
class Cloth:
    """The state of a block of cards. Notes are kept by owner and card."""

    rounds: Mapping[str, Round] = field(default_factory=dict)
    revealed: Mapping[str, Revealed] = field(default_factory=dict)
    notes: Mapping[tuple[str, str], NoteWritten] = field(default_factory=dict)

    def round(self, name: str) -> Round:
        return self.rounds.get(name, Round())


CardScene = Scene[Cards, Cloth]


def asked(scene: CardScene) -> CardStep | None:
    return scene.step.plan if scene.step else None


def current_round(scene: CardScene) -> str | None:
    step = asked(scene)
    return round_of(scene.block, step) if step else None
