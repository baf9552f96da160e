"""The Wi-Fi of the room: told once, shown to those who help people in, and forgotten."""

import pytest
import zxingcpp
from PIL import Image
from qrcode import make

from tests.people import ANA, FATOU, GITA, KEEPER, OMAR, RAJA, SCREEN
from tests.rehearsal import MIDNIGHT
from workshop.journey.retention import DAY
from workshop.journey.wifi import Wifi
from workshop.organise.export import files

HALL = {"name": "Hall 2", "password": "open the door"}


def seen(workshop, who):
    view = workshop.sees(who)["shared"]
    return (view["room"] if who is FATOU else view).get("wifi")


@pytest.mark.parametrize(
    ("wifi", "text"),
    [
        (Wifi("Hall 2", "open the door"), "WIFI:T:WPA;S:Hall 2;P:open the door;;"),
        (Wifi("Café"), "WIFI:T:nopass;S:Café;;"),
        (Wifi('a;b,c:d"e\\f', '12345;,:"\\'), 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:12345\\;\\,\\:\\"\\\\;;'),
    ],
)
def test_cameras_read_name_and_password_whatever_signs_are_in_them(wifi, text):
    assert wifi.text == text
    picture = make(wifi.text).get_image().convert("L")
    assert [found.text for found in zxingcpp.read_barcodes(picture)] == [text]
    assert isinstance(picture, Image.Image)


def test_console_and_room_screen_show_it_and_nobody_else(workshop):
    workshop.ask(FATOU, "SetWifi", **HALL)
    for who in (FATOU, SCREEN):
        assert seen(workshop, who) == {**HALL, "mark": Wifi(**HALL).mark}
    for who in (ANA, GITA, RAJA):
        assert "open the door" not in str(workshop.sees(who))


def test_it_leaves_the_room_screen_at_the_start_and_stays_on_the_console(workshop):
    workshop.ask(FATOU, "SetWifi", **HALL)
    workshop.next()
    assert seen(workshop, SCREEN) is None
    assert seen(workshop, FATOU)["name"] == "Hall 2"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": "Hall 2", "password": "short"}, "no-such-password"),
        ({"name": "Hall 2", "password": "pässwörter"}, "no-such-password"),
        ({"name": "Hall 2", "password": "x" * 64}, "no-such-password"),
        ({"name": "é" * 17}, "too-long"),
        ({"name": "", "password": "open the door"}, "incomplete"),
    ],
)
def test_what_no_network_can_have_is_refused(workshop, fields, code):
    assert workshop.refuses(FATOU, "SetWifi", **fields) == code


def test_a_password_may_be_a_key_of_64_signs_and_keeps_its_blanks(workshop):
    for password in ("0aF" + "1" * 61, " blanks count "):
        workshop.ask(FATOU, "SetWifi", name="Hall 2", password=password)
        assert workshop.session.wifi.password == password


@pytest.mark.parametrize("who", [ANA, GITA, OMAR, SCREEN])
def test_only_the_facilitator_says_which_wifi(workshop, who):
    assert workshop.refuses(who, "SetWifi", **HALL) == "not-yours"


def test_the_same_again_is_nothing_new_and_an_empty_name_takes_it_away(workshop):
    for _ in range(2):
        workshop.ask(FATOU, "SetWifi", **HALL)
    assert len(workshop.events) == 1
    workshop.ask(FATOU, "SetWifi")
    assert seen(workshop, SCREEN) is None


def test_it_is_forgotten_at_the_end(workshop):
    workshop.ask(FATOU, "SetWifi", **HALL)
    workshop.next()
    workshop.ask(FATOU, "EndWorkshop")
    assert "wifi" in workshop.events[-1].erases
    assert not workshop.session.wifi
    assert workshop.refuses(FATOU, "SetWifi", **HALL) == "closed"


def test_a_workshop_that_nobody_ended_forgets_it_the_day_after(workshop):
    workshop.ask(FATOU, "SetWifi", **HALL)
    workshop.next()
    workshop.ask(KEEPER, "ForgetOld")
    assert workshop.session.wifi
    workshop.midnight = MIDNIGHT + DAY
    workshop.ask(KEEPER, "ForgetOld")
    assert not workshop.session.wifi


def test_no_export_has_it(workshop):
    workshop.ask(FATOU, "SetWifi", **HALL)
    workshop.next()
    made = files(workshop.session, "en", workshop.now)
    assert made
    assert not [name for name, content in made.items() if b"open the door" in content or b"Hall 2" in content]
