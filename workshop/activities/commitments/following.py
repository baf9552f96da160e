"""What organisers and facilitators do about commitments: note what became of them, close them, hold the wall still."""

from typing import get_args

from pydantic import Field

from workshop.activities.commitments.state import (
    CommitmentsClosed,
    CommitScene,
    FollowedUp,
    HowItWentCounted,
    Status,
    WallHeld,
    Went,
)
from workshop.journey.messages import Command, Event, Name
from workshop.journey.refused import Refused
from workshop.journey.roles import FACILITATOR_ONLY, Role
from workshop.views import crowd

WENT: tuple[Went, ...] = get_args(Went)


class ByOrganiser(Command):
    asked_by = frozenset({Role.FACILITATOR, Role.ORGANISER})


class FollowUp(ByOrganiser):
    """Notes what became of a commitment."""

    commitment: Name
    status: Status


class CloseCommitments(ByOrganiser):
    """Nothing is added or changed any more, or it is again. Deleting one's own stays possible."""

    closed: bool


class HoldWall(Command):
    """Keeps the wall at one page, counted from 0; without a page it moves by itself."""

    asked_by = FACILITATOR_ONLY
    page: int | None = Field(None, ge=0, le=100)


def follow_up(scene: CommitScene, command: FollowUp) -> list[Event]:
    kept = scene.state.kept.get(command.commitment)
    if kept is None:
        raise Refused("no-such-item")
    same = kept.status == command.status
    return [] if same else [FollowedUp(block=scene.block, id=kept.id, status=command.status)]


def close(scene: CommitScene, command: CloseCommitments) -> list[Event]:
    same = scene.state.closed == command.closed
    return [] if same else [CommitmentsClosed(block=scene.block, closed=command.closed)]


def hold(scene: CommitScene, command: HoldWall) -> list[Event]:
    return [] if scene.state.page == command.page else [WallHeld(block=scene.block, page=command.page)]


def entering(scene: CommitScene) -> list[Event]:
    """How it went is counted once: a second look some answers later would show whose they were."""
    wanted = scene.step is not None and scene.step.plan.went and scene.open
    if not wanted or scene.state.went is not None:
        return []
    said = [kept.status for kept in scene.state.kept.values() if kept.status in WENT]
    counts: dict[str, int] = {went: said.count(went) for went in WENT}
    totals = crowd.totals(counts, scene.anonymity.room, scene.anonymity.cell)
    return [HowItWentCounted(block=scene.block, totals=totals)]
