"""Pictures and films over the wire: the right type, in pieces, to those who are in, not before their step."""

import pytest

from tests.agendas import CARE, plan, quieter

FILM = bytes(range(200))


@pytest.fixture
def app(start, tmp_path):
    """As an agenda is after reading: with the folder in which it lies."""
    folder = tmp_path / "materials"
    folder.mkdir()
    (folder / "a.png").write_bytes(b"a picture")
    (folder / "c.mp4").write_bytes(FILM)
    look = {**quieter()[3], "folder": str(tmp_path)}
    return start({**plan(), "care": CARE, "blocks": [look, *quieter()[4:]]})


@pytest.fixture
def showing(app, fatou):
    """Fatou, who goes to a step of the block."""

    def go(step):
        assert fatou.ask("Start", {})["ok"]
        while app.extensions["room"].session.step_id != f"look/{step}":
            fatou.next()

    return go


def fetched(who, path, **headers):
    """Read to its end and closed, as a browser does."""
    with who.http.get(f"/material/{path}", headers=headers) as answer:
        return answer, answer.data


def test_a_picture_comes_with_its_type_and_is_kept_by_this_phone_for_a_while(showing, ana):
    showing("small")
    answer, data = fetched(ana, "look/small")
    assert (answer.status_code, answer.mimetype, data) == (200, "image/png", b"a picture")
    assert {"private", "max-age=3600"} <= set(answer.headers["Cache-Control"].split(", "))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_film_comes_in_the_pieces_that_a_player_asks_for(showing, ana):
    showing("film")
    answer, data = fetched(ana, "look/film", Range="bytes=10-19")
    assert (answer.status_code, answer.mimetype, data) == (206, "video/mp4", FILM[10:20])
    assert answer.headers["Content-Range"] == "bytes 10-19/200"


def test_nothing_can_be_fetched_before_its_step_but_by_the_facilitator(showing, ana, fatou):
    showing("read")
    assert fetched(ana, "look/film")[0].status_code == 404
    assert fetched(fatou, "look/film")[0].status_code == 200


@pytest.mark.parametrize(
    "path",
    ["look/read", "look/none", "film/watch", "look/..%2Fa.png", "../agenda.yaml", "look/materials/a.png", "look/large"],
)
def test_there_is_nothing_but_the_files_of_steps(showing, ana, path):
    showing("film")
    assert fetched(ana, path)[0].status_code == 404


def test_a_file_that_was_exchanged_for_a_link_leads_nowhere(showing, ana, tmp_path):
    (tmp_path / "materials" / "a.png").unlink()
    (tmp_path / "materials" / "a.png").symlink_to("/etc/hostname")
    showing("small")
    assert fetched(ana, "look/small")[0].status_code == 404


def test_a_stranger_gets_nothing(showing, person):
    showing("small")
    assert fetched(person(), "look/small")[0].status_code == 302
