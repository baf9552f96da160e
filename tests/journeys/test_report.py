"""An organiser opens the report's page in a browser and prints it."""

import re

import pytest

from tests.organise import office
from tests.organise.whole import whole_workshop
from workshop.organise.export import file

pytestmark = [pytest.mark.browser, pytest.mark.office]


def test_the_page_prints_on_two_pages_at_most(browser, tmp_path):
    whole = whole_workshop()
    (tmp_path / "report.html").write_bytes(file(whole.session, "en", whole.now, "report.html"))
    page = browser.new_page()
    page.goto((tmp_path / "report.html").as_uri())
    page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True, print_background=True)
    page.close()
    assert office.pages(tmp_path / "report.pdf") in (1, 2)
    assert {"Action", "Помогло", "nearly", "fictional"} <= set(
        re.findall(r"\w+", office.words(tmp_path / "report.pdf"))
    )
