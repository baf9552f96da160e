"""Check the room: a light for each address, which a phone turns on and nobody on this laptop can."""

import pytest

from tests.web.conftest import ADDRESSES

HERE, THERE = ADDRESSES
PHONE = "203.0.113.5"


def opens(someone, path, address=HERE, came_from=PHONE, **more):
    host = address.removeprefix("http://")
    return someone.http.get(path, headers={"Host": host, **more}, environ_base={"REMOTE_ADDR": came_from})


def lit(app):
    return app.extensions["announcer"].here.reached


@pytest.mark.parametrize("path", ["/", "/j/CODE", "/phone", "/j/WRONG"])
def test_a_phone_that_opens_a_page_lights_the_address_it_used(app, person, path):
    opens(person(), path.replace("CODE", app.extensions["code"]), address=THERE)
    assert lit(app) == {THERE}


@pytest.mark.parametrize("came_from", ["127.0.0.1", "127.0.0.2", "::1", "::ffff:127.0.0.1", ""])
def test_a_page_opened_on_this_laptop_proves_nothing(app, person, came_from):
    opens(person(), "/", came_from=came_from)
    assert lit(app) == set()


@pytest.mark.parametrize("path", ["/screen", "/console", "/healthz", "/care"])
def test_other_machines_which_may_hang_on_a_cable_prove_nothing_for_phones(app, person, path):
    opens(person(), path)
    assert lit(app) == set()


def test_a_host_that_is_no_address_of_ours_lights_nothing(app, person):
    opens(person(), "/", address="http://evil.example")
    assert lit(app) == set()


def test_the_page_shows_the_light_and_the_console_knows_it(app, person, fatou):
    before = fatou.http.get("/console/room").text
    assert "No phone has been seen yet" in before
    assert "This is the address in the QR code." in before
    opens(person(), "/")
    assert fatou.when(lambda view: view["shared"]["room"]["reached"])["shared"]["room"]["reached"] == [HERE]
    now = fatou.http.get("/console/room/now").text
    assert "A phone has come in here." in now
    assert "No phone has been seen yet" not in now


def test_nothing_on_the_page_or_in_memory_tells_which_phone_it_was(app, person, fatou):
    opens(person(), "/", **{"User-Agent": "a very special phone"})
    page = fatou.http.get("/console/room").text
    announcer = app.extensions["announcer"]
    kept = f"{vars(announcer)} {vars(announcer.present)} {vars(announcer.personal)} {page}"
    assert PHONE not in kept
    assert "a very special phone" not in kept


def test_phones_are_counted_and_their_clocks_compared(app, person, fatou):
    ana = person().join()
    assert "Connected at this moment: 1" in fatou.http.get("/console/room").text
    ahead = app.extensions["room"].clock().now + 61 * 60_000
    assert "No phone has come yet to compare it with." in fatou.http.get("/console/room").text
    ana.connect(clock=ahead)
    assert "Minutes that this laptop is behind the phones: 61" in fatou.http.get("/console/room").text


def test_the_clock_of_the_device_that_shows_the_console_is_compared_too(app, fatou):
    ahead = app.extensions["room"].clock().now - 5 * 60_000
    assert "the device you are looking at: 5" in fatou.http.get(f"/console/room/now?clock={ahead}").text
    for odd in ("soon", "9" * 40, ""):
        assert fatou.http.get("/console/room/now", query_string={"clock": odd}).status_code == 200


def test_it_can_be_asked_while_the_session_runs_and_after_it_has_ended(fatou):
    fatou.next()
    assert fatou.http.get("/console/room").status_code == 200
    fatou.ask("EndWorkshop")
    assert fatou.http.get("/console/room").status_code == 200


def test_every_state_has_a_shape_and_a_word(fatou):
    page = fatou.http.get("/console/room").text
    assert page.count("venue-shape") == page.count("venue-word") == page.count('class="venue-row ') > 4


def test_it_speaks_french(fatou):
    for path in ("/console/room", "/console/room/now"):
        page = fatou.http.get(path, query_string={"language": "fr"}).text
        assert "En attente" in page
        assert "Waiting" not in page
