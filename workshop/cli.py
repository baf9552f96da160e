"""The command line: serve (the default), check, export."""

import os
import sys
import webbrowser
from pathlib import Path
from threading import Timer

import click

from workshop import engine
from workshop.app import create_app, now
from workshop.check import print_run_sheet
from workshop.files.agenda import build, read_agenda
from workshop.files.faults import FaultyFile
from workshop.journey.roles import Role
from workshop.opening import open_store, workshop_to_serve
from workshop.organise import export as exports
from workshop.organise.past import latest_started
from workshop.store.database import Database, Unreadable
from workshop.store.workshops import Workshops
from workshop.web import qr
from workshop.web.addresses import join_addresses
from workshop.web.secrets import Secrets, load

AGENDA = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)


class Plain(click.Group):
    """Without a command it serves, and what goes wrong is one readable line."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and (args[0] in self.commands or args[0] == "--help")
        return super().parse_args(ctx, args if named else ["serve", *args])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except FaultyFile as faulty:
            click.echo(str(faulty), err=True)
        except Stop as stop:
            click.echo(str(stop), err=True)
        sys.exit(2)


class Stop(Exception):
    """Something that has to be put right before we can start."""


@click.group(cls=Plain)
def main() -> None:
    """Runs Our Joint Journey from one laptop. Without a command: serve."""


@main.command()
@click.option("--agenda", type=AGENDA, default=Path("agenda.yaml"), help="The session to run.")
@click.option("--data", type=FOLDER, default=Path("data"), help="Where everything is kept.")
@click.option("--host", default="0.0.0.0", help="The address to listen on.")  # noqa: S104
@click.option("--port", type=click.IntRange(1, 65535), default=8000)
@click.option("--public-url", help="Where phones find this workshop, if not under this machine's own address.")
@click.option("--no-browser", is_flag=True, help="Do not open the console in a browser.")
@click.option("--new", is_flag=True, help="Start a new workshop, even if the last one has not ended.")
def serve(agenda: Path, data: Path, host: str, port: int, public_url: str | None, no_browser: bool, new: bool) -> None:
    """Starts a workshop, or resumes the one that has not ended."""
    plan = read_agenda(agenda)
    _folder(data)
    listener = _listen(host, port)
    database = _database(data)
    workshop, said = workshop_to_serve(Workshops(database), plan, new=new, now=now().now)
    secrets, made = load(data, os.environ.get("WORKSHOP_PASSPHRASE"), os.environ.get("CARE_PASSPHRASE"))
    addresses = join_addresses(host, port, public_url)
    app = create_app(workshop, database, secrets, addresses)
    here = addresses[0] if public_url or host not in ("0.0.0.0", "::") else f"http://127.0.0.1:{port}"  # noqa: S104
    join = f"{addresses[0]}/j/{workshop.code}"
    screen = f"{here}/screen?key={app.extensions['door'].key(Role.SCREEN)}"
    _greet({"Console": f"{here}/console", "Room screen": screen, "Join": join}, said, secrets, made)
    if not no_browser:
        Timer(0.5, webbrowser.open, [f"{here}/console"]).start()
    try:
        engine.serve(listener, app)
    finally:
        app.extensions["room"].stop()
        database.dispose()


def _greet(addresses: dict[str, str], said: str, secrets: Secrets, made: Secrets) -> None:
    click.echo(said)
    for name, address in addresses.items():
        click.echo(f"{name}  {address}")
    if secrets.passphrase == made.passphrase:
        click.echo(f"Passphrase  {made.passphrase}")
    if secrets.care == made.care:
        click.echo(f"Care passphrase  {made.care}  (for the care focal point alone)")
    click.echo(qr.terminal(addresses["Join"]))
    sys.stdout.flush()


def _folder(data: Path) -> None:
    try:
        data.mkdir(parents=True, exist_ok=True, mode=0o700)
        (data / ".writable").touch()
        (data / ".writable").unlink()
    except OSError as problem:
        raise Stop(f"{data}: cannot be written ({problem.strerror}); choose another folder with --data") from None


def _database(data: Path) -> Database:
    try:
        return open_store(data)
    except Unreadable as problem:
        raise Stop(f"{data}: the database cannot be opened ({problem}); choose another folder with --data") from None


def _listen(host: str, port: int) -> engine.Listener:
    try:
        return engine.listen(host, port)
    except OSError as problem:
        what = f"port {port} on {host} cannot be used ({os.strerror(problem.errno or 0)})"
        raise Stop(f"{what}; end the other program, or choose another with --port") from None


@main.command()
@click.argument("agenda", type=AGENDA, default=Path("agenda.yaml"))
def check(agenda: Path) -> None:
    """Validates an agenda and its testimonies, and prints the run sheet."""
    print_run_sheet(build(read_agenda(agenda)))


@main.command()
@click.argument("folder", type=FOLDER)
@click.option("--data", type=FOLDER, default=Path("data"), help="Where everything is kept.")
def export(folder: Path, data: Path) -> None:
    """Writes everything an organiser may have of the latest workshop that was started."""
    latest = latest_started(_database(data)) if data.exists() else None
    if latest is None:
        raise Stop(f"{data}: no workshop has been started here, so there is nothing to export")
    _, session = latest
    language = session.agenda.languages[0]
    for path in exports.write(folder, exports.files(session, language, now().now)):
        click.echo(path)
