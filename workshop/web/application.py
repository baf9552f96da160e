"""What every application here has, whatever pages it gets: files, cookies, headers, a socket, limits."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from flask_compress import Compress
from flask_socketio import SocketIO
from werkzeug.exceptions import HTTPException
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop.venue.listening import Listening
from workshop.web import headers, languages, static, unruly
from workshop.web.cookie import Cookie
from workshop.web.flood import Known, in_front
from workshop.web.members import Members
from workshop.web.origin import Ours
from workshop.web.problems import problem_page
from workshop.web.quiet import Quiet
from workshop.web.templates import TEMPLATES
from workshop.web.wire import Json, Packet

ROOT = Path(__file__).parents[2]
KNOWN = timedelta(days=14)  # how long a phone is known again
LARGEST_MESSAGE = 64 * 1024  # bytes; the longest form has far less


def flask_app(signing: str, cookie: str, listening: Listening) -> Flask:
    files = static.prepared()
    app = Quiet(
        __name__,
        root_path=str(ROOT),
        static_folder=str(files.at),
        static_url_path=f"/{files.address}",
        template_folder="templates",
    )
    app.session_interface = Cookie()
    app.config.update(
        SECRET_KEY=signing,
        SESSION_COOKIE_NAME=cookie,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=KNOWN,
        MAX_CONTENT_LENGTH=LARGEST_MESSAGE,
        BABEL_TRANSLATION_DIRECTORIES=str(languages.TRANSLATIONS),
        COMPRESS_MIMETYPES=["text/html"],  # files are compressed already
        COMPRESS_ALGORITHM=["br", "gzip"],
    )
    app.jinja_options = {"bytecode_cache": TEMPLATES}
    static.register(app)
    Compress(app)
    headers.register(app, public=(listening.public_url or "").startswith("https://"))
    app.register_error_handler(HTTPException, problem_page)
    return app


def socket_server(app: Flask, async_mode: str, ours: Ours) -> SocketIO:
    made = SocketIO(
        app,
        async_mode=async_mode,
        client_manager=Members(),
        serializer=Packet,
        async_handlers=False,  # keeps the order of what one phone sends
        json=Json,
        manage_session=False,
        cors_allowed_origins=ours,
        max_http_buffer_size=LARGEST_MESSAGE,
        http_compression=False,
        ping_interval=5,
        ping_timeout=5,
        logger=(told := unruly.quiet()),
        engineio_logger=told,
    )
    unruly.tame(made.server.eio)
    return made


def guard(app: Flask, known: Known, hops: int) -> None:
    """In front of it: no floods, and of who asks what `hops` proxies say."""
    app.wsgi_app = through_proxies(in_front(app.wsgi_app, known), hops)  # type: ignore[method-assign]


def through_proxies(application: Any, hops: int) -> Any:
    return ProxyFix(application, x_for=hops, x_proto=hops, x_host=hops) if hops else application
