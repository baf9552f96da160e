"""One table in real browsers: three people type one line on bad connections; a reminder stays on the phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone

pytestmark = pytest.mark.browser


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    facilitator = Facilitator.signs_in(people, server)
    facilitator.prepares()
    facilitator.starts()
    return facilitator


def test_three_people_type_the_same_line_and_nothing_is_lost(
    fatou: Facilitator, people: People, server: Server
) -> None:
    fatou.goes_to("tables/one-line")
    ana, ben, cleo = (Phone.joins(people, server, "1") for _ in range(3))
    ana.button("Take notes for this table").click()
    line = {id(one): one.page.get_by_label("One line from our table") for one in (ana, ben, cleo)}
    for phone in (ben, cleo):
        phone.button("Write along").click()
        expect(line[id(phone)]).to_be_visible()
    people.server_down = True
    ben.page.context.set_offline(True)
    line[id(ben)].press_sequentially("BEN ")
    line[id(ana)].press_sequentially("ANA ")
    line[id(cleo)].press_sequentially("CLEO ")
    ben.page.context.set_offline(False)
    for phone in (ana, ben, cleo):
        for word in ("ANA", "BEN", "CLEO"):
            expect(line[id(phone)]).to_have_value(re.compile(word), timeout=20_000)
    said = line[id(ana)].input_value()
    expect(line[id(ben)]).to_have_value(said)
    expect(line[id(cleo)]).to_have_value(said)
    ana.page.get_by_role("checkbox").check()
    ana.button("Share with the room").click()
    expect(fatou.item("BEN")).to_be_visible()


def test_the_reminder_stays_on_the_phone(fatou: Facilitator, people: People, server: Server) -> None:
    fatou.goes_to("panel/questions")
    ana = Phone.joins(people, server, "1")
    box = ana.page.get_by_label("Ask a question")
    reminder = ana.page.get_by_text("This looks personal.", exact=False)
    box.fill("What worked?")
    expect(reminder).to_have_count(0)
    box.fill("It HAPPENED to me")
    expect(reminder).to_be_visible()
    ana.button("Keep writing").click()
    expect(reminder).to_have_count(0)
    expect(box).to_have_value("It HAPPENED to me")
