"""Static files: small on the wire, never asked for twice, and never an old one after a change."""

import gzip

import pytest

from workshop.web.scripts import needed_by
from workshop.web.static import FOLDER, prepared

PHONE = f"/{prepared().address}/js/phone/index.js"


@pytest.mark.parametrize("offered", ["gzip", "gzip, deflate, br, zstd"])
def test_files_come_compressed_and_are_kept_for_good(person, offered):
    answer = person().http.get(PHONE, headers={"Accept-Encoding": offered}, buffered=True)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert len(answer.data) < (FOLDER / "js/phone/index.js").stat().st_size / 2


def test_without_compression_they_come_as_they_are(person):
    answer = person().http.get(PHONE, headers={"Accept-Encoding": "identity"}, buffered=True)
    assert answer.data == (FOLDER / "js/phone/index.js").read_bytes()


def test_pages_come_compressed_and_are_not_kept(person):
    answer = person().join().http.get("/phone", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Cache-Control"] == "no-store"
    assert prepared().address in gzip.decompress(answer.data).decode()


def test_a_phone_asks_for_its_first_scripts_all_at_once(person):
    page = person().join().http.get("/phone").text
    for name in needed_by("js/phone/index.js", "js/phone/lobby.js"):
        assert f'<link rel="modulepreload" href="/{prepared().address}/{name}">' in page


def test_all_that_a_script_imports_is_found_also_over_several_lines():
    needed = needed_by("js/phone/tabletop.js")
    assert {"js/words.js", "js/phone/kept.js", "vendor/lit-html/lit-html.js"} <= set(needed)
    assert all((FOLDER / name).exists() for name in needed)


def test_the_first_view_is_in_the_page_and_is_a_persons_own(person):
    ana = person().join(table="7")
    assert '"mine":{"table":"7"}' in ana.http.get("/phone").text.replace(" ", "")
