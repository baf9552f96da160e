"""What is vendored is what was published, with its licence, and nothing points to another host."""

import hashlib
import json
import re
from pathlib import Path

from tests.files.test_agenda import ROOT

STATIC = ROOT / "static"
VENDOR = STATIC / "vendor"
LISTED = {entry["file"]: entry for entry in json.loads((VENDOR / "vendored.json").read_text())}


def test_every_vendored_file_is_listed_with_its_hash():
    files = {str(path.relative_to(VENDOR)) for path in VENDOR.rglob("*") if path.is_file()} - {"vendored.json"}
    assert files == set(LISTED)
    for name, entry in LISTED.items():
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == entry["sha256"]


def test_every_package_comes_with_its_licence():
    packages = {entry["package"] for entry in LISTED.values()}
    assert {name.split("/")[0] for name in LISTED if name.endswith("LICENSE")} == packages


def ours() -> list[Path]:
    return [p for folder in ("js", "css") for p in (STATIC / folder).rglob("*") if p.is_file()] + [
        *(ROOT / "templates").glob("*.html")
    ]


def test_no_page_asks_another_host():
    allowed = re.compile(r"http://www\.w3\.org/")
    for path in ours():
        found = [url for url in re.findall(r"https?://[^\s\"'`)]+", path.read_text()) if not allowed.match(url)]
        assert found == [], path


def test_no_page_needs_what_the_content_policy_forbids():
    inline = re.compile(r"<style|\sstyle=|<script(?![^>]*(?:src=|application/json))|\son\w+=\"")
    pages = [path for path in ours() if path.name != "report.html"]  # a file to take home, with all it needs inside
    for path in pages:
        assert not inline.search(path.read_text()), path
