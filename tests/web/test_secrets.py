"""What opens a workshop is kept so that whoever reads the file learns no passphrase."""

import json
from dataclasses import asdict

import pytest

from workshop.web import secrets_file
from workshop.web.secrets import PASSPHRASES, Secrets, hashed, is_hash, is_passphrase, looks_torn, made_up

pytestmark = pytest.mark.slow  # real hashes take long


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def written(folder):
    return (folder / secrets_file.FILE).read_text()


def test_made_up_secrets_go_through_json_and_are_opened_by_what_was_told():
    secrets, told = made_up()
    again = Secrets(**json.loads(json.dumps(asdict(secrets))))
    assert again == secrets
    assert told.keys() == set(PASSPHRASES)
    assert all(is_passphrase(words, getattr(again, name)) for name, words in told.items())
    assert not any(words in str(asdict(again)) for words in told.values())


def test_a_passphrase_is_the_same_with_capitals_and_blanks_around_it_as_phones_write_it():
    known = hashed(" Open Sesame")
    for given in ("open sesame", "Open Sesame ", "OPEN SESAME"):
        assert is_passphrase(given, known)
    for given in ("", "open", "opensesame", known):
        assert not is_passphrase(given, known)


def test_the_same_passphrase_never_has_the_same_hash_and_a_hash_stays_itself():
    known = hashed("open sesame")
    assert hashed("open sesame") != known
    assert hashed(known) == known


@pytest.mark.parametrize("torn", ["", "$salt$beef", "3:8:1$s$" + "0" * 128, "4194304:64:1$s$" + "0" * 128])
def test_what_is_no_whole_hash_or_costs_too_much_is_not_taken_for_one(torn):
    assert not is_hash(f"scrypt:{torn}")
    assert looks_torn(f"scrypt:{torn}")
    assert not looks_torn("open sesame")


def test_the_first_start_tells_what_it_made_and_a_later_one_keeps_it(folder):
    first, told = secrets_file.load(folder)
    assert told.keys() == set(PASSPHRASES)
    assert not any(words in written(folder) for words in told.values())
    assert secrets_file.load(folder) == (first, {})


def test_what_is_given_is_neither_made_up_nor_told_nor_written_down(folder):
    secrets, told = secrets_file.load(folder, passphrase="open sesame")
    assert told.keys() == {"care", "organiser"}
    assert is_passphrase("open sesame", secrets.passphrase)
    assert secrets.passphrase not in written(folder)
    _, told = secrets_file.load(folder)
    assert told.keys() == {"passphrase"}, "nobody could know one that was never told"


def test_a_given_hash_is_used_as_it_is(folder):
    known = hashed("open sesame")
    assert secrets_file.load(folder, passphrase=known)[0].passphrase == known


def test_a_folder_of_an_earlier_version_keeps_its_passphrases_and_loses_their_words(folder):
    old = {"signing": "s" * 43, "passphrase": "abcd-efgh-jkmn", "care": "Gently Now", "organiser": "scrypted"}
    (folder / secrets_file.FILE).write_text(json.dumps(old))
    secrets, told = secrets_file.load(folder)
    assert (secrets.signing, told) == (old["signing"], {})
    for name in PASSPHRASES:
        assert is_passphrase(old[name], getattr(secrets, name))
        assert old[name] not in written(folder)


def test_new_passphrases_open_and_the_old_ones_do_not_but_cookies_stay_good(folder):
    first, told = secrets_file.load(folder)
    second, anew = secrets_file.load(folder, anew=True)
    assert second.signing == first.signing
    assert is_passphrase(anew["care"], second.care)
    assert not is_passphrase(told["care"], second.care)
    assert secrets_file.load(folder) == (second, {})


def test_the_file_is_for_its_owner_alone(folder):
    secrets_file.load(folder)
    assert (folder / secrets_file.FILE).stat().st_mode & 0o777 == 0o600
