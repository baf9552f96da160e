"""One workshop served by two: two rooms on one store, and whatever people may do in them."""

from itertools import count
from secrets import token_hex

from hypothesis import strategies as st

from tests.agendas import CARE, plan, ready
from tests.people import ANA, BEN, DALIA, FATOU, GITA, NOOR
from tests.rehearsal import ELEVEN, MIDNIGHT
from workshop.activities import COMMANDS
from workshop.journey.roles import Moment
from workshop.journey.session import fold
from workshop.room import Room
from workshop.shelf import Shelf
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops


class Two:
    """Two rooms on one workshop of its own. `race` lets one press while the other is about to store."""

    def __init__(self, database):
        self.name, self.keys, self.codes = token_hex(8), count(), ["ACDE-ACDE"]
        Workshops(database).add(Workshop(self.name, self.name[:12], 1, {**plan(), "care": CARE}))
        self.rooms = [self._room(database) for _ in range(2)]

    def _room(self, database):
        made = Room(ready(), Log(database, self.name), lambda: Moment(ELEVEN, MIDNIGHT))
        made.start()
        return made

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for room in self.rooms:
            room.stop()

    def ask(self, which, by, name, /, **fields):
        room, wanted = self.rooms[which], COMMANDS[name]
        if "key" in wanted.model_fields and "key" not in fields:
            fields["key"] = f"key-{next(self.keys):08d}"
        answer = room.ask(wanted(**fields), by)
        receipt = (answer.mine or {}).get("receipt", {})
        self.codes += [receipt["code"]] if "code" in receipt else []
        return answer

    def race(self, which, by, name, first, /, **fields):
        """`first` happens elsewhere after this was decided and before it is stored."""
        log = self.rooms[which].log
        store, waiting = log.append, [first]

        def overtaken(*what):
            if waiting:
                waiting.pop()()
            store(*what)

        log.append = overtaken
        try:
            return self.ask(which, by, name, **fields)
        finally:
            log.append = store

    def agree(self):
        for room in self.rooms:
            room.catch_up()
        fresh = fold(ready(), (written.event for written in self.rooms[0].log.read()))
        return self.rooms[0].session == self.rooms[1].session == fresh and self.rooms[0].head == self.rooms[1].head


GIVEN = {"level": "me", "action": "Do", "first_step": "Now"}
PRESSES = [
    "Next",
    "Next",
    "Next",
    "Next",
    "Back",
    "Undo",
    "Reveal",
    "Pause",
    "Resume",
    "Wifi",
    "Debrief",
    "End",
    "Anew",
]
PEOPLE = [ANA, BEN, DALIA]


def deeds():
    press = st.tuples(st.just(FATOU), st.sampled_from(PRESSES), st.just(0))
    gives = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(["Gives", "Gives", "Takes back"]), st.integers(0, 3))
    reads = st.tuples(st.sampled_from([FATOU, GITA]), st.sampled_from(["Show", "Care", "Dismiss"]), st.integers(0, 5))
    one = st.one_of(press, press, gives, gives, gives, reads, st.just((NOOR, "MarkRead", 0)))
    return st.lists(st.tuples(st.integers(0, 1), one, st.none() | one), max_size=30)


def request_of(two, which, by, deed, number):
    """What this person would do at this moment, as far as this room knows."""
    session = two.rooms[which].session
    items = [item for block in session.agenda.blocks for item in session.queue.items if item] or ["none"]
    item = items[number % len(items)]
    match deed:
        case "Next" | "Back":
            return deed, {"leaving": session.step_id}
        case "Reveal":
            return deed, {"round": "norms/g1"}
        case "Wifi":
            return "SetWifi", {"name": "Guests", "password": "long enough"}
        case "Debrief":
            return "WriteDebrief", {"keep": "More", "change": ""}
        case "End":
            return "EndWorkshop", {}
        case "Show" | "Care" | "Dismiss" | "MarkRead":
            return deed, {"item": item}
        case "Gives":
            return gift(two, session, number)
        case "Takes back":
            return taken_back(two, session, item, number)
        case _:
            return deed, {}


def gift(two, session, number):
    kind = session.block.id if session.block else ""
    gifts = {
        "talk": ("DraftLine", {"base": "", "text": "What " * number}),
        "norms": ("HoldCard", {"round": "norms/g1", "card": "ABCD"[number]}),
        "panel": ("AskQuestion", {"text": f"Why {number}?"}),
    }
    return gifts.get(kind, ("Commit", {**GIVEN, "action": f"Do {number}", "visibility": "wall"}))


def taken_back(two, session, item, number):
    if session.block and session.block.id == "panel":
        return "WithdrawQuestion", {"question": item}
    if session.block and session.block.id == "talk":
        return "ShareLine", {"text": "What helped", "agreed": True}
    return "DeleteCommitment", {"code": two.codes[number % len(two.codes)]}


def do(two, database, which, deed):
    by, name, number = deed
    if name == "Anew":
        shelf = Shelf(two.rooms[which], database)
        shelf.delete(shelf.workshops.get(two.name))
        return
    command, fields = request_of(two, which, by, name, number)
    two.ask(which, by, command, **fields)


def live(two, database, evening):
    for which, (by, name, number), meanwhile in evening:
        if meanwhile and name != "Anew":
            command, fields = request_of(two, which, by, name, number)
            first = lambda deed=meanwhile, other=1 - which: do(two, database, other, deed)  # noqa: E731
            two.race(which, by, command, first, **fields)
        else:
            do(two, database, which, (by, name, number))
