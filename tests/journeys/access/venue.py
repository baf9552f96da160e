"""Before people come: the room is checked, a second code leads into its Wi-Fi, and the session can be rehearsed."""

from tests.journeys.access.walk import Workshop


def walk_the_venue(shop: Workshop) -> None:
    walk, page = shop.walk, shop.console
    page.goto("/console/room")
    walk.sees(page, "check the room", "desk")
    page.locator("#name").fill("Room")
    page.locator("#password").fill("short")
    walk.sends(page, "Show this code")
    walk.sees(page, "a password that no Wi-Fi has", "desk")
    walk.was_refused()
    page.locator("#password").fill("long enough")
    walk.sends(page, "Show this code")
    walk.sees(page, "the code of the Wi-Fi", "desk")
    page.goto("/console/rehearsal")
    walk.sees(page, "rehearse", "desk")
    page.goto("/console")
