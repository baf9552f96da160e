"""A second engine: Firefox, driven by WebDriver BiDi, the protocol that it speaks by itself."""

import json
import shutil
import subprocess
import time
from itertools import count
from pathlib import Path
from typing import Any

from websocket import WebSocket, create_connection

from tests.journeys.conftest import PATIENCE, free_port


class Firefox:
    """One browser with one tab. `troubles` holds every error that its console told."""

    def __init__(self, profile: Path) -> None:
        path = shutil.which("firefox-esr") or shutil.which("firefox")
        assert path, "no Firefox: `make test` installs it, or says how"
        port = free_port()
        command = [path, "--headless", "--no-remote", "--profile", str(profile), f"--remote-debugging-port={port}"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.line = self._connect(port)
        self.numbers, self.troubles = count(1), []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def _connect(self, port: int) -> WebSocket:
        until = time.monotonic() + 2 * PATIENCE
        while time.monotonic() < until:
            try:
                return create_connection(f"ws://127.0.0.1:{port}/session", timeout=PATIENCE, suppress_origin=True)
            except OSError:
                assert self.process.poll() is None, "Firefox has ended"
                time.sleep(0.1)
        raise AssertionError("Firefox does not answer")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self.numbers)
        self.line.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            said = json.loads(self.line.recv())
            if said.get("method") == "log.entryAdded" and said["params"]["level"] == "error":
                self.troubles.append(said["params"]["text"])
            if said.get("id") == number:
                assert said["type"] == "success", said
                return dict(said["result"])

    def goes_to(self, address: str) -> None:
        self.ask("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def runs(self, expression: str) -> Any:
        said = self.ask("script.evaluate", expression=expression, target={"context": self.tab}, awaitPromise=True)
        assert said["type"] == "success", said
        return said["result"].get("value")

    def sees(self, words: str) -> None:
        """Waits until these words are on the page."""
        until = time.monotonic() + PATIENCE
        while words not in (seen := self.runs("document.body?.innerText ?? ''")):
            assert time.monotonic() < until, seen
            time.sleep(0.05)

    def presses(self, name: str) -> None:
        """The button or choice of that accessible name, once it is there."""
        self.runs(FIND + f"until(() => named({json.dumps(name)})).then((one) => {{ one.click(); }})")

    def ends(self) -> None:
        self.line.close()
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


FIND = """
var named = (name) => [...document.querySelectorAll("button, [role=radio], a, input")].find(
  (one) => (one.getAttribute("aria-label") || one.innerText || "").trim() === name && one.checkVisibility());
var until = async (found) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const one = found();
    if (one) return one;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error("not there: " + document.body.innerText);
};
"""
