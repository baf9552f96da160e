"""Who is in which Socket.IO room: the same as with the library's own manager, whoever comes and goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from socketio import Manager, Server

from workshop.web.members import Members

ALL, ROOMS, PEOPLE = "/", ["table 1", "table 2", "screen"], ["ana", "ben", "cleo"]


def kept_by(manager):
    Server(async_mode="threading", client_manager=manager)
    return manager


class Company:
    """Does the same with both of them."""

    def __init__(self):
        self.ours, self.theirs = kept_by(Members()), kept_by(Manager())
        self.here = {}

    def comes(self, name):
        if name not in self.here:
            pairs = [(manager, manager.connect(f"line of {name}", ALL)) for manager in (self.ours, self.theirs)]
            self.here[name] = [sid for _, sid in pairs]

    def goes(self, name):
        for manager, sid in zip((self.ours, self.theirs), self.here.pop(name, ()), strict=False):
            manager.pre_disconnect(sid, ALL)
            manager.disconnect(sid, ALL)

    def enters(self, name, room):
        for manager, sid in zip((self.ours, self.theirs), self.here.get(name, ()), strict=False):
            manager.enter_room(sid, ALL, room)

    def leaves(self, name, room):
        for manager, sid in zip((self.ours, self.theirs), self.here.get(name, ()), strict=False):
            manager.leave_room(sid, ALL, room)

    def reached(self, manager, rooms):
        return sorted(line for _, line in manager.get_participants(ALL, rooms))

    def agree(self):
        for rooms in (None, *ROOMS, ROOMS, ROOMS[:2]):
            assert self.reached(self.ours, rooms) == self.reached(self.theirs, rooms), rooms
        for own, other in self.here.values():
            assert len(self.ours.get_rooms(own, ALL)) == len(self.theirs.get_rooms(other, ALL))
            assert self.reached(self.ours, own) == self.reached(self.theirs, other)
        assert self.ours.pending_disconnect == self.theirs.pending_disconnect == {}


NAMES, PLACES = some.sampled_from(PEOPLE), some.sampled_from(ROOMS)
MOVES = some.one_of(
    some.tuples(some.sampled_from(["comes", "goes"]), NAMES),
    some.tuples(some.sampled_from(["enters", "leaves"]), NAMES, PLACES),
)


@given(some.lists(MOVES, max_size=30))
def test_whoever_comes_and_goes_the_same_people_are_reached(moves):
    company = Company()
    for move, *about in moves:
        getattr(company, move)(*about)
        company.agree()


def test_nobody_can_enter_the_room_that_another_has_alone():
    company = Company()
    company.comes("ana"), company.comes("ben")
    with pytest.raises(ValueError, match="sid room"):
        company.ours.enter_room(company.here["ben"][0], ALL, company.here["ana"][0])


def test_who_is_refused_at_the_door_leaves_nothing_behind():
    manager = kept_by(Members())
    sid = manager.pre_connect("line of ana", ALL)
    manager.disconnect(sid, ALL, ignore_queue=True)
    assert (manager.rooms, manager.pending_connect) == ({}, {})
    assert not manager._entered
