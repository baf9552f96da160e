"""What a room full of phones costs: work and messages grow with the audiences, not with the people."""

from dataclasses import replace
from queue import Queue
from threading import Semaphore

import pytest

from tests.people import FATOU, crowd
from workshop.change import Change
from workshop.draft import Visitor
from workshop.journey.commands import GoTo, Start
from workshop.journey.roles import Role
from workshop.web import current_views
from workshop.web.present import audience_of

PEOPLE = 50
ROOMS = {audience_of(visitor).name for visitor in crowd(PEOPLE)}


@pytest.fixture
def sent(app, monkeypatch):
    """Everything that is sent from now on: to whom, and the view."""
    found: Queue = Queue()
    server = app.extensions["socketio"].server
    monkeypatch.setattr(server, "emit", lambda _, view, room: found.put((room, view)))
    return found


def arrive(app, sent) -> set[str]:
    """Whom the first views went to."""
    for number, visitor in enumerate(crowd(PEOPLE)):
        app.extensions["announcer"].arrive(f"sid-{number}", visitor)
    return {sent.get(timeout=5)[0] for _ in range(PEOPLE)}


def test_the_view_of_all_who_arrive_together_is_built_once(app, sent, monkeypatch):
    built, made = [], current_views.view_for
    monkeypatch.setattr(current_views, "view_for", lambda *given: built.append(given[1].role) or made(*given))
    assert arrive(app, sent) == {f"sid-{number}" for number in range(PEOPLE)}
    assert built == ["participant"]


def test_who_arrives_says_nothing_to_those_who_are_there(app, sent):
    arrive(app, sent)
    app.extensions["announcer"].changed(Change(moved=True, personal=False))
    assert sent.empty()


def test_a_view_that_is_the_same_at_every_table_is_one_message(app, sent):
    arrive(app, sent)
    assert not app.extensions["room"].ask(Start(), FATOU).code
    to, view = sent.get(timeout=5)
    assert set(to) == ROOMS
    assert view["shared"]["step"] == "hear/opening"
    assert sent.empty()


def test_phones_are_told_before_whoever_sees_more(app, sent):
    announcer = app.extensions["announcer"]
    for number, visitor in enumerate([FATOU, Visitor(Role.SCREEN), *crowd(1)]):
        announcer.arrive(f"sid-{number}", visitor)
        assert sent.get(timeout=5)
    announcer.again()
    [first], *_ = [sent.get(timeout=5)[0] for _ in range(3)]
    assert first.startswith("participant/")


def test_nobody_is_told_of_a_table_that_all_have_left(app, sent):
    announcer, [ana, ben] = app.extensions["announcer"], crowd(2)
    for sid, visitor in {"ana": ana, "ben": replace(ben, table="another")}.items():
        announcer.arrive(sid, visitor)
        assert sent.get(timeout=5)
    announcer.leave("ben")
    assert not app.extensions["room"].ask(Start(), FATOU).code
    assert sent.get(timeout=5)[0] == [audience_of(ana).name]


def test_where_tables_have_something_of_their_own_it_is_one_message_for_each_and_none_for_a_person(app, sent):
    arrive(app, sent)
    room, brought = app.extensions["room"], Semaphore(0)
    personal = app.extensions["announcer"].personal
    tell, personal.tell = personal.tell, lambda visitors: (tell(visitors), brought.release())
    assert not room.ask(Start(), FATOU).code
    assert sent.get(timeout=5)
    assert not room.ask(GoTo(leaving=room.session.step_id, step="norms/g1/open"), FATOU).code
    messages = [sent.get(timeout=5) for _ in ROOMS]
    assert sorted(to for [to], _ in messages) == sorted(ROOMS)
    assert all(view["table"]["name"] in to for [to], view in messages)
    assert all(brought.acquire(timeout=5) for _ in range(2))
    assert sent.empty()


def test_a_person_with_two_tabs_is_known_to_have_them_until_one_is_closed(app, sent):
    announcer, ana = app.extensions["announcer"], crowd(1)[0]
    for sid in ("one", "other"):
        announcer.arrive(sid, ana)
    assert {sent.get(timeout=5)[0] for _ in range(2)} == {"one", "other"}
    announcer.personal.answered(ana, {"table": "3", "cards": {"card": "A"}})
    assert sent.get(timeout=5)[0] == ["one", "other"]
    announcer.leave("other")
    announcer.leave("other")
    announcer.personal.answered(ana, {"table": "3", "cards": {"card": "B"}})
    assert sent.empty()
