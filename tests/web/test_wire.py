"""From what arrives to a command."""

import pytest

from workshop.journey.refused import Refused
from workshop.web.wire import Json, parse


def test_half_a_surrogate_arrives_and_is_refused():
    data = Json.loads(r'{"text": "\ud800", "key": "12345678"}')
    with pytest.raises(Refused, match="not understood"):
        parse("AskQuestion", data)


def test_blanks_around_what_people_write_are_not_part_of_it():
    assert parse("AskQuestion", {"text": "  Why?\n", "key": "12345678"}).text == "Why?"


def test_every_script_and_every_emoji_arrives_as_it_was_written():
    words = "Écrire مرحبا 你好 🙂"
    assert parse("AskQuestion", Json.loads(Json.dumps({"text": words, "key": "12345678"}))).text == words
