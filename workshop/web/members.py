"""Who is in which Socket.IO room. The library's own manager looks through all rooms whenever somebody leaves."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from socketio import Manager


class Members(Manager):  # type: ignore[misc]
    """Everyone who is connected also has a room of their own, as the library promises; here it takes no place."""

    def __init__(self) -> None:
        super().__init__()
        self._entered: defaultdict[str, set[str | None]] = defaultdict(set)

    def get_participants(self, namespace: str, room: str | list[str] | None) -> Iterator[tuple[str, str]]:
        """Each once, also who is in several of these rooms."""
        members: dict[str, str] = {}
        for name in room if isinstance(room, list | tuple) else [room]:
            members.update(self._in(namespace, name))
        yield from members.items()

    def _in(self, namespace: str, room: str | None) -> Any:
        rooms = self.rooms.get(namespace, {})
        everyone = rooms.get(None, {})
        return {room: everyone[room]} if room in everyone else rooms.get(room, {}).items()

    def get_rooms(self, sid: str, _namespace: str) -> list[str]:
        return [sid, *(room for room in self._entered.get(sid, ()) if room)]

    def basic_enter_room(self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None) -> None:
        if room == sid:
            return
        if namespace in self.rooms and room is not None and not self.is_sid_room(namespace, room):
            self.rooms[namespace].setdefault(room, {})  # the library's own looks up both ways, which takes long
        super().basic_enter_room(sid, namespace, room, eio_sid)
        self._entered[sid].add(room)

    def basic_leave_room(self, sid: str, namespace: str, room: str | None) -> None:
        super().basic_leave_room(sid, namespace, room)
        if sid in self._entered:
            self._entered[sid].discard(room)

    def basic_disconnect(self, sid: str, namespace: str, **_: Any) -> None:
        for room in self._entered.pop(sid, set()):
            super().basic_leave_room(sid, namespace, room)
        self.callbacks.pop(sid, None)
        for coming_or_going in (self.pending_connect, self.pending_disconnect):
            _forget(coming_or_going, namespace, sid)


def _forget(pending: dict[str, list[str]], namespace: str, sid: str) -> None:
    if sid in (waiting := pending.get(namespace, [])):
        waiting.remove(sid)
        if not waiting:
            del pending[namespace]
