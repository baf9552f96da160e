"""The run sheet in the terminal: clock, minutes, reading times, warnings, advice."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from workshop.files import wording, yaml
from workshop.journey.agenda import Agenda, Block
from workshop.journey.timeline import clock_face
from workshop.organise.run_sheet import minutes


def print_run_sheet(agenda: Agenda) -> None:
    language = agenda.languages[0]
    console = Console()
    console.print(agenda.title.words(language), style="bold", highlight=False)
    console.print(_table(agenda, language))
    for block in agenda.blocks:
        for warning in block.kind.warnings(block.plan, block.seconds, agenda.languages):
            console.print(f"Warning: {block.title.words(language)}: {warning}", highlight=False)


def print_advice(file: Path) -> None:
    """Words to look at again; nothing is refused for them."""
    source = yaml.read(yaml.read_text(file), file)
    for one in wording.advice(source.data):
        place = source.place(one.way)
        said = f"{place.file}:{place.line}: “{one.words}”: {wording.WHY[one.why]}"
        Console(soft_wrap=True).print(f"Advice: {said}", highlight=False, markup=False)


def _table(agenda: Agenda, language: str) -> Table:
    table = Table("Clock", "Minutes", "What", box=None, header_style="bold")
    for block in agenda.blocks:
        table.add_row(_clock(agenda, block), minutes(block.seconds), block.title.words(language), style="bold")
        for step in block.steps:
            at = clock_face((agenda.starts * 60 + agenda.begins[agenda.places[step.id]]) * 1000)
            table.add_row(f"  {at}", minutes(step.seconds), f"  {_name(step.id, step.title.words(language))}")
        if block.slack:
            table.add_row("", minutes(abs(block.slack)), "  to spare" if block.slack > 0 else "  over")
    return table


def _clock(agenda: Agenda, block: Block) -> str:
    begin = agenda.starts * 60 + block.begins
    return f"{clock_face(begin * 1000)}–{clock_face((begin + block.seconds) * 1000)}"


def _name(step: str, title: str) -> str:
    """Steps that share a title, such as reading and silence, are told apart by their last name."""
    last = step.rsplit("/", 1)[-1]
    return f"{title} ({last})" if last in {"note", "read", "silence", "open", "reveal"} else title
