"""A copy to take home: a calendar file that two readers understand, half a page, the text. Nothing of it is sent."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from playwright.sync_api import Page, expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import CARE, Phone, begins

pytestmark = pytest.mark.browser

NINE = timedelta(hours=9)
CALENDAR = "document.querySelector('script[type=module]').src.replace('phone/index.js', 'calendar.js')"


@pytest.fixture(scope="module")
def server(serve_all: Callable[..., Server]) -> Server:
    """One for all: what one of them keeps, the others do not see."""
    server = serve_all()
    begins(server, "next-steps/write")
    return server


@pytest.fixture
def ana(people: People, server: Server) -> Phone:
    return Phone.joins(people, server, "1")


def keeps(page: Page, action: str, step: str, day: str = "", visibility: str = "Only me") -> None:
    page.get_by_role("radio", name="Me", exact=True).check()
    page.get_by_label("What I will do").fill(action)
    page.get_by_label("First step within 48 hours").fill(step)
    if day:
        page.get_by_text("More, if you like").click()
        page.get_by_label("By when", exact=True).fill(day)
    page.get_by_role("radio", name=visibility, exact=True).check()
    page.get_by_role("button", name="Save my commitment").click()
    expect(page.get_by_role("button", name="Add to my calendar")).to_be_visible()


def calendar_of(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="Add to my calendar").click()
    assert download.value.suggested_filename == "commitment.ics"
    return Path(download.value.path()).read_bytes()


def months_later(day: date, months: int) -> date:
    """The last of the month where that month is shorter."""
    first = date(day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def in_icalendar(file: bytes) -> list[dict[str, Any]]:
    events = icalendar.Calendar.from_ical(file).walk("VEVENT")
    return [
        {
            "uid": str(one["UID"]), "day": one["DTSTART"].dt, "until": one["DTEND"].dt,
            "summary": str(one["SUMMARY"]), "description": str(one["DESCRIPTION"]),
            "alarm": one.walk("VALARM")[0]["TRIGGER"].dt,
        }
        for one in events
    ]  # fmt: skip


def in_vobject(file: bytes) -> list[dict[str, Any]]:
    return [
        {
            "uid": one.uid.value, "day": one.dtstart.value, "until": one.dtend.value,
            "summary": one.summary.value, "description": one.description.value, "alarm": one.valarm.trigger.value,
        }
        for one in vobject.readOne(file.decode()).vevent_list
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("action", "step"),
    [
        ("Écouter l'équipe, puis décider ; vérifier à Noël", "Dès demain"),
        ("أطلب قواعد مشتركة في أول اجتماع؛ ثم أقرأها بصوت عالٍ", "أكتب قاعدتين الليلة"),
        ("Bring 👩🏽‍🚒🧑‍🤝‍🧑 together \\ talk; listen, decide", "Ask 🙂, then: act; now"),
        ("One line,\nand another;\nand a \\n that is none", "First\\, second"),
        ("🙂é" * 53, "ا" * 100),
    ],
    ids=["accents", "arabic", "emoji", "lines", "long"],
)
def test_two_readers_find_the_same_days_alarms_and_words(ana: Phone, action: str, step: str) -> None:
    keeps(ana.page, action, step, day="2099-12-24")
    file = calendar_of(ana.page)
    lines = file.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    for line in lines:
        line.decode()  # no letter is cut

    found = in_icalendar(file)
    assert found == in_vobject(file)
    today = date.fromisoformat(ana.page.evaluate("new Date().toLocaleDateString('sv')"))
    assert [one["day"] for one in found] == [today + timedelta(14), months_later(today, 3), date(2099, 12, 24)]
    assert {one["until"] - one["day"] for one in found} == {timedelta(1)}
    assert {one["alarm"] for one in found} == {NINE}
    assert all(action in one["summary"] and action in one["description"] for one in found)
    assert all(step in one["description"] for one in found)


def test_added_twice_it_is_there_once_and_gives_no_code_away(ana: Phone) -> None:
    keeps(ana.page, "Ask", "Write", visibility="Organisers, without my name")
    code = ana.page.locator(".code").inner_text()
    first = calendar_of(ana.page)
    ana.page.reload()
    again = calendar_of(ana.page)
    assert [one["uid"] for one in in_icalendar(first)] == [one["uid"] for one in in_icalendar(again)]
    assert len({one["uid"] for one in in_icalendar(first)}) == 2
    for written in (code, code.replace("-", "")):
        assert written.encode() not in first


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-01-31", 3, "2026-04-30"),
     ("2026-11-24", 3, "2027-02-24")],
)  # fmt: skip
def test_three_months_on_is_a_day_of_that_month(ana: Phone, day: str, months: int, later: str) -> None:
    counted = f"async ([day, months]) => (await import({CALENDAR})).monthsLater(day, months)"
    assert ana.page.evaluate(counted, [day, months]) == later


def test_only_me_is_saved_printed_copied_and_put_into_a_calendar_without_leaving_the_phone(ana: Phone) -> None:
    page, sent = ana.page, []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    page.on("request", lambda request: sent.append(f"{request.url} {request.headers} {request.post_data}"))
    page.reload()
    expect(page.get_by_role("status").first).to_contain_text("Connected")
    keeps(page, "PRIVATE WORDS", "PRIVATE STEP", day="2099-12-24")
    assert b"PRIVATE WORDS" in calendar_of(page)
    ana.button("Print half a page").click()
    page.emulate_media(media="print")
    expect(page.locator(".sheet")).to_contain_text("PRIVATE WORDS")
    page.emulate_media(media="screen")
    ana.button("Copy the text").click()
    expect(page.get_by_text("Copied.")).to_be_visible()
    page.reload()
    expect(page.get_by_role("status").first).to_contain_text("Connected")
    expect(page.get_by_text("PRIVATE WORDS").first).to_be_visible()
    assert any("/phone" in words for words in sent)
    assert not [words for words in sent if "PRIVATE" in words or "2099" in words]


def test_half_a_page_has_the_words_the_code_lines_to_write_on_and_who_is_there(ana: Phone) -> None:
    keeps(ana.page, "Ask for house rules", "Write two tonight", visibility="Organisers, without my name")
    code = ana.page.locator(".code").inner_text()
    ana.page.evaluate("window.print = () => { document.title = 'printing'; }")  # it cannot print twice at once
    ana.button("Print half a page").click()
    assert ana.page.title() == "printing"
    ana.page.emulate_media(media="print")
    sheet = ana.page.locator(".sheet")
    for words in ("Ask for house rules", "Write two tonight", code, "First step done on", CARE["Support person"]):
        expect(sheet).to_contain_text(words)
    expect(ana.page.locator("#app")).to_be_hidden()
    pages = ana.page.pdf(format="A4", print_background=True)
    assert pages.count(b"/Type /Page\n") == 1
    ana.page.set_viewport_size({"width": 680, "height": 1000})  # 180 mm, as the paper has it
    assert sheet.bounding_box()["height"] <= 148 * 96 / 25.4
    ana.page.emulate_media(media="screen")
    expect(sheet).to_be_hidden()


def test_the_text_is_in_the_clipboard_and_stays_selectable(ana: Phone) -> None:
    keeps(ana.page, "Ask for house rules", "Write two tonight")
    ana.button("Copy the text").click()
    expect(ana.page.get_by_text("Copied.")).to_be_visible()
    text = ana.page.get_by_label("The text of it")
    expect(text).to_have_value("Ask for house rules\nFirst step: Write two tonight")
    expect(text).not_to_be_editable()
    ana.button("Write another one").click()
    ana.page.get_by_label("What I will do").press("Control+V")
    expect(ana.page.get_by_label("What I will do")).to_have_value(text_of("Ask for house rules", "Write two tonight"))


def text_of(action: str, step: str) -> str:
    return f"{action}\nFirst step: {step}"
