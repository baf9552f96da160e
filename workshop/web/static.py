"""Static files: compressed once at the start, and kept by browsers for good under an address that changes with them.

With gzip alone: over plain http browsers ask for nothing else, and brotli would save a fourteenth.
"""

import atexit
import gzip
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from flask import Flask
from werkzeug.datastructures import Headers
from whitenoise import WhiteNoise

FOLDER = Path(__file__).parents[2] / "static"
TEXT = {".js", ".css", ".svg", ".json"}
TOGETHER = {"css/phone-page.css": ("css/tokens.css", "css/base.css", "css/phone.css")}
"""What a phone needs at once comes in one request."""


@dataclass(frozen=True)
class Prepared:
    """`at` holds the files with their compressed twins; `address` is where they are served, without slashes around."""

    at: Path
    address: str


@lru_cache(maxsize=1)
def prepared() -> Prepared:
    content = {str(file.relative_to(FOLDER)): file.read_bytes() for file in sorted(FOLDER.rglob("*")) if file.is_file()}
    content |= {name: b"\n".join(content[part] for part in parts) for name, parts in TOGETHER.items()}
    at = Path(mkdtemp(prefix="our-joint-journey-"))
    atexit.register(rmtree, at, ignore_errors=True)
    for name, whole in content.items():
        _write(at / name, whole)
    return Prepared(at, f"static/{_version(content)}")


def _version(content: dict[str, bytes]) -> str:
    made = blake2b(digest_size=6)
    for name, whole in content.items():
        made.update(name.encode() + b"\0" + whole + b"\0")
    return made.hexdigest()


def _write(file: Path, whole: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(whole)
    if file.suffix in TEXT:
        file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(whole, 9, mtime=0))


@lru_cache(maxsize=1)
def _found() -> WhiteNoise:
    """Knows each file; to look at them all takes a while."""
    files = prepared()
    return WhiteNoise(
        None,
        root=files.at,
        prefix=f"{files.address}/",
        immutable_file_test=lambda *_: True,
        add_headers_function=_as_it_is,
    )


def _as_it_is(headers: Headers, *_: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"


def register(app: Flask) -> None:
    """Serves them in front of the application. The app has been made with `prepared().address`."""
    served = copy(_found())
    served.application = app.wsgi_app
    app.wsgi_app = served  # type: ignore[method-assign]
