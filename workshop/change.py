"""What a commit brought, as far as those who announce it need to know."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.journey.messages import Event


@dataclass(frozen=True)
class Change:
    """Of one commit, or of several by others who serve the same workshop (`elsewhere`).

    `moved`: more than answers, so that everyone should know at once. `personal`: it may change what people see as
    their own.
    """

    moved: bool
    personal: bool
    elsewhere: bool = False


EVERYTHING = Change(moved=True, personal=True, elsewhere=True)


def change_of(events: Iterable[Event], *, elsewhere: bool = False) -> Change:
    events = list(events)
    moved = any(event.paper is None for event in events)
    return Change(moved, any(event.personal for event in events), elsewhere)
