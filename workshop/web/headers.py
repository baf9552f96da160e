"""What every answer says to the browser: nothing from elsewhere, nothing framed, nothing private kept."""

from flask import Flask, Response, request

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

    @app.after_request
    def add(response: Response) -> Response:
        sockets = f"ws://{request.host} wss://{request.host}"  # older browsers do not count these as 'self'
        response.headers["Content-Security-Policy"] = POLICY.format(sockets=sockets)
        response.headers.update(secure if request.is_secure else FIXED)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
