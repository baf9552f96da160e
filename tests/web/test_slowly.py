"""What is guessed at the door: passphrases, codes and keys, one try after another."""

import pytest

from tests.web.conftest import PASSPHRASE
from workshop.journey.roles import Role


def tries(person, passphrase, address="192.0.2.9", path="/console"):
    return person.http.post(path, data={"passphrase": passphrase}, environ_overrides={"REMOTE_ADDR": address})


def test_wrong_passphrases_wait_and_too_many_are_turned_away_with_a_page_that_says_so(person, waits):
    mallory = person()
    answers = [tries(mallory, f"guess {number}") for number in range(8)]
    assert [answer.status_code for answer in answers] == [403] * 5 + [429] * 3
    assert waits == sorted(waits)
    assert answers[-1].headers["Retry-After"] == "30"
    assert "Wait half a minute" in answers[-1].text
    assert tries(mallory, PASSPHRASE).status_code == 429, "nobody learns the right one by going on"


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "demi-minute"), ("es", "medio minuto"), ("pt", "meio minuto"), ("ar", "نصف دقيقة")],
)
def test_the_page_says_it_in_the_readers_language(person, waits, language, words):
    mallory = person()
    for _ in range(6):
        answer = mallory.http.post("/console", data={"passphrase": "guess", "language": language})
    assert (answer.status_code, words in answer.text) == (429, True)


def test_fatou_gets_in_at_once_from_another_address_while_somebody_guesses(person, waits):
    mallory = person()
    for number in range(20):
        tries(mallory, f"guess {number}")
    waits.clear()
    assert tries(person(), PASSPHRASE, "192.0.2.10").status_code == 302
    assert sum(waits) < 1


def test_the_organisers_and_the_care_passphrase_share_the_line(person, waits):
    mallory = person()
    for path in ("/organise", "/quarantine", "/print", "/quarantine/past") * 2:
        last = tries(mallory, "guess", path=path)
    assert last.status_code == 429


def test_three_hundred_who_mistype_behind_one_address_all_get_in(person, app, waits):
    room = person().http
    for _ in range(150):
        assert room.get("/?code=WRONG").status_code == 404
        assert room.get("/j/WRONG").status_code == 404
    for _ in range(300):
        assert room.post(f"/j/{app.extensions['code']}", json={}).status_code == 201
    assert waits == []


def test_codes_and_keys_are_not_tried_without_end(person, app, waits):
    mallory = person().http
    for path in ("/j/WRONG", "/?code=WRONG", "/qr/WRONG.svg", "/screen?key=wrong", "/console?key=wrong") * 130:
        last = mallory.get(path)
    assert last.status_code == 429
    key = app.extensions["door"].key(Role.SCREEN)
    assert mallory.get("/screen", query_string={"key": key}).status_code == 429
    assert person().http.get("/screen", query_string={"key": key}, environ_overrides={"REMOTE_ADDR": "192.0.2.10"})
