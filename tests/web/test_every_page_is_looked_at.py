"""A page that no accessibility walk looks at is named here as soon as it exists."""

from tests.journeys.access.pages import NOT_PAGES, PAGES
from tests.web.test_default_deny import rules
from workshop.web.static import prepared


def test_every_page_is_looked_at(app):
    files = {f"/{prepared().address}/<path:filename>"}
    assert rules(app, "GET") == PAGES | NOT_PAGES | files, "add the new page to a walk in tests/journeys/access"
