"""An agenda that somebody brings along: read as any other, but of other files it may name only those that ship."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from yaml import AliasToken, YAMLError, scan

from workshop.files import yaml
from workshop.files.agenda import read_text
from workshop.files.faults import Fault, FaultyFile, Place, Source
from workshop.files.referenced import LOADERS
from workshop.journey.sentence import Sentence

LARGEST = 256 * 1024  # bytes; the longest that ships has a fifth of it
BESIDE = Sentence("materials lie beside an agenda; whoever hosts can put both into the folder of --agendas")
SHIPS = re.compile(r"(?:testimonies|practices)/[\w-]+\.(?:md|yaml)")


def read_brought(content: bytes, file: Path) -> dict[str, Any]:
    """`file` is where it would lie: names in it are looked for from there. Raises FaultyFile."""
    text = _text(content, file)
    if aliases := list(_aliases(text, file)):
        raise FaultyFile(aliases)
    if strays := list(_strays(yaml.read(text, file))):
        raise FaultyFile(strays)
    return read_text(text, file)


def _text(content: bytes, file: Path) -> str:
    what = None
    if not 0 < len(content) <= LARGEST:
        what = Sentence("is empty, or larger than {most} KB; leave out what is not needed", most=LARGEST // 1024)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text, what = "", Sentence("cannot be read; save it as UTF-8 text")
    if what:
        raise FaultyFile([Fault(Place(file, 1), what)])
    return text


def _aliases(text: str, file: Path) -> Iterator[Fault]:
    """A few lines of them can stand for more than a computer holds. What is no YAML is refused afterwards."""
    try:
        found = [token.start_mark.line + 1 for token in scan(text) if isinstance(token, AliasToken)]
    except YAMLError:
        return
    for line in found:
        yield Fault(Place(file, line), Sentence("refers to another place with `*`; write the words out"))


def _strays(source: Source) -> Iterator[Fault]:
    blocks = source.data.get("blocks") if isinstance(source.data, dict) else None
    for at, block in enumerate(blocks if isinstance(blocks, list) else []):
        if not isinstance(block, dict):
            continue
        if block.get("kind") == "material":
            yield source.fault(("blocks", at, "kind"), BESIDE)
        for key in LOADERS:
            names = block.get(key)
            for number, name in enumerate(names if isinstance(names, list) else []):
                if not SHIPS.fullmatch(str(name)):
                    yield source.fault(("blocks", at, key, number), _does_not_ship(str(name)[:80]))


def _does_not_ship(name: str) -> Sentence:
    return Sentence("{name} does not ship; name a file such as testimonies/the-list.md", name=repr(name))
