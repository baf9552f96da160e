"""What commitments remember: each under a name made from its code, what became of it, and who would compare notes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from workshop.activities.commitments.form import Commitment
from workshop.activities.commitments.plan import CommitmentsPlan
from workshop.journey.kind import Scene
from workshop.journey.messages import Event
from workshop.views.crowd import Totals

Went = Literal["done", "partly", "not-yet", "changed-my-mind"]
Status = Literal["open", "followed-up", "done", "partly", "not-yet", "changed-my-mind", "withdrawn"]


class OfCommitment(Event):
    """Written on the commitment's own paper: it goes when that goes. `id` does not give its code away."""

    block: str
    id: str

    @property
    def paper(self) -> str:
        return paper_of(self.id)


def paper_of(name: str) -> str:
    return f"commitment/{name}"


class Committed(OfCommitment, Commitment):
    """`item`, `share_item`, `learn_item`: its places in the queue, for the wall and for peers, where it wants them.
    `key`: of the request that made it what it is; `earlier`: of those before, which may still come once more."""

    key: str
    earlier: tuple[str, ...] = ()
    item: str = ""
    share_item: str = ""
    learn_item: str = ""
    status: Status = "open"

    @property
    def keys(self) -> tuple[str, ...]:
        return (*self.earlier, self.key)

    @property
    def items(self) -> tuple[str, ...]:
        return tuple(item for item in (self.item, self.share_item, self.learn_item) if item)

    @property
    def erases(self) -> tuple[str, ...]:
        return (self.paper,)


class FollowedUp(OfCommitment):
    """What became of it, as its author said or an organiser noted."""

    status: Status


class CommitmentDeleted(Event):
    block: str
    id: str

    @property
    def erases(self) -> tuple[str, ...]:
        return (paper_of(self.id),)


class CommitmentsClosed(Event):
    """From now on nothing is added or changed, or it is opened again. Deleting stays possible."""

    block: str
    closed: bool


class WallHeld(Event):
    """The wall stays at this page, or moves by itself again (None)."""

    block: str
    page: int | None


class HowItWentCounted(Event):
    """Rough totals of what authors said, taken once."""

    block: str
    totals: Totals


class OfPeers(Event):
    """What two people do about comparing notes; `id` names it for both."""

    block: str
    id: str

    @property
    def paper(self) -> str | None:
        return f"peers/{self.id}"


class PeerAsked(OfPeers):
    """`by` and `to` are commitments, `item` is what was offered; the contact stays here until both said yes."""

    by: str
    to: str
    item: str
    contact: str


class PeerAnswered(OfPeers):
    yes: bool
    contact: str = ""


class PeersForgotten(OfPeers):
    @property
    def paper(self) -> None:
        return None

    @property
    def erases(self) -> tuple[str, ...]:
        return (f"peers/{self.id}",)


EVENTS: tuple[type[Event], ...] = (
    Committed, FollowedUp, CommitmentDeleted, CommitmentsClosed, WallHeld, HowItWentCounted,
    PeerAsked, PeerAnswered, PeersForgotten,
)  # fmt: skip


@dataclass(frozen=True)
class Commitments:
    """`asked` and `answered` hold what peers said to one another, by the id of the request; `deleted` are the ids of
    commitments that are gone."""

    kept: Mapping[str, Committed] = field(default_factory=dict)
    deleted: frozenset[str] = frozenset()
    closed: bool = False
    page: int | None = None
    went: Totals | None = None
    asked: Mapping[str, PeerAsked] = field(default_factory=dict)
    answered: Mapping[str, PeerAnswered] = field(default_factory=dict)


CommitScene = Scene[CommitmentsPlan, Commitments]


def evolve(state: Commitments, event: Event) -> Commitments:
    match event:
        case Committed(id=name):
            return replace(state, kept={**state.kept, name: event}, deleted=state.deleted - {name})
        case FollowedUp(id=name, status=status) if name in state.kept:
            followed = state.kept[name].model_copy(update={"status": status})
            return replace(state, kept={**state.kept, name: followed})
        case CommitmentDeleted(id=name):
            return replace(state, kept=_without(state.kept, name), deleted=state.deleted | {name})
        case CommitmentsClosed(closed=closed):
            return replace(state, closed=closed)
        case WallHeld(page=page):
            return replace(state, page=page)
        case HowItWentCounted(totals=totals):
            return replace(state, went=totals)
        case PeerAsked(id=name):
            return replace(state, asked={**state.asked, name: event})
        case PeerAnswered(id=name):
            return replace(state, answered={**state.answered, name: event})
        case PeersForgotten(id=name):
            return replace(state, asked=_without(state.asked, name), answered=_without(state.answered, name))
    return state


def _without(all_of_them: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {other: kept for other, kept in all_of_them.items() if other != name}
