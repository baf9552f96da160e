"""What an agenda keeps in files of its own: their content is put in the place of their names."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from workshop.files import practices, testimonies
from workshop.files.faults import Fault, FaultyFile, Source, Way
from workshop.journey.sentence import Sentence


def _testimony(file: Path) -> list[dict[str, Any]]:
    found = testimonies.load(file)
    return [] if found is None else [found]


LOADERS: Mapping[str, Callable[[Path], list[dict[str, Any]]]] = {"texts": _testimony, "practices": practices.load}
"""The key of a block, and how each file below it is read: it may hold several things, or none that is not withdrawn."""


def fill_in(source: Source) -> Iterator[Fault]:
    """Puts what files say in the place of their names, and leaves out those that were withdrawn."""
    blocks = source.data.get("blocks") if isinstance(source.data, dict) else None
    for at, block in enumerate(blocks if isinstance(blocks, list) else []):
        for key in LOADERS if isinstance(block, dict) else ():
            if isinstance(block.get(key), list) and block[key]:
                yield from _fill_in_list(source, block, ("blocks", at, key))


def _fill_in_list(source: Source, block: dict[str, Any], way: Way) -> Iterator[Fault]:
    key = str(way[-1])
    loaded: list[Any] = []
    withdrawn: list[str] = []
    for number, name in enumerate(block[key]):
        try:
            found = LOADERS[key](source.file.parent / str(name))
        except FaultyFile as problem:
            yield from _faults(problem, source, (*way, number), str(name))
            continue
        loaded += found
        withdrawn += [] if found else [str(name)]
    if len(withdrawn) == len(block[key]):
        yield source.fault(way, Sentence("all of these are withdrawn; name other files"))
    block |= {key: loaded} | ({"withdrawn": withdrawn} if withdrawn else {})


def _faults(problem: FaultyFile, source: Source, way: Way, name: str) -> list[Fault]:
    """A file that is not there is missed where it is asked for."""
    missing = [source.fault(way, Sentence("{name}: there is no such file; check the name", name=repr(name)))]
    return problem.faults if (source.file.parent / name).exists() else missing
