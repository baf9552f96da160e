"""Every page and every command says who may use it; what says nothing is closed."""

import pytest

from tests.web.conftest import SECRETS
from workshop.activities import COMMANDS
from workshop.journey.messages import Command
from workshop.journey.roles import Role
from workshop.web.static import prepared

OPEN = {"/", "/j/<code>", "/care", "/healthz", f"/{prepared().address}/<path:filename>", "/qr/<code>.svg"}
CLOSED = {
    "/phone",
    "/console",
    "/screen",
    "/moderate",
    "/reader",
    "/speaker",
    "/quarantine",
    "/organise",
    "/organise/<name>",
}


def test_every_page_is_listed_as_open_or_closed(app):
    assert {rule.rule for rule in app.url_map.iter_rules()} == OPEN | CLOSED


@pytest.mark.parametrize("path", sorted(CLOSED))
def test_a_closed_page_shows_a_stranger_nothing(person, path):
    answer = person().http.get(path.replace("<name>", "commitments.csv"))
    if path in {"/console", "/quarantine", "/organise"}:
        assert "Passphrase" in answer.text
    else:
        assert answer.status_code == 302


def test_a_participant_does_not_get_the_organisers_files(person):
    assert person().join().http.get("/organise/commitments.csv").status_code == 302


def test_a_wrong_passphrase_and_a_wrong_screen_key_open_nothing(person):
    mallory = person()
    assert mallory.http.post("/console", data={"passphrase": "guess"}).status_code == 403
    assert mallory.http.get("/screen?key=guess").status_code == 403
    assert mallory.http.post("/organise", data={"passphrase": "guess"}).status_code == 403
    assert mallory.http.get("/organise/commitments.csv").status_code == 302


def test_the_screen_key_opens_the_room_screen_and_nothing_else(person):
    beamer = person()
    key = beamer.app.extensions["door"].key(Role.SCREEN)
    assert beamer.http.get("/screen", query_string={"key": key}).location == "/screen"
    assert beamer.connect("screen").socket.is_connected()
    assert not beamer.connect("facilitator").socket.is_connected()
    assert beamer.http.get("/organise/commitments.csv").status_code == 302


@pytest.mark.parametrize("command", COMMANDS.values())
def test_every_command_says_who_may_ask_for_it(command):
    assert command.asked_by


def test_a_command_that_says_nothing_may_be_asked_by_nobody():
    assert not Command.asked_by


def test_the_moderators_key_opens_the_moderators_page_and_nothing_else(person):
    gita = person()
    key = gita.app.extensions["door"].key(Role.MODERATOR)
    assert gita.http.get("/screen", query_string={"key": key}).status_code == 403
    assert gita.http.get("/moderate", query_string={"key": key}).location == "/moderate"
    assert gita.connect("moderator").socket.is_connected()
    assert gita.next()["code"] == "not-yours"
    for role in ("facilitator", "care", "screen", "keeper"):
        assert not gita.connect(role).socket.is_connected()


def test_the_quarantine_opens_for_the_care_passphrase_alone_not_for_the_facilitators(person):
    fatou = person().sign_in()
    assert not fatou.connect("care").socket.is_connected()
    assert fatou.http.post("/quarantine", data={"passphrase": SECRETS.passphrase}).status_code == 403
    noor = person()
    assert noor.http.post("/quarantine", data={"passphrase": SECRETS.care}).status_code == 302
    assert noor.connect("care").socket.is_connected()
    assert not noor.connect("facilitator").socket.is_connected()


def test_the_organisers_passphrase_opens_the_desk_and_nothing_else(person):
    omar = person()
    assert omar.http.post("/console", data={"passphrase": SECRETS.organiser}).status_code == 403
    assert omar.http.post("/organise", data={"passphrase": SECRETS.organiser}).location == "/organise"
    assert omar.http.get("/organise/commitments.csv").status_code == 200
    for role in ("facilitator", "moderator", "care", "screen"):
        assert not omar.connect(role).socket.is_connected()


def test_the_facilitators_passphrase_opens_the_desk_too(person):
    assert person().sign_in().http.get("/organise/commitments.csv").status_code == 200


def test_nobody_is_the_keeper(person):
    assert not person().sign_in().connect("keeper").socket.is_connected()
