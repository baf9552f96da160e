"""One workshop in one program: from the lines that say where to go until it ends."""

import sys
import webbrowser
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Timer
from typing import Any

import click

from workshop import engine, keeper
from workshop.app import create_app
from workshop.bus import Bus
from workshop.check_in import begin_with_the_last
from workshop.cli.naming import named
from workshop.cli.network import Network, bus_of_setting
from workshop.cli.passphrases import as_settings, secrets_of
from workshop.cli.place import Place
from workshop.files.agenda import build
from workshop.files.manuscript import Manuscript
from workshop.journey.roles import Role
from workshop.opening import rehearsal_of, workshop_to_serve
from workshop.rehearsal.beside import Beside
from workshop.rehearsal.clock import RehearsalClock
from workshop.rehearsal.company import accompanied
from workshop.shelf import Shelf
from workshop.steady import now
from workshop.store.database import Database, one_at_a_time, scrub
from workshop.store.workshops import Workshop, Workshops
from workshop.venue.name import hosts_to_tell
from workshop.web import qr
from workshop.web.addresses import join_addresses
from workshop.web.secrets import Secrets

App = Any
"""As `create_app` makes it; what framework it is of is no affair of the command line."""


@dataclass(frozen=True)
class Asked:
    """The options of `serve`, by their names."""

    agenda: Path
    data: Path
    network: Network
    no_browser: bool
    no_local_name: bool
    new: bool
    new_passphrases: bool
    rehearsal: bool
    speed: str
    people: int


class Serving:
    """`here` is where this laptop itself finds it. Raises Stop."""

    def __init__(self, asked: Asked, place: Place, database: Database) -> None:
        self.asked, self.place, self.database = asked, place, database
        self.listening = asked.network.listening(place.folder)
        self.addresses = join_addresses(self.listening)
        elsewhere = self.listening.public_url or not self.listening.everywhere
        self.here = self.addresses[0] if elsewhere else self.listening.address("127.0.0.1")
        self.bus = Bus() if asked.rehearsal else bus_of_setting()
        alone = asked.rehearsal or self.listening.public_url or self.listening.secure
        self.beside = None if alone else Beside(asked.agenda, self.listening.host, self.listening.port)

    def run(self, listener: engine.Listener, plan: dict[str, Any], given: dict[str, str]) -> None:
        app, told = self._opened(plan, given)
        self._greet(app, told)
        with self._name(app), self._company():
            try:
                engine.serve(listener, app, self.asked.network.certificate)
            finally:
                self._close(app)

    def _opened(self, plan: dict[str, Any], given: dict[str, str]) -> tuple[App, list[str]]:
        """And the lines that tell passphrases."""
        scrub(self.database)  # after a power cut, copies of what was erased may have come back
        shared = self.database if self.place.url else None
        with one_at_a_time(self.database):
            workshop, said = self._chosen(plan)
            secrets, told = secrets_of(self.place.folder, given, anew=self.asked.new_passphrases, shared=shared)
        click.echo(said)
        app = self._app(workshop, secrets)
        _begin(app)
        return app, told

    def _chosen(self, plan: dict[str, Any]) -> tuple[Workshop, str]:
        workshops = Workshops(self.database)
        if self.asked.rehearsal:
            return rehearsal_of(workshops, plan, now().now)
        return workshop_to_serve(workshops, plan, new=self.asked.new, now=now().now)

    def _app(self, workshop: Workshop, secrets: Secrets) -> App:
        if self.beside:
            self.beside.settings = as_settings(secrets)
        manuscript = Manuscript(self.asked.agenda, self.asked.data)
        more: dict[str, Any] = {"beside": self.beside, "manuscript": manuscript}
        if self.asked.rehearsal:
            more = {"rehearsal": RehearsalClock(int(self.asked.speed), now)}
        more.update(listening=self.listening, bus=self.bus)
        return create_app(workshop, self.database, secrets, self.addresses, **more)

    def _greet(self, app: App, passphrases: list[str]) -> None:
        join = f"{self.addresses[0]}/j/{app.extensions['code']}"
        screen = f"{self.here}/screen?key={app.extensions['door'].key(Role.SCREEN)}"
        addresses = {"Console": f"{self.here}/console", "Room screen": screen, "Join": join}
        for line in (*(f"{name}  {address}" for name, address in addresses.items()), *passphrases):
            click.echo(line)
        click.echo(qr.terminal(join))
        sys.stdout.flush()
        if not self.asked.no_browser:
            Timer(0.5, webbrowser.open, [addresses["Console"]]).start()

    def _name(self, app: App) -> AbstractContextManager[None]:
        unnamed = self.asked.no_local_name or self.asked.rehearsal
        hosts = [] if unnamed else hosts_to_tell(self.listening, self.addresses)
        return named(self.listening, hosts, app.extensions["announcer"].offer)

    def _company(self) -> AbstractContextManager[None]:
        return accompanied(self.here, self.asked.people) if self.asked.rehearsal else nullcontext()

    def _close(self, app: App) -> None:
        app.extensions["room"].stop()
        app.extensions["announcer"].together.stop()
        self.bus.close()
        if self.beside:
            self.beside.end()


def _begin(app: App) -> None:
    """What goes on beside the people: health is felt, what is past its days forgotten, the last workshop looked at."""
    app.extensions["health"].beat.start()
    shelf: Shelf = app.extensions["shelf"]
    keeper.in_time(app.extensions["clock"].certain, partial(keeper.forget, shelf))
    if begun := begin_with_the_last(shelf):
        number, last = begun
        click.echo(f"It begins with the commitments of {build(last.agenda).title.words('en')} ({last.code}): {number}.")
