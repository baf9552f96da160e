"""Somebody who has a keyboard and nothing else; every stop of the Tab key has to be seen, and none may be a trap."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

RING = """() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  const { width, height } = one.getBoundingClientRect();
  const name = one.getAttribute("aria-label") || one.labels?.[0]?.innerText || one.innerText || one.id || "";
  const nowhere = one === document.body || one === document.documentElement;
  const seen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && width * height > 0;
  return { name: name.replace(/\\s+/g, " ").trim(), nowhere, seen, what: one.outerHTML.slice(0, 100) };
}"""
MOST = 80
"""More stops than any page has."""


@dataclass
class Keyboard:
    page: Page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def writes(self, words: str) -> None:
        self.page.keyboard.type(words)

    def tabs_to(self, name: str, key: str = "Tab", *, exact: bool = False) -> None:
        """By its name as it is heard; all that lies between has to show where one is."""
        for _ in range(MOST):
            self.press(key)
            here = self.page.evaluate(RING)
            assert here["nowhere"] or here["seen"], f"no focus to be seen on {here['what']}"
            if here["name"] == name or (not exact and here["name"].startswith(name)):
                return
        raise AssertionError(f"{name} cannot be reached; the keyboard is at {here['name']}")

    def goes_through(self) -> list[str]:
        """All stops from the top of the page to its end."""
        self.page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
        stops: list[str] = []
        for _ in range(MOST):
            self.press("Tab")
            here = self.page.evaluate(RING)
            if here["nowhere"] or (stops and here["what"] == stops[0]):
                return stops
            assert here["seen"], f"no focus to be seen on {here['what']}"
            stops.append(here["what"])
        raise AssertionError(f"a trap after {stops[-3:]}")

    def name(self) -> str:
        """Of what the keyboard is on."""
        return str(self.page.evaluate(RING)["name"])

    def is_somewhere(self) -> None:
        """Not sent back to the very beginning of the page."""
        expect(self.page.locator("body")).not_to_be_focused()
        assert not self.page.evaluate(RING)["nowhere"]
