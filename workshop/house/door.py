"""Whoever hosts: signed in for the home page by a cookie of the house's own, beside that of a workshop."""

from secrets import token_urlsafe

from flask import session

from workshop.engine import beside
from workshop.web import languages
from workshop.web.secrets import is_passphrase
from workshop.web.signed_out import SignedOut


class HostDoor:
    """`host` is the hash of the host's passphrase; by its token, a browser is known again that has signed out."""

    def __init__(self, host: str, signed_out: SignedOut) -> None:
        self.host, self.signed_out = host, signed_out

    def opens(self, passphrase: str) -> bool:
        return beside(is_passphrase, passphrase, self.host)

    def sign_in(self, language: str) -> None:
        session.clear()
        session.update(token=token_urlsafe(16), language=languages.choose(language))
        session.permanent = True

    def sign_out(self) -> None:
        if token := self.token:
            self.signed_out.add(token)
        session.clear()

    @property
    def signed_in(self) -> bool:
        """Whoever signed out may have done so at another program of the house."""
        if self.token:
            self.signed_out.look()
        return bool(self.token)

    @property
    def token(self) -> str:
        """What forms of the host carry; nobody else has one, nor a copy of the cookie of one who has signed out."""
        token = str(session.get("token", ""))
        return "" if token in self.signed_out else token

    @property
    def language(self) -> str | None:
        return session.get("language")
