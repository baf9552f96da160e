"""The cookie knows no date: a laptop's clock may be wrong, and so may a phone's."""

from unittest.mock import patch

import pytest
from itsdangerous import TimestampSigner

YEAR = 365 * 24 * 60 * 60


@pytest.mark.parametrize("wrong", [-10 * YEAR, -3600, 3600, 10 * YEAR])
def test_a_phone_stays_in_whatever_the_clock_said_when_its_cookie_was_signed(person, wrong):
    signs = TimestampSigner.get_timestamp
    with patch.object(TimestampSigner, "get_timestamp", lambda signer: signs(signer) + wrong):
        ana = person().join()
    assert ana.http.get("/phone").status_code == 200
    assert ana.connect().socket.is_connected()


def test_how_long_it_is_kept_is_a_length_and_not_a_day(app, person):
    joined = person().http.post(f"/j/{app.extensions['code']}", json={})
    (cookie,) = joined.headers.getlist("Set-Cookie")
    assert f"Max-Age={14 * 24 * 60 * 60}" in cookie
    assert "Expires" not in cookie


def test_a_cookie_that_was_changed_opens_nothing(person):
    ana = person().join()
    value = ana.http.get_cookie("journey").value
    ana.http.set_cookie("journey", value[:-5] + "-----")
    assert ana.http.get("/phone").status_code == 302
