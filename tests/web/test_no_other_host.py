"""No page asks another host for anything: not by what it holds, and not by what its policy lets a browser do."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest

from tests.files.test_agenda import ROOT
from tests.web.conftest import CARE_PASSPHRASE, ORGANISER_PASSPHRASE
from tests.web.test_default_deny import CLOSED, OPEN
from workshop.journey.roles import Role

ASKS = {"src", "srcset", "poster", "data", "background", "formaction", "action", "ping", "manifest"}
KEYS = {"/screen": Role.SCREEN, "/moderate": Role.MODERATOR, "/reader": Role.READER, "/speaker": Role.SPEAKER}
ELSEWHERE = re.compile(r"""(?:url\(|@import|\bfrom|\bimport\(?)\s*["']?(?:https?:)?//""")
KINDS = (".html", ".css", ".js", ".svg")
FILES = sorted(
    file for folder in ("static", "templates") for file in (ROOT / folder).rglob("*") if file.suffix in KINDS
)

PAGES = sorted(path for path in CLOSED | OPEN if "<path:" not in path)


class Asked(HTMLParser):
    """What a browser would fetch or send to, of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.addresses += [value or "" for name, value in attrs if name in ASKS or (name == "href" and tag != "a")]


def outside(html: str) -> list[str]:
    found = [address for address in Asked(html).addresses if urlsplit(address).scheme in ("http", "https", "ws", "wss")]
    return found + [one for one in Asked(html).addresses if one.startswith("//")] + ELSEWHERE.findall(html)


@pytest.fixture
def everyone(person):
    """Somebody with every right there is, so that every page opens."""
    anyone = person().join().sign_in()
    anyone.http.post("/quarantine", data={"passphrase": CARE_PASSPHRASE})
    anyone.http.post("/organise", data={"passphrase": ORGANISER_PASSPHRASE})
    for path, role in KEYS.items():
        anyone.http.get(path, query_string={"key": anyone.app.extensions["door"].key(role)})
    return anyone


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fetches_from_here_alone(everyone, path):
    code = everyone.app.extensions["code"]
    answer = everyone.http.get(path.replace("<code>", code).replace("<name>", "report.html"))
    assert outside(answer.text) == []
    assert_closed_to_others(answer.headers["Content-Security-Policy"])


def assert_closed_to_others(policy: str) -> None:
    rules = dict(rule.split(maxsplit=1) for rule in policy.split("; "))
    assert rules.pop("default-src") == "'none'"
    allowed = {word for words in rules.values() for word in words.split()}
    assert allowed <= {"'none'", "'self'", "data:", "ws://localhost", "wss://localhost"}
    assert {"form-action", "base-uri", "frame-ancestors"} <= rules.keys()


def test_a_page_that_is_not_there_is_closed_too(person):
    answer = person().http.get("/nowhere")
    assert answer.status_code == 404
    assert_closed_to_others(answer.headers["Content-Security-Policy"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_names_a_resource_elsewhere(file):
    text = file.read_text()
    assert ELSEWHERE.findall(text) == []
    assert file.suffix != ".html" or outside(text) == []


def test_the_report_to_print_fetches_nothing_at_all(everyone):
    report = everyone.http.get("/organise/report.html").text
    assert "<title>" in report
    assert [one for one in Asked(report).addresses if not one.startswith("data:")] == []
