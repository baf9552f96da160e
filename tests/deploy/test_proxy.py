"""The real Caddyfile in front of a real `run.py` and of one that is gone, with TLS, as people's browsers meet it."""

import json
import os
import shutil
import signal
import ssl
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from socketio import Client

from tests.deploy.test_files import DEPLOY
from tests.journeys.conftest import PATIENCE, Server, free_port

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("caddy") and "CI" not in os.environ, reason="Caddy is not installed here"),
]
STRANGER = "203.0.113.9"
TOKEN = "0123456789abcdef01234567"


class Proxy:
    """`caddy run` with the Caddyfile that ships."""

    def __init__(self, folder: Path, *upstreams: int) -> None:
        self.folder, self.port = folder, free_port()
        self.base = f"https://localhost:{self.port}"
        self.upstreams = " ".join(f"127.0.0.1:{port}" for port in upstreams)
        self.trusting = ssl.create_default_context()

    def start(self) -> "Proxy":
        ports = {"HTTP_PORT": str(free_port()), "HTTPS_PORT": str(self.port), "SITE_ADDRESS": "localhost"}
        kept = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"), str(self.folder))
        environment = {**os.environ, **ports, **kept, "UPSTREAMS": self.upstreams, "STICKY_SECRET": "no-secret-here"}
        command = ["caddy", "run", "--config", str(DEPLOY / "Caddyfile"), "--adapter", "caddyfile"]
        with (self.folder / "caddy.log").open("w") as log:
            self.process = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        self._trust(self.folder / "caddy/pki/authorities/local/root.crt")
        return self

    def _trust(self, authority: Path) -> None:
        """It makes the authority that signs its certificate at its first start."""
        until = time.monotonic() + PATIENCE
        while not (authority.exists() and self._is_up()):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.05)

    def _is_up(self) -> bool:
        try:
            self.trusting.load_verify_locations(self.folder / "caddy/pki/authorities/local/root.crt")
            return self.ask("/healthz").status == 200
        except (OSError, ssl.SSLError):
            return False

    def ask(self, path: str, **headers: str) -> urllib.request.addinfourl:
        request = urllib.request.Request(f"{self.base}{path}", headers=headers)
        try:
            return urllib.request.urlopen(request, context=self.trusting, timeout=PATIENCE)
        except urllib.error.HTTPError as problem:
            return problem

    def said(self) -> str:
        return (self.folder / "caddy.log").read_text()

    def end(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=PATIENCE)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    settings = {"METRICS_TOKEN": TOKEN}
    running = Server(tmp_path_factory.mktemp("served") / "data", "--behind-proxy", "1", settings=settings).start()
    yield running
    running.end()


@pytest.fixture(scope="module")
def proxy(server, tmp_path_factory):
    """The second process is down from the start."""
    running = Proxy(tmp_path_factory.mktemp("proxy"), server.port, free_port()).start()
    yield running
    running.end()


def test_pages_come_with_tls_and_from_the_process_that_lives(proxy):
    for _ in range(6):
        answer = proxy.ask("/healthz")
        assert (answer.status, json.load(answer)) == (200, {"ok": True})
        assert answer.headers["Strict-Transport-Security"]
        assert answer.headers["Content-Security-Policy"]
        assert "Server" not in answer.headers


def test_a_browser_stays_with_its_process_by_a_cookie_that_is_everybodys(proxy):
    cookies = {proxy.ask("/").headers["Set-Cookie"].split(";")[0] for _ in range(3)}
    assert len(cookies) == 1
    (cookie,) = cookies
    assert cookie.startswith("journey-process=")
    assert proxy.ask("/", Cookie=cookie).headers["Set-Cookie"] is None


def test_the_figures_are_not_to_be_had_through_the_proxy(proxy, server):
    for path in ("/metrics", "//metrics", "/metrics/", "/%6detrics", "/x/../metrics"):
        answer = proxy.ask(path)
        assert answer.status in (308, 404)
        assert b"journey_" not in answer.read()
    asked = urllib.request.Request(f"{server.base}/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(asked, timeout=PATIENCE) as own:
        assert b"journey_workshops_open 1.0" in own.read()


def test_a_phone_joins_and_gets_its_view_through_the_proxy(proxy, server, ana_over):
    view = ana_over(proxy, server)
    assert view["shared"]["screen"] == "lobby"


@pytest.fixture
def ana_over():
    clients = []

    def joined(proxy, server):
        code = server.address("Join").rsplit("/", 1)[1]
        request = urllib.request.Request(
            f"{proxy.base}/j/{code}", b'{"language": "en", "table": "7"}', {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, context=proxy.trusting, timeout=PATIENCE) as answer:
            cookies = "; ".join(one.split(";")[0] for one in answer.headers.get_all("Set-Cookie"))
        client = Client(
            reconnection=False, ssl_verify=True, websocket_extra_options={"sslopt": {"context": proxy.trusting}}
        )
        clients.append(client)
        views = []
        client.on("view", views.append)
        client.connect(proxy.base, headers={"Cookie": cookies}, transports=["websocket"])
        until = time.monotonic() + PATIENCE
        while not views:
            assert time.monotonic() < until
            time.sleep(0.01)
        return views[0]

    yield joined
    for client in clients:
        client.disconnect()


def test_when_no_process_answers_people_read_what_to_do_and_no_log_says_who_they_are(proxy, server):
    server.end(signal.SIGKILL)
    answer = proxy.ask("/j/ABCDEF?table=7", **{"User-Agent": "anas-phone", "X-Forwarded-For": STRANGER})
    assert answer.status == 503
    assert answer.headers["Retry-After"]
    assert b"nothing that was acknowledged is lost" in answer.read()
    for word in ("anas-phone", STRANGER, "ABCDEF", '"remote_', "journey-process"):
        assert word not in proxy.said()
