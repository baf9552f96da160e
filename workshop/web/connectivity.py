"""What phones and laptops ask for to find out whether a Wi-Fi is any good, answered as the internet would.

They come under the names of their makers, when this laptop is the hotspot and its name server leads all names here.
Without these answers phones leave a Wi-Fi that has no internet, or hide it behind a page of their own.
"""

from collections.abc import Callable, Mapping
from functools import partial

from flask import Blueprint, Response

APPLE = "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>"
EMPTY = ("/generate_204", "/gen_204")
"""Android and Chrome: nothing at all."""
TEXTS: Mapping[str, tuple[str, str]] = {
    "/hotspot-detect.html": (APPLE, "text/html"),  # iPhone, iPad, Mac
    "/library/test/success.html": (APPLE, "text/html"),  # older ones
    "/connecttest.txt": ("Microsoft Connect Test", "text/plain"),  # Windows 10 and newer
    "/ncsi.txt": ("Microsoft NCSI", "text/plain"),  # older ones
    "/success.txt": ("success\n", "text/plain"),  # Firefox
    "/check_network_status.txt": ("NetworkManager is online\n", "text/plain"),  # GNOME
}


def blueprint() -> Blueprint:
    made = Blueprint("connectivity", __name__)
    for path in EMPTY:
        made.get(path, endpoint=_name(path))(_nothing)
    for path, (body, kind) in TEXTS.items():
        made.get(path, endpoint=_name(path))(_says(body, kind))
    return made


def _name(path: str) -> str:
    return path.strip("/").replace("/", "-").replace(".", "-")


def _nothing() -> Response:
    return Response(status=204)


def _says(body: str, kind: str) -> Callable[[], Response]:
    return partial(Response, body, mimetype=kind)
