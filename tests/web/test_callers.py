"""Where a request comes from, however its address is spelled."""

import pytest

from workshop.web.callers import comes_from, is_loopback


@pytest.mark.parametrize(
    ("address", "who"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%wlan0", "fe80::/64"),
        ("", ""),
    ],
)
def test_whoever_has_one_of_the_newer_addresses_has_its_whole_network(address, who):
    assert comes_from(address) == who


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
def test_the_laptop_that_asks_itself_is_known_by_each_of_its_own_addresses(address):
    assert is_loopback(address)


@pytest.mark.parametrize("address", ["192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1", "::", "", "localhost"])
def test_nobody_else_is_taken_for_the_laptop_itself(address):
    assert not is_loopback(address)
