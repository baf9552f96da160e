"""Over TLS: what a certificate that does not fit says, and that one slow handshake holds up nobody."""

import json
import re
import signal
import socket
import ssl
import urllib.request
from pathlib import Path

import pytest
import trustme
from click.testing import CliRunner
from socketio import Client

from tests.journeys.conftest import Server
from workshop.cli import main
from workshop.cli.plain import Stop
from workshop.cli.tls import secured_by


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def files(authority, tmp_path_factory) -> tuple[Path, Path]:
    folder, issued = tmp_path_factory.mktemp("certificate"), authority.issue_cert("127.0.0.1")
    issued.private_key_pem.write_to_path(folder / "key.pem")
    for blob in issued.cert_chain_pems:
        blob.write_to_path(folder / "cert.pem", append=True)
    return folder / "cert.pem", folder / "key.pem"


def test_both_or_neither(files):
    assert secured_by(None, None) is None
    assert secured_by(*files)
    for given in ((files[0], None), (None, files[1])):
        with pytest.raises(Stop, match="belong together: give both"):
            secured_by(*given)


def test_files_that_do_not_fit_are_named_in_one_line(files, authority, tmp_path):
    cert, key = files
    other = tmp_path / "other.pem"
    authority.issue_cert("127.0.0.1").private_key_pem.write_to_path(other)
    (tmp_path / "empty.pem").write_text("")
    for given, said in [
        ((cert, tmp_path / "missing.pem"), r"missing\.pem: cannot be read"),
        ((cert, tmp_path), "cannot be read"),
        ((cert, other), "do not belong together"),
        ((key, cert), "cannot be used"),
        ((cert, tmp_path / "empty.pem"), "cannot be used"),
    ]:
        with pytest.raises(Stop, match=said) as stopped:
            secured_by(*given)
        assert "\n" not in str(stopped.value)


def test_a_key_with_a_password_is_refused_and_nobody_is_asked(files, tmp_path):
    from cryptography.hazmat.primitives import serialization as kept

    key = kept.load_pem_private_key(files[1].read_bytes(), None)
    locked = key.private_bytes(
        kept.Encoding.PEM, kept.PrivateFormat.PKCS8, kept.BestAvailableEncryption(b"a password of its own")
    )
    (tmp_path / "locked.pem").write_bytes(locked)
    with pytest.raises(Stop, match="the key without a password"):
        secured_by(files[0], tmp_path / "locked.pem")


@pytest.fixture
def server(files, authority, tmp_path):
    made = Server(tmp_path / "data", "--certfile", str(files[0]), "--keyfile", str(files[1]))
    made.base, made.trusts = made.base.replace("http:", "https:"), ssl.create_default_context()
    authority.configure_trust(made.trusts)
    yield made.start()
    if made.process.poll() is None:
        made.end(signal.SIGKILL)


@pytest.mark.slow
def test_a_workshop_over_tls(server, tmp_path):
    assert re.fullmatch(r"https://127\.0\.0\.1:\d+/console", server.address("Console"))
    assert re.fullmatch(r"https://127\.0\.0\.1:\d+/j/[A-Z0-9]{6}", server.address("Join"))
    with socket.create_connection(("127.0.0.1", server.port)) as stalled, \
         socket.create_connection(("127.0.0.1", server.port)) as plain:  # fmt: skip
        stalled.sendall(b"\x16\x03\x01")  # begins to shake hands, and stops
        plain.sendall(b"GET / HTTP/1.1\r\n\r\n")
        cookie = joined(server.address("Join"), server.trusts)
        assert "Secure" in cookie
        assert follows_the_workshop(server, cookie)
    assert server.end(signal.SIGTERM) == 0
    assert (tmp_path / "server.log").read_text() == ""


def joined(address: str, trusting: ssl.SSLContext) -> str:
    asked = urllib.request.Request(address, json.dumps({}).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked, context=trusting, timeout=10) as answer:
        assert answer.status == 201
        return answer.headers["Set-Cookie"]


def follows_the_workshop(server, cookie) -> bool:
    views = []
    phone = Client(reconnection=False, ssl_verify=False)
    phone.on("view", views.append)
    phone.connect(server.base, headers={"Cookie": cookie.split(";")[0]}, transports=["websocket"])
    answer = phone.call("command", ("Dance", {}))
    phone.disconnect()
    return answer["code"] == "not-understood" and bool(views)


@pytest.mark.parametrize("options", [["--certfile", "missing.pem"], ["--certfile", "a.pem", "--keyfile", "b.pem"]])
def test_a_start_that_cannot_be_is_one_readable_line(options, tmp_path):
    done = CliRunner().invoke(main, [*options, "--data", str(tmp_path), "--no-browser"])
    assert (done.exit_code, done.stderr.count("\n"), done.stdout) == (2, 1, "")


def test_a_rehearsal_has_no_certificate(files, tmp_path):
    done = CliRunner().invoke(main, ["--rehearsal", "--certfile", str(files[0]), "--keyfile", str(files[1])])
    assert (done.exit_code, "plain http" in done.stderr) == (2, True)
