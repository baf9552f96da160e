"""Who is connected to this program: people with their tabs, consoles, and the audiences that all of them make."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from workshop.draft import Visitor
from workshop.journey.roles import Role
from workshop.views.audience import Audience


def audience_of(visitor: Visitor) -> Audience:
    return Audience(visitor.role, visitor.language, visitor.table)


class Present:
    """`visitors` by connection: whoever has several tabs is there several times."""

    def __init__(self) -> None:
        self.visitors: dict[str, Visitor] = {}
        self._tabs: defaultdict[str, set[str]] = defaultdict(set)
        self._audiences: Counter[Audience] = Counter()

    def __len__(self) -> int:
        return len(self.visitors)

    def arrive(self, sid: str, visitor: Visitor) -> None:
        self.visitors[sid] = visitor
        self._tabs[visitor.person].add(sid)
        self._audiences[audience_of(visitor)] += 1

    def leave(self, sid: str) -> None:
        if gone := self.visitors.pop(sid, None):
            self._tabs[gone.person].discard(sid)
            if not self._tabs[gone.person]:
                del self._tabs[gone.person]
            self._audiences[audience := audience_of(gone)] -= 1
            if not self._audiences[audience]:
                del self._audiences[audience]

    def everyone(self) -> list[Visitor]:
        return list(self.visitors.values())

    def audiences(self) -> list[Audience]:
        return list(self._audiences)

    def tabs(self, person: str) -> list[str]:
        return sorted(self._tabs.get(person, ()))

    def has_several_tabs(self, person: str) -> bool:
        return len(self._tabs.get(person, ())) > 1

    def people(self) -> dict[str, str]:
        """With their tables."""
        return _people(self.everyone())

    def people_and_consoles(self) -> tuple[dict[str, str], set[str]]:
        everyone = self.everyone()
        return _people(everyone), {one.console for one in everyone if one.console}

    def has_console(self, console: str) -> bool:
        return any(one.console == console for one in self.everyone() if one.console)


def _people(visitors: Iterable[Visitor]) -> dict[str, str]:
    return {one.person: one.table for one in visitors if one.role is Role.PARTICIPANT}
