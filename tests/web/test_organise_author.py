"""An author and their code, on any phone or laptop: nobody has to join, and no code stands in an address."""

import re

import pytest

from tests.web.organising import WRITE, commit, go_to, kept
from workshop.web import author


@pytest.fixture
def waits(monkeypatch):
    """How long each answer was held back."""
    noted = []
    monkeypatch.setattr(author, "sleep", noted.append)
    return noted


@pytest.fixture
def code(fatou, ana):
    go_to(fatou, WRITE)
    return commit(ana, region="Europe")


@pytest.fixture
def borrowed(person):
    """A phone that never joined."""
    return person().http


def send(phone, code, **fields):
    return phone.post("/commitment", data={"code": code, **fields})


def changed(phone, code, **more):
    page = send(phone, code).text
    key = re.search(r'name="key" value="([^"]*)"', page)[1]
    given = {"level": "team", "action": "Open", "first_step": "Now", "visibility": "organisers", "region": "Europe"}
    return send(phone, code, do="change", key=key, **{**given, **more})


def test_the_code_opens_the_words_without_joining_and_leaves_no_cookie(borrowed, code):
    answer = send(borrowed, code.lower().replace("-", " "))
    assert "Open with a question" in answer.text
    assert "Set-Cookie" not in answer.headers
    assert f'type="hidden" name="code" value="{code}"' in answer.text


def test_the_code_is_asked_for_by_a_form_alone(borrowed, code):
    page = borrowed.get("/commitment", query_string={"code": code}).text
    assert "Your code" in page
    assert code not in page
    assert code.replace("-", "") not in page


def test_the_author_changes_it_and_sees_what_is_wrong_beside_the_field(borrowed, code, fatou):
    assert "Changed." in changed(borrowed, code, action="Shorter").text
    assert [one.row["action"] for one in kept(fatou)] == ["Shorter"]
    wrong = changed(borrowed, code, action="x" * 161, with_whom="the night guard").text
    assert "at most 160 characters" in re.search(r'id="e-action">([^<]*)<', wrong)[1]
    assert "the night guard" in wrong
    assert [one.row["action"] for one in kept(fatou)] == ["Shorter"]


def test_how_it_went_reaches_the_organisers(borrowed, code, omar, fatou):
    assert "It is noted" in send(borrowed, code, do="went", went="partly").text
    assert kept(fatou)[0].row["status"] == "partly"
    send(borrowed, code, do="went", went="withdrawn")
    assert kept(fatou)[0].row["status"] == "partly"


def test_deleting_is_asked_once_more_and_then_it_is_gone(borrowed, code, fatou, tmp_path, waits):
    assert "Yes, delete it" in send(borrowed, code, do="delete").text
    assert len(kept(fatou)) == 1
    assert "It is deleted" in send(borrowed, code, do="delete-now").text
    assert kept(fatou) == []
    assert b"Open with a question" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_a_deleted_code_and_one_that_never_was_get_the_same_answer_slower_each_time(borrowed, code, waits):
    send(borrowed, code, do="delete-now")
    answers = {send(borrowed, wrong).text for wrong in (code, "ACDE-ACDE", "", "x" * 50)}
    assert len(answers) == 1
    assert "No commitment has this code" in answers.pop()
    assert waits == sorted(waits)
    assert waits[0] < waits[-1]


def test_the_end_and_the_closing_leave_deleting_to_the_author(borrowed, code, fatou, omar):
    fatou.ask("EndWorkshop")
    omar.sends("/organise/close", closed="yes")
    assert "This is closed now" in changed(borrowed, code, action="Late").text
    assert "It is deleted" in send(borrowed, code, do="delete-now").text


def test_where_it_is_found_from(borrowed):
    for path in ("/", "/nowhere"):
        assert 'href="/commitment"' in borrowed.get(path).text
