"""`export`, `backup`, `restore`, `purge`: what is kept in the data folder, taken out or deleted."""

import sys
from pathlib import Path

import click

from workshop.cli.place import Place, only_in_a_folder, place_of
from workshop.cli.plain import FILE, FOLDER, Stop, counted, data_option
from workshop.files.agenda import build
from workshop.organise import export as exports
from workshop.shelf import session_of
from workshop.steady import now
from workshop.store import backup as backups
from workshop.store.database import Damaged, Database
from workshop.store.erase import Erased, erase
from workshop.store.folder import Unwritable, make
from workshop.store.soundness import look
from workshop.store.workshops import Workshop, Workshops

workshop_option = click.option("--workshop", "code", help="The code of one workshop; left out, the latest.")


@click.command()
@click.argument("folder", type=FOLDER)
@data_option
@workshop_option
def export(folder: Path, data: Path, code: str | None) -> None:
    """Writes everything an organiser may have of the latest workshop that was started."""
    place = _there(place_of(data), "there is nothing to export")
    with place.opened() as database:
        workshops = Workshops(database)
        begun = [one for one in _chosen(workshops, place, code) if workshops.started(one.id)]
        if not begun:
            raise Stop(f"{place}: no workshop has been started here, so there is nothing to export")
        session = session_of(database, begun[0])
        made = exports.files(session, session.agenda.languages[0], now().now)
    for path in _written(folder, made):
        click.echo(path)


def _written(folder: Path, made: dict[str, bytes]) -> list[Path]:
    """Raises Stop."""
    try:
        make(folder)
        return exports.write(folder, made)
    except (Unwritable, OSError) as problem:
        raise Stop(f"{folder}: cannot be written ({problem}); choose another folder") from None


@click.command()
@click.argument("file", type=FILE)
@data_option
def backup(file: Path, data: Path) -> None:
    """Writes one file with everything that is kept, also while a workshop runs."""
    only_in_a_folder("backup")
    _there(Place(data), "there is nothing to back up")
    try:
        look(data)
        backups.backup(data, file)
    except Damaged as problem:
        raise Stop(Place(data).damaged(problem)) from None
    except OSError as problem:
        raise Stop(f"{file}: cannot be written ({problem.strerror})") from None
    click.echo(f"{file}  holds everything, also what was set aside for care. Keep it closed, and delete it in time.")


@click.command()
@click.argument("file", type=FILE)
@data_option
@click.option("--replace", is_flag=True, help="Also when there is something in the data folder: it is lost then.")
def restore(file: Path, data: Path, replace: bool) -> None:
    """Makes the data folder from a backup."""
    only_in_a_folder("restore")
    if not file.exists():
        raise Stop(f"{file}: there is no such file")
    with Place(data).claimed():
        if (data / backups.DATABASE).exists() and not replace:
            raise Stop(f"{data}: there is something here already; to lose it and take the backup: --replace")
        try:
            backups.restore(file, data)
        except backups.NoBackup as problem:
            raise Stop(f"{file}: is no backup that can be restored ({problem}); nothing was changed") from None
    click.echo(f"{data}  is as it was when the backup was made.")


@click.command()
@data_option
@click.option("--workshop", "code", help="The code of one workshop; left out, all of them.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def purge(data: Path, code: str | None, yes: bool) -> None:
    """Deletes what is kept of workshops, and says what was deleted."""
    place = _there(place_of(data), "there is nothing to delete")
    with place.claimed(), place.opened() as database, place.unserved(database):
        chosen = _chosen(Workshops(database), place, code)
        if not yes and sys.stdin.isatty():
            click.confirm(f"Delete {counted(len(chosen), 'workshop')} in {place} for good?", abort=True)
        for workshop in chosen:
            click.echo(_said(workshop, _purged(database, workshop)))
    click.echo("Nothing else was kept." if chosen else "There was nothing.")


def _purged(database: Database, workshop: Workshop) -> Erased:
    return erase(database, workshop.id, whole=True)


def _said(workshop: Workshop, erased: Erased) -> str:
    agenda = build(workshop.agenda)
    title = agenda.title.words(agenda.languages[0])
    gone = f"{counted(erased.commitments, 'commitment')}, {counted(erased.words, 'other text')} that people gave"
    return f"Deleted  {workshop.code}  {title}: {gone}, {counted(erased.steps, 'step')}, {counted(erased.keys, 'key')}"


def _there(place: Place, otherwise: str) -> Place:
    if not place.begun:
        raise Stop(f"{place}: no workshop was kept here, so {otherwise}")
    return place


def _chosen(workshops: Workshops, place: Place, code: str | None) -> list[Workshop]:
    """Newest first. Raises Stop where none has the code."""
    found = [one for one in workshops.all() if code is None or one.code == code.upper()]
    if code and not found:
        raise Stop(f"{place}: no workshop has the code {code}")
    return found
