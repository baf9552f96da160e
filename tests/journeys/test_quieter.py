"""Questions to oneself, rounds, breaks and free steps in real browsers; what people write for themselves stays."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from playwright.sync_api import Page, expect

from tests.agendas import quieter
from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen

pytestmark = pytest.mark.browser
SECRET = "MY OWN WORDS"
TURNS = """async ([root, nows]) => {
  const { handingOn } = await import(`${root}/js/circle.js`);
  const view = { each: 60, clock: { ends: 300_000, lasts: 300_000, paused_at: null } };
  return nows.map((now) => handingOn(view, now * 1000));
}"""


@pytest.fixture
def server(serve, tmp_path: Path) -> Server:
    file, folder = tmp_path / "quieter.yaml", tmp_path / "materials"
    folder.mkdir()
    for name in ("a.png", "b.png"):
        Image.new("RGB", (400, 300), "teal").save(folder / name)
    (folder / "c.mp4").write_bytes(b"not a film yet")
    (folder / "a.md").write_text("Some *words*.")
    file.write_text(yaml.safe_dump({"title": "Quieter", "starts": "09:00", "tables": 3, "blocks": blocks()}))
    return serve("--agenda", str(file))


def blocks() -> list[dict[str, Any]]:
    """As somebody writes them: a text is a file, and sizes are found out."""
    read, *seen = quieter()[3]["steps"]
    steps = [{**read, "text": "materials/a.md"}, *({k: v for k, v in one.items() if k != "size"} for one in seen)]
    return [*quieter()[:3], {**quieter()[3], "steps": steps}, *quieter()[4:]]


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server, "alone/first")


@pytest.fixture
def ana(fatou: Facilitator, people: People, server: Server) -> Phone:
    return Phone.joins(people, server, "1")


def all_that_leaves(page: Page) -> list[str]:
    """Every request with its body, and every frame of every socket, from now on."""
    left: list[str] = []
    page.on("request", lambda request: left.append(f"{request.url} {request.post_data or ''}"))
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: left.append(str(frame))))
    return left


def writes(ana: Phone, words: str) -> None:
    ana.page.get_by_role("textbox").fill(words)
    expect(ana.page.get_by_text("Kept on this phone")).to_be_visible()


def test_what_ana_writes_for_herself_never_leaves_her_phone(
    ana: Phone, fatou: Facilitator, people: People, server: Server
) -> None:
    left = all_that_leaves(ana.page)
    ana.page.reload()
    ana.connected()
    writes(ana, SECRET)
    ana.page.reload()
    expect(ana.page.get_by_role("textbox")).to_have_value(SECRET)
    fatou.next()
    expect(ana.page.get_by_role("heading", name="What did I do?")).to_be_visible()
    writes(ana, f"{SECRET} AGAIN")
    fatou.goes_to("film/watch")
    expect(ana.page.get_by_text("We watch.")).to_be_visible()
    assert left
    assert not [one for one in left if SECRET in one]
    assert SECRET.encode() not in b"".join(file.read_bytes() for file in server.data.iterdir() if file.is_file())
    assert SECRET not in fatou.page.content()


def test_she_finds_her_notes_at_the_end_and_deletes_them_there(ana: Phone, fatou: Facilitator) -> None:
    writes(ana, SECRET)
    fatou.next()
    ana.page.get_by_text("1 note that only this phone has").click()
    expect(ana.page.get_by_role("listitem").filter(has_text="What did I see?")).to_contain_text(SECRET)
    fatou.goes_to("film/watch")
    fatou.button("End the workshop").click()
    fatou.button("Yes, end the workshop").click()
    ana.page.get_by_text("1 note that only this phone has").click()
    ana.button("Delete").click()
    expect(ana.page.get_by_text(SECRET)).to_have_count(0)
    assert SECRET not in ana.page.evaluate("JSON.stringify(localStorage)")


def test_a_round_has_a_still_signal_each_time_that_somebody_may_hand_on(ana: Phone) -> None:
    root = ana.page.evaluate("document.querySelector('script[type=module]').src.split('/js/')[0]")
    nows = [0, 5, 59, 60, 67, 69, 121, 299, 300]
    assert ana.page.evaluate(TURNS, [root, nows]) == [None, None, None, 1, 1, None, 2, None, None]


def test_in_a_break_phone_and_room_screen_say_when_it_ends_and_in_a_round_nobody_needs_a_phone(
    ana: Phone, fatou: Facilitator, people: People, server: Server
) -> None:
    room = opens_room_screen(people, server)
    fatou.goes_to("round/once")
    expect(ana.page.get_by_text("You need no phone now.")).to_be_visible()
    expect(ana.page.get_by_role("main").get_by_role("button")).to_have_count(0)
    expect(room.get_by_text("About 1 minute each.")).to_be_visible()
    fatou.goes_to("lunch/break")
    for page in (ana.page, room):
        expect(page.get_by_role("heading", name="Lunch")).to_be_visible()
        expect(page.get_by_text("We go on at")).to_be_visible()
    fatou.button("Pause").click()
    expect(room.get_by_text("We go on at")).to_have_count(0)


def test_a_picture_is_on_phone_and_room_screen_a_film_on_the_room_screen_alone(
    ana: Phone, fatou: Facilitator, people: People, server: Server
) -> None:
    room = opens_room_screen(people, server)
    fatou.goes_to("look/small")
    for page in (ana.page, room):
        picture = page.get_by_role("img", name="Two chairs.")
        expect(picture).to_be_visible()
        assert picture.evaluate("async (picture) => (await picture.decode(), picture.naturalWidth)") == 400
    fatou.goes_to("look/film")
    expect(ana.page.get_by_text("Two people talk.")).to_be_visible()
    expect(ana.page.locator("video")).to_have_count(0)
    expect(room.locator("video")).to_have_attribute("src", "/material/look/film")
