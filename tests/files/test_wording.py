"""Advice on wording: it speaks up where a prompt seeks a story, leads or blames, and is silent on what ships."""

import pytest

from tests.files.test_splice import SHIPPED, TEXTS, data
from workshop.files.wording import WHY, _patterns, advice, look

LANGUAGES = ["en", "fr", "es", "pt", "ar"]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_what_ships_gives_no_cause_for_advice(file):
    assert list(advice(data(TEXTS[file]))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_words_of_the_catalogues_give_none_either(language):
    from workshop.files.content import catalogue

    found = catalogue(language)
    said = [] if found is None else [words for words in found._catalog.values() if isinstance(words, str)]
    put = [words for words in said if "**" not in words and "project-id-version" not in words.lower()]
    assert {words: list(look(words, language)) for words in put if list(look(words, language))} == {}


@pytest.mark.parametrize(
    ("language", "words", "why"),
    [
        ("en", "Have you ever been harassed at work?", "experience"),
        ("en", "Tell us your story.", "experience"),
        ("en", "What was your own experience of sexual harassment?", "experience"),
        ("en", "Describe an incident in your office.", "case"),
        ("en", "Why did you choose purple?", "reasons"),
        ("en", "Wouldn’t you agree that men should speak up?", "leading"),
        ("en", "It is getting better, right?", "leading"),
        ("en", "What was she wearing?", "blame"),
        ("en", "What is it? Who does it? And why?", "several"),
        ("fr", "Avez-vous déjà subi une remarque déplacée ?", "experience"),
        ("fr", "Pourquoi avez-vous choisi cette carte ?", "reasons"),
        ("fr", "Ne pensez-vous pas que c'est grave ?", "leading"),
        ("fr", "Pourquoi n'a-t-elle pas parlé ?", "blame"),
        ("es", "¿Por qué no denunció?", "blame"),
        ("pt", "Descreva um incidente.", "case"),
        ("ar", "لماذا اخترتم هذا اللون؟", "reasons"),
        ("ar", "ما هو؟ من هو؟ لماذا؟", "several"),
    ],
)
def test_words_that_seek_a_story_lead_or_blame_are_noticed(language, words, why):
    assert [kind for _, kind in look(words, language)] == [why]


@pytest.mark.parametrize(
    "words",
    [
        "Which situation was handled well?",
        "What helped you, and who could help?",
        "A right? No.",
        "Choose a card.",
        "Please do not describe an incident or a person.",
        "Never ask: why did you choose it",
    ],
)
def test_open_questions_are_left_alone(words):
    assert list(look(words, "en")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_list_has_every_kind_and_nothing_else(language):
    assert _patterns(language).keys() == WHY.keys() - {"several"}


def test_a_language_without_a_list_is_left_alone():
    assert list(look("Have you ever been harassed?", "de")) == []
    assert list(look("Have you ever been harassed?", "../en")) == []


def test_advice_names_the_place_and_spares_the_facilitators_notes():
    step = {"id": "a", "title": "A", "minutes": 1, "prompt": {"en": "Who did it?"}, "notes": "Never: who did it?"}
    given = list(advice({"blocks": [{"id": "b", "kind": "tabletop", "title": "B", "steps": [step]}]}))
    assert [(one.way, one.words) for one in given] == [(("blocks", 0, "steps", 0, "prompt", "en"), "Who did it")]
