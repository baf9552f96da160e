"""Real people in real browsers at a real `run.py`: a page error, a console error or a request elsewhere fails."""

import os
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import takewhile
from pathlib import Path
from random import randrange
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from tests.files.test_agenda import ROOT

PATIENCE = 30  # seconds for anything to happen: only a test that fails waits for so long, on a busy machine too
expect.set_options(timeout=PATIENCE * 1000)

PASSPHRASE = "open sesame"
CARE_PASSPHRASE = "gently now"
TURNED_OFF = [
    # For every person Chromium would load two pages behind an address bar that nobody sees: most of the CPU time.
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup",
    # What Playwright turns off: of two lists the browser reads only the last.
    "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin", "OptimizationHints", "NetworkTimeServiceQuerying",
    "AimEnabled", "PreconnectToSearch",
]  # fmt: skip
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-site-isolation-trials",  # no process in reserve for each page
    f"--disable-features={','.join(TURNED_OFF)}",
]  # fmt: skip
PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
CONSOLE = {"viewport": {"width": 1280, "height": 800}}
ROOM = {"viewport": {"width": 1920, "height": 1080}}
UNREACHABLE = re.compile(
    r"ERR_CONNECTION_(REFUSED|RESET|CLOSED)|ERR_(INTERNET_DISCONNECTED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)"
    r"|WebSocket connection to .* failed"
)


class Server:
    """`python run.py` on a port of its own, which can be killed and started again on the same data."""

    command: tuple[str, ...] = ("serve", "--no-browser")

    def __init__(self, data: Path, *options: str, settings: Mapping[str, str] | None = None) -> None:
        self.data, self.options, self.port, self.settings = data, options, free_port(), settings or {}
        self.base = f"http://127.0.0.1:{self.port}"
        self.said: list[str] = []
        self.trusts: ssl.SSLContext | None = None  # with a certificate

    def start(self) -> "Server":
        command = [sys.executable, "run.py", *self.command, "--host", "127.0.0.1", "--port", str(self.port),
                   "--data", str(self.data), *self.options]  # fmt: skip
        environment = {**os.environ, "WORKSHOP_PASSPHRASE": PASSPHRASE, "CARE_PASSPHRASE": CARE_PASSPHRASE,
                       "PYTHONWARNINGS": "error", "TMPDIR": str(self.data.parent), **self.settings}  # fmt: skip
        self.log = (self.data.parent / "server.log").open("a")
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=self.log, text=True
        )
        self.said = list(takewhile(lambda line: line.strip(), self.process.stdout))
        self._wait_until_it_answers()
        return self

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                with urllib.request.urlopen(f"{self.base}/healthz", timeout=2, context=self.trusts):
                    return
            except OSError:
                assert self.process.poll() is None, (self.data.parent / "server.log").read_text()
                time.sleep(0.05)
        raise AssertionError("run.py does not answer")

    @property
    def agenda(self) -> Path:
        """The file that it was started with."""
        return Path(self.options[self.options.index("--agenda") + 1])

    def address(self, name: str) -> str:
        return next(line.split("  ", 1)[1].strip() for line in self.said if line.startswith(f"{name}  "))

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        code = self.process.wait(timeout=PATIENCE)
        self.process.stdout.close()
        self.log.close()
        return code


def free_port() -> int:
    """Not one that the system hands out to connections, which could have it while a server is started again."""
    while True:
        port = randrange(10_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class People:
    """Opens a browser of their own for each person, and remembers everything that went wrong in any of them."""

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser, self.base = browser, base
        self.contexts: list[BrowserContext] = []
        self.troubles: list[str] = []
        self.server_down = False

    def open(self, **device: object) -> Page:
        context = self.browser.new_context(base_url=self.base, **device)
        context.on("page", self._watch)
        self.contexts.append(context)
        return context.new_page()

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda problem: self.troubles.append(f"page error: {problem}"))
        page.on("console", self._heard)
        page.on("request", lambda request: self._asked(request.url))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not (self.server_down and UNREACHABLE.search(message.text)):
            self.troubles.append(f"console: {message.text}")

    def _asked(self, url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).netloc != urlsplit(self.base).netloc:
            self.troubles.append(f"asked elsewhere: {url}")

    def leave(self) -> None:
        for context in self.contexts:
            context.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "no Chromium: `make test` installs it, or says how"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@contextmanager
def _serving(folder: Path) -> Iterator[Callable[..., Server]]:
    servers: list[Server] = []

    def start(*options: str) -> Server:
        servers.append(Server(folder / "data", *options).start())
        return servers[-1]

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.end(signal.SIGKILL)  # nobody looks any more; that it ends in order is proven where somebody does


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    with _serving(tmp_path) as start:
        yield start


@pytest.fixture(scope="module")
def serve_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """For a file of tests that can share one server: none of them moves the workshop or restarts it."""
    with _serving(tmp_path_factory.mktemp("shared")) as start:
        yield start


@pytest.fixture
def server(request: pytest.FixtureRequest, serve: Callable[..., Server]) -> Server:
    """Runs the shipped session, or the one that the test asks for with `@pytest.mark.agenda(file)`."""
    wanted = request.node.get_closest_marker("agenda")
    return serve("--agenda", wanted.args[0]) if wanted else serve()


@pytest.fixture
def people(browser: Browser, server: Server) -> Iterator[People]:
    opened = People(browser, server.base)
    yield opened
    opened.leave()
    assert opened.troubles == []
