"""A session of one's own, brought as a file: checked as `check` does, and leading to no other file."""

import io

import pytest

from tests.files.test_agenda import ROOT
from workshop.files.brought import LARGEST, read_brought
from workshop.files.faults import FaultyFile

NAME = "0123456789abcdef"
HERE = ROOT / "brought.yaml"


@pytest.fixture
def olga(guest):
    return guest().host()


def brings(olga, content, **more):
    sent = {"agenda": (io.BytesIO(content), "mine.yaml"), "name": NAME, **more}
    return olga.send("/workshops/bring", **sent)


def faults(content):
    with pytest.raises(FaultyFile) as refused:
        read_brought(content, HERE)
    return [(fault.place.line, fault.what) for fault in refused.value.faults]


def test_the_shipped_agenda_can_be_brought_with_its_testimonies():
    content = (ROOT / "agenda.yaml").read_bytes()
    assert read_brought(b"\xef\xbb\xbf" + content, HERE)["blocks"][0]["texts"]


def test_one_without_other_files_opens_a_workshop_once(olga, house):
    content = (ROOT / "agendas/four-colours/v5-box.yaml").read_bytes()
    assert brings(olga, content).status_code == 200
    assert brings(olga, content).status_code == 302
    (workshop,) = house.rooms.workshops.all()
    assert workshop.agenda["title"]["en"] == "Four colours – the box"


def test_what_is_wrong_is_said_by_line_and_nothing_is_opened(olga, house):
    page = brings(olga, b"title: Ours\nlanguages: [en]\nstarts: 11:00\nblokcs: []\n")
    assert page.status_code == 422
    assert "<li>4: " in page.text
    assert house.rooms.workshops.all() == []


@pytest.mark.parametrize("name", ["../data/secrets.json", "/etc/passwd", "testimonies/../run.py", "run.py", "{a: b}"])
def test_no_other_file_is_named(name):
    agenda = (ROOT / "agenda.yaml").read_text().replace("testimonies/the-list.md", name)
    ((_line, what),) = faults(agenda.encode())
    assert "does not ship" in what


def test_materials_need_the_one_who_hosts():
    ((_line, what),) = faults(b"title: Ours\nblocks:\n  - kind: material\n")
    assert "--agendas" in what


@pytest.mark.parametrize("content", [b"", b"x" * (LARGEST + 1), b"\xff\xfe\x00", b"title: [", b"- a", b"a: &b [*b]"])
def test_what_is_no_agenda_is_refused(olga, content):
    assert faults(content)
    assert brings(olga, content).status_code == 422


def test_a_few_lines_that_stand_for_millions_are_refused_at_once():
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    assert "write the words out" in faults("\n".join(lines).encode())[0][1]


def test_a_stranger_brings_nothing(guest, house):
    sent = {"agenda": (io.BytesIO(b"title: x"), "mine.yaml"), "name": NAME}
    assert guest().http.post("/workshops/bring", data=sent).status_code == 403
