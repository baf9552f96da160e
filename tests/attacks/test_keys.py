"""Forged, old and borrowed keys, cookies and paths open nothing."""

import base64
import hashlib
import json
import zlib

import pytest
from flask.sessions import SecureCookieSessionInterface

from tests.agendas import plan
from tests.web.conftest import SECRETS, Person
from workshop.journey.roles import Role
from workshop.opening import open_store, workshop_to_serve
from workshop.store.workshops import Workshops
from workshop.web.static import prepared

RIGHTS = [
    "facilitator",
    "organiser",
    "moderator",
    "screen",
    "care",
    "timekeeper",
    "reader",
    "speaker",
    "cofacilitator",
    "keeper",
]
PRIVATE = ["/organise/commitments.csv", "/screen", "/moderate", "/time", "/console/room", "/console/agenda", "/phone"]


def everything(workshop: str) -> dict[str, object]:
    """What a cookie would have to say to open all there is."""
    person = {"number": "0" * 22, "table": "1"}
    return {"workshop": workshop, "rights": RIGHTS, "token": "t", "console": "c", "language": "en", "person": person}


def opens_nothing(someone: Person) -> None:
    for path in PRIVATE:
        answer = someone.http.get(path)
        assert answer.status_code == 302, path
        assert answer.location in ("/", "/console", "/organise")
    for path in ("/console", "/organise", "/print", "/quarantine"):
        assert "Passphrase" in someone.http.get(path).text
    assert not any(someone.connect(role).socket.is_connected() for role in RIGHTS)
    assert not someone.connect().socket.is_connected()


