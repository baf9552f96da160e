"""Phones that ask whether this Wi-Fi is any good hear that it is, whatever name they ask under."""

import pytest

from workshop.web.connectivity import APPLE


def asks(person, host, path, **more):
    return person().http.get(path, headers={"Host": host, **more}, environ_base={"REMOTE_ADDR": "10.42.0.7"})


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("connectivitycheck.gstatic.com", "/generate_204"),
        ("www.google.com", "/gen_204"),
        ("10.42.0.1:8000", "/generate_204"),
    ],
)
def test_android_gets_nothing_which_is_what_it_wants(person, host, path):
    answer = asks(person, host, path)
    assert (answer.status_code, answer.data) == (204, b"")


@pytest.mark.parametrize(
    ("host", "path", "body"),
    [
        ("captive.apple.com", "/hotspot-detect.html", APPLE),
        ("www.apple.com", "/library/test/success.html", APPLE),
        ("www.msftconnecttest.com", "/connecttest.txt", "Microsoft Connect Test"),
        ("www.msftncsi.com", "/ncsi.txt", "Microsoft NCSI"),
        ("detectportal.firefox.com", "/success.txt?ipv4", "success\n"),
        ("nmcheck.gnome.org", "/check_network_status.txt", "NetworkManager is online\n"),
    ],
)
def test_others_get_the_words_they_wait_for_and_not_a_letter_more(person, host, path, body):
    answer = asks(person, host, path, **{"Accept-Encoding": "identity"})
    assert (answer.status_code, answer.text) == (200, body)


@pytest.mark.parametrize("path", ["/generate_204", "/hotspot-detect.html", "/ncsi.txt"])
def test_such_a_question_leaves_no_trace(app, person, path):
    answer = asks(person, "captive.example", path)
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    assert not app.extensions["announcer"].here.reached


def test_other_pages_under_such_a_name_lead_to_where_one_types_the_code(person):
    page = asks(person, "captive.apple.com", "/")
    assert page.status_code == 200
    assert "Workshop code" in page.text
