"""The browsers that have signed out of a workshop or a house: no copy of their cookie opens anything any more."""

from sqlalchemy.exc import SQLAlchemyError

from workshop.discreet import say
from workshop.store.database import Database, NotStored
from workshop.store.signed_out import keep, kept


class SignedOut:
    """By random number, read once and then in memory, since every request asks; `look` reads what others kept."""

    def __init__(self, database: Database, workshop: str) -> None:
        self.database, self.workshop = database, workshop
        self._known = kept(database, workshop)

    def __contains__(self, browser: str) -> bool:
        return browser in self._known

    def heard(self, browser: str) -> None:
        """From another program, which keeps it."""
        self._known.add(browser)

    def add(self, browser: str) -> None:
        """At once. Where the disk does not take it, it holds until this program ends, and the program says so."""
        self.heard(browser)
        try:
            keep(self.database, self.workshop, browser)
        except NotStored as problem:
            say("Who signed out is known until the program ends, and not kept", problem)

    def look(self) -> set[str]:
        """Those that signed out elsewhere, if anything new can be read."""
        try:
            new = kept(self.database, self.workshop) - self._known
        except SQLAlchemyError as problem:
            say("Who signed out elsewhere could not be read", problem)
            return set()
        self._known |= new
        return new
