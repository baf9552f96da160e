"""What connections are like, whatever runs on them."""

import socket
import subprocess
import sys
import warnings
from types import SimpleNamespace

import pytest

from workshop import engine


def test_a_short_answer_does_not_wait_until_the_view_before_it_is_acknowledged():
    with warnings.catch_warnings(action="ignore"):  # of eventlet, when it is loaded
        listener = engine.listen("127.0.0.1", 0)
    with socket.create_connection(listener.getsockname()):
        phone, _ = listener.accept()
        assert phone.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        phone.close()
    listener.close()


@pytest.mark.parametrize("length", [0, 1, 3, 4, 125, 70_001])
def test_what_a_browser_masked_is_read_as_eventlet_reads_it(length):
    with warnings.catch_warnings(action="ignore"):  # of eventlet, when it is loaded
        from eventlet.websocket import RFC6455WebSocket

        from workshop.engine.on_eventlet import unmasked

    data, mask, offset = bytes(n % 251 for n in range(length)), (7, 0, 255, 128), length % 3
    byte_by_byte = bytes(one ^ mask[(offset + at) % 4] for at, one in enumerate(data))
    assert unmasked(data, mask, length, offset) == byte_by_byte
    assert callable(RFC6455WebSocket._apply_mask), "eventlet takes the mask off elsewhere now"


def test_the_rest_of_the_program_is_no_garbage_to_look_through_while_phones_wait(monkeypatch):
    asked = []
    monkeypatch.setattr(engine.gc, "freeze", lambda: asked.append("freeze"))
    monkeypatch.setattr(engine, "about_threads", lambda: None)
    monkeypatch.setattr(engine, "_threads", lambda: SimpleNamespace(serve=lambda *_: asked.append("serve")))
    engine.serve(None, lambda *_: [])
    assert asked == ["freeze", "serve"]


def test_what_nobody_uses_is_not_loaded_at_the_start_and_can_be_loaded_later():
    program = "; ".join(
        (
            "import sys",
            "from workshop import engine",
            "engine.patch()",
            "assert 'socketio' in sys.modules",
            "assert not {'redis', 'requests'} & sys.modules.keys()",
            "import redis.backoff, requests",
        )
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, timeout=30)
