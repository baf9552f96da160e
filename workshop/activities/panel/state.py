"""What a panel remembers: support, what became of questions, practices from the room, a word to the speakers."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from workshop.activities.panel.plan import Panel
from workshop.activities.panel.practice import Evidence
from workshop.journey.kind import Scene
from workshop.journey.messages import Event

Outcome = Literal["shown", "answered", "later"]
Order = Literal["support", "unheard"]


class OfItem(Event):
    """Written on the paper of what somebody offered: it goes when that goes."""

    block: str
    item: str

    @property
    def paper(self) -> str:
        return f"item/{self.item}"


class QuestionSupported(OfItem):
    ballot: str


class QuestionSettled(OfItem):
    """Answered, or promised an answer in writing; `shown` takes that back."""

    personal = True
    outcome: Outcome


class QuestionsOrdered(Event):
    block: str
    order: Order


class PracticeShared(OfItem):
    """The whole card; the queue has the same words as one text, for a moderator to read."""

    title: str
    done: str
    evidence: Evidence
    changed: str = ""
    hard: str = ""
    adapt: str = ""
    contact: str = ""


class PracticeChosen(Event):
    """The room screen shows this card as long as the step lasts; an empty name puts it away."""

    block: str
    step: str
    practice: str


class OfMessage(Event):
    """There is one message at a time, on one paper."""

    block: str
    number: int

    @property
    def paper(self) -> str:
        return f"message/{self.block}"


class SpeakerTold(OfMessage):
    text: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class MessageSeen(OfMessage):
    pass


EVENTS: tuple[type[Event], ...] = (
    QuestionSupported, QuestionSettled, QuestionsOrdered, PracticeShared, PracticeChosen, SpeakerTold, MessageSeen,
)  # fmt: skip


@dataclass(frozen=True)
class Message:
    """What the facilitator last told the speakers; no text when it was taken away."""

    number: int = 0
    text: str = ""
    seen: bool = False


@dataclass(frozen=True)
class PanelState:
    """`supporters` are ballots; `chosen` is the step and the practice that is on the room screen during it."""

    supporters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    settled: Mapping[str, Outcome] = field(default_factory=dict)
    order: Order = "support"
    practices: Mapping[str, PracticeShared] = field(default_factory=dict)
    chosen: tuple[str, str] = ("", "")
    message: Message = Message()


PanelScene = Scene[Panel, PanelState]


def evolve(state: PanelState, event: Event) -> PanelState:
    match event:
        case QuestionSupported(item=item, ballot=ballot):
            supporters = state.supporters.get(item, frozenset()) | {ballot}
            return replace(state, supporters={**state.supporters, item: supporters})
        case QuestionSettled(item=item, outcome=outcome):
            return replace(state, settled={**state.settled, item: outcome})
        case QuestionsOrdered(order=order):
            return replace(state, order=order)
        case PracticeShared(item=item):
            return replace(state, practices={**state.practices, item: event})
        case PracticeChosen(step=step, practice=practice):
            return replace(state, chosen=(step, practice))
        case SpeakerTold(number=number, text=text):
            return replace(state, message=Message(number, text))
        case MessageSeen(number=number) if number == state.message.number:
            return replace(state, message=replace(state.message, seen=True))
    return state
