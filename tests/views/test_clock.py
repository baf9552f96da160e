"""The time of a step as phones and the room screen draw it: a pause stops it, more time moves its middle."""

from tests.people import ANA, FATOU, SCREEN
from tests.rehearsal import MINUTE


def test_phones_and_room_screen_have_the_same_clock(workshop):
    workshop.go_to("next/write")
    clock = {"ends": workshop.now + 5 * MINUTE, "lasts": 5 * MINUTE, "until": "11:05", "paused_at": None}
    assert workshop.sees(ANA)["shared"]["clock"] == workshop.sees(SCREEN)["shared"]["clock"] == clock


def test_what_has_run_of_a_step_does_not_grow_in_a_pause(workshop):
    workshop.go_to("next/write")
    workshop.now += MINUTE
    workshop.ask(FATOU, "Pause")
    workshop.now += 3 * MINUTE
    workshop.ask(FATOU, "Resume")
    workshop.ask(FATOU, "AddTime", minutes=1)
    clock = workshop.sees(ANA)["shared"]["clock"]
    assert workshop.now - (clock["ends"] - clock["lasts"]) == MINUTE
    assert clock["lasts"] == 6 * MINUTE


def test_while_people_listen_no_phone_has_a_clock(workshop):
    workshop.next()
    assert workshop.session.block.kind.quiet
    assert workshop.sees(ANA)["shared"]["clock"] is None
    assert workshop.sees(SCREEN)["shared"]["clock"] is None
