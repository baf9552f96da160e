"""What breaks is told with its kind and its place, and without a word of anybody."""

import threading

import pytest

from tests.web.conftest import Person
from workshop import discreet

SECRET = "SECRET WORDS of 192.0.2.99"


@pytest.fixture(autouse=True)
def nothing_said_yet(monkeypatch):
    monkeypatch.setattr(discreet, "_said", set())


def breaks(*_args, **_named):
    try:
        raise ValueError(SECRET)
    except ValueError as problem:
        raise RuntimeError(SECRET) from problem


def test_kind_and_place_of_it_and_of_its_cause(capsys):
    for _ in range(3):
        with pytest.raises(RuntimeError) as broken:
            breaks()
        discreet.say("It broke", broken.value)
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "It broke: RuntimeError at test_discreet.py:" in said
    assert ", because of ValueError at test_discreet.py:" in said
    assert "SECRET" not in said


def test_who_provokes_failures_fills_no_disk(capsys):
    for number in range(3 * discreet.MOST):
        discreet.say(f"It broke in way {number}", ValueError(SECRET))
    assert capsys.readouterr().err.count("\n") == discreet.MOST


def test_a_thread_that_ends_by_a_failure(capsys, monkeypatch):
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    discreet.about_threads()
    thread = threading.Thread(target=breaks, name="watch")
    thread.start()
    thread.join()
    said = capsys.readouterr().err
    assert "watch has ended: RuntimeError" in said
    assert "SECRET" not in said


@pytest.fixture
def broken(start, monkeypatch):
    """An application of which every page fails."""
    app = start()
    for endpoint in list(app.view_functions):
        app.view_functions[endpoint] = breaks
    return Person(app)


def test_a_page_that_fails_logs_neither_words_nor_address_nor_browser(broken, caplog, capfd):
    for path in ("/care?note=SECRET", "/j/SECRET?table=SECRET", "/?code=SECRET"):
        answer = broken.http.get(
            path, headers={"User-Agent": "SECRET Phone"}, environ_overrides={"REMOTE_ADDR": "192.0.2.99"}
        )
        assert answer.status_code == 500
        assert "SECRET" not in answer.text
    assert "The page pages.care failed: RuntimeError at test_discreet.py" in caplog.text
    everything = caplog.text + "".join(capfd.readouterr())
    for word in ("SECRET", "192.0.2.99", "Phone"):
        assert word not in everything


def test_a_form_that_fails_does_not_tell_what_was_in_it(broken, caplog, capfd):
    assert broken.http.post("/commitment", data={"code": "SECRET"}).status_code == 500
    assert "SECRET" not in caplog.text + "".join(capfd.readouterr())
