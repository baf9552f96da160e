"""Two people typing into the same line: what each typed is in the result, on the server and on the phone alike."""

import json
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.test_agenda import ROOT
from workshop.activities.tabletop.merging import merged

words = st.text("abc é", max_size=12)
typed = st.text("XYZ", min_size=1, max_size=5)


@st.composite
def insertions(draw):
    """A line, and what two people put into it somewhere."""
    base = draw(words)
    return base, *(draw(st.tuples(st.integers(0, len(base)), typed)) for _ in range(2))


@given(insertions())
def test_what_both_put_in_is_there_in_whole(case):
    base, (at, mine), (there, theirs) = case
    result = merged(base, base[:there] + theirs + base[there:], base[:at] + mine + base[at:])
    if (at, mine) != (there, theirs):
        assert sorted(result) == sorted(base + mine + theirs)
        assert mine in result
        assert theirs in result


@given(words, words)
def test_who_changed_nothing_takes_what_the_other_has(base, theirs):
    assert merged(base, theirs, base) == theirs
    assert merged(base, base, theirs) == theirs
    assert merged(base, theirs, theirs) == theirs


def test_phone_and_server_merge_alike():
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node here; the browser journeys cover the phone")
    cases = [
        (a, b, c)
        for a in ("", "time", "a line")
        for b in ("time", "a long line", "line")
        for c in ("ti", "a line!", "me")
    ]
    script = f"""
      import {{ merged }} from {json.dumps((ROOT / "static/js/phone/merging.js").as_uri())};
      console.log(JSON.stringify({json.dumps(cases)}.map(([base, theirs, mine]) => merged(base, theirs, mine))));
    """
    done = subprocess.run([node, "--input-type=module", "-e", script], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [merged(*case) for case in cases]
