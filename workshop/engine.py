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
import threading
import time
import warnings
from collections.abc import Callable
from io import TextIOBase
from typing import Any, ParamSpec, TypeVar

import greenlet

from workshop.ceiling import Ceiling, connections, open_files
from workshop.discreet import about_threads, described, say

logger = logging.getLogger(__name__)

NAME = os.environ.get("WORKSHOP_ENGINE", "eventlet")
BACKLOG = 4096  # with the usual 50, phones that arrive together wait for seconds to be let in
GARBAGE = (50_000, 20, 20)  # Python's own first number is 700
WATCHES = 1.0  # seconds
ENDINGS = (signal.SIGINT, signal.SIGTERM)


class Nowhere(TextIOBase):
    def write(self, said: str) -> int:
        return len(said)


Listener = Any
Application = Callable[..., Any]
P = ParamSpec("P")
T = TypeVar("T")

_green: list[str] = []  # the green threads that are in use


def patch() -> None:
    """Makes waiting cooperative: threads, queues and sockets of the standard library."""
    _green.append(NAME)
    gc.set_threshold(*GARBAGE)  # what loads from now on is no garbage, and is ready sooner
    if NAME == "gevent":
        from gevent import monkey

        monkey.patch_all()
        return
    os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")  # names are never asked for, and it takes long to load
    os.environ.setdefault("EVENTLET_THREADPOOL_SIZE", "2")  # for `beside` alone
    os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_select")  # it knows gevent by itself; else it would stop everybody
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet

    eventlet.monkey_patch()
    _unmask_at_once()
    if os.environ.get("WORKSHOP_SENDING") != "stock":
        from workshop import sending

        sending.hook()


def _unmask_at_once() -> None:
    """What browsers send is masked. eventlet takes that off byte by byte: for 64 KB nobody else is served for 10 ms."""
    from eventlet.websocket import RFC6455WebSocket

    RFC6455WebSocket._apply_mask = staticmethod(unmasked)


def unmasked(data: bytes, mask: tuple[int, ...], length: int | None = None, offset: int = 0) -> bytes:
    """`offset`: how much of the message came before `data`."""
    length = len(data) if length is None else length
    turned = bytes(mask[offset % 4 :] + mask[: offset % 4])
    over = (turned * (length // 4 + 1))[:length]
    return (int.from_bytes(data[:length]) ^ int.from_bytes(over)).to_bytes(length)


def beside(work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """Does long arithmetic in a real thread, while everybody else is served. It must not wait or touch the store."""
    if not _green:
        return work(*given, **named)
    if NAME == "gevent":
        from gevent import get_hub

        return get_hub().threadpool.apply(work, given, named)  # type: ignore[no-any-return]
    from eventlet import tpool

    return tpool.execute(work, *given, **named)  # type: ignore[no-any-return]


def listen(host: str, port: int) -> Listener:
    """Raises OSError when the port is taken or the address is not this machine's."""
    listener = _listener(host, port, socket.AF_INET6 if ":" in host else socket.AF_INET)
    # Connections inherit it: else an answer that follows a view waits 40 ms until the view is acknowledged.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _listener(host: str, port: int, family: socket.AddressFamily) -> Listener:
    if NAME == "gevent":
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
        return listener
    import eventlet

    return eventlet.listen((host, port), family=family, backlog=BACKLOG, reuse_port=False)


def serve(listener: Listener, application: Application, certificate: ssl.SSLContext | None = None) -> None:
    """Until Ctrl-C or SIGTERM; both end it in order. With a certificate, over TLS alone."""
    _keep_what_was_loaded()
    ceiling = Ceiling(connections(open_files()), logger.warning)
    with contextlib.suppress(KeyboardInterrupt):
        about_threads()
        _serve(listener, _counted(_without_compression(application), ceiling), ceiling.most, certificate)


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


def _serve(listener: Listener, application: Application, most: int, certificate: ssl.SSLContext | None) -> None:
    if NAME == "gevent":
        import gevent
        from gevent.pywsgi import WSGIServer
        from geventwebsocket.handler import WebSocketHandler

        gevent.get_hub().print_exception = _broke
        tls = {"ssl_context": certificate} if certificate else {}
        server = WSGIServer(listener, application, spawn=most, log=None, handler_class=WebSocketHandler, **tls)
        for number in ENDINGS:
            gevent.signal_handler(number, server.stop, 1)
        server.serve_forever()
        return
    import eventlet.wsgi

    from workshop import deadlines

    deadlines.bound_messages()
    _be_discreet()
    for number in ENDINGS:
        signal.signal(number, _interrupts(greenlet.getcurrent()))
    if certificate:  # each connection shakes hands when it is first read, so that one that is slow holds up nobody
        listener = certificate.wrap_socket(listener, server_side=True, do_handshake_on_connect=False)
    eventlet.wsgi.server(
        listener,
        application,
        custom_pool=deadlines.pool(most),
        log_output=False,
        debug=False,  # else whoever provokes a failure is sent its traceback
        protocol=deadlines.protocol(),
        keepalive=deadlines.SILENT,
        socket_timeout=deadlines.SILENT,
    )


def _be_discreet() -> None:
    """The loop itself would print the whole traceback of what ends a connection."""
    from eventlet.hubs import get_hub

    hub = get_hub()

    def at_socket(number: int, ended: Any) -> None:
        _broke(None, *ended)
        hub.remove_descriptor(number)

    hub.squelch_timer_exception = lambda _timer, ended: _broke(None, *ended)
    hub.squelch_generic_exception = lambda ended: _broke(None, *ended)
    hub.squelch_exception = at_socket


def _broke(_context: Any, _kind: Any, problem: BaseException | None, _trace: Any) -> None:
    """A line that was cut, or no handshake, is what happens to connections; reading on is a ValueError of `ssl`."""
    cut = isinstance(problem, OSError | EOFError | greenlet.GreenletExit)
    if problem is not None and not cut and not (isinstance(problem, ValueError) and "ssl.py" in described(problem)):
        say("A connection has ended", problem)


def _interrupts(main: greenlet.greenlet) -> Callable[..., None]:
    """Ends the server's own greenlet: the signal may arrive in a phone's, where the exception would be swallowed."""
    from eventlet.hubs import get_hub

    def end(*_: Any) -> None:
        if greenlet.getcurrent() in (main, get_hub().greenlet):
            raise KeyboardInterrupt
        get_hub().schedule_call_global(0, main.throw, KeyboardInterrupt)

    return end


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
