"""Of several consoles one moves the workshop. fatou and farid signed in with the passphrase, cora came by her link."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from workshop.journey.roles import Role

HERE = "hear/opening"


@pytest.fixture
def farid(person, fatou):
    return person().sign_in()


@pytest.fixture
def cora(person, fatou):
    return person().by_link(Role.COFACILITATOR, "/console", "facilitator")


def console(someone):
    """Which of the consoles this is, as its page is told."""
    with someone.http.session_transaction() as cookie:
        return cookie["console"]


def held_by(someone, holder):
    """As soon as `someone` is told that `holder` has it."""
    return someone.when(lambda view: view["shared"]["wheel"] == (console(holder) if holder else ""))


def step(someone):
    return someone.app.extensions["room"].session.step_id


def test_whoever_signs_in_alone_holds_the_wheel_at_once_and_may_go_on(person):
    fatou = person().sign_in()
    assert fatou.views()[-1]["shared"]["wheel"] == console(fatou)
    assert fatou.next()["ok"]


def test_the_page_is_told_which_console_it_is(fatou):
    assert console(fatou) in fatou.http.get("/console").text


def test_a_second_sign_in_may_go_on_without_any_other_press_and_the_wheel_follows_it(fatou, farid):
    assert fatou.next()["ok"]
    assert farid.next()["ok"]
    held_by(fatou, farid)
    assert fatou.next()["ok"]
    held_by(farid, fatou)


def test_two_who_press_next_at_once_move_the_workshop_once(fatou, farid):
    fatou.next()
    before = fatou.app.extensions["room"].seq
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda one: one.ask("Next", {"leaving": HERE}), (fatou, farid)))
    assert all(answer["ok"] for answer in answers)
    assert fatou.app.extensions["room"].seq == before + 1


def test_two_who_press_at_once_while_one_holds_it_firmly_move_the_workshop_once(fatou, cora):
    fatou.next()
    assert cora.ask("TakeWheel")["ok"]
    before = fatou.app.extensions["room"].seq
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda one: one.ask("Next", {"leaving": HERE}), (fatou, cora)))
    assert [answer.get("code") for answer in answers] == ["wheel", None]
    assert fatou.app.extensions["room"].seq == before + 1


def test_by_link_one_may_not_move_the_room_while_somebody_else_holds_the_wheel(fatou, cora):
    fatou.next()
    answer = cora.next()
    assert (answer["ok"], answer["code"]) == (False, "wheel")
    assert answer["reason"].startswith("The wheel is with the other console.")
    assert step(fatou) == HERE


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("Back", {"leaving": HERE}),
        ("Undo", {}),
        ("GoTo", {"leaving": HERE, "step": "talk/line"}),
        ("Start", {}),
        ("EndWorkshop", {}),
        ("Reveal", {"round": "norms/g1"}),
    ],
)
def test_what_moves_everyone_wants_the_wheel(fatou, cora, name, data):
    fatou.next()
    before = fatou.app.extensions["room"].session
    assert cora.ask(name, data)["code"] == "wheel"
    assert fatou.app.extensions["room"].session == before


@pytest.mark.parametrize(
    ("name", "data"),
    [("Pause", {}), ("BlankScreen", {"blank": True}), ("StopReading", {}), ("AddTime", {"minutes": 1})],
)
def test_what_must_be_possible_at_any_moment_does_not(fatou, cora, name, data):
    fatou.next(), fatou.next()
    assert cora.ask(name, data)["ok"]


def test_taking_the_wheel_is_one_press_and_everybody_is_told(fatou, cora):
    fatou.next()
    assert cora.ask("TakeWheel")["ok"]
    held_by(fatou, cora)
    assert cora.next()["ok"]
    assert fatou.next()["code"] == "wheel"
    assert fatou.ask("TakeWheel")["ok"]
    held_by(cora, fatou)
    assert fatou.next()["ok"]


def test_taking_the_wheel_is_nothing_that_happened_in_the_workshop(fatou, cora):
    before = fatou.app.extensions["room"].seq
    cora.ask("TakeWheel")
    assert fatou.app.extensions["room"].seq == before


def test_a_console_that_is_gone_keeps_nobody_from_going_on(fatou, cora):
    fatou.next()
    fatou.socket.disconnect()
    held_by(cora, None)
    assert cora.next()["ok"]
    held_by(cora, cora)


def test_a_console_that_was_gone_for_a_moment_still_holds_the_wheel(fatou, cora):
    fatou.ask("TakeWheel")
    fatou.socket.disconnect()
    fatou.connect("facilitator")
    held_by(cora, fatou)
    assert cora.next()["code"] == "wheel"


def test_after_a_restart_of_the_laptop_whoever_is_there_first_goes_on(start, fatou, cora):
    fatou.next()
    fatou.ask("TakeWheel")
    cora.app = start()
    cora.connect("facilitator")
    assert cora.next()["ok"]


def test_a_time_keeper_and_a_participant_cannot_take_it(fatou, person, ana):
    timo = person().by_link(Role.TIMEKEEPER, "/time")
    for someone in (timo, ana):
        assert someone.ask("TakeWheel")["code"] == "not-yours"
        assert someone.next()["code"] == "not-yours"
    assert fatou.next()["ok"]


def test_the_co_facilitators_link_opens_the_console_and_room_screen_and_not_what_the_passphrase_guards(cora):
    assert cora.http.get("/console").status_code == 200
    assert cora.http.get("/screen").status_code == 200
    assert "Passphrase" in cora.http.get("/organise").text
    assert "Passphrase" in cora.http.get("/quarantine").text
    for role in ("care", "keeper", "organiser"):
        assert not cora.connect(role).socket.is_connected()


def test_a_wrong_key_opens_no_console(person):
    mallory = person()
    assert mallory.http.get("/console?key=guess").status_code == 403
    assert not mallory.connect("facilitator").socket.is_connected()
