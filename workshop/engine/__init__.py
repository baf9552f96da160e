"""The only place that knows which green threads we run on. eventlet was asked for; gevent is one setting away.

`WORKSHOP_ENGINE=gevent` swaps it. `patch()` has to run before anything else is imported.
"""

import contextlib
import gc
import logging
import os
import signal
import socket
import ssl
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from io import TextIOBase
from typing import Any, ParamSpec, TypeVar

from workshop.discreet import about_threads
from workshop.engine.ceiling import Ceiling, connections, open_files

logger = logging.getLogger(__name__)

NAME = os.environ.get("WORKSHOP_ENGINE", "eventlet")
BACKLOG = 4096  # with the usual 50, phones that arrive together wait for seconds to be let in
GARBAGE = (50_000, 20, 20)  # Python's own first number is 700
WATCHES = 1.0  # seconds
UNUSED = ("redis", "requests")
"""What socketio loads for its clients and its own queue, of which we have neither: a twentieth of the start."""

Listener = Any
Application = Callable[..., Any]
P = ParamSpec("P")
T = TypeVar("T")

_green: list[str] = []  # the green threads that are in use


class Nowhere(TextIOBase):
    def write(self, said: str) -> int:
        return len(said)


@cache
def _threads() -> Any:
    """The module that speaks to them. Loading eventlet warns that it is being retired, which we know."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        return import_module("workshop.engine.on_gevent" if NAME == "gevent" else "workshop.engine.on_eventlet")


def patch() -> None:
    """Makes waiting cooperative: threads, queues and sockets of the standard library."""
    gc.set_threshold(*GARBAGE)  # what loads from now on is no garbage, and is ready sooner
    with _doing_without(*UNUSED):
        _threads().patch()
        import_module("socketio")
    _green.append(NAME)


@contextlib.contextmanager
def _doing_without(*modules: str) -> Iterator[None]:
    """Who loads meanwhile takes them for not installed; later they can be loaded as ever."""
    absent: dict[str, Any] = {name: None for name in modules if name not in sys.modules}
    sys.modules.update(absent)
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


def beside(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """Does long arithmetic in a real thread, while everybody else is served. It must not wait or touch the store."""
    if not _green:
        return work(*given, **named)
    done: T = _threads().beside(work, given, named)
    return done


def listen(host: str, port: int) -> Listener:
    """Raises OSError when the port is taken or the address is not this machine's."""
    listener = _threads().listener(host, port, socket.AF_INET6 if ":" in host else socket.AF_INET, BACKLOG)
    # Connections inherit it: else an answer that follows a view waits 40 ms until the view is acknowledged.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def serve(listener: Listener, application: Application, certificate: ssl.SSLContext | None = None) -> None:
    """Until Ctrl-C or SIGTERM; both end it in order. With a certificate, over TLS alone."""
    _keep_what_was_loaded()
    ceiling = Ceiling(connections(open_files()), logger.warning)
    with contextlib.suppress(KeyboardInterrupt):
        about_threads()
        _threads().serve(listener, _counted(_without_compression(application), ceiling), ceiling.most, certificate)


def end() -> None:
    """Of this program, in order, as with SIGTERM."""
    os.kill(os.getpid(), signal.SIGTERM)


def end_with(parent: int) -> None:
    """Ends this program when the one that started it is gone, however it went."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCHES)
        end()

    threading.Thread(target=watch, name="parent", daemon=True).start()


def _without_compression(application: Application) -> Application:
    """Browsers offer to compress each websocket; doing so for every phone costs more than it saves."""

    def plain(environ: dict[str, Any], start_response: Any) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        if "HTTP_UPGRADE" in environ:
            environ["wsgi.errors"] = Nowhere()  # eventlet writes addresses there
        return application(environ, start_response)

    return plain


def _counted(application: Application, ceiling: Ceiling) -> Application:
    """A websocket lasts as long as the call that serves it."""

    def counted(environ: dict[str, Any], start_response: Any) -> Any:
        with ceiling.one_more():
            return application(environ, start_response)

    return counted


def _keep_what_was_loaded() -> None:
    """Each look for garbage would pass over all of it, and all phones wait meanwhile."""
    gc.collect()
    gc.freeze()
