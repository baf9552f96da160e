"""gevent, the other green threads: what the engine needs of them."""

import signal
import socket
import ssl
from collections.abc import Callable
from typing import Any

import gevent
from gevent import monkey


def patch() -> None:
    monkey.patch_all()


def beside(work: Callable[..., Any], given: Any, named: Any) -> Any:
    return gevent.get_hub().threadpool.apply(work, given, named)


def listener(host: str, port: int, family: socket.AddressFamily, backlog: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind((host, port))
    made.listen(backlog)
    return made


def serve(listening: Any, application: Any, most: int, certificate: ssl.SSLContext | None) -> None:
    from gevent.pywsgi import WSGIServer
    from geventwebsocket.handler import WebSocketHandler

    from workshop.engine.broken import broke

    gevent.get_hub().print_exception = broke
    tls = {"ssl_context": certificate} if certificate else {}
    server = WSGIServer(listening, application, spawn=most, log=None, handler_class=WebSocketHandler, **tls)
    for number in (signal.SIGINT, signal.SIGTERM):
        gevent.signal_handler(number, server.stop, 1)
    server.serve_forever()
