"""What every answer tells the browser, on every page there is."""

import re

import pytest

from tests.web.conftest import CARE_PASSPHRASE, Person
from workshop.venue.listening import Listening
from workshop.web.static import prepared

FILES = f"/{prepared().address}/<path:filename>"
KEPT = {"/care": "private, max-age=14400"}
"""Whom to turn to has to be there when the laptop is gone."""
NAMES = {"code": "WRONG", "name": "commitments.csv", "block": "hear", "step": "opening"}


def pages(app):
    rules = {rule.rule for rule in app.url_map.iter_rules() if "GET" in rule.methods} - {FILES}
    return sorted(re.sub(r"<(\w+)>", lambda found: NAMES[found[1]], rule) for rule in rules)


@pytest.fixture
def everything(fatou) -> Person:
    """Somebody with every right there is."""
    fatou.join()
    fatou.http.post("/quarantine", data={"passphrase": CARE_PASSPHRASE})
    return fatou


def test_no_page_is_kept_framed_sniffed_told_elsewhere_or_given_what_it_does_not_need(everything, person, app, waits):
    for path in pages(app):
        for who in (everything, person()):
            said = who.http.get(path).headers
            assert said["Cache-Control"] == KEPT.get(path, "no-store"), path
            assert said["X-Content-Type-Options"] == "nosniff", path
            assert said["X-Frame-Options"] == "DENY", path
            assert said["Referrer-Policy"] == "no-referrer", path
            assert said["Cross-Origin-Resource-Policy"] == "same-origin", path
            assert "camera=()" in said["Permissions-Policy"], path


def test_what_is_kept_is_found_again_when_the_cookie_says_more_by_then(everything):
    assert everything.http.get("/care").headers["Vary"] == "Accept-Encoding"
    assert "Cookie" in everything.http.get("/kept").headers["Vary"]


def test_no_page_runs_anything_but_our_own_files(everything, app, waits):
    for path in pages(app):
        policy = everything.http.get(path).headers["Content-Security-Policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert "unsafe" not in policy, path


def test_no_page_has_a_script_or_a_style_within_itself(everything, app, waits):
    for path in pages(app):
        answer = everything.http.get(path)
        if answer.mimetype == "text/html":
            assert not re.search(
                r"<script(?![^>]*\b(src|type=\"application/json\"))|<style|\bon\w+=\"|\bstyle=\"", answer.text
            ), path


def test_only_by_https_under_a_public_address_a_browser_is_told_to_stay_there(start):
    by_https = {"base_url": "https://here.example"}
    http = Person(start()).http
    assert "Cross-Origin-Opener-Policy" not in http.get("/").headers
    assert http.get("/", **by_https).headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in http.get("/", **by_https).headers
    public = Person(start(listening=Listening(public_url="https://here.example"))).http
    assert "Strict-Transport-Security" not in public.get("/").headers
    assert public.get("/", **by_https).headers["Strict-Transport-Security"] == "max-age=31536000"


def test_what_goes_over_the_socket_is_not_kept_and_files_are_what_they_say(person):
    http = person().http
    polled = http.get("/socket.io/?EIO=4&transport=polling").headers
    assert (polled["Cache-Control"], polled["X-Content-Type-Options"]) == ("no-store", "nosniff")
    with http.get(f"/{prepared().address}/css/base.css") as file:
        assert file.headers["X-Content-Type-Options"] == "nosniff"
