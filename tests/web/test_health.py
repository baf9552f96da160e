"""Who watches over the program learns whether it answers, and figures about no person; others learn nothing."""

import re

import pytest
from click.testing import CliRunner
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text

from tests.web.conftest import ADDRESSES, Person
from workshop.cli import main
from workshop.health.tally import TOGETHER
from workshop.venue.listening import Listening

TOKEN = "0123456789abcdef01234567"
LOCAL = {"REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "127.0.0.1:8000"}
FAR = {"REMOTE_ADDR": "192.0.2.77", "HTTP_HOST": "192.0.2.7:8000"}
NAMES = {
    "journey_connections": {"of"},
    "journey_workshops_open": set(),
    "journey_requests_waiting": set(),
    "journey_late_seconds": set(),
    "journey_requests": {"outcome"},
    "journey_commit_seconds": {"le"},
    "journey_batch_requests": {"le"},
    "journey_views_sent": set(),
    "journey_database_errors": set(),
}
"""Every figure with its labels. Before another one comes here: what could it tell of one person, asked every second?"""


def ask(person, path="/metrics", token=None, **environ):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return person().http.get(path, headers=headers, environ_overrides=environ)


@pytest.fixture
def token(monkeypatch):
    monkeypatch.setenv("METRICS_TOKEN", TOKEN)
    return TOKEN


def test_the_machine_itself_may_read_the_figures(person):
    for own in ("127.0.0.1", "::1", "::ffff:127.0.0.1"):
        for host in ("localhost:8000", "127.0.0.1:8000", "[::1]:8000"):
            assert ask(person, REMOTE_ADDR=own, HTTP_HOST=host).status_code == 200


@pytest.mark.parametrize(
    "strange",
    [
        {"REMOTE_ADDR": "192.0.2.77"},
        {"REMOTE_ADDR": ""},
        {"HTTP_HOST": "workshop.example.org"},
        {"HTTP_HOST": "[::1"},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
        {"HTTP_VIA": "1.1 proxy"},
    ],
)
def test_nobody_else_finds_such_a_page_however_they_come(person, strange):
    denied = ask(person, **{**LOCAL, **strange})
    assert denied.status_code in (400, 404)  # a host that is none is refused before
    assert "journey_" not in denied.text


def test_behind_a_proxy_the_token_alone_counts_also_when_it_adds_no_word_of_its_own(token, start):
    behind = Person(start(listening=Listening(proxies=1)))
    assert ask(lambda: behind, **LOCAL).status_code == 404
    assert ask(lambda: behind, token=TOKEN, **LOCAL).status_code == 200


def test_a_facilitator_from_elsewhere_does_not_find_it_either(person):
    assert person().sign_in().http.get("/metrics", environ_overrides=FAR).status_code == 404


def test_the_token_opens_it_from_anywhere_also_through_a_proxy(token, person):
    assert ask(person, token=TOKEN, **FAR).status_code == 200
    assert ask(person, token=TOKEN, HTTP_X_FORWARDED_FOR="192.0.2.77").status_code == 200


@pytest.mark.parametrize("wrong", [TOKEN[:-1], TOKEN + "0", TOKEN.upper(), "é" * 24, " "])
def test_another_token_opens_nothing(token, person, wrong):
    assert ask(person, token=wrong.encode().decode("latin-1"), **FAR).status_code == 404


def test_without_a_token_of_its_own_no_token_opens_it(person):
    assert ask(person, token=TOKEN, **FAR).status_code == 404
    assert person().http.get("/metrics", headers={"Authorization": "Bearer "}, environ_overrides=FAR).status_code == 404


def test_every_figure_is_known_and_none_is_about_anybody(person, fatou, ana, app):
    ana.ask("StepOut", key=True, data={})
    for _ in range(TOGETHER):
        ana.ask("HoldCard", {"round": "norms/g1", "card": "A"}, key=True)
    said = ask(person, **LOCAL).text
    families = list(text_string_to_metric_families(said))
    own = {one.name: {label for sample in one.samples for label in sample.labels} for one in families}
    assert {name: labels for name, labels in own.items() if not name.startswith("process_")} == NAMES
    assert all(labels == set() for name, labels in own.items() if name.startswith("process_"))
    for word in (app.extensions["code"], "norms", "HoldCard", "StepOut", *ADDRESSES, "192.0.2", str(app.root_path)):
        assert word not in said
    assert re.search(r'journey_requests_total\{outcome="refused"\} \d\d', said)


def test_it_answers_as_long_as_the_database_does(person, app, capfd):
    assert ask(person, "/healthz").status_code == 200
    with app.extensions["database"].begin() as connection:
        connection.execute(text("ALTER TABLE workshops RENAME TO elsewhere"))
    broken = ask(person, "/healthz")
    assert (broken.status_code, broken.get_json()) == (503, {"ok": False})
    assert "Traceback" not in capfd.readouterr().err
    assert "journey_database_errors_total 1.0" in ask(person, **LOCAL).text


def test_it_says_so_when_the_database_cannot_be_opened_at_all(person, app, tmp_path):
    app.extensions["database"].dispose()
    for file in tmp_path.glob("workshop.db*"):
        file.unlink()
    (tmp_path / "workshop.db").mkdir()
    assert ask(person, "/healthz").status_code == 503


def test_a_token_that_can_be_guessed_is_refused_before_anything_starts(monkeypatch):
    monkeypatch.setenv("METRICS_TOKEN", "secret")
    done = CliRunner().invoke(main, ["check"])
    assert done.exit_code == 2
    assert done.output.splitlines() == [
        "METRICS_TOKEN has fewer than 24 characters; make one with: openssl rand -hex 24"
    ]
