"""Whoever signs out on a borrowed laptop leaves nothing open: no page, no connection, no copy of the cookie."""

import pytest

from tests.web.conftest import CARE_PASSPHRASE, ORGANISER_PASSPHRASE, PASSPHRASE, Person
from tests.web.organising import TOKEN
from workshop.store.database import NotStored
from workshop.web.signed_out import SignedOut

PLACES = {"/console": PASSPHRASE, "/organise": ORGANISER_PASSPHRASE, "/quarantine": CARE_PASSPHRASE}


@pytest.fixture
def signed_in(person):
    def sign_in(path, who=None):
        who = who or person()
        assert who.http.post(path, data={"passphrase": PLACES[path]}).status_code == 302
        return who

    return sign_in


def token(who):
    with who.http.session_transaction() as cookie:
        return cookie.get("token", "")


def leaves(who, at="", **more):
    return who.http.post("/sign-out", data={"token": token(who), "at": at, **more})


@pytest.mark.parametrize("path", PLACES)
def test_a_press_leads_to_where_one_signs_in_and_says_so_once(signed_in, path):
    who = signed_in(path)
    answer = leaves(who, path.strip("/"))
    assert answer.location == f"{path}?language=en&signed=out"
    page = who.http.get(answer.location).text
    assert "You are signed out." in page
    assert "Passphrase" in page
    assert "You are signed out." not in who.http.get(path).text


def test_the_line_is_in_the_language_of_whoever_leaves(person):
    omar = person()
    omar.http.post("/organise", data={"passphrase": ORGANISER_PASSPHRASE, "language": "fr"})
    assert "language=fr" in leaves(omar).location


def test_nothing_is_left_in_the_browser(signed_in):
    who = signed_in("/organise")
    leaves(who)
    assert who.http.get_cookie("journey") is None


def test_all_roles_end_at_once_and_the_participant_stays(person, signed_in):
    ana = person().join("7", "fr")
    signed_in("/quarantine", signed_in("/organise", ana))
    with ana.http.session_transaction() as cookie:
        number = cookie["person"]["number"]
    leaves(ana, "quarantine")
    for path in PLACES:
        assert 'name="passphrase"' in ana.http.get(path).text
    with ana.http.session_transaction() as cookie:
        assert cookie["person"] == {"number": number, "table": "7"}
        assert cookie.keys() - {"_permanent"} == {"person", "language", "workshop"}
    assert ana.http.get("/phone").status_code == 200


def test_open_connections_of_this_browser_are_closed_but_for_the_phone(person, signed_in):
    ana = person().join()
    phone = ana.socket
    signed_in("/quarantine", ana)
    care = ana.connect("care").socket
    signed_in("/console", ana)  # with new rights comes a new console number; the browser is the same
    console, other = ana.connect("facilitator").socket, person().sign_in()
    leaves(ana, "console")
    assert [one.is_connected() for one in (phone, care, console, other.socket)] == [True, False, False, True]
    for role in ("facilitator", "care", "moderator", "screen"):
        assert not ana.connect(role).socket.is_connected()


def test_a_copy_of_the_cookie_opens_nothing_any_more(person, signed_in):
    who, mallory = signed_in("/organise"), person()
    mallory.http.set_cookie("journey", who.http.get_cookie("journey").value)
    assert "Passphrase" not in mallory.http.get("/organise").text
    leaves(who)
    assert "Passphrase" in mallory.http.get("/organise").text


def test_a_copy_of_the_cookie_opens_nothing_after_a_restart_either(start, person, signed_in):
    who = signed_in("/organise")
    copied = who.http.get_cookie("journey").value
    leaves(who)
    mallory = Person(start())
    mallory.http.set_cookie("journey", copied)
    assert "Passphrase" in mallory.http.get("/organise").text
    assert not mallory.connect("moderator").socket.is_connected()


def test_on_a_full_disk_it_holds_until_the_program_ends_and_the_program_says_so(person, signed_in, monkeypatch, capsys):
    def full(*_):
        raise NotStored(full=True)

    monkeypatch.setattr("workshop.web.signed_out.keep", full)
    who, mallory = signed_in("/organise"), person()
    mallory.http.set_cookie("journey", who.http.get_cookie("journey").value)
    assert leaves(who).status_code == 302
    assert "Passphrase" in mallory.http.get("/organise").text
    assert "Who signed out is known until the program ends, and not kept: NotStored" in capsys.readouterr().err


def test_whoever_signs_in_again_is_in_again(signed_in):
    who = signed_in("/console")
    leaves(who)
    signed_in("/console", who)
    assert who.connect("facilitator").socket.is_connected()


def test_without_its_token_it_signs_nobody_out(signed_in):
    who = signed_in("/organise")
    assert who.http.post("/sign-out", data={"token": "x"}).status_code == 403
    assert who.http.post("/sign-out", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert "Passphrase" not in who.http.get("/organise").text


def test_a_second_press_in_another_tab_is_calm(signed_in):
    who = signed_in("/organise")
    stale = {"token": token(who), "at": "organise"}
    leaves(who)
    assert who.http.post("/sign-out", data=stale).status_code == 302


def test_a_press_at_the_desk_does_not_end_the_console_of_an_evening_unasked(fatou):
    fatou.ask("Start", {"reason": "a test"})
    asked = leaves(fatou, "organise")
    assert "this browser has its console" in asked.text
    assert fatou.socket.is_connected()
    assert TOKEN.search(asked.text)[1] == token(fatou)
    assert leaves(fatou, "organise", sure="yes").status_code == 302
    assert not fatou.socket.is_connected()


def test_an_organiser_of_a_running_evening_is_not_asked(fatou, signed_in):
    fatou.ask("Start", {"reason": "a test"})
    assert leaves(signed_in("/organise"), "organise").status_code == 302


def test_a_cookie_from_before_browsers_had_a_number_can_leave_too(signed_in):
    who = signed_in("/console")
    with who.http.session_transaction() as cookie:
        del cookie["browser"]
    console = who.connect("facilitator").socket
    leaves(who, "console")
    assert not console.is_connected()


def test_the_form_stands_on_the_desk_and_the_other_pages_know_what_it_carries(signed_in):
    assert 'action="/sign-out"' in signed_in("/organise").http.get("/organise").text
    for path in ("/console", "/quarantine"):
        who = signed_in(path)
        assert f'"token": "{token(who)}"' in who.http.get(path).text


def test_other_programs_that_serve_the_workshop_are_told(app, signed_in, monkeypatch):
    said, who = [], signed_in("/console")
    with who.http.session_transaction() as cookie:
        browser = cookie["browser"]
    monkeypatch.setattr(app.extensions["announcer"].together.bus, "say", lambda _, what: said.append(what))
    leaves(who, "console")
    assert {"signed_out": browser} in said


def test_other_programs_that_serve_the_workshop_close_it_as_well(app, signed_in):
    who = signed_in("/console").connect("facilitator")
    with who.http.session_transaction() as cookie:
        browser = cookie["browser"]
    app.extensions["announcer"].together.hear("another", {"signed_out": browser})
    assert not who.socket.is_connected()
    assert "Passphrase" in who.http.get("/console").text


def test_what_another_program_kept_is_read_when_it_could_not_tell(app, signed_in):
    who = signed_in("/console")
    with who.http.session_transaction() as cookie:
        browser = cookie["browser"]
    door = app.extensions["door"]
    SignedOut(app.extensions["database"], door.workshop).add(browser)
    assert door.signed_out.look() == {browser}
    assert door.signed_out.look() == set()
    assert "Passphrase" in who.http.get("/console").text
