"""The home page of whoever hosts: opens workshops, tells passphrases once, and shows nothing that people gave."""

import re

import pytest

from tests.house.conftest import HOST
from tests.web.conftest import cheaply

NAME = "0123456789abcdef"


@pytest.fixture(autouse=True)
def _hashes_take_no_time(monkeypatch):
    monkeypatch.setattr("workshop.web.secrets.generate_password_hash", lambda words, _method: cheaply(words))


@pytest.fixture
def olga(guest):
    return guest().host()


def told(page):
    return re.findall(r"<bdi>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</bdi>", page)


def opened(olga, **more):
    return olga.send("/workshops/open", session="check-in", name=NAME, **more)


def test_a_workshop_is_opened_with_its_code_and_three_passphrases_that_open_it(olga, guest, house):
    page = opened(olga).text
    facilitator, organiser, care = told(page)
    workshop = house.rooms.with_id(NAME)
    assert f"/j/{workshop.code}" in page
    assert workshop.agenda["title"]["en"] == "Our Joint Journey – check-in"
    for path, words in (("/console", facilitator), ("/organise", organiser), ("/quarantine", care)):
        assert guest().sign(workshop.code, words, path).location == path
    assert guest().sign(workshop.code, care, "/console").status_code == 403


def test_passphrases_are_told_once_and_kept_as_hashes(olga, house, tmp_path):
    words = told(opened(olga).text)
    code = house.rooms.with_id(NAME).code
    assert told(olga.http.get(f"/workshops/{code}").text) == []
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not any(one.encode() in kept for one in words)


def test_a_form_that_is_sent_twice_opens_one_workshop(olga, house):
    opened(olga)
    again = opened(olga)
    assert again.location == f"/workshops/{house.rooms.with_id(NAME).code}"
    assert len(house.rooms.workshops.all()) == 1


def test_new_passphrases_close_the_old_ones_at_once_also_where_it_is_open(olga, guest, house):
    former = told(opened(olga).text)[0]
    code = house.rooms.with_id(NAME).code
    guest().http.get(f"/j/{code}")
    words = told(olga.send(f"/workshops/{code}/passphrases").text)[0]
    assert guest().sign(code, former).status_code == 403
    assert guest().sign(code, words).status_code == 302


@pytest.mark.parametrize("sent", [{"session": "../etc"}, {"session": ""}, {"name": "x"}, {"name": "../../0123456789"}])
def test_what_is_not_offered_is_not_opened(olga, house, sent):
    assert olga.send("/workshops/open", **{"session": "check-in", "name": NAME, **sent}).status_code == 400
    assert house.rooms.workshops.all() == []


def test_the_list_says_what_each_is_and_how_far_it_has_come(olga, guest, morning, evening):
    fatou = guest().facilitate(morning)
    assert fatou.ask("Start")["ok"]
    page = olga.http.get("/workshops").text
    first, second = re.findall(r'<li class="panel">.*?</li>', page, re.DOTALL)
    assert evening.code in first
    assert "Not begun" in first
    assert morning.code in second
    assert "Running" in second
    assert "A journey" in second
    fatou.ask("EndWorkshop")
    assert "Ended" in olga.http.get("/workshops").text


def test_a_long_list_has_pages(olga, database, house, monkeypatch, morning, evening):
    monkeypatch.setattr("workshop.house.home.A_PAGE", 1)
    first = olga.http.get("/workshops").text
    assert evening.code in first
    assert morning.code not in first
    assert "/workshops?after=1" in first
    assert morning.code in olga.http.get("/workshops?after=1").text


def test_the_home_page_shows_no_care_contacts_and_nothing_that_people_gave(olga, guest, morning):
    fatou = guest().facilitate(morning)
    assert fatou.ask("Start")["ok"]
    whole = "".join(olga.http.get(path).text for path in ("/workshops", f"/workshops/{morning.code}"))
    contacts = [words for text in fatou.opened.room.session.care.values() for words in text.root.values()]
    assert contacts
    assert not any(words in whole for words in contacts)


def test_deleting_asks_first_and_takes_everything(olga, guest, house, morning, evening):
    ana = guest().come(morning)
    ana.socket.disconnect()
    path = f"/workshops/{morning.code}/delete"
    assert "This is deleted, for good" in olga.http.get(path).text
    assert "the tick was missing" in olga.send(path).text
    assert olga.send(path, sure="yes").location == "/workshops"
    assert house.rooms.workshops.all() == [evening]
    assert house.rooms.open == ()
    assert ana.http.get("/phone").location == "/"
    assert olga.http.get(path).status_code == 404


def test_a_workshop_with_people_in_it_is_not_deleted(olga, guest, house, morning):
    guest().come(morning)
    path = f"/workshops/{morning.code}/delete"
    assert "End the workshop first" in olga.http.get(path).text
    assert olga.send(path, sure="yes").status_code == 409
    assert house.rooms.workshops.all() == [morning]


def test_the_host_and_a_participant_live_in_one_browser(olga, morning):
    olga.come(morning)
    assert olga.http.get("/phone").status_code == 200
    assert morning.code in olga.http.get("/workshops").text


def test_the_hosts_passphrase_opens_no_workshop_and_theirs_not_the_home_page(guest, house, morning):
    assert guest().sign(morning.code, HOST).status_code == 403
    fatou = guest().facilitate(morning)
    assert "Passphrase" in fatou.http.get("/workshops").text
