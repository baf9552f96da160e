"""`serve`: starts a workshop, or resumes the one that has not ended."""

import os
import sys
import webbrowser
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from threading import Timer
from typing import Any

import click

from workshop import engine, keeper
from workshop.app import create_app
from workshop.bus import Bus, bus_at
from workshop.check_in import begin_with_the_last
from workshop.cli.naming import named
from workshop.cli.passphrases import as_settings, given_passphrases, secrets_of
from workshop.cli.place import passing_place, place_of
from workshop.cli.plain import AGENDA, FILE, Stop, data_option
from workshop.cli.tls import secured_by
from workshop.files.agenda import build, read_agenda
from workshop.files.manuscript import Manuscript
from workshop.journey.roles import Role
from workshop.opening import rehearsal_of, workshop_to_serve
from workshop.rehearsal.beside import Beside
from workshop.rehearsal.clock import SPEEDS, RehearsalClock
from workshop.rehearsal.company import accompanied
from workshop.steady import now
from workshop.store.database import Database, one_at_a_time, scrub
from workshop.store.workshops import Workshop, Workshops
from workshop.venue.listening import Listening
from workshop.venue.name import NAME, hosts_to_tell
from workshop.web import qr
from workshop.web.addresses import join_addresses
from workshop.web.secrets import Secrets


@click.command()
@click.option("--agenda", type=AGENDA, default=Path("agenda.yaml"), help="The session to run.")
@data_option
@click.option("--host", default="0.0.0.0", help="The address to listen on.")  # noqa: S104
@click.option("--port", type=click.IntRange(1, 65535), default=8000)
@click.option("--public-url", help="Where phones find this workshop, if not under this machine's own address.")
@click.option("--certfile", type=FILE, help="A certificate for https, with what leads to its root, as a PEM file.")
@click.option("--keyfile", type=FILE, help="The key of the certificate, without a password.")
@click.option(
    "--behind-proxy",
    type=click.IntRange(0, 9),
    default=0,
    metavar="N",
    help="Take the word of N proxies in front (X-Forwarded-For, -Proto, -Host). Without it, nobody's.",
)
@click.option("--no-browser", is_flag=True, help="Do not open the console in a browser.")
@click.option("--no-local-name", is_flag=True, help=f"Do not tell the network that this laptop is called {NAME}.")
@click.option("--new", is_flag=True, help="Start a new workshop, even if the last one has not ended.")
@click.option(
    "--new-passphrases", is_flag=True, help="Make new passphrases, and print them; the old ones open nothing."
)
@click.option("--rehearsal", is_flag=True, help="Try the agenda out with simulated participants; nothing is kept.")
@click.option("--speed", type=click.Choice([str(one) for one in SPEEDS]), default="10", help="Of a rehearsal.")
@click.option("--people", type=click.IntRange(0, 300), default=40, help="Simulated participants of a rehearsal.")
@click.option("--ends-with", type=int, hidden=True, help="Ends when the program with this number is gone.")
def serve(
    agenda: Path,
    data: Path,
    host: str,
    port: int,
    public_url: str | None,
    certfile: Path | None,
    keyfile: Path | None,
    behind_proxy: int,
    no_browser: bool,
    no_local_name: bool,
    new: bool,
    new_passphrases: bool,
    rehearsal: bool,
    speed: str,
    people: int,
    ends_with: int | None,
) -> None:
    """Starts a workshop, or resumes the one that has not ended."""
    plan = read_agenda(agenda)
    if ends_with:
        engine.end_with(ends_with)
    given, certificate = given_passphrases(), secured_by(certfile, keyfile)
    if certificate and rehearsal:
        raise Stop("a rehearsal is served over plain http on this laptop; leave out --certfile and --keyfile")
    with passing_place() if rehearsal else nullcontext(place_of(data)) as place, place.claimed():
        listener = listen(host, port)
        listening = Listening(host, port, public_url, place.folder, bool(certificate), behind_proxy)
        addresses = join_addresses(listening)
        here = addresses[0] if public_url or not listening.everywhere else listening.address("127.0.0.1")
        with place.opened() as database:
            scrub(database)  # after a power cut, copies of what was erased may have come back
            with one_at_a_time(database):
                workshop, said = _chosen(Workshops(database), plan, new=new, rehearsal=rehearsal)
                secrets, told = secrets_of(
                    place.folder, given, anew=new_passphrases, shared=database if place.url else None
                )
            click.echo(said)
            bus = Bus() if rehearsal else bus_of_setting()
            clock = RehearsalClock(int(speed), now) if rehearsal else None
            beside = None if rehearsal or public_url or certificate else Beside(agenda, host, port)
            if beside:
                beside.settings = as_settings(secrets)
            app = _app(workshop, database, secrets, listening, addresses, clock, beside, Manuscript(agenda, data), bus)
            _greet(_addresses(app, here, addresses[0]), told)
            if not no_browser:
                Timer(0.5, webbrowser.open, [f"{here}/console"]).start()
            hosts = [] if no_local_name or rehearsal else hosts_to_tell(listening, addresses)
            company = accompanied(here, people) if rehearsal else nullcontext()
            with named(listening, hosts, app.extensions["announcer"].offer), company:
                try:
                    engine.serve(listener, app, certificate)
                finally:
                    app.extensions["room"].stop()
                    app.extensions["announcer"].together.stop()
                    bus.close()
                    if beside:
                        beside.end()


