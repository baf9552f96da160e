"""An organiser with a browser, and an evening to look after."""

import re

from werkzeug.test import TestResponse

from tests.web.conftest import ORGANISER_PASSPHRASE, Person
from workshop.organise.desk import Entry, entries

GIVEN = {"level": "team", "action": "Open with a question", "first_step": "Tonight", "support": ["time"]}
WRITE = "next/write"
TOKEN = re.compile(r'name="token" value="([^"]*)"')
KEY = re.compile(r'name="key" value="([^"]*)"')


class Organiser(Person):
    def sign_in(self) -> "Organiser":
        assert self.http.post("/organise", data={"passphrase": ORGANISER_PASSPHRASE}).status_code == 302
        return self

    def reads(self, path: str) -> str:
        answer = self.http.get(path)
        assert answer.status_code == 200, path
        return answer.text

    def sends(self, path: str, **fields: object) -> TestResponse:
        """A form of the desk, with the token that stands in it."""
        return self.http.post(path, data={"token": self.token(), **fields}, follow_redirects=True)

    def token(self) -> str:
        with self.http.session_transaction() as cookie:
            return cookie["token"]


def go_to(fatou: Person, step: str) -> None:
    while fatou.app.extensions["room"].session.step_id != step:
        assert fatou.next()["ok"]


def commit(someone: Person, **more: object) -> str:
    """The code of what they said they would do."""
    answer = someone.ask("Commit", {**GIVEN, **more}, key=True)
    assert answer["ok"], answer
    return answer["mine"]["receipt"]["code"]


def kept(someone: Person) -> list[Entry]:
    return entries(someone.app.extensions["room"].session)


def kept_as(someone: Person, action: str) -> Entry:
    return next(one for one in kept(someone) if one.row["action"] == action)
