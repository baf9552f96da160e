"""How one program is, with all the workshops that it serves."""

from workshop.health.beat import Beat
from workshop.health.figures import Figures, Watched
from workshop.health.tally import Tally
from workshop.store.database import Database, answers, on_errors


class Health:
    """`watched` holds each workshop, by its id, as long as it is open here."""

    def __init__(self, database: Database) -> None:
        self.database, self.tally, self.beat = database, Tally(), Beat()
        self.watched: dict[str, Watched] = {}
        on_errors(database, self.tally.failed)

    def answers(self) -> bool:
        return answers(self.database)

    def text(self) -> bytes:
        return Figures(self.tally, self.beat, tuple(self.watched.values())).text()
