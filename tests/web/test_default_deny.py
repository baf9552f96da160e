"""Every page and every command says who may use it; what says nothing is closed."""

import pytest

from tests.web.conftest import CARE_PASSPHRASE, ORGANISER_PASSPHRASE, PASSPHRASE
from workshop.activities import COMMANDS
from workshop.journey.messages import Command
from workshop.journey.roles import Role
from workshop.web.connectivity import EMPTY, TEXTS
from workshop.web.static import prepared

OPEN = {
    "/",
    "/j/<code>",
    "/care",
    "/kept",
    "/commitment",
    "/healthz",
    f"/{prepared().address}/<path:filename>",
    "/qr/<code>.svg",
    *EMPTY,
    *TEXTS,
}
FOR_THE_HOST = {"/metrics"}
"""By a token, or from the machine itself: see test_health.py."""
BEHIND_PASSPHRASE = {"/console", "/quarantine", "/quarantine/<name>", "/organise", "/print"}
CLOSED = BEHIND_PASSPHRASE | {
    "/phone",
    "/screen",
    "/moderate",
    "/time",
    "/reader",
    "/speaker",
    "/console/room",
    "/console/room/now",
    "/console/replan",
    "/console/rehearsal",
    "/console/debrief",
    "/console/debrief.md",
    "/console/agenda",
    "/console/agenda/words",
    "/screen/wifi.svg",
    "/material/<block>/<step>",
    "/organise/<name>",
    "/organise/preview/<name>",
    "/organise/slip",
    "/organise/compare",
    "/organise/compare.csv",
    "/organise/delete",
    "/organise/deleted",
}
SENT = {
    "/organise/status",
    "/organise/slip",
    "/organise/close",
    "/organise/forget",
    "/organise/delete",
    "/organise/bring",
    "/quarantine/<name>/read",
    "/console/room/wifi",
    "/console/rehearsal",
    "/console/debrief",
    "/console/agenda",
    "/console/agenda/times",
    "/console/agenda/words",
}
"""Forms that change something by a right of the cookie."""
OF_WHOEVER_LEAVES = {"/sign-out"}
"""Takes the rights of the cookie that sends it, and does nothing where there are none: see test_leaving.py."""
BY_KNOWING = {"/j/<code>", "/commitment"} | BEHIND_PASSPHRASE
"""Forms that are for whoever knows a code or a passphrase."""


def rules(app, method):
    return {rule.rule for rule in app.url_map.iter_rules() if method in rule.methods}


def test_every_page_is_listed_as_open_or_closed(app):
    assert rules(app, "GET") == OPEN | CLOSED | FOR_THE_HOST


def test_every_form_is_listed(app):
    assert rules(app, "POST") == SENT | BY_KNOWING | OF_WHOEVER_LEAVES


@pytest.mark.parametrize("path", sorted(CLOSED))
def test_a_closed_page_shows_a_stranger_nothing(person, path):
    answer = person().http.get(path.replace("<name>", "commitments.csv"))
    if path in BEHIND_PASSPHRASE:
        assert "Passphrase" in answer.text
    else:
        assert answer.status_code == 302


@pytest.mark.parametrize("path", sorted(SENT))
def test_a_form_of_a_stranger_a_participant_or_a_moderator_changes_nothing(person, path):
    gita = person()
    gita.http.get("/moderate", query_string={"key": gita.app.extensions["door"].key(Role.MODERATOR)})
    with gita.http.session_transaction() as cookie:
        token = cookie["token"]
    seq = gita.app.extensions["room"].seq
    for someone, sent in ((person(), ""), (person().join(), ""), (gita, token)):
        answer = someone.http.post(path.replace("<name>", "past"), data={"token": sent, "sure": "yes"})
        assert answer.status_code in (302, 403)
        assert answer.location in (None, "/organise", "/quarantine/past", "/console")
    assert gita.app.extensions["room"].seq == seq


def test_a_participant_does_not_get_the_organisers_files(person):
    assert person().join().http.get("/organise/commitments.csv").status_code == 302


def test_a_wrong_passphrase_and_a_wrong_screen_key_open_nothing(person):
    mallory = person()
    assert mallory.http.post("/console", data={"passphrase": "guess"}).status_code == 403
    assert mallory.http.get("/screen?key=guess").status_code == 403
    assert mallory.http.post("/organise", data={"passphrase": "guess"}).status_code == 403
    assert mallory.http.post("/print", data={"passphrase": "guess"}).status_code == 403
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
    assert fatou.http.post("/quarantine", data={"passphrase": PASSPHRASE}).status_code == 403
    noor = person()
    assert noor.http.post("/quarantine", data={"passphrase": CARE_PASSPHRASE}).status_code == 302
    assert noor.connect("care").socket.is_connected()
    assert not noor.connect("facilitator").socket.is_connected()


def test_the_organisers_passphrase_opens_the_desk_and_nothing_else(person):
    omar = person()
    assert omar.http.post("/console", data={"passphrase": ORGANISER_PASSPHRASE}).status_code == 403
    assert omar.http.post("/organise", data={"passphrase": ORGANISER_PASSPHRASE}).location == "/organise"
    assert omar.http.get("/organise/commitments.csv").status_code == 200
    assert "Passphrase" in omar.http.get("/print").text
    for role in ("facilitator", "moderator", "care", "screen"):
        assert not omar.connect(role).socket.is_connected()


def test_the_facilitators_passphrase_opens_the_desk_too(person):
    assert person().sign_in().http.get("/organise/commitments.csv").status_code == 200


def test_nobody_is_the_keeper(person):
    assert not person().sign_in().connect("keeper").socket.is_connected()
