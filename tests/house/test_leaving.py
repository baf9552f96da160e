"""Signing out in a house: of a workshop, and of the home page, each where its passphrase was typed."""

from flask import session

from tests.house.conftest import HOST, ORGANISER, Guest
from workshop.store.signed_out import HOUSE
from workshop.web.signed_out import SignedOut


def token(guest):
    with guest.opened.app.test_request_context(headers={"Cookie": guest._cookie("journey")}):
        return guest.opened.app.extensions["door"].token


def test_the_host_signs_out_and_the_next_one_finds_a_form(guest):
    olga = guest().host()
    answer = olga.send("/workshops/sign-out")
    assert answer.location == "/workshops?language=en&signed=out"
    page = olga.http.get(answer.location).text
    assert "You are signed out." in page
    assert "Passphrase" in page
    assert olga.http.get_cookie("house") is None
    assert olga.send("/workshops/sign-out").status_code == 302


def test_a_copy_of_the_hosts_cookie_opens_nothing_in_any_program_of_the_house(start, guest):
    olga, mallory = guest().host(), guest()
    mallory.http.set_cookie("house", olga.http.get_cookie("house").value)
    assert "Passphrase" not in mallory.http.get("/workshops").text
    elsewhere = SignedOut(olga.house.rooms.workshops.engine, HOUSE)
    with olga.house.front.test_request_context(headers={"Cookie": olga._cookie("house")}):
        elsewhere.add(session["token"])
    assert "Passphrase" in mallory.http.get("/workshops").text
    assert mallory.send("/workshops/open", session="check-in").status_code == 403


def test_nor_after_a_restart(start, guest, morning):
    olga, omar = guest().host(), guest()
    omar.sign(morning.code, ORGANISER, "/organise")
    copied = [(name, one.http.get_cookie(name).value) for one, name in ((olga, "house"), (omar, "journey"))]
    olga.send("/workshops/sign-out")
    omar.http.post("/sign-out", data={"token": token(omar), "at": "organise"})
    mallory = Guest(start())
    for name, value in copied:
        mallory.http.set_cookie(name, value)
    assert "Passphrase" in mallory.http.get("/workshops").text
    assert "Passphrase" in mallory.http.get("/organise").text


def test_the_line_is_in_the_language_of_the_host(guest):
    olga = guest()
    olga.http.post("/workshops", data={"passphrase": HOST, "language": "ar"})
    assert "language=ar" in olga.send("/workshops/sign-out").location


def test_the_home_page_needs_its_token_to_sign_out(guest):
    olga = guest().host()
    assert olga.http.post("/workshops/sign-out").status_code == 403
    assert "Passphrase" not in olga.http.get("/workshops").text


def test_an_organiser_is_led_to_the_form_of_the_same_workshop(guest, morning):
    omar = guest()
    omar.sign(morning.code, ORGANISER, "/organise")
    answer = omar.http.post("/sign-out", data={"token": token(omar), "at": "organise"})
    assert answer.location == f"/organise?workshop={morning.code}&language=en&signed=out"
    page = omar.http.get(answer.location).text
    assert "You are signed out." in page
    assert morning.code in page
    assert omar.http.get_cookie("journey") is None


def test_a_second_press_in_another_tab_leads_to_a_form_as_well(guest):
    answer = guest().http.post("/sign-out", data={"token": "of before"})
    assert "You are signed out." in guest().http.get(answer.location).text


def test_the_host_stays_when_the_console_of_the_same_browser_is_left_and_the_other_way_round(guest, morning):
    olga = guest().host().facilitate(morning)
    olga.send("/workshops/sign-out")
    assert olga.socket.is_connected()
    olga.host()
    olga.http.post("/sign-out", data={"token": token(olga), "at": "console"})
    assert not olga.socket.is_connected()
    assert morning.code in olga.http.get("/workshops").text
