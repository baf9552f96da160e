"""What scripts say in Arabic: the right form beside each number, Latin digits, times from left to right."""

import json

import pytest

from tests.journeys.conftest import PHONE, People, Server
from workshop.web import languages

pytestmark = pytest.mark.browser

ARABIC_PAGE = """
document.open();
document.write(`<html lang="ar" dir="rtl"><meta charset="utf-8"><link rel="icon" href="data:,"><p id="time"></p>`);
const told = document.createElement("script");
Object.assign(told, { type: "application/json", id: "page", textContent: JSON.stringify(TOLD) });
document.body.append(told);
"""
FORMS = ["لا رسائل", "رسالة", "رسالتان", "{number} رسائل", "{number} رسالة", "{number} رسالةً"]
SAYS = """async (root) => {
  const { tn } = await import(`${root}/js/words.js`);
  const { day, decimal, face, inline } = await import(`${root}/js/figures.js`);
  const { render } = await import(`${root}/vendor/lit-html/lit-html.js`);
  const time = document.getElementById("time");
  render(face("+0:30"), time);
  const { direction, unicodeBidi } = getComputedStyle(time.querySelector("bdi"));
  return {
    counted: [0, 1, 2, 5, 11, 100, 205, 1.5].map((number) => tn("{number} letter", "{number} letters", number)),
    day: day("2026-12-24"), decimal: decimal(7.5), inline: inline("11:30"), direction, unicodeBidi,
  };
}"""


def test_arabic_numbers_words_and_times(people: People, server: Server) -> None:
    ana = people.open(**PHONE)
    ana.goto("/")
    root = ana.locator("link[rel=stylesheet]").first.get_attribute("href").split("/css/")[0]
    told = {"language": "ar", "direction": "rtl", "plural": languages.plural("ar"), "words": {"{number} letter": FORMS}}
    ana.evaluate(ARABIC_PAGE.replace("TOLD", json.dumps(told)))
    said = ana.evaluate(SAYS, root)
    counted = ["لا رسائل", "رسالة", "رسالتان", "5 رسائل", "11 رسالةً", "100 رسالة", "205 رسائل", "1.5 رسالة"]
    assert said.pop("counted") == counted
    assert said == {
        "day": "24 ديسمبر 2026",
        "decimal": "7.5",
        "inline": "\u206611:30\u2069",
        "direction": "ltr",
        "unicodeBidi": "isolate",
    }