def unpadded(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def signed_with(app, key: str) -> str:
    app.secret_key, kept = key, app.secret_key
    try:
        signer = SecureCookieSessionInterface().get_signing_serializer(app)
        return signer.dumps(everything(app.extensions["door"].workshop))
    finally:
        app.secret_key = kept


def forgeries(app) -> dict[str, str]:
    content = json.dumps(everything(app.extensions["door"].workshop)).encode()
    payload, packed = unpadded(content), "." + unpadded(zlib.compress(content))
    bomb = "." + unpadded(zlib.compress(b" " * 2_500_000))
    none = [unpadded(json.dumps({"alg": way, "typ": "JWT"}).encode()) for way in ("none", "HS256")]
    good = signed_with(app, SECRETS.signing)
    cut, stamp, signature = good.rsplit(".", 2)
    return {
        "no signature": payload,
        "an empty signature": f"{payload}..",
        "as JSON": content.decode(),
        "packed": f"{packed}.AAAA.AAAA",
        "a bomb": f"{bomb}.AAAA.AAAA",
        "as a token without algorithm": f"{none[0]}.{payload}.",
        "as a token": f"{none[1]}.{payload}.{signature}",
        "another payload under a good signature": f"{payload}.{stamp}.{signature}",
        "a later stamp": f"{cut}.ZZZZZZ.{signature}",
        "half a signature": good[:-10],
        "two cookies in one": f"{payload}.{good}",
        "the passphrase as key": signed_with(app, SECRETS.passphrase),
        "the code as key": signed_with(app, app.extensions["code"]),
        "much too long": "A" * 3900,
        "no letters": "\u00ff" * 40,
        "a hash of the content": f"{payload}.{stamp}.{unpadded(hashlib.sha1(payload.encode()).digest())}",
        "nothing": "",
        "dots": "." * 500,
    }


def test_the_cookie_that_is_forged_here_would_open_everything_if_it_were_signed_well(app, person):
    someone = person()
    someone.http.set_cookie("journey", signed_with(app, SECRETS.signing))
    assert someone.http.get("/organise/commitments.csv").status_code == 200


def test_no_forged_cookie_opens_anything(app, person):
    for cookie in forgeries(app).values():
        someone = person()
        someone.http.set_cookie("journey", cookie)
        opens_nothing(someone)


def test_a_cookie_of_another_workshop_or_of_a_rehearsal_opens_nothing(app, person):
    fatou = person().sign_in()
    kept = fatou.http.get_cookie("journey").value
    app.extensions["door"].workshop = "another"
    opens_nothing(fatou)
    beside = person()
    beside.http.set_cookie("rehearsal", kept)
    opens_nothing(beside)


def test_after_a_new_workshop_has_begun_old_cookies_and_links_open_nothing(start, person, tmp_path):
    first = start()
    fatou, keys = Person(first).sign_in(), {role: first.extensions["door"].key(role) for role in Role}
    kept = fatou.http.get_cookie("journey").value
    database = open_store(tmp_path)
    workshop_to_serve(Workshops(database), plan(), new=True, now=2)
    database.dispose()
    second = start()
    assert second.extensions["door"].workshop != first.extensions["door"].workshop
    mallory = Person(second)
    mallory.http.set_cookie("journey", kept)
    opens_nothing(mallory)
    for role, path in PAGES.items():
        assert mallory.http.get(path, query_string={"key": keys[role]}).status_code == 403


PAGES = {
    Role.SCREEN: "/screen",
    Role.TIMEKEEPER: "/time",
    Role.MODERATOR: "/moderate",
    Role.READER: "/reader",
    Role.SPEAKER: "/speaker",
    Role.COFACILITATOR: "/console",
}


def test_each_key_opens_its_own_page_and_no_other(app, person):
    for role in Role:
        key = app.extensions["door"].key(role)
        for owner, path in PAGES.items():
            for tried in {key, key.lower(), key[:-1], key + "A", f" {key}", key * 2, "\u00e9", ""}:
                answer = person().http.get(path, query_string={"key": tried})
                assert answer.status_code == (302 if (owner, tried) == (role, key) else 403), (role, path)


PATHS = [
    "/../secrets.json",
    "/..%2fsecrets.json",
    "/%2e%2e/secrets.json",
    "/static/../secrets.json",
    "/static/..%2f..%2fworkshop.db",
    "//etc/passwd",
    "/static/%2e%2e/%2e%2e/run.py",
    "/static/....//....//run.py",
    "/static/..\\..\\run.py",
    "/static/%5c..%5c..%5crun.py",
    "/%00",
    "/static/%00.js",
    "/organise/../../secrets.json",
    "/organise/..%2f..%2fsecrets.json",
    "/organise/preview/..%2f..%2fsecrets.json",
    "/organise/%2e%2e%2fworkshop.db",
    "/material/..%2f..%2f/secrets.json",
    "/material/look/..%2f..%2frun.py",
    "/quarantine/..%2fx",
    "/qr/..%2f..%2fx.svg",
    "/file:/etc/passwd",
    "/~root",
    "/.git/config",
    "/secrets.json",
    "/data/secrets.json",
    "/workshop.db",
    "/data/workshop.db",
    "/agenda.yaml",
    "/console/agenda.yaml",
    "/server-status",
]
INSIDE = ("SQLite format", "signing", 'passphrase"', "root:", "import engine", "[core]")


@pytest.mark.parametrize("who", ["a stranger", "fatou"])
def test_no_path_leads_to_a_file_that_is_not_offered(person, who):
    someone = person().sign_in() if who == "fatou" else person()
    versioned = [path.replace("/static/", f"/{prepared().address}/") for path in PATHS if path.startswith("/static/")]
    for path in [*PATHS, *versioned]:
        answer = someone.http.get(path)
        assert answer.status_code in (302, 308, 400, 404), (path, answer.status_code)
        assert not [words for words in INSIDE if words in answer.text], path


@pytest.mark.parametrize(
    "of",
    [
        "../../secrets",
        "/etc/passwd",
        "blocks.0.__class__",
        "blocks.-1",
        "blocks.99999999999999999999",
        "blocks.0.title.." * 50,
    ],
)
def test_the_agenda_editor_writes_its_own_file_and_only_what_is_in_it(person, tmp_path, of):
    fatou = person().sign_in()
    before = sorted(tmp_path.rglob("*.yaml*")), (tmp_path / "agenda.yaml").read_bytes()
    with fatou.http.session_transaction() as cookie:
        token = cookie["token"]
    for path in ("/console/agenda/words", "/console/agenda"):
        sent = {
            "token": token,
            "of": of,
            "do": f"move.up.{of}",
            "file": of,
            "name": of,
            f"text.{of}": "x",
            "over": of,
            "ids": of,
        }
        assert fatou.http.post(path, data=sent).status_code in (200, 302, 400, 404, 409)
        assert fatou.http.get(path, query_string={"of": of, "moved": of}).status_code in (200, 302, 404)
    assert (sorted(tmp_path.rglob("*.yaml*")), (tmp_path / "agenda.yaml").read_bytes()) == before


@pytest.mark.parametrize(
    "host",
    [
        "elsewhere.example",
        "elsewhere.example:80",
        'a"b',
        "<script>",
        "127.0.0.1:99999",
        "[::1",
        "",
        "a b",
        "a; script-src *",
        "x" * 3000,
        "a." * 200,
        "\u00ff",
    ],
)
def test_a_host_header_is_never_believed(app, person, host):
    """Addresses that are shown or sent come from what the program knows of itself."""
    someone = person().join()
    for path in (
        "/",
        "/phone",
        "/care",
        "/console",
        f"/j/{app.extensions['code']}",
        f"/qr/{app.extensions['code']}.svg",
    ):
        answer = someone.http.get(path, headers={"Host": host, "X-Forwarded-Host": host, "X-Forwarded-For": "10.0.0.1"})
        assert answer.status_code in (200, 302, 400), (path, answer.status_code)
        assert not host or host not in answer.text, path
        assert "elsewhere" not in (answer.location or "")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "BREW", "GET\u00e9"])
def test_other_methods_do_nothing(app, person, method):
    fatou = person().sign_in()
    seq = app.extensions["room"].seq
    for path in (
        "/",
        "/console",
        "/organise/delete",
        "/organise/forget",
        "/commitment",
        f"/j/{app.extensions['code']}",
    ):
        answer = fatou.http.open(path, method=method, headers={"X-HTTP-Method-Override": "POST"})
        assert answer.status_code in (403, 405), (path, answer.status_code)
    assert app.extensions["room"].seq == seq
