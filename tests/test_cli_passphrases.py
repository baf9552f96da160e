"""Passphrases on the command line: told once, given by the environment as words or as a hash."""

import pytest

from workshop.cli.passphrases import TOLD_BEFORE, as_settings, given_passphrases, secrets_of
from workshop.cli.plain import Stop
from workshop.store.database import Damaged
from workshop.web.secrets import is_passphrase


@pytest.fixture(autouse=True)
def given(monkeypatch):
    for setting in ("WORKSHOP_PASSPHRASE", "ORGANISER_PASSPHRASE", "CARE_PASSPHRASE"):
        monkeypatch.delenv(setting, raising=False)
    return monkeypatch.setenv


def test_the_first_start_prints_them_and_a_later_one_says_how_to_get_new_ones(tmp_path):
    _, lines = secrets_of(tmp_path, {}, anew=False)
    assert [line.split("  ")[0] for line in lines] == ["Passphrase", "Care passphrase", "Organiser passphrase"]
    assert secrets_of(tmp_path, {}, anew=False)[1] == [TOLD_BEFORE]
    _, again = secrets_of(tmp_path, {}, anew=True)
    assert len(again) == 3
    assert not set(again) & set(lines)


def test_where_all_are_given_nothing_is_said_of_them(tmp_path, given):
    for setting in ("WORKSHOP_PASSPHRASE", "ORGANISER_PASSPHRASE", "CARE_PASSPHRASE"):
        given(setting, "open sesame")
    assert secrets_of(tmp_path, given_passphrases(), anew=False)[1] == []


def test_the_rehearsal_beside_is_opened_by_the_same_passphrase(tmp_path, given):
    given("WORKSHOP_PASSPHRASE", "open sesame")
    here, _ = secrets_of(tmp_path, given_passphrases(), anew=False)
    for setting, known in as_settings(here).items():
        assert known.startswith("scrypt:")
        given(setting, known)
    (tmp_path / "beside").mkdir()
    beside, lines = secrets_of(tmp_path / "beside", given_passphrases(), anew=False)
    assert is_passphrase("Open Sesame", beside.passphrase)
    assert lines == []


def test_a_hash_that_a_shell_has_torn_is_one_readable_line(given):
    given("CARE_PASSPHRASE", "scrypt:32768:8:1")
    with pytest.raises(Stop, match=r"CARE_PASSPHRASE begins like the hash.*single quotes"):
        given_passphrases()


def test_a_file_that_cannot_be_read_is_left_as_it_is(tmp_path):
    (tmp_path / "secrets.json").write_text("{torn")
    with pytest.raises(Damaged):
        secrets_of(tmp_path, {}, anew=True)
    assert (tmp_path / "secrets.json").read_text() == "{torn"
