"""The cookie as it is sent: never over plain http when it was given over https."""

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface


class Cookie(SecureCookieSessionInterface):
    def get_cookie_secure(self, app: Flask) -> bool:  # noqa: ARG002
        """A laptop speaks http, a host https, and one program may do both."""
        return request.is_secure
