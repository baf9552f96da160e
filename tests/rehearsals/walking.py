"""A rehearsal without a server: forty simulated participants look at their phones at every step."""

from collections import Counter

from tests.agendas import CARE
from tests.files.test_agenda import ROOT
from tests.people import FATOU, GITA
from tests.rehearsal import Rehearsal
from workshop.draft import Visitor
from workshop.files.agenda import build, read_agenda
from workshop.journey.agenda import Agenda
from workshop.journey.queue import Status
from workshop.journey.refused import Refused
from workshop.journey.roles import Role
from workshop.rehearsal.deeds import deeds
from workshop.rehearsal.people import Place
from workshop.rehearsal.words import said_in
from workshop.web.rehearsal import ANY_TABLES

SHIPPED = sorted([ROOT / "agenda.yaml", *(ROOT / "agendas").rglob("*.yaml")])
LOOKS = 2  # times that everyone looks at each step


def shipped(file) -> Agenda:
    return build({**read_agenda(file), "care": CARE})


class Crowd:
    """They look, act, and remember how often what was done or refused."""

    def __init__(self, workshop: Rehearsal, people: int = 40) -> None:
        agenda = workshop.session.agenda
        place = Place("", "", agenda.languages, agenda.tables or ANY_TABLES)
        self.workshop, self.everyone = workshop, [place.person(number) for number in range(people)]
        self.done: Counter[str] = Counter()
        self.refused: list[str] = []

    def look(self) -> None:
        for person in self.everyone:
            visitor = Visitor(Role.PARTICIPANT, f"person-{person.number}", person.table, person.language)
            for name, fields in deeds(person, self.workshop.sees(visitor), said_in(person.language)):
                self._does(visitor, name, fields)

    def _does(self, visitor: Visitor, name: str, fields: dict) -> None:
        seq = self.workshop.draft.seq
        try:
            self.workshop.ask(visitor, name, **fields)
        except Refused as refusal:
            self.refused.append(f"{self.workshop.session.step_id}: {name} {refusal.code}")
        self.done[name] += self.workshop.draft.seq > seq

    def stay(self) -> None:
        """Through one step: all look, the moderator lets everything through, all look again."""
        for _ in range(LOOKS):
            self.look()
            for item in list(self.workshop.session.queue.items.values()):
                if item.status is Status.WAITING:
                    self.workshop.ask(GITA, "Show", item=item.id)

    def walk(self) -> None:
        """To the last step and out."""
        while self.workshop.session.onward is not None:
            self.workshop.next()
            self.stay()
        self.workshop.ask(FATOU, "EndWorkshop")
        self.look()
