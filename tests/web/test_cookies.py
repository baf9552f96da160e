"""The cookie: out of reach of scripts and other sites, made anew with new rights, good for one workshop alone."""

from tests.web.conftest import CARE_PASSPHRASE, PASSPHRASE, Person
from workshop.journey.roles import Role


def kept(person, *names):
    with person.http.session_transaction() as cookie:
        return [cookie.get(name) for name in names]


def test_it_is_signed_and_neither_scripts_nor_other_sites_get_it(person, app):
    answer = person().http.post(f"/j/{app.extensions['code']}", json={})
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("journey=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


def test_what_came_by_https_goes_by_https_alone(person, app):
    answer = person().http.post(f"/j/{app.extensions['code']}", json={}, base_url="https://here.example")
    assert "Secure" in answer.headers["Set-Cookie"].split("; ")


def test_signing_in_makes_a_new_token_and_a_new_console_so_that_a_planted_cookie_is_worth_nothing(person):
    gita = person().by_link(Role.MODERATOR, "/moderate")
    planted = kept(gita, "token", "console")
    gita.http.post("/console", data={"passphrase": PASSPHRASE})
    assert not set(kept(gita, "token", "console")) & set(planted)


def test_who_has_the_rights_already_keeps_the_pages_that_are_open(fatou):
    before = kept(fatou, "token", "console")
    fatou.http.post("/console", data={"passphrase": PASSPHRASE})
    fatou.by_link(Role.SCREEN, "/screen")
    assert kept(fatou, "token", "console") == before


def test_a_new_workshop_opens_to_no_cookie_of_the_last_one(person, start, monkeypatch):
    old = [person().sign_in(), person().join(), person().by_link(Role.SCREEN, "/screen")]
    noor = person()
    noor.http.post("/quarantine", data={"passphrase": CARE_PASSPHRASE})
    before = old[0].app.extensions["door"]
    app = start()
    app.extensions["door"].workshop = "another"
    for one in (*old, noor):
        again = Person(app)
        again.http._cookies = one.http._cookies
        for role in Role:
            assert not again.connect(role.value).socket.is_connected(), role
        assert again.http.get("/phone").location == "/"
        assert again.http.get("/screen").location == "/console"
    assert app.extensions["door"].key(Role.SCREEN) != before.key(Role.SCREEN)
