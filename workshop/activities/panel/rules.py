"""Who may ask for what on a panel, and which rule decides it."""

from typing import assert_never

from workshop.activities.panel import practices as p
from workshop.activities.panel import questions as q
from workshop.activities.panel import speakers as s
from workshop.activities.panel.state import PanelScene
from workshop.journey.messages import Command, Event
from workshop.journey.roles import Actor

COMMANDS: tuple[type[Command], ...] = (
    q.AskQuestion, q.WithdrawQuestion, q.Support, q.MarkAnswered, q.AnswerLater, q.ReopenQuestion, q.OrderQuestions,
    p.SharePractice, p.WithdrawPractice, p.ShowPractice, s.TellSpeaker, s.AcknowledgeMessage,
)  # fmt: skip

Ask = q.AskQuestion | q.WithdrawQuestion | q.Support | p.SharePractice | p.WithdrawPractice
Lead = q.MarkAnswered | q.AnswerLater | q.ReopenQuestion | q.OrderQuestions | p.ShowPractice | s.TellSpeaker


def known(scene: PanelScene, command: Ask | Lead | s.AcknowledgeMessage, by: Actor) -> bool:
    match command:
        case q.AskQuestion() | p.SharePractice():
            return q.given(scene, command.key, by)
        case q.Support(question=item):
            return by.ballot in scene.state.supporters.get(item, ())
        case _:
            return False


def decide(scene: PanelScene, command: Ask | Lead | s.AcknowledgeMessage, by: Actor) -> list[Event]:
    match command:
        case q.AskQuestion():
            return q.ask(scene, command, by)
        case q.WithdrawQuestion(question=item) | p.WithdrawPractice(practice=item):
            return q.withdraw(scene, item, by)
        case q.Support():
            return q.support(scene, command, by)
        case p.SharePractice():
            return p.share(scene, command, by)
        case s.AcknowledgeMessage():
            return s.acknowledge(scene, command)
        case _:
            return lead(scene, command)


def lead(scene: PanelScene, command: Lead) -> list[Event]:
    match command:
        case q.MarkAnswered(item=item):
            return q.settle(scene, item, "answered")
        case q.AnswerLater(item=item):
            return q.settle(scene, item, "later")
        case q.ReopenQuestion(item=item):
            return q.settle(scene, item, "shown")
        case q.OrderQuestions():
            return q.order(scene, command)
        case p.ShowPractice():
            return p.show(scene, command)
        case s.TellSpeaker():
            return s.tell(scene, command)
        case _:
            assert_never(command)
