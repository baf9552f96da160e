"""Which modules a page needs, so that a browser can ask for all of them at once instead of finding them one by one."""

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache

from workshop.web.static import FOLDER

IMPORT = re.compile(r'^(?:import|export)\b[^"()]*\bfrom "(\.[^"]+)"', re.MULTILINE)


@lru_cache(maxsize=64)
def needed_by(*entries: str) -> tuple[str, ...]:
    """Names below `static/`: the entries themselves, and all that they import, and what those import."""
    found: dict[str, None] = {}
    waiting = list(entries)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _imported_by(name)
    return tuple(found)


def of_folder(folder: str) -> tuple[str, ...]:
    """All that a page may come to load whose scripts lie in this folder."""
    return needed_by(*sorted(str(file.relative_to(FOLDER)) for file in (FOLDER / "js" / folder).glob("*.js")))


def _imported_by(name: str) -> Iterator[str]:
    named = IMPORT.findall((FOLDER / name).read_text())
    return (posixpath.normpath(posixpath.join(posixpath.dirname(name), other)) for other in named)
