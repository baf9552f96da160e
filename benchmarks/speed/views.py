"""What one view costs, before it is sent: built for one audience and made into JSON."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.speed.servers import ROOT
from benchmarks.speed.workshop import CARDS, ROUND
from workshop.activities import COMMANDS
from workshop.draft import Draft, Visitor
from workshop.files.agenda import build, read_agenda
from workshop.journey.roles import Moment, Role
from workshop.journey.session import opening
from workshop.views.around import Around
from workshop.views.audience import Audience, view_for
from workshop.web.wire import Json

TIMES = 200
MIDNIGHT = 1_790_000_000_000
ELEVEN = Moment(MIDNIGHT + 11 * 3_600_000, MIDNIGHT, 1)
FATOU = Visitor(Role.FACILITATOR)


def lines(people: int) -> Iterator[str]:
    """In the middle of a round of cards in which so many people have answered."""
    session = _answered(people)
    yield "| view | bytes | ms |"
    yield "| --- | ---: | ---: |"
    for role in (Role.PARTICIPANT, Role.SCREEN, Role.FACILITATOR):
        audience, around = Audience(role, "en", "1"), Around("ABCDEF", ("http://192.0.2.7:8000",), people=people)
        began = perf_counter()
        for _ in range(TIMES):
            said = Json.dumps(view_for(session, audience, around, ELEVEN.now))
        yield f"| {role} | {len(said):,} | {1000 * (perf_counter() - began) / TIMES:.2f} |"


def _answered(people: int) -> Any:
    draft = Draft(opening(build(read_agenda(Path(ROOT, "agenda.yaml")))), 0, {})

    def ask(name: str, by: Visitor, **said: str) -> None:
        draft.apply(COMMANDS[name].model_validate(said), by, ELEVEN)

    ask("Start", FATOU, reason="a measurement")
    ask("GoTo", FATOU, leaving=draft.session.step_id, step=CARDS)
    for number in range(people):
        by = Visitor(Role.PARTICIPANT, f"person-{number}", str(1 + number // 5))
        ask("HoldCard", by, round=ROUND, card="ABCD"[number % 4], key=f"answer-{number:06d}")
    return draft.session
