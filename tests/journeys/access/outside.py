"""What strangers see: the door, care, what is kept, the way back by a code, the passphrases, and what is not there."""

from tests.journeys.access.walk import Walk
from tests.journeys.conftest import CONSOLE, PHONE, Server

SIGN_IN = ("/console", "/organise?signed=out", "/print", "/quarantine")


def walk_outside(walk: Walk) -> None:
    at_the_door(walk, walk.server)
    by_a_code(walk)
    behind_a_passphrase(walk)
    with_no_script(walk)


def at_the_door(walk: Walk, server: Server) -> None:
    page = walk.open("/", PHONE)
    code = server.address("Join").rsplit("/", 1)[1]
    for path in ("/", f"/j/{code}", "/care", "/kept"):
        page.goto(path)
        walk.sees(page, path)
    for path in ("/?code=AAAA", "/j/AAAA", "/nowhere", "/screen?key=guess"):
        page.goto(path)
        walk.sees(page, path)
    walk.was_refused()


def by_a_code(walk: Walk) -> None:
    page = walk.open("/commitment", PHONE)
    walk.sees(page, "a commitment by its code")
    page.locator("#code").fill("AAAA-AAAA")
    walk.sends(page, "Find it")
    walk.sees(page, "a wrong code")
    walk.was_refused()


def behind_a_passphrase(walk: Walk) -> None:
    page = walk.open("/console", CONSOLE)
    for path in SIGN_IN:
        page.goto(path)
        walk.sees(page, f"sign in, {path}", "desk")
    page.locator("[name=passphrase]").fill("guess")
    with page.expect_navigation():
        page.locator("form button").click()
    walk.sees(page, "a wrong passphrase", "desk")
    walk.was_refused()


def with_no_script(walk: Walk) -> None:
    """A phone that cannot run the page says so, after a while, and what to do instead."""
    page = walk.open("/", PHONE)
    page.route("**/js/phone/index.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    code = walk.server.address("Join").rsplit("/", 1)[1]
    page.goto(f"/j/{code}?table=1")
    page.locator(".join-bar button").click()
    page.locator(".late").wait_for(state="visible")
    walk.sees(page, "a phone without scripts")
