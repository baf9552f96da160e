"""What a program does with the bus that nobody else is on, or that says something odd."""

import json
from threading import Event

import pytest

from tests.journeys.conftest import PATIENCE
from workshop.bus import HELLO, Bus, RedisBus, bus_at


def test_without_an_address_there_is_nobody_to_tell():
    bus = bus_at("")
    bus.join("w1", lambda *_: None)
    bus.say("w1", HELLO)
    bus.leave("w1")
    bus.close()
    assert (type(bus), bus.shared) == (Bus, False)


def test_an_address_that_is_none_is_refused():
    with pytest.raises(ValueError, match="scheme"):
        bus_at("localhost")


class Silent(RedisBus):
    """Without its threads and its Redis."""

    def __init__(self):
        self.name, self._hearing, self.waiting = "me", {}, []

    def say(self, workshop, what):
        self.waiting.append((workshop, json.dumps(what)))


def hears(bus, by, what):
    bus._take({"workshop": "w1", "by": by, "what": what})


def test_a_program_does_not_hear_itself_but_for_the_greeting():
    bus, heard = Silent(), []
    bus.join("w1", lambda by, what: heard.append((by, what)))
    for by in ("me", "other"):
        hears(bus, by, {"seq": 1})
        hears(bus, by, HELLO)
    assert heard == [("me", HELLO), ("other", {"seq": 1}), ("other", HELLO)]


def test_what_is_not_understood_ends_nothing_and_is_not_quoted(caplog):
    bus = Silent()
    bus.join("w1", lambda _, what: what["words that nobody may read"])
    hears(bus, "other", {"seq": 1})
    assert "KeyError in what another program said" in caplog.text
    assert "nobody may read" not in caplog.text


class Hanging(RedisBus):
    """Its Redis takes what is said, and does not answer."""

    def __init__(self):
        self.answers, self.asked, self.done = Event(), [], []
        super().__init__("redis://127.0.0.1")
        self.client.publish = self.publish

    def publish(self, _, words):
        self.asked.append(words)
        self.answers.wait(PATIENCE)
        self.done.append(words)

    def _listen(self): ...


def test_a_program_that_ends_does_not_wait_for_a_redis_that_hangs_and_tells_one_that_answers():
    bus = Hanging()
    bus.join("w1", lambda *_: None)
    bus.close()
    assert (len(bus.asked), bus.done) == (1, [])
    bus.answers.set()
    bus._speaker.join(PATIENCE)
    assert [json.loads(words)["what"] for words in bus.done] == [HELLO, {"gone": True}]
