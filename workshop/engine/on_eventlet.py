"""eventlet, the green threads that were asked for: what the engine needs of them, and what has to be mended."""

import os
import signal
import socket
import ssl
from collections.abc import Callable
from typing import Any

import greenlet

os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")  # names are never asked for, and it takes long to load
os.environ.setdefault("EVENTLET_THREADPOOL_SIZE", "2")  # for `beside` alone
os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_select")  # it knows gevent by itself; else it would stop everybody

import eventlet
from eventlet.hubs import get_hub

from workshop.engine import request_head
from workshop.engine.broken import broke


def patch() -> None:
    eventlet.monkey_patch()
    _unmask_at_once()
    request_head.read_at_once()
    if os.environ.get("WORKSHOP_SENDING") != "stock":
        from workshop.engine import sending

        sending.hook(_later)


def _later(seconds: float, work: Callable[[], None]) -> Any:
    return get_hub().schedule_call_global(seconds, eventlet.spawn_n, work)


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


def beside(work: Callable[..., Any], given: Any, named: Any) -> Any:
    from eventlet import tpool

    return tpool.execute(work, *given, **named)


def listener(host: str, port: int, family: socket.AddressFamily, backlog: int) -> Any:
    return eventlet.listen((host, port), family=family, backlog=backlog, reuse_port=False)


def serve(listening: Any, application: Any, most: int, certificate: ssl.SSLContext | None) -> None:
    import eventlet.wsgi

    from workshop.engine import deadlines

    deadlines.bound()
    _be_discreet()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupts(greenlet.getcurrent()))
    if certificate:  # each connection shakes hands when it is first read, so that one that is slow holds up nobody
        listening = certificate.wrap_socket(listening, server_side=True, do_handshake_on_connect=False)
    eventlet.wsgi.server(
        listening,
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
    hub = get_hub()

    def at_socket(number: int, ended: Any) -> None:
        broke(None, *ended)
        hub.remove_descriptor(number)

    hub.squelch_timer_exception = lambda _timer, ended: broke(None, *ended)
    hub.squelch_generic_exception = lambda ended: broke(None, *ended)
    hub.squelch_exception = at_socket


def _interrupts(main: greenlet.greenlet) -> Callable[..., None]:
    """Ends the server's own greenlet: the signal may arrive in a phone's, where the exception would be swallowed."""

    def end(*_: Any) -> None:
        if greenlet.getcurrent() in (main, get_hub().greenlet):
            raise KeyboardInterrupt
        get_hub().schedule_call_global(0, main.throw, KeyboardInterrupt)

    return end
