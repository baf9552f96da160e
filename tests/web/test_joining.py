"""From the QR code to the phone page, without a name."""

import pytest

from tests.agendas import CARE
from tests.files.test_agenda import SHIPPED
from tests.web.conftest import Person
from workshop.figures import set_apart
from workshop.files.agenda import read_agenda


def test_a_form_leads_to_the_phone_page_and_json_is_answered_with_created(app, person):
    form = person().http.post(f"/j/{app.extensions['code']}", data={"language": "en", "table": "7"})
    assert (form.status_code, form.location) == (302, "/phone")
    sent = person().http.post(f"/j/{app.extensions['code']}", json={"language": "en", "table": "7"})
    assert (sent.status_code, sent.get_json()) == (201, {"ok": True})


def test_the_cookie_is_for_the_server_alone(app, person):
    answer = person().http.post(f"/j/{app.extensions['code']}", json={"language": "en", "table": "7"})
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize("code", ["NOPE", "AAAAAA", "../etc", "é"])
def test_a_wrong_code_gets_a_friendly_line(person, code):
    answer = person().http.get(f"/j/{code}")
    assert answer.status_code == 404
    assert "No workshop has this code" in answer.text or "no such page" in answer.text


def test_the_code_may_be_typed_in_small_letters_with_blanks(app, person):
    code = app.extensions["code"]
    answer = person().http.get("/", query_string={"code": f"{code[:3].lower()} {code[3:]}"})
    assert answer.location == f"/j/{code}"


def test_joining_again_for_another_table_stays_the_same_person(app, person):
    ana = person().join(table="1")
    number = _number(ana)
    ana.join(table="2")
    assert _number(ana) == number
    assert ana.views()[0]["mine"]["table"] == "2"


def _number(someone):
    with someone.http.session_transaction() as cookie:
        return cookie["person"]["number"]


def test_a_phone_that_has_not_joined_is_asked_for_the_code(person):
    assert person().http.get("/phone").location == "/"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_notice_names_who_is_there_for_people_before_anyone_joins(start, language):
    app = start({**read_agenda(SHIPPED), "care": CARE})
    page = Person(app).http.get(f"/j/{app.extensions['code']}?language={language}").text
    assert f'lang="{language}"' in page
    assert set_apart("Sam") in page  # whatever the direction of the sentence around it


def test_every_page_forbids_what_comes_from_elsewhere(person):
    for path in ("/", "/care", "/console", "/nowhere"):
        policy = person().http.get(path).headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy


def test_the_qr_code_leads_to_the_address_that_phones_can_reach(app, person):
    answer = person().http.get(f"/qr/{app.extensions['code']}.svg")
    assert answer.mimetype == "image/svg+xml"
    assert answer.data.startswith(b"<?xml")


def test_the_health_page_asks_the_database(person):
    assert person().http.get("/healthz").get_json() == {"ok": True}
