"""Every page and every command says who may use it; what says nothing is closed."""

import pytest

from workshop.activities import COMMANDS
from workshop.journey.messages import Command

OPEN = {"/", "/j/<code>", "/care", "/healthz", "/static/<path:filename>", "/qr/<code>.svg", "/phone/calendar"}
CLOSED = {"/phone", "/console", "/screen", "/organise", "/organise/<name>"}


def test_every_page_is_listed_as_open_or_closed(app):
    assert {rule.rule for rule in app.url_map.iter_rules()} == OPEN | CLOSED


@pytest.mark.parametrize("path", sorted(CLOSED))
def test_a_closed_page_shows_a_stranger_nothing(person, path):
    answer = person().http.get(path.replace("<name>", "commitments.csv"))
    if path == "/console":
        assert "Passphrase" in answer.text
    else:
        assert answer.status_code == 302


def test_a_participant_does_not_get_the_organisers_files(person):
    assert person().join().http.get("/organise/commitments.csv").status_code == 302


def test_a_wrong_passphrase_and_a_wrong_screen_key_open_nothing(person):
    mallory = person()
    assert mallory.http.post("/console", data={"passphrase": "guess"}).status_code == 403
    assert mallory.http.get("/screen?key=guess").status_code == 403
    assert mallory.http.get("/organise").status_code == 302


def test_the_screen_key_opens_the_room_screen_and_nothing_else(person):
    beamer = person()
    assert beamer.http.get("/screen?key=screen-key").location == "/screen"
    assert beamer.connect("screen").socket.is_connected()
    assert not beamer.connect("facilitator").socket.is_connected()
    assert beamer.http.get("/organise").status_code == 302


@pytest.mark.parametrize("command", COMMANDS.values())
def test_every_command_says_who_may_ask_for_it(command):
    assert command.asked_by


def test_a_command_that_says_nothing_may_be_asked_by_nobody():
    assert not Command.asked_by
