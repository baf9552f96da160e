"""Whatever people and organisers type appears as text, on every page and in every file."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.dom.minidom import parseString

import openpyxl
import pytest

from benchmarks.attacks.evening import Evening, evening
from benchmarks.attacks.serving import ROOT
from tests.attacks.poison import LINK, MARKUP, POISONS, SHORT, Typing, agenda, typed
from workshop.activities import COMMANDS
from workshop.files.manuscript import Manuscript
from workshop.organise import export
from workshop.organise.tables import starts_formula

pytestmark = pytest.mark.slow

STEPS = [
    "hear/lift/read",
    "talk/line",
    "norms/g1/open",
    "panel/questions",
    "colours/write",
    "colours/notes",
    "look/read",
    "next/write",
    "next/wall",
    "next/peers",
]
PAGES = {
    "facilitator": [
        "/console",
        "/console/room",
        "/console/room/now",
        "/console/replan",
        "/console/rehearsal",
        "/console/debrief",
        "/console/debrief.md",
        "/console/agenda",
        "/print",
        "/organise",
        "/organise/slip",
        "/organise/compare",
        *(f"/organise/preview/{name}" for name in ("commitments.csv", "questions.csv", "report.html")),
    ],
    "ana": ["/phone", "/care", "/kept", "/commitment", "/"],
    "screen": ["/screen", "/screen/wifi.svg"],
    "moderator": ["/moderate"],
    "timekeeper": ["/time"],
    "reader": ["/reader"],
    "speaker": ["/speaker"],
    "care": ["/quarantine"],
}


class Parsed(HTMLParser):
    """Every tag with its attributes, and what stands in scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags, self.said, self.inside = [], "", ""
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append((dict(attrs), ""))
        self.inside = tag

    def handle_endtag(self, _tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = (attributes, text + data)
        else:
            self.said += data


def is_text_only(page: str, where: str) -> str:
    """What a reader sees of it."""
    parsed = Parsed(page)
    for tag, attributes in parsed.tags:
        assert not [name for name in attributes if name.startswith("on")], (where, tag, attributes)
        for name in ("src", "href", "action", "formaction", "srcset", "data", "poster"):
            address = (attributes.get(name) or "").strip().lower()
            assert not address.startswith(("javascript:", "http:", "https:", "//", "x", "vbscript:")), (
                where,
                tag,
                address,
            )
    for attributes, text in parsed.scripts:
        assert attributes.get("src") or attributes.get("type") == "application/json", (where, text[:200])
        assert not text.strip() or json.loads(text), where
    assert "1234000" not in page, f"{where}: a template was filled in"
    return parsed.said


def visits(one: Evening) -> None:
    for who, paths in PAGES.items():
        for path in paths:
            answer = one.people[who].http.get(path, follow_redirects=True)
            assert answer.status_code in (200, 404), (path, answer.status_code)
            if answer.mimetype in ("text/html", "image/svg+xml"):
                is_text_only(answer.text, path)
            else:
                assert answer.mimetype in ("application/json", "text/markdown"), path
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.fixture(scope="module")
def typed_everywhere(tmp_path_factory):
    """At each step everybody's pages are looked at."""
    with evening(tmp_path_factory.mktemp("markup"), agenda=agenda(MARKUP)) as one:
        typing = Typing(one, MARKUP)
        typing.begins()
        for step in STEPS:
            typing.at(step)
            visits(one)
        typing.ends()
        yield one, typing


def test_no_page_takes_words_for_markup_a_link_or_a_template(typed_everywhere):
    one, _ = typed_everywhere
    visits(one)
    page = is_text_only(one.people["facilitator"].http.get("/organise").text, "/organise")
    assert MARKUP in page, "the words themselves are there"


def test_every_field_that_holds_words_was_typed_in(typed_everywhere):
    _, typing = typed_everywhere
    fill = {name for name in COMMANDS if typed(name, MARKUP)} - {
        "ChooseAddress",
        "CountPapers",
    }  # one of those offered; a number
    assert fill <= typing.used


def test_a_form_shows_what_was_refused_as_text(typed_everywhere):
    """The desk's and the author's forms come back with what was typed; so does an address that does not exist."""
    one, typing = typed_everywhere
    front = one.people["facilitator"]
    with front.http.session_transaction() as cookie:
        token = cookie["token"]
    forms = {
        "/organise/slip": {"action": MARKUP, "level": MARKUP},
        "/console/room/wifi": {"name": SHORT, "password": MARKUP},
        "/console/rehearsal": {"do": MARKUP},
        "/organise/status": {"number": MARKUP, "commitment": MARKUP, "status": "done"},
    }
    for path, fields in forms.items():
        is_text_only(front.http.post(path, data={"token": token, **fields}, follow_redirects=True).text, path)
    is_text_only(front.http.post("/commitment", data={"code": MARKUP}).text, "/commitment")
    is_text_only(front.http.post("/commitment", data={"code": typing.code}).text, "/commitment")
    for path in (
        f"/?code={MARKUP}",
        f"/j/{MARKUP}",
        f"/j/{front.app.extensions['code']}?table={MARKUP}",
        f"/organise?q={MARKUP}",
        f"/organise?region={MARKUP}&sort={MARKUP}",
        f"/console/agenda?moved={MARKUP}",
        f"/care?language={MARKUP}",
    ):
        is_text_only(front.http.get(path).text, path)


@pytest.mark.parametrize("words", POISONS)
def test_no_file_takes_words_for_a_formula_a_tag_or_an_entity(tmp_path, words):
    with evening(tmp_path, agenda=agenda(words)) as one:
        typing = Typing(one, words)
        typing.begins()
        for step in ("talk/line", "panel/questions", "colours/write", "next/write", "next/peers"):
            typing.at(step)
        typing.ends()
        for name, content in export.files(one.room.session, "en", 0).items():
            CHECKS[name.rsplit(".", 1)[1]](content, name)
        for path in ("/organise", "/organise/slip", "/organise/compare", "/print", "/console/agenda"):
            is_text_only(one.people["facilitator"].http.get(path).text, path)


def test_templates_translate_only_words_that_stand_in_them():
    """What `_` returns there is trusted, so other words go through the filter `translated`."""
    trusted = [
        line
        for file in (ROOT / "templates").rglob("*")
        if file.is_file()
        for line in file.read_text().splitlines()
        if re.search(r"\b_\((?!\s*[\"'])", line)
    ]
    assert trusted == []


def as_table(content: bytes, name: str) -> None:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1, f"{name}: a cell broke out of its column"
    assert not [cell for row in rows for cell in row if starts_formula(cell) and not cell.startswith("'")], name


def as_workbook(content: bytes, name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink], name
    as_package(content, name)


def as_package(content: bytes, name: str) -> None:
    """Office files: each part is whole XML, and none leads anywhere else."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                parseString(package.read(part))
            assert b'TargetMode="External"' not in package.read(part), (name, part)


CHECKS = {
    "csv": as_table,
    "xlsx": as_workbook,
    "docx": as_package,
    "json": lambda content, _: json.loads(content),
    "html": lambda content, name: is_text_only(content.decode(), name),
    "txt": lambda content, _: content.decode(),
    "yaml": lambda content, _: content.decode(),
}


def test_the_agenda_editor_shows_and_keeps_words_as_words(tmp_path):
    with evening(tmp_path, agenda=agenda(MARKUP)) as one:
        front = one.people["facilitator"]
        page = front.http.get("/console/agenda/words?of=blocks.0").text
        fields = [
            attributes["name"]
            for tag, attributes in Parsed(page).tags
            if tag in ("textarea", "input") and "." in (attributes.get("name") or "")
        ]
        hidden = {
            attributes["name"]: attributes.get("value")
            for tag, attributes in Parsed(page).tags
            if tag == "input" and attributes.get("type") == "hidden"
        }
        for words in (
            MARKUP,
            LINK,
            "a: b # c",
            "*x",
            "&x",
            "{a: [",
            "'\"",
            "---\nb: c",
            "!!python/name:os.system",
            "%YAML 9",
        ):
            page = front.http.get("/console/agenda/words?of=blocks.0").text
            hidden = {
                attributes["name"]: attributes.get("value")
                for tag, attributes in Parsed(page).tags
                if tag == "input" and attributes.get("type") == "hidden"
            }
            sent = {**hidden, **dict.fromkeys(fields, words), "do": "back"}
            assert front.http.post("/console/agenda/words", data=sent).status_code in (200, 302), words
            is_text_only(front.http.get("/console/agenda/words?of=blocks.0").text, words)
            is_text_only(front.http.get("/console/agenda").text, words)
            assert Manuscript(tmp_path / "agenda.yaml", tmp_path).draft().text.count("kind: tabletop") == 1
