"""The four colours in real browsers: a private stance with a second choice, and raised cards, with twelve phones."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen

pytestmark = pytest.mark.browser


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server)


@pytest.fixture
def phones(people: People, server: Server) -> list[Phone]:
    return [Phone.joins(people, server, str(1 + number // 4)) for number in range(12)]


@pytest.mark.agenda("agendas/four-colours/v1-private-stance.yaml")
def test_a_private_stance_with_a_second_choice(
    people: People, server: Server, fatou: Facilitator, phones: list[Phone]
) -> None:
    screen = opens_room_screen(people, server)
    fatou.goes_to("norms/g1/open")
    for number, phone in enumerate(phones):
        phone.chooses("AB"[number % 2])
    fatou.goes_to("norms/g1/talk")
    expect(phones[0].page.get_by_role("radio", name="A, square")).to_have_count(0)
    fatou.goes_to("norms/g1/reveal")
    expect(screen.get_by_text("about 5").first).to_be_visible()
    fatou.goes_to("norms/g1/open-again")
    for number, phone in enumerate(phones):
        phone.chooses("A" if number < 8 else "C")
    fatou.goes_to("norms/g1/reveal-again")
    expect(screen.get_by_text("First choice").first).to_be_visible()
    expect(screen.get_by_text("Second choice").first).to_be_visible()
    expect(phones[0].page.get_by_text("Second choice").first).to_be_visible()


@pytest.mark.agenda("agendas/four-colours/v2-raised-cards.yaml")
def test_raised_cards_fill_the_phone_and_papers_count_like_phones(
    people: People, server: Server, fatou: Facilitator, phones: list[Phone]
) -> None:
    screen = opens_room_screen(people, server)
    fatou.goes_to("norms/g1/open")
    for number, phone in enumerate(phones[:9]):
        phone.page.get_by_role("radio", name=f"{'AB'[number % 2]}, ").click()
    fatou.goes_to("norms/g1/raise")
    expect(phones[0].page.get_by_role("img", name="A, square: Strongly agree")).to_be_visible()
    expect(phones[1].page.get_by_role("img", name="B, triangle: Agree")).to_be_visible()
    expect(phones[11].page.get_by_role("img", name=", ")).to_have_count(0)
    fatou.page.get_by_label("Table", exact=True).select_option("")
    fatou.page.get_by_label("A, square: Strongly agree").fill("4")
    fatou.button("Add papers").click()
    expect(fatou.page.get_by_text("Counted in: Whole room", exact=False)).to_be_visible()
    fatou.goes_to("norms/g1/reveal")
    expect(screen.get_by_text("about 15").first).to_be_visible()
