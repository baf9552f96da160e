"""An evening in which everybody types what a browser, a template or a spreadsheet might take for an instruction."""

from typing import Any

from benchmarks.attacks.evening import Evening
from tests.agendas import plan, quieter, step
from workshop.activities import COMMANDS
from workshop.journey.queue import Status

MARKUP = """<script>boom()</script>"><img src=x onerror=boom()>'{{1234*1000}}${1234*1000}"""
LINK = "javascript:boom()//http://elsewhere.example"
POISONS = [
    MARKUP,
    LINK,
    '=HYPERLINK("http://x.example")',
    "@SUM(1)",
    "+1",
    "-1|2",
    "<!--${jndi:ldap://x}",
    "]]><a b='",
    "100 %(x)s %",
]
MARKDOWN = (
    f"{MARKUP}\n\n[a](javascript:boom()) ![b](http://elsewhere.example/b.png) <http://elsewhere.example> "
    "<u onclick=boom()>"
)
SHORT = "<img src=x onerror=boom()>"
SPOKEN = {
    "title",
    "prompt",
    "notes",
    "say",
    "meaning",
    "help",
    "role",
    "setting",
    "content_note",
    "speaker",
    "alt",
    "summary",
    "example",
    "text",
}


def poisoned(given: Any, words: str, key: str = "") -> Any:
    """The agenda with every word of it replaced; ids, kinds and times stay."""
    if isinstance(given, dict):
        return {
            name: poisoned(value, words, name if name in SPOKEN or key not in SPOKEN else key)
            for name, value in given.items()
        }
    if isinstance(given, list):
        return [poisoned(one, words, key) for one in given]
    return (
        (MARKDOWN if key == "text" and words == MARKUP else words)
        if key in SPOKEN and isinstance(given, str)
        else given
    )


def agenda(words: str) -> dict[str, Any]:
    notes = {
        "id": "colours",
        "kind": "cards",
        "title": "Colours",
        "minutes": 10,
        "mode": "text_per_colour",
        "cards": {letter: {"meaning": letter, "prompt": "Why?", "help": "So"} for letter in "ABCD"},
        "steps": [step("write", 5, show="write"), step("notes", 5, show="notes")],
    }
    *first, last = plan()["blocks"]
    last = {**last, "minutes": 12, "regions": [words], "steps": [*last["steps"], step("peers", 2, peers=True)]}
    whole = {**plan(), "blocks": [*first, notes, *quieter(), last]}
    return {**poisoned(whole, words), "care": {"support_person": words, "quiet_place": words}}


def cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else SHORT[:longest]


def typed(command: str, words: str, **more: Any) -> dict[str, Any]:
    """Every field of the command that holds words, filled with them."""
    fields = COMMANDS[command].model_json_schema()["properties"].items()
    kinds = {
        name: next((one for one in said.get("anyOf", [said]) if one.get("type") == "string"), {})
        for name, said in fields
    }
    free = {
        name: one["maxLength"]
        for name, one in kinds.items()
        if "maxLength" in one and "enum" not in one and "pattern" not in one and name not in NAMES
    }
    return {name: cut(words, longest) for name, longest in free.items()} | more


NAMES = {
    "leaving",
    "step",
    "what",
    "item",
    "into",
    "round",
    "card",
    "block",
    "question",
    "practice",
    "request",
    "commitment",
    "code",
    "by_when",
}
"""Fields that name something and are never shown. What is not here is typed somewhere below; a test compares."""


class Typing:
    """Goes through the evening, types everywhere, and shows what waits; `looks` is called at every step."""

    def __init__(self, evening: Evening, words: str) -> None:
        self.evening, self.words, self.used = evening, words, set[str]()
        self.people = evening.people

    def asks(self, who: str, command: str, **more: Any) -> dict[str, Any]:
        key = "key" in COMMANDS[command].model_json_schema()["properties"]
        answer = self.people[who].ask(command, typed(command, self.words, **more), key=key)
        assert answer["ok"], (command, answer)
        self.used.add(command)
        return answer

    def begins(self) -> None:
        self.asks("facilitator", "Prepare")
        self.asks("facilitator", "SetWifi", password=cut(f"{self.words:_<8}", 63))
        self.asks("facilitator", "Start")

    def at(self, step: str) -> None:
        while self.evening.room.session.step_id != step:
            assert self.people["facilitator"].next()["ok"]
        getattr(self, f"at_{step.replace('/', '_')}", lambda: None)()
        self.shows()

    def items(self, label: str) -> list[str]:
        """Ids of what somebody wrote, by what it is."""
        return [one.id for one in self.evening.room.session.queue.items.values() if one.label == label]

    def shows(self) -> None:
        for item in list(self.evening.room.session.queue.with_status(Status.WAITING)):
            assert self.people["moderator"].ask("Show", {"item": item.id})["ok"]

    def at_talk_line(self) -> None:
        self.asks("ana", "TakeRole", role="notes")
        self.asks("ana", "DraftLine", base="")
        self.asks("ana", "ShareLine", agreed=True)

    def at_panel_questions(self) -> None:
        self.asks("ben", "AskQuestion")
        self.asks("ana", "SharePractice", evidence="hunch")
        self.asks("facilitator", "TellSpeaker")
        self.asks("moderator", "Shorten", item=self.items("")[-1])

    def at_colours_write(self) -> None:
        self.asks("ana", "WriteNote", block="colours", card="A", share="room")

    def at_next_write(self) -> None:
        given = {"level": "me", "open_to_peers": True, "speaks_for_organisation": True}
        self.code = self.asks("ana", "Commit", visibility="wall-named", **given)["mine"]["receipt"]["code"]
        self.other = self.asks("ben", "Commit", visibility="organisers", **given)["mine"]["receipt"]["code"]
        self.asks("organiser", "KeySlip", visibility="wall", **given)
        self.asks("ana", "ChangeCommitment", visibility="wall-named", code=self.code, **given)

    def at_next_peers(self) -> None:
        for item in self.items("share"):
            asked = typed("AskPeer", self.words, code=self.other, item=item)
            if self.people["ben"].ask("AskPeer", asked, key=True)["ok"]:
                break
        self.used.add("AskPeer")
        (asked, *_) = self.people["ana"].ask("FindPeers", {"code": self.code})["mine"]["receipt"]["peers"][
            "asked_of_me"
        ]
        self.asks("ana", "AnswerPeer", code=self.code, request=asked["id"], yes=True)

    def ends(self) -> None:
        self.asks("facilitator", "EndWorkshop")
        self.asks("facilitator", "WriteDebrief")
