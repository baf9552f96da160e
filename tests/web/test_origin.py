"""Forms and sockets from pages of others are refused; our own pages are known under every name of the laptop."""

import pytest

from tests.web.test_default_deny import rules
from workshop.web.origin import is_ours

HANDSHAKE = "/socket.io/?EIO=4&transport=polling"


def asked(host="192.0.2.7:8000", scheme="http"):
    return {"HTTP_HOST": host, "wsgi.url_scheme": scheme}


@pytest.mark.parametrize(
    ("origin", "environ", "public", "ours"),
    [
        ("http://192.0.2.7:8000", asked(), None, True),
        ("http://joint-journey.local:8000", asked("Joint-Journey.local:8000"), None, True),
        ("https://here.example", asked("here.example", "https"), None, True),
        ("https://here.example", asked("here.example:443", "https"), None, True),
        (None, asked(), None, True),
        ("http://192.0.2.7:8001", asked(), None, False),
        ("https://192.0.2.7:8000", asked(), None, False),
        ("http://elsewhere.example", asked(), None, False),
        ("http://192.0.2.7:8000.elsewhere.example", asked(), None, False),
        ("null", asked(), None, False),
        ("", asked(), None, False),
        ("null", {}, None, False),
        ("https://public.example", asked("app:8000"), "https://public.example/", True),
        ("http://public.example", asked("app:8000"), "https://public.example/", False),
    ],
)
def test_a_page_is_ours_by_the_address_that_was_asked_or_the_public_one(origin, environ, public, ours):
    assert is_ours(public)(origin, environ) is ours


@pytest.mark.parametrize("transport", ["polling", "websocket"])
def test_a_handshake_from_a_page_of_another_host_is_refused(person, transport):
    http = person().http
    headers = {"Origin": "http://elsewhere.example"}
    answer = http.get(f"/socket.io/?EIO=4&transport={transport}", headers=headers)
    assert answer.status_code == 400
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_what_a_stranger_says_of_a_proxy_makes_no_page_ours(person):
    headers = {"Origin": "http://elsewhere.example", "X-Forwarded-Host": "elsewhere.example"}
    assert person().http.get(HANDSHAKE, headers=headers).status_code == 400


def test_our_own_pages_and_programs_without_pages_connect(person):
    http = person().http
    assert http.get(HANDSHAKE, headers={"Origin": "http://localhost"}).status_code == 200
    assert http.get(HANDSHAKE).status_code == 200


def test_a_form_of_a_page_of_another_host_is_refused_whatever_it_carries(person, fatou):
    with fatou.http.session_transaction() as cookie:
        token = cookie["token"]
    for rule in rules(fatou.app, "POST"):
        path = rule.replace("<code>", fatou.app.extensions["code"]).replace("<name>", "past")
        for headers in ({"Origin": "http://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert fatou.http.post(path, data={"token": token}, headers=headers).status_code == 403, path
