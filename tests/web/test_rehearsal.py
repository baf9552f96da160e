"""A rehearsal says so on every page and in every file, and runs as fast as the facilitator likes."""

import io
import json
from threading import Event
from zipfile import ZipFile

import pytest
from docx import Document

from tests.web.conftest import Person
from workshop import engine
from workshop.journey.roles import Role
from workshop.organise.kinds import KINDS
from workshop.rehearsal.clock import RehearsalClock
from workshop.steady import now

STRIP = "Rehearsal: nothing is kept"
PAGES = [
    "/", "/j/CODE", "/care", "/kept", "/commitment", "/phone", "/console", "/console/room", "/console/debrief",
    "/screen", "/moderate", "/reader", "/speaker", "/time", "/quarantine", "/print", "/organise", "/nowhere",
]  # fmt: skip
KEYS = {"/screen": Role.SCREEN, "/moderate": Role.MODERATOR, "/reader": Role.READER, "/speaker": Role.SPEAKER,
        "/time": Role.TIMEKEEPER}  # fmt: skip


@pytest.fixture
def clock() -> RehearsalClock:
    return RehearsalClock(10, now)


@pytest.fixture
def rehearsal(start, clock):
    return start(rehearsal=clock)


@pytest.fixture
def fatou(rehearsal) -> Person:
    return Person(rehearsal).sign_in()


@pytest.fixture
def ended(monkeypatch):
    over = Event()
    monkeypatch.setattr(engine, "end", over.set)
    return over


def looks(someone: Person, path: str) -> str:
    """As somebody who has joined and may see it."""
    if path in KEYS:
        someone.http.get(path, query_string={"key": someone.app.extensions["door"].key(KEYS[path])})
    return someone.http.get(path.replace("CODE", someone.app.extensions["code"])).text


def token(someone: Person) -> str:
    with someone.http.session_transaction() as cookie:
        return str(cookie["token"])


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_so_and_only_in_a_rehearsal(start, clock, path):
    in_rehearsal = Person(start(rehearsal=clock)).join().sign_in()
    assert STRIP in looks(in_rehearsal, path)
    real = Person(start()).join().sign_in()
    assert STRIP not in looks(real, path)


def test_it_is_said_in_the_language_of_the_page(rehearsal):
    assert "Répétition" in Person(rehearsal).http.get("/?language=fr").text


@pytest.mark.parametrize("name", KINDS)
def test_every_file_says_so(fatou, name):
    fatou.ask("Start", {"reason": "we try it out"})
    answer = fatou.http.get(f"/organise/{name}")
    assert f'filename="rehearsal-{name}"' in answer.headers["Content-Disposition"]
    if not name.endswith((".csv", ".yaml")):  # those are plain; their names say so
        assert "rehearsal" in words_of(name, answer.data).casefold()


def test_the_debrief_says_so(fatou):
    fatou.ask("Start", {"reason": "we try it out"})
    answer = fatou.http.get("/console/debrief.md")
    assert 'filename="rehearsal-debrief.md"' in answer.headers["Content-Disposition"]
    assert answer.text.startswith("# Debrief · Rehearsal – A journey")


def words_of(name: str, content: bytes) -> str:
    if name.endswith(".docx"):
        return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs)
    if name.endswith(".xlsx"):
        return ZipFile(io.BytesIO(content)).read("xl/sharedStrings.xml").decode()
    return content.decode()


def test_views_say_how_fast_the_time_runs_and_hers_is_told_at_once(fatou, rehearsal):
    ana = Person(rehearsal).join()
    assert ana.views()[-1]["speed"] == 0
    fatou.ask("Start", {"reason": "we try it out"})
    assert ana.when(lambda view: view["shared"]["step"] != "lobby")["speed"] == 10
    assert fatou.http.post("/rehearsal/speed", data={"token": token(fatou), "speed": "30"}).status_code == 204
    assert ana.when(lambda view: view["speed"] == 30)


def test_a_workshop_that_is_real_has_no_speed(start):
    assert "speed" not in Person(start()).join().views()[-1]


@pytest.mark.parametrize("speed", ["31", "0", "fast", ""])
def test_another_speed_is_refused(fatou, clock, speed):
    assert fatou.http.post("/rehearsal/speed", data={"token": token(fatou), "speed": speed}).status_code == 400
    assert clock.speed == 10


@pytest.mark.parametrize("path", ["/rehearsal/speed", "/rehearsal/leave"])
def test_only_the_facilitator_changes_the_speed_or_leaves(rehearsal, clock, path):
    gita = Person(rehearsal)
    looks(gita, "/moderate")
    assert gita.http.post(path, data={"token": token(gita), "speed": "30"}).location == "/console"
    assert Person(rehearsal).join().http.post(path, data={"speed": "30"}).status_code == 403
    assert clock.speed == 10


def test_leaving_it_ends_the_program(fatou, ended):
    answer = fatou.http.post("/rehearsal/leave", data={"token": token(fatou)})
    assert "The rehearsal is over" in answer.text
    assert ended.wait(timeout=5)


def test_it_tells_simulated_participants_where_to_sit(rehearsal):
    told = Person(rehearsal).http.get("/rehearsal").json
    assert told == {"code": rehearsal.extensions["code"], "languages": ["en", "fr"], "tables": ["1", "2", "3"]}


def test_nobody_can_be_let_loose_on_a_workshop_that_is_real(start):
    assert Person(start()).http.get("/rehearsal").status_code == 404


def test_a_phone_in_both_keeps_its_place_in_the_workshop(start, clock):
    """Cookies do not tell ports apart."""
    real = Person(start()).join()
    rehearsed = Person(start(rehearsal=clock)).join()
    names = [{cookie.key for cookie in someone.http._cookies.values()} for someone in (real, rehearsed)]
    assert names == [{"journey"}, {"rehearsal"}]


def test_phones_clocks_are_compared_with_the_laptops_not_with_the_rehearsals(rehearsal):
    phone = Person(rehearsal)
    phone.http.post(f"/j/{rehearsal.extensions['code']}", json={})
    phone.connect(clock=now().now)
    facts = Person(rehearsal).sign_in().http.get(f"/console/room/now?clock={now().now}").text
    assert "ahead" not in facts


def test_its_console_shows_the_speeds_and_has_no_rehearsal_of_its_own(fatou):
    page = json.loads(fatou.http.get("/console").text.split('id="page">')[1].split("</script>")[0])
    assert page["rehearsal"]["speed"] == 10
    assert fatou.http.get("/console/rehearsal").status_code == 404
