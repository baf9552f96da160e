"""The laptop's clock is set by hours, days and years, back and forth, while a workshop runs."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from unittest.mock import patch

from itsdangerous import TimestampSigner

from benchmarks.faults.outcome import Outcome
from tests.agendas import CARE, plan
from tests.people import ANA, FATOU
from tests.rehearsal import ELEVEN, MIDNIGHT, Rehearsal
from tests.web.conftest import ADDRESSES, LISTENING, SECRETS, Person
from workshop.app import create_app
from workshop.journey.roles import Moment
from workshop.journey.timeline import ran
from workshop.keeper import forget
from workshop.opening import open_store, workshop_to_serve
from workshop.steady import DAY, HOUR, SteadyClock, moment
from workshop.store.log import Log
from workshop.store.workshops import Workshop, Workshops

MINUTE = 60_000
FAR = [10 * 365 * DAY, -10 * 365 * DAY, 20 * DAY, -20 * DAY, 3 * HOUR, -3 * HOUR]
WORDS = "SET ASIDE"


class Hands:
    """A clock that can be set: `true` goes on evenly, `wrong` is by how much the laptop errs."""

    def __init__(self, true: int) -> None:
        self.true, self.wrong = true, 0

    def wall(self) -> Moment:
        return moment(datetime.fromtimestamp((self.true + self.wrong) / 1000, UTC))

    def ticks(self) -> int:
        return self.true - MIDNIGHT


def run(times: int, folder: Path, seed: int = 8) -> Outcome:
    outcome, chance, hands = Outcome("the clock leaps"), Random(seed), Hands(ELEVEN + DAY)
    with patch.object(TimestampSigner, "get_timestamp", lambda _: hands.wall().now // 1000):
        evening = Evening(folder, hands)
        for _ in range(times):
            outcome.tried += 1
            hands.wrong = chance.choice(FAR) + chance.randrange(HOUR)
            evening.goes_on(chance, outcome)
            hands.wrong = 0
            evening.goes_on(chance, outcome)
        evening.ends()
    outcome.notes.append("hours to ten years, each for less than an hour; timers, sequence, cookies, what is kept")
    return outcome


class Evening:
    """A workshop that runs, and one of the day before with words that are kept for seven days."""

    def __init__(self, folder: Path, hands: Hands) -> None:
        self.hands, self.database = hands, open_store(folder)
        _yesterday(Workshops(self.database))
        planned = {**plan(), "care": CARE}
        workshop, _ = workshop_to_serve(Workshops(self.database), planned, new=True, now=hands.true)
        self.clock = SteadyClock(hands.wall, hands.ticks)
        self.app = create_app(workshop, self.database, SECRETS, ADDRESSES, "threading", LISTENING, clock=self.clock)
        self.room, self.shelf = self.app.extensions["room"], self.app.extensions["shelf"]
        self.fatou, self.ana = Person(self.app).sign_in(), Person(self.app).join()
        self.fatou.ask("Start")

    def goes_on(self, chance: Random, outcome: Outcome) -> None:
        """Less than half an hour of it, with a press, a phone that comes back, and the keeper looking in."""
        self.hands.true += chance.randrange(20) * MINUTE
        seq = self.room.seq
        pressed = self.fatou.ask("Next", {"leaving": self.room.session.step_id})
        if not pressed["ok"]:
            pressed = self.fatou.ask("Undo")
        outcome.expect(pressed["ok"] and self.room.seq > seq, f"a press was not taken: {pressed}")
        outcome.expect(self.ana.http.get("/phone").status_code == 200, "a phone was thrown out")
        outcome.expect(self.fatou.http.get("/console/room").status_code == 200, "the console was thrown out")
        outcome.expect(self.ana.connect().socket.is_connected(), "a phone was not let in again")
        self._keeper(outcome)
        self._times(outcome)

    def _keeper(self, outcome: Outcome) -> None:
        if self.clock.certain():
            forget(self.shelf)
        kept = any(WORDS in str(one.event) for one in Log(self.database, "yesterday").read())
        outcome.expect(kept or self.hands.true - MIDNIGHT >= 7 * DAY, "words were erased before their time")

    def _times(self, outcome: Outcome) -> None:
        """Each is what it would be with a clock that is right, or a few minutes off at most."""
        now, clock = self.room.clock(), self.room.session.clock
        outcome.expect(abs(now.now - self.hands.true) < HOUR, f"the workshop is at {now.now}, it is {self.hands.true}")
        outcome.expect(now.now >= clock.since, "a step began in the future")
        outcome.expect(now.midnight <= now.now < now.midnight + DAY, "it is no time of this day")
        minutes = [one.minutes for one in ran(self.room.session.agenda, clock).values()]
        outcome.expect(all(one is None or one >= 0 for one in minutes), f"blocks took {minutes} minutes")

    def ends(self) -> None:
        self.room.stop()
        self.database.dispose()


def _yesterday(workshops: Workshops) -> None:
    workshops.add(Workshop("yesterday", "ACDE34", 1, {**plan(), "care": CARE}))
    workshop = Rehearsal()
    workshop.go_to("panel/story")
    workshop.ask(ANA, "AskQuestion", text=WORDS)
    workshop.ask(FATOU, "Care", item=workshop.sees(FATOU)["shared"]["waiting"][0]["id"])
    workshop.ask(FATOU, "EndWorkshop")
    Log(workshops.engine, "yesterday").append(workshop.draft.written, workshop.draft.ballots.new)
