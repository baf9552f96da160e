"""Something to read or to look at: words for everyone, small pictures on phones, films on the room screen alone."""

import pytest

from tests.agendas import CARE, agenda, quieter, step
from tests.people import ANA, CLEO, SCREEN
from tests.rehearsal import Rehearsal


@pytest.fixture
def workshop():
    return Rehearsal(agenda(blocks=quieter()[3:], care=CARE))


def shown(workshop, who, at):
    workshop.go_to(f"look/{at}")
    seen = workshop.sees(who)["shared"]
    return seen["shows"], seen["address"], seen["words"]


def test_a_text_is_there_for_everyone_in_their_language(workshop):
    workshop.next()
    assert workshop.sees(ANA)["shared"]["text"] == {"html": "<p>Some <em>words</em>.</p>\n"}
    assert workshop.sees(CLEO)["shared"]["text"] == {"html": "<p>Des mots.</p>\n"}
    assert workshop.sees(SCREEN)["shared"]["text"]["html"]


def test_a_small_picture_is_on_phones_and_on_the_room_screen(workshop):
    assert shown(workshop, ANA, "small") == ("picture", "/material/look/small", "Two chairs.")
    assert shown(workshop, SCREEN, "small") == ("picture", "/material/look/small", "Two chairs.")


@pytest.mark.parametrize(("at", "words"), [("large", "A hall."), ("film", "Two people talk.")])
def test_phones_have_a_large_picture_and_a_film_in_words_only(workshop, at, words):
    kind, address, said = shown(workshop, ANA, at)
    assert (address, said) == (None, words)
    assert shown(workshop, SCREEN, at) == (kind, f"/material/look/{at}", words)


def test_no_view_says_where_a_file_lies(workshop):
    workshop.go_to("look/film")
    for who in (ANA, SCREEN):
        assert "materials/" not in str(workshop.sees(who))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "shows one thing"),
        ({"text": "a", "picture": "b.png", "alt": "c"}, "shows one thing"),
        ({"picture": "b.png"}, "say in `alt:`"),
        ({"video": "b.mp4"}, "say in `summary:`"),
    ],
)
def test_a_picture_without_words_a_film_without_words_and_nothing_at_all_are_refused(given, said):
    with pytest.raises(ValueError, match=said):
        agenda(blocks=[{**quieter()[3], "steps": [step("one", 5, **given)]}])