def _chosen(workshops: Workshops, plan: dict[str, Any], *, new: bool, rehearsal: bool) -> tuple[Workshop, str]:
    if rehearsal:
        return rehearsal_of(workshops, plan, now().now)
    return workshop_to_serve(workshops, plan, new=new, now=now().now)


def _app(
    workshop: Workshop,
    database: Database,
    secrets: Secrets,
    listening: Listening,
    addresses: tuple[str, ...],
    clock: RehearsalClock | None,
    beside: Beside | None,
    manuscript: Manuscript,
    bus: Bus,
) -> Any:
    more: dict[str, Any] = {"rehearsal": clock} if clock else {"beside": beside, "manuscript": manuscript}
    app = create_app(workshop, database, secrets, addresses, listening=listening, bus=bus, **more)
    app.extensions["health"].beat.start()
    shelf = app.extensions["shelf"]
    keeper.in_time(app.extensions["clock"].certain, partial(keeper.forget, shelf))
    if begun := begin_with_the_last(shelf):
        number, last = begun
        click.echo(f"It begins with the commitments of {build(last.agenda).title.words('en')} ({last.code}): {number}.")
    return app


def _addresses(app: Any, here: str, others: str) -> dict[str, str]:
    screen = f"{here}/screen?key={app.extensions['door'].key(Role.SCREEN)}"
    return {"Console": f"{here}/console", "Room screen": screen, "Join": f"{others}/j/{app.extensions['code']}"}


def _greet(addresses: dict[str, str], passphrases: list[str]) -> None:
    for line in (*(f"{name}  {address}" for name, address in addresses.items()), *passphrases):
        click.echo(line)
    click.echo(qr.terminal(addresses["Join"]))
    sys.stdout.flush()


def bus_of_setting() -> Bus:
    """Raises Stop."""
    try:
        return bus_at(os.environ.get("REDIS_URL", ""))
    except ValueError as problem:
        raise Stop(f"REDIS_URL: is no address of a Redis ({problem}); write redis://host:6379/0") from None


def listen(host: str, port: int) -> engine.Listener:
    """Raises Stop."""
    try:
        return engine.listen(host, port)
    except OSError as problem:
        what = f"port {port} on {host} cannot be used ({os.strerror(problem.errno or 0)})"
        raise Stop(f"{what}; end the other program, or choose another with --port") from None
