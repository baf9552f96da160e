"""Who is there: a signed cookie that names nobody, and the rights that a passphrase or a key gave it."""

import hmac
from base64 import urlsafe_b64encode
from secrets import token_urlsafe
from typing import Any

from flask import Flask, session
from flask.sessions import SessionMixin

from workshop.draft import Visitor
from workshop.engine import beside
from workshop.journey.roles import Role
from workshop.web import languages
from workshop.web.cookie import Cookie
from workshop.web.line import PASSPHRASES, Line
from workshop.web.secrets import WhatOpens, is_passphrase
from workshop.web.signed_out import SignedOut

LONGEST_TABLE = 20
ROLES = frozenset(role.value for role in Role)


class Door:
    """Lets people in to one workshop; a cookie from another one opens nothing."""

    def __init__(self, app: Flask, secrets: WhatOpens, signed_out: SignedOut) -> None:
        self.app, self.secrets, self.signed_out = app, secrets, signed_out
        self.workshop = signed_out.workshop
        self.passphrases = Line(PASSPHRASES)
        self._cookie = Cookie()

    def join(self, language: str, table: str) -> None:
        """Somebody who joins again, for another table or language, stays the same person."""
        known = self._own(session).get("person") or {}
        table = " ".join(table.split())[:LONGEST_TABLE]
        number = known.get("number") or token_urlsafe(16)
        self._keep(person={"number": number, "table": table}, language=languages.choose(language))

    def opened_by(self, passphrase: str, *roles: Role) -> Role | None:
        return opened_by(self.secrets, passphrase, *roles)

    def key(self, role: Role) -> str:
        """What a link for this role carries; it opens nothing else, and nothing in another workshop."""
        made = hmac.digest(self.secrets.signing.encode(), f"{self.workshop}/{role}".encode(), "sha256")
        return urlsafe_b64encode(made[:18]).decode()

    def is_key(self, role: Role, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self.key(role).encode())

    def grant(self, *roles: Role) -> None:
        """With new rights come a new token and a new console: whoever knew the old ones has no part in them."""
        own = self._own(session)
        rights = sorted({*own.get("rights", []), *(role.value for role in roles)})
        made = {} if rights == own.get("rights") else {name: token_urlsafe(16) for name in ("token", "console")}
        self._keep(rights=rights, browser=_browser(own) or token_urlsafe(16), **made)

    def sign_out(self) -> str:
        """This browser has no right any more; whoever joined in it stays. Which browser it was."""
        own = self._own(session)
        session.clear()
        if left := _joined(own):
            self._keep(**left)
        return _browser(own)

    @property
    def token(self) -> str:
        """What forms of somebody with rights carry; empty for everybody else."""
        return str(self._own(session).get("token", ""))

    @property
    def console(self) -> str:
        """Which console this browser is; it may be told to the others, and opens nothing."""
        return str(self._own(session).get("console", ""))

    def speak(self, language: str) -> None:
        self._keep(language=languages.choose(language))

    @property
    def language(self) -> str | None:
        return self._own(session).get("language")

    @property
    def table(self) -> str:
        person = self._own(session).get("person") or {}
        return str(person.get("table", ""))

    def has(self, role: Role) -> bool:
        return self._visitor(self._own(session), role) is not None

    def participant(self) -> Visitor | None:
        return self._visitor(self._own(session), Role.PARTICIPANT)

    def visitor(self, environ: dict[str, Any], wanted: object) -> Visitor | None:
        """For a socket: who the cookie says it is, in the role the page asks for; None when it may not."""
        if not isinstance(wanted, str) or wanted not in ROLES:
            return None
        return self._visitor(self._own(self._cookie.of(self.app, environ)), Role(wanted))

    def known(self, environ: dict[str, Any]) -> str:
        """The random number of whoever has been let in here; empty for everybody else."""
        if "HTTP_COOKIE" not in environ:
            return ""
        own = self._own(self._cookie.of(self.app, environ))
        return str((own.get("person") or {}).get("number") or own.get("console") or "")

    def _visitor(self, own: dict[str, Any], role: Role) -> Visitor | None:
        language = languages.choose(own.get("language"))
        if role is Role.FACILITATOR:
            return self._facilitator(own, language)
        if role is not Role.PARTICIPANT:
            visitor = Visitor(role, language=language, browser=_browser(own))
            return visitor if role.value in own.get("rights", []) else None
        person = own.get("person")
        return Visitor(role, person["number"], person["table"], language) if person else None

    def _facilitator(self, own: dict[str, Any], language: str) -> Visitor | None:
        """With the passphrase or, as a co-facilitator, by link: the same rights, but for taking the wheel unasked."""
        rights, linked = own.get("rights", []), Role.FACILITATOR.value not in own.get("rights", [])
        if linked and Role.COFACILITATOR.value not in rights:
            return None
        named = {"console": own.get("console", ""), "browser": _browser(own)}
        return Visitor(Role.FACILITATOR, language=language, linked=linked, **named)

    def _own(self, cookie: SessionMixin | dict[str, Any]) -> dict[str, Any]:
        own = dict(cookie) if cookie.get("workshop") == self.workshop else {}
        return _joined(own) if _browser(own) in self.signed_out else own

    def _keep(self, **said: Any) -> None:
        kept = {**self._own(session), **said}
        session.clear()
        session.update(kept, workshop=self.workshop)
        session.permanent = True


def opened_by(secrets: WhatOpens, passphrase: str, *roles: Role) -> Role | None:
    """The first of these roles that has this passphrase."""
    return next((role for role in roles if beside(is_passphrase, passphrase, _hash(secrets, role))), None)


def _hash(secrets: WhatOpens, role: Role) -> str:
    known = {Role.CARE: secrets.care, Role.ORGANISER: secrets.organiser}
    return known.get(role, secrets.passphrase)


def _browser(own: dict[str, Any]) -> str:
    """Empty without rights. Of a cookie that is older than this number, that of its console."""
    return str(own.get("browser") or own.get("console") or "")


def _joined(own: dict[str, Any]) -> dict[str, Any]:
    """What a cookie says of somebody who joined, without any right; empty where nobody did."""
    return {name: own[name] for name in ("person", "language")} if own.get("person") else {}
