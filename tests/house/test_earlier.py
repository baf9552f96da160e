"""In a house a check-in begins with commitments of an earlier workshop only for whoever can open the desks of both."""

from functools import partial

import pytest

from tests.hand_clock import HandClock
from tests.house.conftest import CARER, HASHES, HOST, ORGANISER, PASSPHRASE, SESSIONS
from tests.house.test_leaving import token
from tests.web.conftest import cheaply
from tests.web.organising import commit, go_to
from tests.web.test_default_deny import BY_KNOWING, OF_WHOEVER_LEAVES, SENT, rules
from workshop.files.agenda import read_agenda
from workshop.opening import new_workshop
from workshop.organise.desk import entries
from workshop.store.passphrases import Passphrases
from workshop.store.workshops import Workshops
from workshop.web.line import Line

OTHER = "of the check-in"
ASKS = "Commitments of an earlier workshop"


@pytest.fixture
def check_in(database):
    made = new_workshop(Workshops(database), read_agenda(SESSIONS[0].file), 1_700_000_200_000)
    Passphrases(database).keep(made.id, {**HASHES, "organiser": cheaply(OTHER), "passphrase": cheaply("of fatou")})
    return made


@pytest.fixture
def given(guest, morning):
    """What people said they would do in the morning."""
    ana, fatou = guest().come(morning), guest().facilitate(morning)
    fatou.ask("Start", {"reason": "a test"})
    go_to(fatou, "next/write")
    commit(ana, action="Open with a question", visibility="organisers")
    commit(ana, action="Ask at the door", visibility="wall-named", name="Ana")
    return ana


@pytest.fixture
def omar(guest, check_in):
    """The organiser of the check-in."""
    one = guest()
    assert one.sign(check_in.code, OTHER, "/organise").status_code == 302
    return one


def brings(who, code, passphrase):
    sent = {"token": token(who), "code": code, "passphrase": passphrase}
    return who.http.post("/organise/earlier", data=sent, follow_redirects=True).text


def there(who):
    return sorted(one.row["action"] for one in entries(who.opened.room.session))


@pytest.mark.parametrize("passphrase", [ORGANISER, PASSPHRASE])
def test_with_what_opens_the_earlier_desk_they_are_brought_in(omar, given, morning, passphrase):
    assert ASKS in omar.http.get("/organise").text
    said = brings(omar, f" {morning.code[:3].lower()}-{morning.code[3:]}", passphrase)
    assert "2 commitments are now in the check-in" in said
    assert there(omar) == ["Ask at the door", "Open with a question"]


def test_a_check_in_begins_without_any(omar, given):
    omar.http.get("/organise")
    assert there(omar) == []


@pytest.mark.parametrize("passphrase", ["guess", CARER, OTHER, HOST])
def test_without_it_nothing_is_brought_and_nothing_is_told(omar, given, morning, passphrase):
    unknown = brings(omar, "AAAAAA", ORGANISER)
    assert "No other workshop here has this code and this passphrase" in unknown
    assert brings(omar, morning.code, passphrase) == unknown
    assert there(omar) == []


def test_one_desk_does_not_open_the_other_afterwards(omar, given, morning):
    brings(omar, morning.code, ORGANISER)
    assert "Passphrase" in omar.http.get(f"/organise?workshop={morning.code}").text
    assert omar.http.get(f"/organise?workshop={morning.id}").status_code == 404


def test_nobody_but_its_own_organiser_brings_anything_in(guest, check_in, given, morning):
    ana = guest().come(check_in)
    sent = {"code": morning.code, "passphrase": ORGANISER}
    assert ana.http.post("/organise/earlier", data=sent).status_code == 403
    noor = guest()
    noor.sign(check_in.code, CARER, "/quarantine")
    assert noor.http.post("/organise/earlier", data={**sent, "token": token(noor)}).location == "/organise"
    assert noor.http.post("/organise/earlier", data={**sent, "token": "x"}).status_code == 403
    assert there(noor) == []


@pytest.fixture
def time_stands_still(monkeypatch):
    monkeypatch.setattr("workshop.house.Line", partial(Line, clock=HandClock()))


def test_guesses_wait_in_one_line_for_the_whole_house(time_stands_still, guest, omar, check_in, morning, waited):
    other = guest()
    other.sign(check_in.code, "of fatou", "/organise")
    for _ in range(2):
        brings(omar, morning.code, "guess")
        brings(other, morning.code, "guess")
    assert waited[-3:] == [0.5, 1.5, 3.5]


def test_other_sessions_and_check_ins_that_are_over_take_none(guest, omar, check_in, given, morning):
    desk = guest()
    desk.sign(morning.code, ORGANISER, "/organise")
    assert ASKS not in desk.http.get("/organise").text
    assert "No check-in is running" in brings(desk, check_in.code, OTHER)
    fatou = guest()
    fatou.sign(check_in.code, "of fatou")
    fatou.connect("facilitator").ask("Start", {"reason": "a test"})
    fatou.ask("EndWorkshop")
    assert ASKS not in omar.http.get("/organise").text
    assert "No check-in is running" in brings(omar, morning.code, ORGANISER)
    assert there(omar) == []


def test_a_workshop_is_not_earlier_than_itself(omar, check_in):
    assert "No other workshop here" in brings(omar, check_in.code, OTHER)


def test_the_host_is_told_how_it_is_done_and_sees_nothing(guest, check_in, morning):
    olga = guest().host()
    assert "Its organiser can bring them in" in olga.http.get(f"/workshops/{check_in.code}").text
    assert "Its organiser can bring them in" not in olga.http.get(f"/workshops/{morning.code}").text


def test_a_hosted_workshop_has_this_one_form_more_than_a_laptops(omar):
    more = rules(omar.opened.app, "POST") - SENT - BY_KNOWING - OF_WHOEVER_LEAVES
    assert more == {"/organise/earlier"}
