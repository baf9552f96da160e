"""What connections are like, whatever runs on them."""

import socket
import warnings

from workshop import engine


def test_a_short_answer_does_not_wait_until_the_view_before_it_is_acknowledged():
    with warnings.catch_warnings(action="ignore"):  # of eventlet, when it is loaded
        listener = engine.listen("127.0.0.1", 0)
    with socket.create_connection(listener.getsockname()):
        phone, _ = listener.accept()
        assert phone.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        phone.close()
    listener.close()
