"""What people say they will do: written, changed by a code, said aloud, taken home, shown on the wall, compared."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.journeys.conftest import People, Server
from tests.journeys.roles import Facilitator, Phone, opens_room_screen
from tests.journeys.test_accessibility import faults

pytestmark = pytest.mark.browser

ACTION = "Ask for house rules on the first night"
STEP = "Write two rules tonight"
OVER = "This day is over. Choose a later one, or say it in words."


@pytest.fixture
def fatou(people: People, server: Server) -> Facilitator:
    return Facilitator.is_at(people, server, "next-steps/write")


@pytest.fixture
def ana(fatou: Facilitator, people: People, server: Server) -> Phone:
    return Phone.joins(people, server, "1")


def fills(phone: Phone, action: str = ACTION, level: str = "My team", visibility: str = "", **more: str) -> None:
    page = phone.page
    page.get_by_role("radio", name=level, exact=True).check()
    page.get_by_label("What I will do").fill(action)
    page.get_by_label("First step within 48 hours").fill(STEP)
    if more:
        opens_more(page)
    for label, words in more.items():
        page.get_by_label(label.replace("_", " "), exact=True).fill(words)
    if visibility:
        page.get_by_role("radio", name=visibility, exact=True).check()


def opens_more(page: Page) -> None:
    if not page.locator("details.more").evaluate("one => one.open"):
        page.get_by_text("More, if you like").click()


def saves(phone: Phone) -> None:
    phone.button("Save my commitment").click()


def code_of(phone: Phone) -> str:
    code = phone.page.locator(".code")
    expect(code).to_have_text(re.compile(r"^\w{4}-\w{4}$"))
    return code.inner_text()


def commits(phone: Phone, **given: str) -> str:
    fills(phone, **given)
    saves(phone)
    return code_of(phone)


def status(phone: Phone) -> Locator:
    return phone.page.get_by_role("status").first


def test_ana_writes_through_a_reload_a_cut_line_and_a_day_that_is_over(ana: Phone, people: People) -> None:
    page, context = ana.page, ana.page.context
    expect(page.get_by_text("When a new colleague joins our team")).to_be_visible()
    page.get_by_role("radio", name="My team").check()
    expect(page.get_by_text("When our Monday meeting opens, then we take")).to_be_visible()
    page.get_by_label("What I will do").fill(ACTION)
    page.reload()
    expect(page.get_by_label("What I will do")).to_have_value(ACTION)
    expect(page.get_by_role("radio", name="My team")).to_be_checked()
    assert faults(page, "the form") == []

    people.server_down = True
    context.set_offline(True)
    fills(ana, By_when="2020-02-29")
    saves(ana)
    expect(page.get_by_text(OVER)).to_be_visible()
    expect(page.get_by_label("By when")).to_be_focused()
    assert faults(page, "a day that is over") == []
    page.get_by_label("or in words").fill("by our next team meeting")
    expect(page.get_by_label("By when")).to_have_value("")
    saves(ana)
    expect(page.get_by_text("On its way. The code comes when it has arrived.")).to_be_visible()
    context.set_offline(False)
    code_of(ana)
    assert faults(page, "one's own") == []


def test_what_was_typed_is_there_when_the_page_was_closed_and_is_opened_again(ana: Phone) -> None:
    fills(ana)
    ana.page.get_by_label("When …").fill("our Monday meeting opens")
    context: BrowserContext = ana.page.context
    ana.page.close()
    again = context.new_page()
    again.goto("/phone")
    expect(again.get_by_label("What I will do")).to_have_value(ACTION)
    expect(again.get_by_label("When …")).to_have_value("our Monday meeting opens")


def test_a_day_that_only_the_server_knows_to_be_over_comes_back_with_all_the_words(ana: Phone) -> None:
    fills(ana, By_when="2020-02-29", Who_will_do_it_with_me="our HR focal point")
    ana.page.get_by_label("By when").evaluate("field => field.removeAttribute('min')")  # as old browsers have it
    saves(ana)
    expect(ana.page.get_by_text(OVER).first).to_be_visible()
    ana.page.reload()
    expect(ana.page.get_by_text("On its way")).to_have_count(0)
    expect(ana.page.get_by_label("What I will do")).to_have_value(ACTION)
    expect(ana.page.get_by_label("Who will do it with me")).to_have_value("our HR focal point")
    ana.page.get_by_label("By when").fill("2099-12-24")
    saves(ana)
    code_of(ana)
    expect(ana.page.get_by_text("Not saved yet")).to_have_count(0)


def test_ben_changes_it_on_another_phone_by_the_code(ana: Phone, people: People, server: Server) -> None:
    code = commits(ana)
    ben = Phone.joins(people, server, "2")
    ben.button("I have a code").click()
    ben.page.get_by_label("Code", exact=True).fill("AAAA-AAAA")
    ben.button("Find my commitment").click()
    expect(ben.button("Looking …")).to_be_visible()
    expect(ben.page.get_by_text("No commitment has this code. Check it letter by letter.")).to_be_visible()
    assert faults(ben.page, "a wrong code") == []
    ben.page.get_by_label("Code", exact=True).fill(code.lower().replace("-", " "))
    ben.button("Find my commitment").click()
    expect(ben.page.get_by_label("What I will do")).to_have_value(ACTION)
    ben.page.get_by_label("What I will do").fill("Ask for house rules in writing")
    saves(ben)
    expect(ben.page.get_by_text("Ask for house rules in writing")).to_be_visible()
    assert code_of(ben) == code


def test_for_an_organisation_only_somebody_who_may_speaks_on_the_wall(fatou: Facilitator, ana: Phone, people: People,
                                                                       server: Server) -> None:  # fmt: skip
    room = opens_room_screen(people, server)
    tick = ana.page.get_by_role("checkbox", name="I may speak for my organisation")
    fills(ana, level="My organisation")
    expect(tick).to_have_count(0)
    ana.page.get_by_role("radio", name="The wall, without my name").check()
    expect(tick).not_to_be_checked()
    saves(ana)
    ben = Phone.joins(people, server, "2")
    fills(ben, "Print the support contacts", level="My organisation", visibility="The wall, without my name")
    ben.page.get_by_role("checkbox", name="I may speak for my organisation").check()
    saves(ben)
    fatou.shows(ACTION)
    fatou.shows("Print the support contacts")
    fatou.goes_to("next-steps/who-may-see")
    card = room.get_by_role("listitem")
    expect(card.filter(has_text=ACTION)).to_contain_text("a participant")
    expect(card.filter(has_text="Print the support")).to_contain_text("speaks for their organisation")


def test_in_pairs_the_words_are_large_and_the_turn_changes_at_half_time(
    fatou: Facilitator, ana: Phone, people: People, server: Server
) -> None:
    room, cleo = opens_room_screen(people, server), Phone.joins(people, server, "2")
    fills(ana)
    ana.page.get_by_label("When …").fill("When the training opens,")
    ana.page.get_by_label("then I …").fill("read them aloud.")
    saves(ana)
    code_of(ana)
    fatou.goes_to("next-steps/pairs")
    expect(ana.page.locator(".aloud-words")).to_have_text(
        re.compile("^When the training opens, then I read them aloud")
    )
    expect(cleo.page.get_by_text("Say it as it comes to you, or listen only.")).to_be_visible()
    expect(cleo.page.get_by_label("What I will do")).to_have_count(0)
    for page in (ana.page, room):
        expect(page.get_by_text("The first of you speaks")).to_be_visible()
        expect(page.get_by_text("What will get in the way, and then what?")).to_be_visible()
        assert faults(page, "pairs") == []
    for _ in range(3):  # one minute of four is left to the step, and the clock goes on: the end of it comes closer
        fatou.button("−1 min").click()
    ends_soon(fatou)
    for page in (ana.page, room):
        expect(page.get_by_text("Change now: the other one speaks.")).to_be_visible(timeout=60_000)


def ends_soon(fatou: Facilitator) -> None:
    expect(fatou.page.get_by_role("timer")).to_have_text(re.compile(r"^0:\d\d"))


def test_closed_commitments_can_still_be_read_and_deleted(fatou: Facilitator, ana: Phone) -> None:
    commits(ana)
    expect(fatou.page.get_by_text("Fewer than five kept so far.")).to_be_visible()
    fatou.button("Close commitments").click()
    expect(ana.page.get_by_text("Commitments are closed")).to_be_visible()
    expect(ana.page.get_by_text(ACTION)).to_be_visible()
    for gone in ("Change", "Write another one"):
        expect(ana.button(gone)).to_have_count(0)
    assert faults(ana.page, "closed") == []
    ana.button("Delete").click()
    ana.button("Delete it").click()
    expect(ana.page.get_by_text(ACTION)).to_have_count(0)
    fatou.button("Open again").click()
    expect(ana.page.get_by_label("What I will do")).to_be_visible()


def test_words_that_come_too_late_are_not_lost(fatou: Facilitator, ana: Phone, people: People) -> None:
    fills(ana)
    people.server_down = True
    ana.page.context.set_offline(True)
    saves(ana)
    fatou.button("Close commitments").click()
    expect(fatou.button("Open again")).to_be_visible()
    ana.page.context.set_offline(False)
    expect(ana.page.get_by_text("Not saved yet. This is closed now.")).to_be_visible()
    expect(ana.page.get_by_text(ACTION)).to_be_visible()


MANY = [f"Commitment number {number}: {'something that others can see, ' * 3}" for number in range(1, 16)]


def test_the_wall_is_held_still_and_turned_by_hand(
    fatou: Facilitator, ana: Phone, people: People, server: Server
) -> None:
    room = opens_room_screen(people, server)
    for number, words in enumerate(MANY):
        if number:
            ana.button("Write another one").click()
        fills(ana, words[:150], visibility="The wall, without my name")
        saves(ana)
        expect(ana.page.get_by_text(f"Commitment number {number + 1}:")).to_be_visible()
        fatou.shows(f"Commitment number {number + 1}:")
    expect(fatou.page.get_by_text("At least 15 kept so far.")).to_be_visible()
    fatou.goes_to("next-steps/who-may-see")
    fatou.button("Hold the wall still").click()
    expect(fatou.button("Let it move")).to_be_visible()
    where = fatou.page.get_by_text("· held still")
    while not where.inner_text().startswith("1 "):
        before = where.inner_text()
        fatou.button("Previous page").click()
        expect(where).not_to_have_text(before)
    expect(room.locator(".room-pages")).to_have_text(re.compile("^1 "))
    first = shown_on(room)
    fatou.button("Next page").click()
    expect(room.locator(".room-pages")).to_have_text(re.compile("^2 "))
    assert not first & shown_on(room)
    assert faults(room, "the wall") == []
    assert faults(fatou.page, "the console with a wall") == []
    fatou.button("Let it move").click()
    expect(fatou.button("Hold the wall still")).to_be_visible()


def shown_on(room: Page) -> set[str]:
    for away in room.locator(".room-wall-away").all():
        expect(away).to_be_hidden()
    expect(room.locator(".room-wall:not(.room-wall-away)")).to_have_css("opacity", "1")
    return set(room.locator(".room-wall:not(.room-wall-away) .room-card-text").all_inner_texts())


def opens_to_peers(phone: Phone, share: str, learn: str, **more: str) -> str:
    fills(phone, I_can_share=share, I_would_like_to_learn=learn, **more)
    phone.page.get_by_role("checkbox", name="Others may ask me to compare notes").check()
    phone.page.get_by_label("Region").select_option("Europe")
    saves(phone)
    return code_of(phone)


def test_ana_and_cleo_compare_notes_only_after_both_said_yes(
    fatou: Facilitator, ana: Phone, people: People, server: Server
) -> None:
    room, cleo, ben = opens_room_screen(people, server), *(Phone.joins(people, server, "2") for _ in range(2))
    opens_to_peers(ana, "How we brief drivers", "House rules that hold", Contact="ana@example.org")
    opens_to_peers(cleo, "House rules we wrote", "Briefing drivers well", action="Let people finish")
    for words in ("How we brief drivers", "House rules that hold", "House rules we wrote", "Briefing drivers well"):
        fatou.shows(words)
    fatou.goes_to("next-steps/offers-and-asks")
    expect(room.get_by_role("row").filter(has_text="How we brief drivers")).to_be_visible()
    expect(room.get_by_role("table")).to_contain_text("can meet")
    expect(ana.page.get_by_text("This is yours.")).to_have_count(2)
    assert faults(ana.page, "peers") == []
    assert faults(room, "peers in the room") == []

    offer(ben, "House rules we wrote").click()
    expect(ben.page.get_by_text("For this you need a commitment of your own with a code")).to_be_visible()
    offer(ana, "House rules we wrote").click()
    expect(ana.page.get_by_label("How they can reach me")).to_have_value("ana@example.org")
    ana.button("Ask to compare notes").click()
    expect(ana.page.get_by_text("You asked. If they say yes too")).to_be_visible()

    expect(cleo.page.get_by_text("Somebody would like to compare notes about:")).to_be_visible()
    for phone in (cleo, ben):
        assert "ana@example.org" not in phone.page.content()
    assert "ana@example.org" not in room.content() + fatou.page.content()
    assert faults(cleo.page, "asked by a peer") == []
    cleo.page.get_by_label("How they can reach me").fill("cleo, room 12")
    cleo.button("Yes, swap contacts").click()
    expect(cleo.page.get_by_text("ana@example.org").first).to_be_visible()
    expect(ana.page.get_by_text("cleo, room 12").first).to_be_visible()
    assert "cleo, room 12" not in ben.page.content() + room.content() + fatou.page.content()


def offer(phone: Phone, words: str) -> Locator:
    return phone.page.get_by_role("listitem").filter(has_text=words).get_by_role("button", name="Compare notes")


def test_a_no_after_the_end_is_told_to_nobody(fatou: Facilitator, ana: Phone, people: People, server: Server) -> None:
    cleo = Phone.joins(people, server, "2")
    commits(ana)
    opens_to_peers(cleo, "House rules we wrote", "", action="Let people finish")
    fatou.shows("House rules we wrote")
    fatou.goes_to("next-steps/offers-and-asks")
    offer(ana, "House rules we wrote").click()
    ana.page.get_by_label("How they can reach me").fill("ana@example.org")
    ana.button("Ask to compare notes").click()
    expect(ana.page.get_by_text("You asked. If they say yes too")).to_be_visible()
    fatou.goes_to("next-steps/care-and-thanks")
    fatou.button("End the workshop").click()
    fatou.button("Yes, end the workshop").click()
    expect(cleo.page.get_by_text("Thank you for being here.")).to_be_visible()
    expect(cleo.page.get_by_text("Somebody would like to compare notes about:")).to_be_visible()
    assert faults(cleo.page, "asked after the end") == []
    before = ana.page.locator("main").aria_snapshot()
    cleo.button("No, thank you").click()
    expect(cleo.page.get_by_text("Somebody would like to compare notes about:")).to_have_count(0)
    ana.page.reload()
    expect(status(ana)).to_contain_text("Connected")
    ana.button("Write or change a commitment").click()
    ana.button("Back").click()
    assert ana.page.locator("main").aria_snapshot() == before


def test_the_same_phone_is_asked_how_it_went_in_another_workshop(
    fatou: Facilitator, ana: Phone, people: People, server: Server
) -> None:
    commits(ana)
    again(server, people)
    signs_in_again(fatou)
    page = ana.page
    page.goto(f"{server.address('Join')}?table=1&language=en")
    page.get_by_role("button", name="Join", exact=True).click()
    fatou.goes_to("check-in/how-it-went")
    expect(page.get_by_text(ACTION)).to_be_visible()
    partly = page.get_by_role("radiogroup", name="How did it go?").get_by_role("radio", name="Partly")
    partly.check()
    expect(page.get_by_text("On its way")).to_have_count(0)
    assert faults(page, "recall") == []
    page.reload()
    expect(partly).to_be_checked()
    fatou.goes_to("check-in/all-together")
    expect(page.get_by_text("Not enough answers to show safely")).to_be_visible()
    assert faults(page, "how it went") == []


def again(server: Server, people: People) -> None:
    people.server_down = True
    server.end()
    server.options = ("--agenda", "agendas/check-in.yaml", "--new")
    server.start()


def signs_in_again(fatou: Facilitator) -> None:
    """The console of the workshop before has noticed by itself, and asks who is there."""
    fatou.page.get_by_label("Passphrase").fill("open sesame")
    fatou.page.get_by_role("button", name="Sign in").click()
    fatou.prepares()
    fatou.starts()
