"""What a simulated participant does on looking at their phone: from a view to requests. Pure, and always the same.

Nobody is asked to be original: who answers what follows from a person's number, so that a rehearsal can be repeated.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from workshop.journey.kind import View
from workshop.rehearsal.words import Said

Deed = tuple[str, dict[str, Any]]
LEVELS = ("me", "team", "organisation", "across")


@dataclass(frozen=True)
class Person:
    """`number` counts from 0 through the room, `seat` at the table; an empty table is none."""

    number: int
    table: str = ""
    seat: int = 0
    language: str = "en"

    def draw(self, among: int, about: str) -> int:
        """One of that many, always the same for this person and this matter."""
        return crc32(f"{self.number}/{about}".encode()) % among

    def key(self, about: str) -> str:
        return f"rehearsal-{self.number:03d}-{crc32(about.encode()):08x}"


def deeds(person: Person, view: View, said: Said) -> list[Deed]:
    """Everything they would do now, in order. `view` is the whole view of a phone."""
    does = _DOES.get(view["shared"]["screen"])
    whole = {**view, "mine": view.get("mine") or {}, "table": view.get("table") or {}}
    return [_keyed(person, view["shared"]["step"], deed) for deed in does(person, whole, said)] if does else []


def _keyed(person: Person, step: str, deed: Deed) -> Deed:
    name, fields = deed
    return name, {"key": person.key(f"{step} {name} {sorted(fields.items())}"), **fields}


def _tabletop(person: Person, view: View, said: Said) -> Iterator[Deed]:
    """The first at a table takes notes, the second hosts; the last says that they are done."""
    table, own = view["table"], view["mine"].get("tabletop", {}).get("roles", [])
    role = {0: "notes", 1: "host"}.get(person.seat)
    if not person.table:
        return
    if role and role not in own and role not in table.get("roles", []):
        yield "TakeRole", {"role": role}
    if not view["shared"]["line_open"]:
        return
    if role == "notes" and not table.get("shared"):
        yield "ShareLine", {"text": said.line(person.number), "agreed": True}
    elif person.seat == 2 and not table.get("says"):
        yield "TableSays", {"word": "more" if person.draw(4, view["shared"]["step"]) == 0 else "done"}


def _cards(person: Person, view: View, said: Said) -> Iterator[Deed]:
    shared = view["shared"]
    if shared.get("open") and not view["mine"].get("cards", {}).get("card"):
        card = (*"AABBCCD", "pass")[person.draw(8, shared["round"])]
        characters = shared["characters"]
        yield "HoldCard", {"round": shared["round"], "card": card, **_character(person, characters)}
    if shared["notes_open"] and shared["moment"] == "write":
        yield from _notes(person, shared, view["mine"], said)


def _character(person: Person, characters: list[View] | None) -> dict[str, str]:
    return {"character": characters[person.draw(len(characters), "character")]["letter"]} if characters else {}


def _notes(person: Person, shared: View, mine: View, said: Said) -> Iterator[Deed]:
    """As far as they may go; where a table writes together, whoever takes notes there writes all of them."""
    together = shared["unit"] == "table"
    written = {note["card"] for note in mine.get("cards", {}).get("notes", [])}
    for at, card in enumerate(shared["cards"]):
        if card["stays"] == "me" or card["letter"] in written or not person.table or (together and person.seat):
            continue
        if together or person.draw(2, f"{shared['step']} {at}") == 0:
            words = {"text": said.note(person.number + at), "share": card["stays"]}
            yield "WriteNote", {"block": shared["step"].split("/")[0], "card": card["letter"], **words}


def _panel(person: Person, view: View, said: Said) -> Iterator[Deed]:
    own = view["mine"].get("panel", {})
    if not view["shared"]["asking_open"]:
        return
    if person.draw(6, "asks") == 0 and not own.get("asked"):
        yield "AskQuestion", {"text": said.question(person.number)}
    if person.draw(20, "tells") == 0 and not own.get("practices"):
        yield "SharePractice", {**said.practice, "evidence": "feedback"}
    for question in view["shared"]["questions"]:
        wanted = person.draw(2, question["id"]) == 0 and question["state"] == "shown"
        if wanted and question["id"] not in own.get("supported", []):
            yield "Support", {"question": question["id"]}


def _commitments(person: Person, view: View, said: Said) -> Iterator[Deed]:
    """Most people commit to something, once: the same key twice is one commitment."""
    shared = view["shared"]
    if shared["closed"] or shared["recall"] or person.draw(5, "commits") == 0:
        return
    level = LEVELS[person.draw(len(LEVELS), "level")]
    regions = shared["regions"]
    region = {"region": regions[person.draw(len(regions), "region")]["id"]} if regions else {}
    wall = {"visibility": "wall" if person.draw(3, "wall") else "organisers"}
    peers = {"open_to_peers": True, **said.peers} if person.draw(3, "peers") == 0 else {}
    words = {"level": level, **said.commitment(person.number), **region, **wall, **peers}
    yield "Commit", {"key": person.key("commitment"), **words}


_DOES = {"tabletop": _tabletop, "cards": _cards, "panel": _panel, "commitments": _commitments}
