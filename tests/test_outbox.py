"""What a phone remembers of an answer on its way: whether it has left before, so that it may have arrived."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

KEPT = Path(__file__).parents[1] / "static/js/phone/kept.js"
NO_BROWSER = """
  globalThis.document = { getElementById: () => null, createTreeWalker: () => null };
  globalThis.addEventListener = () => {};
  const turn = () => new Promise((resolve) => setImmediate(resolve));
"""
CARD = ("HoldCard", {"round": "norms/g1", "card": "B"})
ANOTHER = ("HoldCard", {"round": "norms/g1", "card": "C"})
QUESTION = ("AskQuestion", {"text": "Why?"})
AWAY = {"connected": False}
UNHEARD = {"connected": True}
CLOSED = {"connected": True, "answer": {"ok": False, "code": "closed"}}
TAKEN = {"connected": True, "answer": {"ok": True}}


def had_left(given, attempts):
    """Of each answer that was answered, whether it had left before. Each attempt says whether the phone is connected,
    and what it is answered, if anything."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node here; the browser journeys cover the phone")
    script = f"""
      {NO_BROWSER}
      const {{ outbox, unsent }} = await import({json.dumps(KEPT.as_uri())});
      const attempts = {json.dumps(attempts)};
      const ask = async () => attempts.shift().answer ?? {{ code: "unsent" }};
      const line = {{ connected: () => attempts[0].connected, ask }};
      const box = outbox(line, (item) => console.log(JSON.stringify(Boolean(item.asked))));
      for (const [name, data] of {json.dumps(given)}) {{ box.give(name, data); await turn(); }}
      while (attempts.length) {{ await turn(); box.flush(); }}
      await turn();
      process.exit(unsent().length);
    """
    done = subprocess.run([node, "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.split()]


def test_a_card_that_was_chosen_without_wifi_had_not():
    assert had_left([CARD], [AWAY, AWAY, CLOSED]) == [False]


def test_a_card_of_which_nothing_was_heard_had():
    assert had_left([CARD], [UNHEARD, AWAY, CLOSED]) == [True]


def test_another_card_instead_of_one_that_had_left_says_so():
    assert had_left([CARD, ANOTHER], [UNHEARD, CLOSED]) == [True]


def test_the_next_answer_does_not_inherit_the_doubt():
    assert had_left([CARD, QUESTION], [UNHEARD, TAKEN, CLOSED]) == [True, False]
