"""What the room check says, and when: a state for each thing, and words for each verdict."""

import pytest

from workshop.venue.clocks import MINUTE, PhoneClocks
from workshop.venue.findings import ENOUGH, PLENTY, Facts, State, findings
from workshop.venue.laptop import Power, free_bytes, power
from workshop.venue.listening import Listening, host_of
from workshop.web.venue_words import SAID

HERE, THERE, NAME = "http://192.0.2.7:8000", "http://198.51.100.7:8000", "http://joint-journey.local:8000"
SOME = Facts(addresses=(HERE, THERE, NAME), chosen=HERE)


def verdicts(**facts):
    found = list(findings(Facts(**{**vars(SOME), **facts})))
    assert {finding.verdict for finding in found} <= SAID.keys()
    return {str(finding.values.get("address", finding.about)): (finding.state, finding.verdict) for finding in found}


def test_before_any_phone_came_all_lights_wait():
    found = verdicts()
    assert found[HERE] == (State.WAITING, "address-waiting")
    assert found[THERE] == (State.WAITING, "address-spare")
    assert found[NAME] == (State.WAITING, "address-name")
    assert found["people"][0] is State.WAITING


def test_a_phone_turns_on_the_light_of_the_address_that_it_opened():
    assert verdicts(reached=frozenset({HERE}))[HERE] == (State.FINE, "address-reached")


def test_phones_that_come_in_elsewhere_than_the_qr_code_says_are_a_reason_to_look():
    found = verdicts(reached=frozenset({THERE}))
    assert (found[HERE], found[THERE][0]) == ((State.LOOK, "address-other"), State.FINE)


def test_a_laptop_in_no_network_says_so():
    alone = "http://127.0.0.1:8000"
    assert verdicts(addresses=(alone,), chosen=alone, found=(alone,))[alone] == (State.TROUBLE, "address-alone")


def test_a_wifi_that_was_joined_or_left_since_the_start_asks_for_a_new_start():
    found = verdicts(found=(HERE, "http://203.0.113.4:8000"), reached=frozenset({HERE, THERE}))
    assert found["network"] == (State.TROUBLE, "network-changed")
    assert found[THERE] == (State.TROUBLE, "address-gone")
    assert found[HERE][0] is found[NAME][0] or found[NAME][1] == "address-name"


@pytest.mark.parametrize(
    ("listening", "verdict"),
    [
        (Listening(), (State.FINE, "port-everywhere")),
        (Listening(host="192.0.2.7"), (State.LOOK, "port-one")),
        (Listening(host="127.0.0.1"), (State.TROUBLE, "port-alone")),
        (Listening(host="localhost"), (State.TROUBLE, "port-alone")),
    ],
)
def test_the_way_in_says_who_can_come(listening, verdict):
    assert verdicts(listening=listening)["port"] == verdict


def test_behind_a_public_address_that_is_the_way_in():
    listening = Listening(host="127.0.0.1", public_url="https://workshop.example")
    assert verdicts(listening=listening)["https://workshop.example"] == (State.FINE, "port-public")


@pytest.mark.parametrize(
    ("browser", "phones", "verdict"),
    [
        (0, None, (State.FINE, "clock-unknown")),
        (1, -1, (State.FINE, "clock-agrees")),
        (0, 61, (State.TROUBLE, "clock-slow")),
        (0, -3, (State.TROUBLE, "clock-fast")),
        (-5, 0, (State.LOOK, "clock-browser")),
    ],
)
def test_the_clock_is_compared_with_phones_first_and_then_with_the_browser(browser, phones, verdict):
    assert verdicts(browser_ahead=browser, phones_ahead=phones)["clock"] == verdict


def test_one_phone_with_a_wrong_clock_does_not_count_for_the_room():
    noon = 1_790_000_000_000
    clocks = PhoneClocks(lambda: noon)
    assert clocks.ahead is None
    for theirs in (noon + 20, noon - 400, noon + 90 * MINUTE, "soon", None, True, -1, 10**30):
        clocks.heard(theirs)
    assert clocks.ahead == 0


@pytest.mark.parametrize(
    ("free", "state"), [(PLENTY, State.FINE), (PLENTY - 1, State.LOOK), (ENOUGH - 1, State.TROUBLE)]
)
def test_little_room_on_the_disk_is_said_in_time(free, state):
    assert verdicts(free=free)["disk"][0] is state


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (None, State.FINE),
        (Power(plugged=True, left=0.1), State.FINE),
        (Power(plugged=False, left=0.9), State.LOOK),
        (Power(plugged=False, left=0.3), State.TROUBLE),
    ],
)
def test_a_laptop_on_battery_is_said_in_time(now, state):
    assert verdicts(power=now)["power"][0] is state


def test_this_machine_answers_too(tmp_path):
    assert free_bytes(tmp_path) > 0
    assert free_bytes(None) is None
    assert power() is None or 0 <= power().left <= 1


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://192.0.2.7:8000", "192.0.2.7:8000"),
        ("http://192.0.2.7:80", "192.0.2.7"),
        ("https://Workshop.example:443/x", "workshop.example"),
        ("https://workshop.example:8443", "workshop.example:8443"),
    ],
)
def test_an_address_is_compared_as_browsers_send_it(address, host):
    assert host_of(address) == host


def test_on_the_port_of_the_web_nobody_types_a_port():
    assert Listening(port=80).address("192.0.2.7") == "http://192.0.2.7"
