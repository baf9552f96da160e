"""Where a request comes from, however its address is spelled."""

import pytest

from workshop.web.callers import comes_from


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
