"""What every answer says to the browser: nothing from elsewhere, nothing framed, nothing private kept."""

import re
from typing import Any

from flask import Flask, Response, request

LABEL = "[A-Za-z0-9_-]{1,63}"
HOST = re.compile(rf"({LABEL}(\.{LABEL})*\.?|\[[0-9A-Fa-f:.]{{2,45}}\])?(:[0-9]{{1,5}})?")
LONGEST_HOST = 255

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self' {sockets}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


NOT_NEEDED = ", ".join(
    f"{name}=()"
    for name in (
        "camera",
        "microphone",
        "geolocation",
        "payment",
        "usb",
        "serial",
        "display-capture",
        "midi",
    )
)
LONG = "max-age=31536000"  # a year

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": NOT_NEEDED,
    "Cross-Origin-Resource-Policy": "same-origin",
}
SAFE = {"Cross-Origin-Opener-Policy": "same-origin"}
"""Only where the page came by https: over plain http browsers take no notice, and some complain."""
LASTING = {"Strict-Transport-Security": LONG}
"""Only under a public address: `joint-journey.local` is another laptop tomorrow, perhaps without a certificate."""


def register(app: Flask, *, public: bool) -> None:
    secure = {**FIXED, **SAFE, **(LASTING if public else {})}
    _refuse_odd_hosts(app)

    @app.after_request
    def add(response: Response) -> Response:
        sockets = f"ws://{request.host} wss://{request.host}"  # older browsers do not count these as 'self'
        response.headers["Content-Security-Policy"] = POLICY.format(sockets=sockets)
        response.headers.update(secure if request.is_secure else FIXED)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _refuse_odd_hosts(app: Flask) -> None:
    """What is no name of a host would stand in the policy above, and even the page that says so could not be made."""
    inside = app.wsgi_app

    def outside(environ: dict[str, Any], start_response: Any) -> Any:
        host = environ.get("HTTP_HOST", "")
        if len(host) <= LONGEST_HOST and HOST.fullmatch(host):
            return inside(environ, start_response)
        start_response("400 Bad Request", [("Content-Type", "text/plain"), ("Connection", "close")])
        return [b"This is no name of a host.\n"]

    app.wsgi_app = outside  # type: ignore[method-assign]
