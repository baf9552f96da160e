"""Every page of the product, one after the other: a request to another host fails the test (see `People`)."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import CARE_PASSPHRASE, People, Server
from tests.journeys.roles import Facilitator

pytestmark = pytest.mark.browser

DESK = (
    "/organise", "/organise/compare", "/organise/preview/commitments.csv",
    "/organise/preview/about.txt",
)  # fmt: skip
HELPERS = """Object.values(JSON.parse(document.getElementById("page").textContent).links)
  .map((link) => new URL(link).pathname + new URL(link).search)"""
FOR_ALL = ("/", "/care", "/kept", "/commitment", "/print", "/print?in=ar&part=tents", "/phone")


def test_no_page_asks_another_host(people: People, server: Server) -> None:
    fatou = Facilitator.signs_in(people, server)
    page = fatou.page
    page.goto(server.address("Join"))
    page.get_by_role("button", name="Join", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Connected")
    page.goto("/quarantine")
    page.get_by_label("Passphrase").fill(CARE_PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/console")
    for path in (*FOR_ALL, *DESK, *page.evaluate(HELPERS), "/console"):
        answer = page.goto(path)
        assert answer.ok, path
        page.wait_for_load_state("networkidle")
        assert page.url.startswith(server.base), path
