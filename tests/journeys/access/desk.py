"""After the evening: the organiser's desk with all that can be done there, the paper pack, and ana with her code."""

import re

from playwright.sync_api import Page

from tests.journeys.access.hands import Hands
from tests.journeys.access.walk import Workshop
from tests.journeys.conftest import PHONE

PATHS = (
    "",
    "?region=nowhere",
    "?q=nobody",
    "/compare",
    "/slip",
    "/preview/commitments.csv",
    "/preview/report.html",
    "/delete",
)


def walk_the_desk(shop: Workshop, hands: Hands) -> None:
    page = shop.console
    for path in PATHS:
        page.goto(f"/organise{path}")
        shop.walk.sees(page, f"/organise{path}", "desk")
    keys_in_a_slip(shop, page)
    page.goto("/print")
    shop.walk.sees(page, "the paper pack", "desk")
    ana_comes_back(shop, hands.code)
    what_was_set_aside(shop)
    everything_is_deleted(shop, page)


def keys_in_a_slip(shop: Workshop, page: Page) -> None:
    page.goto("/organise/slip")
    shop.walk.sends(page, "Keep this slip")
    shop.walk.sees(page, "a slip with faults", "desk")
    page.locator("[name=level]").first.check()
    page.locator("#c-action").fill(shop.walk.writes(90))
    page.locator("#c-first_step").fill(shop.walk.writes(91))
    page.locator("[name=visibility]").first.check()
    shop.walk.sends(page, "Keep this slip")
    page.locator(".organise-code").wait_for()
    shop.walk.sees(page, "the code of a slip", "desk")


def ana_comes_back(shop: Workshop, code: str) -> None:
    walk = shop.walk
    page = walk.open("/commitment", PHONE)
    page.locator("#code").fill(code)
    walk.sends(page, "Find it")
    walk.sees(page, "a commitment, found")
    page.locator("#c-action").fill("")
    walk.sends(page, "Change")
    walk.sees(page, "a commitment, changed wrongly")
    walk.was_refused()
    page.locator("[name=went]").first.check()
    walk.sends(page, "Say so")
    walk.sees(page, "how it went")
    walk.sends(page, "Delete")
    walk.sees(page, "a commitment, about to be deleted")
    with page.expect_navigation():
        page.locator("form button.button").first.click()
    walk.sees(page, "a commitment, deleted")


def what_was_set_aside(shop: Workshop) -> None:
    shop.console.goto("/organise/delete")
    (workshop,) = re.findall(r"workshop=([^&]+)", shop.console.locator("form[action*=delete]").get_attribute("action"))
    shop.noor.goto(f"/quarantine/{workshop}")
    shop.noor.locator("summary").first.click()
    shop.look("set aside, after the end", "noor")


def everything_is_deleted(shop: Workshop, page: Page) -> None:
    page.goto("/organise/delete")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.locator("form button").last.click()
    page.wait_for_url("**/organise/deleted*")
    shop.walk.sees(page, "everything is deleted", "desk")
