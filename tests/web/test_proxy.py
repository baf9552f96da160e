"""What a proxy says of who asks counts only where we were told that there is one, and only the word of ours."""

import pytest

from tests.web.conftest import PASSPHRASE, Person
from workshop.venue.listening import Listening

TLS = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "public.example"}
POLLING = "/socket.io/?EIO=4&transport=polling"


@pytest.fixture
def behind(start):
    """Somebody at an application that was told of so many proxies."""
    return lambda proxies: Person(start(listening=Listening(proxies=proxies)))


def guesses(person, *addresses, passphrase="guess"):
    data = {"passphrase": passphrase}
    return [
        person.http.post("/console", data=data, headers={**TLS, "X-Forwarded-For": address}).status_code
        for address in addresses
    ]


def test_without_being_told_nobody_is_believed(behind, waits):
    mallory = behind(0)
    assert guesses(mallory, *(f"192.0.2.{number}" for number in range(8)))[-1] == 429
    answer = mallory.http.post(f"/j/{mallory.app.extensions['code']}", json={}, headers=TLS)
    assert "Secure" not in answer.headers["Set-Cookie"]
    assert "Cross-Origin-Opener-Policy" not in answer.headers
    assert mallory.http.get(POLLING, headers={**TLS, "Origin": "https://public.example"}).status_code == 400


def test_behind_a_proxy_address_scheme_and_host_are_what_it_says(behind, waits):
    fatou = behind(1)
    assert guesses(fatou, *["192.0.2.7"] * 8)[-1] == 429
    waits.clear()
    assert guesses(fatou, "192.0.2.8", passphrase=PASSPHRASE) == [302]
    answer = fatou.http.post(f"/j/{fatou.app.extensions['code']}", json={}, headers=TLS)
    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "wss://public.example" in answer.headers["Content-Security-Policy"]
    assert fatou.http.get(POLLING, headers={**TLS, "Origin": "https://public.example"}).status_code == 200
    assert fatou.http.get(POLLING, headers={**TLS, "Origin": "https://elsewhere.example"}).status_code == 400


def test_what_somebody_made_up_before_it_reached_the_proxy_is_worth_nothing(behind, waits):
    assert guesses(behind(1), *(f"192.0.2.{number}, 198.51.100.1" for number in range(8)))[-1] == 429


def test_of_two_proxies_the_outer_one_knows_who_asks(behind, waits):
    fatou = behind(2)
    assert guesses(fatou, *["192.0.2.7, 10.0.0.1"] * 8)[-1] == 429
    assert guesses(fatou, "192.0.2.8, 10.0.0.1", passphrase=PASSPHRASE) == [302]
