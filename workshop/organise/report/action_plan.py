"""The action plan: commitments that their authors put on the wall and a moderator let through."""

from dataclasses import dataclass

from workshop.activities.commitments.state import Committed
from workshop.journey.queue import Item
from workshop.journey.session import Session
from workshop.organise.commitments import on_the_wall
from workshop.organise.labels import LEVELS
from workshop.organise.report.fitting import fitting
from workshop.organise.words import N_, Words

MOST, LETTERS = 12, 1700
GIVEN_UP = frozenset({"changed-my-mind", "withdrawn"})


@dataclass(frozen=True)
class Action:
    level: str
    action: str
    first_step: str
    by_when: str
    name: str


@dataclass(frozen=True)
class ActionPlan:
    shown: tuple[Action, ...]
    more: int


def action_plan(session: Session, words: Words) -> ActionPlan:
    """Grouped by level, from oneself outwards."""
    wanted = [(one, item) for one, item in on_the_wall(session) if one.status not in GIVEN_UP]
    ranked = sorted(wanted, key=lambda each: tuple(LEVELS).index(each[0].level))
    actions = [_action(*each, words) for each in ranked]
    shown = fitting(actions, lambda one: one.level, lambda one: len(one.action + one.first_step), MOST, LETTERS)
    return ActionPlan(tuple(shown), len(actions) - len(shown))


def _action(one: Committed, item: Item, words: Words) -> Action:
    """Of what a moderator shortened only the shorter words are left."""
    more = ("", "") if item.shortened else (one.first_step, one.by_when)
    return Action(words.label(LEVELS, one.level), item.text, *more, _signed(one, item, words))


def _signed(one: Committed, item: Item, words: Words) -> str:
    """For a whole organisation speaks only who said that they may."""
    if one.level != "organisation":
        return item.signed
    voice = words(N_("for the organisation")) if one.speaks_for_organisation else words("a participant")
    return f"{item.signed}, {voice}" if item.signed else voice
