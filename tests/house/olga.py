"""Whoever hosts, over HTTP at a real program."""

import re
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

from tests.journeys.conftest import PATIENCE

HOST = "come in"


class Olga:
    """Whoever hosts, at the home page of one of the programs."""

    def __init__(self, base):
        self.base, self.browser = base, urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.sends("/workshops", passphrase=HOST)

    def sends(self, path, **fields):
        form = urllib.parse.urlencode(fields).encode() if fields else None
        with self.browser.open(f"{self.base}{path}", form, PATIENCE) as page:
            return page.read().decode()

    def fills_in(self, read, path, **fields):
        """With what the form carries on the page that she reads."""
        carried = dict(re.findall(r'name="(token|name)" value="([^"]+)"', self.sends(read)))
        return self.sends(path, **carried, **fields)

    def opens(self, session):
        """The code, and the facilitator's passphrase."""
        page = self.fills_in("/workshops/open", "/workshops/open", session=session)
        return re.search(r"/j/(\w{6})", page)[1], re.search(r"<bdi>((?:\w{4}-){2}\w{4})</bdi>", page)[1]

    def deletes(self, code):
        return self.fills_in(f"/workshops/{code}/delete", f"/workshops/{code}/delete", sure="yes")
