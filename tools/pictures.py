"""Takes the pictures of the documentation from a real workshop with real people: `make pictures`."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.journeys.roles import Facilitator, Phone, opens_room_screen
from tools.crowd import join
from tools.evening import Album, starts_so_that_it_is_on_time, walk, workshop

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
SHOWN = {
    "norms-g1-open-console": "console", "norms-g1-open-room": "room", "norms-g1-open-phone": "phone",
    "norms-g1-open-phone-ar": "phone-ar", "organise": "organise", "check-the-room": "check-the-room",
    "lobby-console": "before-you-start", "waiting": "waiting", "replan-console": "replan",
    "norms-g2-reveal-room": "too-few", "table-line": "table-line", "kept": "kept",
}  # fmt: skip
"""By what was taken: the name under which README and guides show it."""
WIDEST = 1280  # pixels; more is not seen on a page
COLOURS = 256
WIFI = ("Journey room", "walk with me")


def main(folder: Path) -> None:
    with workshop() as (people, server):
        fatou = Facilitator.signs_in(people, server)
        room = opens_room_screen(people, server)
        stranger = people.open(viewport={"width": 360, "height": 640})
        stranger.goto(server.address("Join") + "?table=3")
        folder.mkdir(parents=True, exist_ok=True)
        stranger.screenshot(path=folder / "joining-phone.png", full_page=True)
        phones = {"": Phone.joins(people, server, "1"), "-ar": Phone.joins(people, server, "2", "ar")}
        album = Album(folder, fatou, room, phones)
        album.take("before")
        checks_the_room(fatou.page, folder)
        fatou.prepares()
        starts_so_that_it_is_on_time(fatou.page)
        voices = join(server.address("Join"), 28)
        album.take("lobby")
        fatou.starts()
        walk(album, voices)
        for voice in voices:
            voice.leave()
        fatou.page.goto(f"{server.base}/organise")
        fatou.page.screenshot(path=folder / "organise.png")
        fatou.page.goto(f"{server.base}/kept")
        fatou.page.locator("main").screenshot(path=folder / "kept.png")


def checks_the_room(page: Page, folder: Path) -> None:
    page.goto("/console/room")
    for field, words in zip(("#name", "#password"), WIFI, strict=True):
        page.locator(field).fill(words)
    with page.expect_navigation():
        page.locator("form button").click()
    page.evaluate("scrollTo(0, 0)")
    page.screenshot(path=folder / "check-the-room.png")
    page.goto("/console")


def small(picture: bytes) -> bytes:
    """For a page: no wider than it is shown, and with as many colours as a screen of ours has."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    image.thumbnail((WIDEST, 10 * WIDEST))
    made = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as album:
            main(Path(album))
            PICTURES.mkdir(exist_ok=True)
            for taken, name in SHOWN.items():
                (PICTURES / f"{name}.png").write_bytes(small((Path(album) / f"{taken}.png").read_bytes()))
