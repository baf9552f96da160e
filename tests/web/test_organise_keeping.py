"""What is kept and until when, and deleting before its time: never by a link, never unasked, and then wholly."""

import pytest

from tests.web.organising import WRITE, commit, go_to, kept

MARKER = "MARKER-51c2 walk home together"


@pytest.fixture
def evening(fatou, ana, ben):
    go_to(fatou, "panel/story")
    ben.ask("AskQuestion", {"text": "MARKER-51c2 a question"}, key=True)
    (waiting,) = fatou.when(lambda view: view["shared"]["waiting"])["shared"]["waiting"]
    fatou.ask("Show", {"item": waiting["id"]})
    go_to(fatou, WRITE)
    commit(ana, action=MARKER)
    return fatou


@pytest.fixture
def files(tmp_path):
    return lambda: b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_anyone_may_read_what_is_kept(person):
    page = person().http.get("/kept").text
    for words in ("7 days later", "30 days after the workshop", "105 days after the workshop", "never here"):
        assert words in page


def test_where_people_join_and_look_for_care_it_is_linked(app, person):
    for path in (f"/j/{app.extensions['code']}", "/care"):
        assert 'href="/kept"' in person().http.get(path).text


def test_the_desk_says_the_day(omar, evening):
    section = omar.reads("/organise").split('id="kept"')[1]
    assert section.count("until ") >= 3


def test_closing_and_opening_again(omar, evening, ana):
    assert "Open again" in omar.sends("/organise/close", closed="yes").text
    refused = {"level": "me", "action": "Late", "first_step": "Now"}
    assert ana.ask("Commit", refused, key=True)["code"] == "closed"
    assert "Close commitments" in omar.sends("/organise/close", closed="no").text
    assert ana.ask("Commit", refused, key=True)["ok"]


def test_notes_and_questions_are_erased_after_the_end_with_a_tick_and_commitments_stay(omar, evening, files):
    assert "Erase notes and questions now" not in omar.reads("/organise")
    evening.ask("EndWorkshop")
    assert "the tick was missing" in omar.sends("/organise/forget").text
    assert b"MARKER-51c2 a question" in files()
    assert "Notes and questions are erased" in omar.sends("/organise/forget", sure="yes").text
    assert b"MARKER-51c2 a question" not in files()
    assert len(kept(evening)) == 1


def test_before_the_end_they_are_not_erased_however_it_is_asked(omar, evening, files):
    assert "This is closed now" in omar.sends("/organise/forget", sure="yes").text
    assert b"MARKER-51c2 a question" in files()


def test_while_it_runs_it_is_not_deleted(omar, evening):
    assert "End the workshop first" in omar.reads("/organise/delete")
    assert omar.sends("/organise/delete", sure="yes").status_code == 409
    assert len(kept(evening)) == 1


def test_deleting_says_what_it_will_be_wants_a_tick_and_leaves_no_byte(omar, evening, files):
    evening.ask("EndWorkshop")
    page = omar.reads("/organise/delete")
    for words in ("1 commitment<", "1 other text", "Files that somebody has downloaded", "Backups"):
        assert words in page
    assert "Nothing was deleted: the tick was missing" in omar.sends("/organise/delete").text
    assert b"MARKER-51c2" in files()
    done = omar.sends("/organise/delete", sure="yes")
    assert "1 commitment<" in done.text
    assert done.request.path == "/organise/deleted"
    assert b"MARKER-51c2" not in files()
    assert "No workshop has begun yet" in omar.reads("/organise")


def test_what_was_deleted_is_said_once(omar, evening):
    evening.ask("EndWorkshop")
    omar.sends("/organise/delete", sure="yes")
    assert omar.http.get("/organise/deleted").location == "/organise"


def test_a_link_deletes_nothing(omar, evening):
    evening.ask("EndWorkshop")
    for path in ("/organise/delete?sure=yes", "/organise/forget?sure=yes", "/organise/close?closed=yes"):
        omar.http.get(path)
    assert len(kept(evening)) == 1


def test_what_was_set_aside_and_not_read_is_named_before_it_is_deleted(omar, fatou, ben):
    go_to(fatou, "panel/story")
    ben.ask("AskQuestion", {"text": "for a person"}, key=True)
    (waiting,) = fatou.when(lambda view: view["shared"]["waiting"])["shared"]["waiting"]
    fatou.ask("Care", {"item": waiting["id"]})
    fatou.ask("EndWorkshop")
    assert "set aside for care and not read" in omar.reads("/organise/delete")
