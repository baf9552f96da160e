"""Several hands: a co-facilitator's phone and a laptop with one wheel, jumping from the rail, a time-keeper."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, People, Server
from tests.journeys.roles import Facilitator

pytestmark = pytest.mark.browser
AWAY = "The wheel is with the other console"


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server, "tables/one-line")


def by_link(people: People, fatou: Facilitator, role: str, path: str, language: str = "en") -> Page:
    links = fatou.page.evaluate("JSON.parse(document.getElementById('page').textContent).links")
    page = people.open(**PHONE)
    page.goto(f"{path}?language={language}&{links[role].split('?')[1]}")
    return page


def at(page: Page, step: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-step", step)


def test_a_co_facilitator_takes_the_wheel_by_one_press_and_both_are_told(people: People, fatou: Facilitator) -> None:
    cora = Facilitator(by_link(people, fatou, "cofacilitator", "/console"))
    expect(fatou.page.get_by_text("You hold the wheel")).to_be_visible()
    expect(cora.page.get_by_text(AWAY)).to_be_visible()
    cora.button("Next").click()
    expect(cora.page.get_by_text("Take the wheel first; nothing was changed.")).to_be_visible()
    assert fatou.step() == "tables/one-line"
    cora.button("Take the wheel").click()
    expect(cora.page.get_by_text("You hold the wheel")).to_be_visible()
    expect(fatou.page.get_by_text("Take the wheel to have it back.")).to_be_visible()
    cora.next()
    at(fatou.page, cora.step())
    fatou.button("Take the wheel").click()
    fatou.next()


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
@pytest.mark.parametrize("step", ["norms/g1/open", "panel/questions"])
def test_on_a_phone_all_of_a_step_is_seen_at_one_look(
    people: People, fatou: Facilitator, language: str, step: str
) -> None:
    fatou.goes_to(step)
    page = by_link(people, fatou, "cofacilitator", "/console", language)
    at(page, step)
    foot = page.locator(".console-foot").bounding_box()
    for part in ("#now", ".console-step", ".console-timer", ".console-coming", "#notes"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0, part
        assert box["y"] + box["height"] <= foot["y"], part
        assert box["x"] >= 0, part
        assert box["x"] + box["width"] <= 360, part
    onward = page.locator(".console-onward").bounding_box()
    assert onward["y"] + onward["height"] <= 640
    assert onward["width"] >= 180
    assert onward["height"] >= 54
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_from_the_rail_to_any_step_after_saying_what_it_means(fatou: Facilitator) -> None:
    fatou.button("Go to another step").click()
    fatou.page.locator("[data-to='panel/questions']").click()
    expect(fatou.page.get_by_text("steps before it are passed by and closed")).to_be_focused()
    fatou.page.keyboard.press("Escape")
    assert fatou.step() == "tables/one-line"
    fatou.button("Go to another step").click()
    fatou.page.locator("[data-to='panel/questions']").click()
    fatou.button("Yes, go there").click()
    at(fatou.page, "panel/questions")
    fatou.button("Undo").click()
    at(fatou.page, "tables/one-line")
    fatou.button("Go to another step").click()
    fatou.page.locator("[data-to='tables/roles']").click()
    expect(fatou.page.get_by_text("What was closed stays closed")).to_be_focused()
    fatou.button("Yes, go there").click()
    at(fatou.page, "tables/roles")


def test_the_time_keeper_holds_the_clock_and_has_nothing_that_moves_the_room(
    people: People, fatou: Facilitator
) -> None:
    timo = Facilitator(by_link(people, fatou, "timekeeper", "/time"))
    timo.button("Pause").click()
    expect(fatou.button("Resume")).to_be_visible()
    timo.button("Resume").click()
    expect(fatou.button("Pause")).to_be_visible()
    for name in ("Next", "Back", "Undo", "End the workshop", "Go to another step"):
        expect(timo.button(name)).to_have_count(0)
    fatou.next()
    at(timo.page, fatou.step())
