"""Time has run over, and fatou makes up for it at the console."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PASSPHRASE, People, Server
from tests.journeys.roles import Facilitator
from tools import crowd

pytestmark = pytest.mark.browser


@pytest.fixture
def late(people: People, server: Server) -> Facilitator:
    """Fatou began on time, and the first step takes seven minutes longer."""
    now = datetime.now()  # noqa: DTZ005  # the laptop's own clock, as the agenda has it
    helper = crowd.Facilitator(server.base, PASSPHRASE)
    assert helper.ask("MoveStart", starts=now.hour * 60 + now.minute)["ok"]
    fatou = Facilitator.signs_in(people, server)
    fatou.prepares()
    fatou.starts()
    assert helper.ask("AddTime", minutes=7)["ok"]
    helper.leave()
    return fatou


def test_fatou_takes_it_from_the_panel_and_undo_brings_it_back(late: Facilitator) -> None:
    page = late.page
    panel = page.locator(".rail-block").filter(has_text="Panel")
    before = panel.inner_text()
    late.button("Re-plan").click()
    expect(page.get_by_role("heading", name="minutes over")).to_be_focused()
    page.get_by_role("button", name="Take it from: Panel").click()
    expect(page.get_by_text("The plan has changed.")).to_be_visible()
    expect(page.locator(".console-drift")).to_contain_text("on time")
    assert panel.inner_text() != before
    late.button("Undo").click()
    expect(page.locator(".console-drift")).to_contain_text("behind")


def test_a_choice_can_be_left_and_next_closes_it(late: Facilitator) -> None:
    late.button("Re-plan").click()
    late.button("Leave it as it is").click()
    expect(late.page.locator(".console-replan")).to_have_count(0)
    late.button("Re-plan").click()
    late.next()
    expect(late.page.locator(".console-replan")).to_have_count(0)
