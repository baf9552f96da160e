"""Whoever hosts: signed in for the home page by a cookie of the house's own, beside that of a workshop."""

from secrets import token_urlsafe

from flask import session

from workshop.engine import beside
from workshop.web import languages
from workshop.web.secrets import is_passphrase


class HostDoor:
    """`host` is the hash of the host's passphrase."""

    def __init__(self, host: str) -> None:
        self.host = host

    def opens(self, passphrase: str) -> bool:
        return beside(is_passphrase, passphrase, self.host)

    def sign_in(self, language: str) -> None:
        session.clear()
        session.update(token=token_urlsafe(16), language=languages.choose(language))
        session.permanent = True

    def sign_out(self) -> None:
        session.clear()

    @property
    def signed_in(self) -> bool:
        return bool(self.token)

    @property
    def token(self) -> str:
        """What forms of the host carry; nobody else has one."""
        return str(session.get("token", ""))

    @property
    def language(self) -> str | None:
        return session.get("language")
