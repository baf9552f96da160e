"""Every page of the house says who may see it; what says nothing is closed. And the code leads in."""

import pytest

from tests.house.conftest import PASSPHRASE
from tests.web.test_default_deny import rules
from workshop.web.connectivity import EMPTY, TEXTS
from workshop.web.line import Pace
from workshop.web.static import prepared

BEHIND = ("/console", "/organise", "/print", "/quarantine")
OPEN = {
    "/",
    "/j/<code>",
    "/care",
    "/commitment",
    "/healthz",
    "/metrics",
    f"/{prepared().address}/<path:filename>",
    *EMPTY,
    *TEXTS,
}
LEADS_ON = {
    "/phone",
    "/kept",
    "/screen",
    "/moderate",
    "/time",
    "/reader",
    "/speaker",
    *(f"{path}/<path:below>" for path in BEHIND),
}
OF_THE_HOST = {"/workshops/open", "/workshops/<code>", "/workshops/<code>/delete"}
LEAVES = {"/sign-out", "/workshops/sign-out"}
SENT = {"/workshops/open", "/workshops/bring", "/workshops/<code>/passphrases", "/workshops/<code>/delete"}


def there(path, workshop):
    return path.replace("<code>", workshop.code).replace("<path:below>", "room")


def test_every_page_and_form_of_the_house_is_listed(house):
    assert rules(house.front, "GET") == OPEN | LEADS_ON | OF_THE_HOST | {*BEHIND, "/workshops"}
    assert rules(house.front, "POST") == SENT | LEAVES | {"/j/<code>", "/commitment", *BEHIND, "/workshops"}


@pytest.mark.parametrize("path", sorted(OF_THE_HOST))
def test_a_page_of_the_host_leads_everybody_else_to_where_one_signs_in(guest, morning, path):
    for somebody in (guest(), guest().come(morning), guest().facilitate(morning)):
        assert somebody.http.get(there(path, morning)).location == "/workshops"


@pytest.mark.parametrize("path", sorted(SENT))
def test_a_form_of_the_host_does_nothing_for_others_or_without_its_token(guest, house, morning, path):
    sent = {"session": "check-in", "name": "0" * 16, "sure": "yes"}
    for somebody in (guest(), guest().facilitate(morning), guest().host()):
        assert somebody.http.post(there(path, morning), data=sent).status_code == 403
        assert somebody.http.post(there(path, morning), data={**sent, "token": "x"}).status_code == 403
    assert house.rooms.workshops.all() == [morning]


def test_a_wrong_passphrase_opens_no_home_page_and_waits(guest, waited):
    mallory = guest()
    for _ in range(3):
        assert mallory.http.post("/workshops", data={"passphrase": "guess"}).status_code == 403
    assert waited == sorted(waited)
    assert waited[0] > 0
    assert "Passphrase" in mallory.http.get("/workshops").text


def test_a_form_from_another_site_is_refused(guest):
    answer = guest().http.post("/workshops", data={"passphrase": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


@pytest.mark.parametrize("path", sorted(LEADS_ON))
def test_a_page_without_a_workshop_leads_to_where_one_says_which(guest, morning, path):
    assert guest().http.get(there(path, morning)).location in ("/", *BEHIND)


@pytest.mark.parametrize("path", BEHIND)
def test_whoever_signs_in_without_a_cookie_says_the_code_as_well(guest, morning, path):
    page = guest().http.get(path).text
    assert "Workshop code" in page
    assert "Passphrase" in page
    answer = guest().sign("AAAAAA", PASSPHRASE, path)
    assert answer.status_code == 403
    assert "No workshop has this code" in answer.text


def test_a_form_in_one_workshop_with_the_code_of_another_leads_there(guest, morning, evening):
    ana = guest().come(morning)
    assert morning.code in ana.http.get("/console").text
    assert ana.sign(evening.code, PASSPHRASE).location == "/console"
    assert ana.opened.workshop == evening


def test_the_code_is_typed_at_the_short_address_for_any_workshop(guest, morning, evening):
    for workshop in (morning, evening):
        typed = f" {workshop.code[:3].lower()}-{workshop.code[3:]}"
        assert guest().http.get("/", query_string={"code": typed}).location == f"/j/{workshop.code}"
    assert guest().http.get("/?code=AAAAAA").status_code == 404
    assert guest().http.get("/j/AAAAAA").status_code == 404
    assert guest().http.post("/j/AAAAAA", json={}).status_code == 404


@pytest.mark.parametrize("path", ["/j/{}", "/qr/{}.svg", "/care?workshop={}", "/console?workshop={}", "/?code={}"])
def test_codes_are_slow_to_guess_wherever_they_are_tried(guest, house, morning, waited, path):
    """Whoever guesses waits for a right code, too: the wait comes before the answer is looked up."""
    house.codes.pace = Pace(free=2, first=1.0, most=4.0, apart=1.0, apart_at_first=0.0, longest=8.0)
    mallory = guest()
    for _ in range(3):
        mallory.http.get(path.format("AAAAAA"))
    assert waited
    answers = [mallory.http.get(path.format(morning.code)) for _ in range(9)]
    assert answers[-1].status_code == 429
    assert "Too many tries" in answers[-1].text
    assert len(waited) > 3


def test_whoever_is_in_a_workshop_does_not_wait_for_others_who_guess(guest, house, morning, waited):
    ana = guest().come(morning)
    house.codes.pace = Pace(free=0, first=1.0, most=4.0, apart=1.0, apart_at_first=0.0, longest=0.5)
    guest().http.get("/j/AAAAAA")
    waited.clear()
    assert ana.http.get("/phone").status_code == 200
    assert ana.http.get(f"/j/{morning.code}").status_code == 200
    assert waited == []


@pytest.mark.parametrize("path", ["/healthz", "/generate_204", "/", "/care", f"/{prepared().address}/css/base.css"])
def test_what_belongs_to_no_workshop_opens_none(guest, house, path):
    with guest().http.get(path) as answer:
        assert answer.status_code in (200, 204)
    assert house.rooms.open == ()


@pytest.mark.parametrize("cookie", ["", "nonsense", "eyJ3b3Jrc2hvcCI6IngifQ.aaaa.bbbb"])
def test_a_forged_cookie_leads_nowhere(guest, house, morning, cookie):
    mallory = guest()
    mallory.http.set_cookie("journey", cookie)
    assert mallory.http.get("/phone").location == "/"
    assert house.rooms.open == ()
