"""What a phone knows of an answer that is refused as closed: whether it may have arrived before, and can be told of."""

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
OPEN = {"screen": "cards", "step": "norms/g1/open", "round": "norms/g1", "open": True}
TALKING = {**OPEN, "step": "norms/tables", "open": False}
REVEALED = {**TALKING, "step": "norms/g1/reveal", "totals": {"enough": False}}
LATER = {"screen": "panel", "step": "panel/story"}
ENDED = {"screen": "ended", "step": "next/wall"}
CARD = ("HoldCard", {"round": "norms/g1", "card": "B"})
QUESTION = ("AskQuestion", {"text": "Why?"})


def told(given, attempts, view):
    """What becomes of it: each attempt says whether the phone is connected, and what it is answered, if anything."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node here; the browser journeys cover the phone")
    script = f"""
      {NO_BROWSER}
      const {{ outbox, unsent, untold }} = await import({json.dumps(KEPT.as_uri())});
      const attempts = {json.dumps(attempts)};
      const ask = async () => attempts.shift().answer ?? {{ code: "unsent" }};
      const line = {{ connected: () => attempts[0].connected, ask }};
      const box = outbox(line, (item) => console.log(JSON.stringify(untold(item, {json.dumps(view)}))));
      for (const [name, data] of {json.dumps(given)}) {{ box.give(name, data); await turn(); }}
      while (attempts.length) {{ await turn(); box.flush(); }}
      await turn();
      process.exit(unsent().length);
    """
    done = subprocess.run([node, "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.split()]


AWAY = {"connected": False}
UNHEARD = {"connected": True}
CLOSED = {"connected": True, "answer": {"ok": False, "code": "closed"}}
TAKEN = {"connected": True, "answer": {"ok": True}}


def test_a_card_that_never_left_the_phone_was_not_counted():
    assert told([CARD], [AWAY, CLOSED], REVEALED) == [False]


@pytest.mark.parametrize("view", [REVEALED, LATER, ENDED, OPEN])
def test_a_card_that_had_left_and_was_not_heard_of_may_have_been_counted(view):
    assert told([CARD], [UNHEARD, AWAY, CLOSED], view) == [True]


def test_while_it_is_not_revealed_the_server_knows_that_it_was_not_counted():
    assert told([CARD], [UNHEARD, CLOSED], TALKING) == [False]


def test_another_card_instead_of_one_that_had_left_may_find_that_one_counted():
    assert told([CARD, ("HoldCard", {**CARD[1], "card": "C"})], [UNHEARD, CLOSED], REVEALED) == [True]


@pytest.mark.parametrize(("view", "untold"), [(LATER, False), (ENDED, True)])
def test_a_question_can_be_told_of_until_the_workshop_ends(view, untold):
    assert told([QUESTION], [UNHEARD, CLOSED], view) == [untold]


def test_the_next_answer_does_not_inherit_the_doubt():
    assert told([CARD, QUESTION], [UNHEARD, TAKEN, CLOSED], ENDED)[-1] is False
