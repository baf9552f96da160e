"""What a phone does on its own: stepping out, care without a server, answers given while away, a late arrival."""

import re
import signal

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, People, Server
from tests.journeys.roles import CARE, Facilitator, Phone

pytestmark = pytest.mark.browser


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server)


def test_care_opens_with_one_tap_and_without_the_server(fatou: Facilitator, people: People, server: Server) -> None:
    ana = Phone.joins(people, server, "1")
    people.server_down = True
    server.end(signal.SIGKILL)
    ana.page.get_by_role("button", name="Care").first.click()
    for words in CARE.values():
        expect(ana.page.get_by_text(words).first).to_be_visible()
    ana.button("Hide").click()
    for words in CARE.values():
        expect(ana.page.get_by_text(words)).to_have_count(0)
    server.start()
    ana.button("I am back").click()
    expect(ana.page.get_by_role("status").first).to_contain_text("Connected")


def test_stepping_out_is_never_sent(fatou: Facilitator, people: People, server: Server) -> None:
    ana = Phone.joins(people, server, "1")
    sent: list[str] = []
    ana.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    ana.page.reload()
    expect(ana.page.get_by_role("status").first).to_contain_text("Connected")
    ana.button("Step out").click()
    expect(ana.button("I am back")).to_be_visible()
    ana.button("I am back").click()
    expect(ana.button("Step out")).to_be_visible()
    assert not [frame for frame in sent if "command" in frame]


def test_a_card_chosen_while_the_server_is_away_arrives_once(
    fatou: Facilitator, people: People, server: Server
) -> None:
    fatou.goes_to("norms/g1/open")
    ana = Phone.joins(people, server, "1")
    blue = ana.page.get_by_role("radio", name="B, triangle: Agree")
    expect(blue).to_be_visible()
    people.server_down = True
    server.end(signal.SIGKILL)
    blue.click()
    expect(ana.page.get_by_role("status").first).to_contain_text("Not sent yet")
    server.start()
    expect(ana.page.get_by_role("status").first).to_contain_text("Connected")
    expect(ana.page.get_by_text("Your answer is in").first).to_be_visible()
    people.server_down = False
    ana.page.reload()
    expect(ana.page.get_by_text("Your answer is in").first).to_be_visible()


def test_the_screen_is_the_same_for_every_card_and_for_a_pass(
    fatou: Facilitator, people: People, server: Server
) -> None:
    fatou.goes_to("norms/g1/open")
    pages = []
    for letter in "ABCD":
        phone = Phone.joins(people, server, "1")
        phone.chooses(letter)
        pages.append(phone.page)
    passing = Phone.joins(people, server, "1")
    passing.passes()
    pages.append(passing.page)
    seen = {re.sub(r"<!--.*?-->", "", page.locator("main").inner_html()) for page in pages}
    assert len(seen) == 1
    heard = {page.locator("body").aria_snapshot() for page in pages}
    assert len(heard) == 1


def test_a_question_half_typed_survives_a_reload(fatou: Facilitator, people: People, server: Server) -> None:
    fatou.goes_to("panel/questions")
    ana = Phone.joins(people, server, "1")
    ana.page.get_by_label("Ask a question").fill("What did not")
    ana.page.reload()
    expect(ana.page.get_by_label("Ask a question")).to_have_value("What did not")


def test_what_is_kept_for_only_me_never_leaves_the_phone(fatou: Facilitator, people: People, server: Server) -> None:
    fatou.goes_to("next-steps/write")
    ana = Phone.joins(people, server, "1")
    sent: list[str] = []
    ana.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    ana.page.on("request", lambda request: sent.append(str(request.post_data)))
    ana.page.reload()
    expect(ana.page.get_by_role("status").first).to_contain_text("Connected")
    ana.page.get_by_role("radio", name="Me", exact=True).check()
    ana.page.get_by_label("What I will do").fill("PRIVATE WORDS")
    ana.page.get_by_label("First step within 48 hours").fill("PRIVATE STEP")
    ana.page.get_by_role("radio", name="Only me").check()
    ana.button("Save my commitment").click()
    expect(ana.page.get_by_text("PRIVATE WORDS").first).to_be_visible()
    assert not [words for words in sent if "PRIVATE" in words]


def test_without_scripts_the_page_still_says_who_is_there(fatou: Facilitator, people: People, server: Server) -> None:
    page = people.open(**PHONE, java_script_enabled=False)
    page.goto(server.address("Join"))
    page.get_by_label("Table").select_option("3")
    page.get_by_role("button", name="Join", exact=True).click()
    expect(page.get_by_text("also there on paper").first).to_be_visible()
    for words in CARE.values():
        expect(page.get_by_text(words).first).to_be_visible()
