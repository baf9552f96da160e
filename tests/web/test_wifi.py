"""The Wi-Fi's own QR code: set by the facilitator, seen by room screen and paper, gone at the end."""

import pytest

from tests.on_disk import bytes_in
from workshop.journey.roles import Role
from workshop.web import qr

HALL = {"name": "Hall 2", "password": "open; the door"}
TEXT = "WIFI:T:WPA;S:Hall 2;P:open\\; the door;;"


def sets(fatou, **fields):
    with fatou.http.session_transaction() as cookie:
        token = cookie["token"]
    return fatou.http.post("/console/room/wifi", data={**HALL, **fields, "token": token})


def test_the_facilitator_types_it_in_and_the_room_screen_shows_its_code(person, fatou):
    beamer = person()
    beamer.http.get("/screen", query_string={"key": beamer.app.extensions["door"].key(Role.SCREEN)})
    assert beamer.http.get("/screen/wifi.svg").status_code == 404
    assert sets(fatou).location == "/console/room#wifi"
    assert beamer.http.get("/screen/wifi.svg").data == qr.svg(TEXT)
    assert beamer.connect("screen").views()[0]["shared"]["wifi"]["name"] == "Hall 2"
    assert 'value="open; the door"' in fatou.http.get("/console/room").text


def test_a_participant_does_not_get_the_picture(fatou, ana):
    sets(fatou)
    assert ana.http.get("/screen/wifi.svg").location == "/console"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"password": "short"}, "A Wi-Fi password has 8 to 63 letters"),
        ({"name": "x" * 33}, "This text is too long."),
        ({"name": ""}, "Something that is needed is still missing."),
    ],
)
def test_what_is_refused_stands_in_the_form_again_with_the_reason(fatou, fields, words):
    answer = sets(fatou, **fields)
    assert answer.status_code == 422
    assert words in answer.text
    assert f'value="{ {**HALL, **fields}["name"] }"' in answer.text
    assert not fatou.app.extensions["room"].session.wifi


def test_an_empty_name_takes_it_away(fatou):
    sets(fatou)
    sets(fatou, name="", password="")
    assert fatou.http.get("/screen/wifi.svg").status_code == 404


def test_it_is_there_after_a_restart_and_in_no_byte_of_the_folder_after_the_end(fatou, start, tmp_path):
    sets(fatou, password="MARKER-PASSWORD")
    again = start()
    assert again.extensions["room"].session.wifi.password == "MARKER-PASSWORD"
    assert b"MARKER-PASSWORD" in bytes_in(tmp_path)
    returns = type(fatou)(again).sign_in()
    returns.next()
    assert returns.ask("EndWorkshop")["ok"]
    assert b"MARKER-PASSWORD" not in bytes_in(tmp_path)


def test_paper_carries_it_and_has_lines_to_write_on_without_it(fatou):
    door = "/print?part=join&part=tents"
    assert "wifi.svg" not in fatou.http.get(door).text
    sets(fatou)
    page = fatou.http.get(door).text
    assert page.count("wifi.svg") >= 3
    assert "open; the door" in page
