"""What every answer says to the browser: nothing from elsewhere, nothing framed, nothing private kept."""

from flask import Flask, Response, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self' {sockets}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def register(app: Flask) -> None:
    @app.after_request
    def add(response: Response) -> Response:
        sockets = f"ws://{request.host} wss://{request.host}"  # older browsers do not count these as 'self'
        response.headers["Content-Security-Policy"] = POLICY.format(sockets=sockets)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers.setdefault("Cache-Control", "no-store")
        return response
