"""Two workshops at once: what happens in one is not seen in the other, and no cookie or key leads across."""

from unittest.mock import patch

import pytest
from itsdangerous import TimestampSigner

from tests.house.conftest import CARER, ORGANISER, key
from workshop.journey.roles import Role


@pytest.fixture
def fatou(guest, morning):
    return guest().facilitate(morning)


@pytest.fixture
def ben(guest, evening):
    return guest().come(evening)


def test_next_in_one_is_seen_by_those_who_are_there_and_not_in_the_other(guest, fatou, ben, morning):
    ana = guest().come(morning)
    ben.views()
    assert fatou.ask("Start")["ok"]
    assert fatou.next()["ok"]
    ana.when(lambda view: view["shared"]["step"] != "lobby")
    assert not ben.opened.room.session.started
    assert ben.connect().views()[-1]["shared"]["step"] == "lobby"


def test_whoever_joins_another_workshop_is_there_from_then_on(guest, morning, evening):
    ana = guest().come(morning)
    assert ana.opened.workshop == morning
    ana.come(evening)
    assert ana.opened.workshop == evening


@pytest.mark.parametrize("years", [-10, 10])
def test_a_phone_is_led_to_its_workshop_whatever_the_clock_said_when_its_cookie_was_signed(guest, morning, years):
    signs = TimestampSigner.get_timestamp
    with patch.object(TimestampSigner, "get_timestamp", lambda signer: signs(signer) + years * 365 * 86_400):
        ana = guest().come(morning)
    assert ana.http.get("/phone").status_code == 200


def test_a_facilitator_of_one_is_a_stranger_in_the_other(fatou, evening):
    for path in ("/console", "/organise", "/print", "/quarantine"):
        assert "Passphrase" in fatou.http.get(f"{path}?workshop={evening.code}").text
    for path in ("/organise/commitments.csv", "/console/room", "/screen"):
        assert fatou.http.get(f"{path}?workshop={evening.code}").status_code == 302
    assert fatou.http.get("/console").status_code == 200
    assert "Passphrase" not in fatou.http.get("/console").text


def test_a_key_of_one_opens_nothing_in_the_other(guest, ben, fatou, morning, evening):
    of_morning = key(fatou, Role.SCREEN)
    beamer = guest()
    assert beamer.http.get(f"/screen?workshop={evening.code}&key={of_morning}").status_code == 403
    assert beamer.http.get(f"/screen?workshop={morning.code}&key={of_morning}").location == "/screen"
    assert beamer.opened.workshop == morning


def test_links_for_helpers_say_which_workshop(fatou, morning):
    page = fatou.http.get("/console").text
    assert f"/moderate?workshop={morning.code}\\u0026key=" in page
    assert f"/quarantine?workshop={morning.code}" in page


def test_a_passphrase_opens_the_page_of_its_own_workshop_alone(guest, morning, evening, database):
    guest_of_both = guest()
    assert guest_of_both.sign(morning.code, CARER, "/quarantine").location == "/quarantine"
    assert guest_of_both.opened.workshop == morning
    assert guest_of_both.sign(evening.code, ORGANISER, "/organise").location == "/organise"
    assert guest_of_both.opened.workshop == evening
    assert guest().sign(morning.code, ORGANISER, "/console").status_code == 403


def test_an_organiser_sees_no_other_workshop_on_the_desk(guest, fatou, ben, morning, evening):
    other = guest().facilitate(evening)
    for one in (fatou, other):
        assert one.ask("Start")["ok"]
    desk = fatou.http.get("/organise").text
    assert morning.id in desk
    assert evening.id not in desk
    assert fatou.http.get(f"/organise?workshop={evening.id}").status_code == 404
    assert fatou.http.get(f"/organise?workshop={morning.code}").status_code == 200


def test_the_care_focal_point_of_one_reads_nothing_of_the_other(guest, morning, evening):
    noor = guest()
    noor.sign(morning.code, CARER, "/quarantine")
    assert noor.http.get(f"/quarantine/{morning.id}").status_code == 200
    assert noor.http.get(f"/quarantine/{evening.id}").status_code == 404
    assert noor.http.post(f"/quarantine/{evening.id}/read", data={}).status_code == 403


def test_a_connection_of_another_workshop_is_told_to_begin_anew(guest, morning, evening):
    ana = guest()
    ana.come(morning)
    said = ana.http.get("/socket.io/?EIO=4&transport=polling").text
    sid = said.split('"sid":"')[1].split('"')[0]
    assert ana.http.post(f"/socket.io/?EIO=4&transport=polling&sid={sid}", data="40").status_code == 200
    ana.come(evening)
    assert ana.http.get(f"/socket.io/?EIO=4&transport=polling&sid={sid}").status_code == 400


def test_nobody_without_a_workshop_is_connected(guest):
    assert not guest().connect().socket.is_connected()


def test_a_commitment_is_found_by_its_code_from_anywhere(guest, ben, fatou, morning):
    assert fatou.ask("Start")["ok"]
    for _ in range(60):
        if fatou.opened.room.session.step_id == "next/write":
            break
        fatou.next()
    ana = guest().come(morning)
    given = {"level": "team", "action": "I ask first.", "first_step": "Monday", "visibility": "organisers"}
    code = ana.ask("Commit", given, key=True)["mine"]["receipt"]["code"]
    for somebody in (guest(), ben):
        answer = somebody.http.post("/commitment", data={"code": code})
        if answer.status_code == 307:
            answer = somebody.http.post(answer.location, data={"code": code})
        assert "I ask first." in answer.text
