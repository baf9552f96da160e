"""Whether an address is this machine itself: each of its spellings gets the same answer, wherever it is asked."""

from ipaddress import ip_address

import pytest

from workshop.venue import this_machine
from workshop.venue.this_machine import from_here, is_loopback, names_this_machine

ITSELF = ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1", "::FFFF:7f00:1", "0:0:0:0:0:ffff:127.0.0.1", "::1%lo"]
OTHERS = ["192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1", "::"]


@pytest.fixture(autouse=True)
def cards(monkeypatch):
    """The network cards of this machine."""
    monkeypatch.setattr(this_machine, "own", lambda: {ip_address("198.51.100.7"), ip_address("fe80::7")})


@pytest.mark.parametrize("address", ITSELF)
def test_the_laptop_that_asks_itself_is_known_by_each_of_its_own_addresses(address):
    assert is_loopback(address)
    assert names_this_machine(address)
    assert from_here(address)


@pytest.mark.parametrize("address", OTHERS)
def test_nobody_else_is_taken_for_the_laptop_itself(address):
    assert not is_loopback(address)
    assert not names_this_machine(address)
    assert not from_here(address)


@pytest.mark.parametrize("address", ["198.51.100.7", "::ffff:198.51.100.7", "::ffff:c633:6407", "fe80::7%wlan0"])
def test_what_comes_over_its_own_network_card_is_from_here_and_others_can_use_that_address(address):
    assert from_here(address)
    assert not names_this_machine(address)


@pytest.mark.parametrize("name", ["", "localhost", "joint-journey.local"])
def test_a_name_is_no_address_and_one_of_them_is_this_machine(name):
    assert not is_loopback(name)
    assert names_this_machine(name) is (name == "localhost")


def test_a_socket_of_the_system_has_no_address_and_is_from_here():
    assert from_here("")


def test_the_cards_of_this_machine_have_addresses(monkeypatch):
    monkeypatch.undo()
    assert ip_address("127.0.0.1") in this_machine.own()
