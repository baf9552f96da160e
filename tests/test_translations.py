"""Every word of the interface is there in every language that is offered, and what is compiled is what was written."""

import re

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from tools.translations import CATALOGUES, ROOT, extract, forms, holes
from workshop.web import languages
from workshop.web.scripts import of_folder

OTHERS = [language for language in languages.offered() if language != languages.SOURCE]


@pytest.fixture(scope="module")
def said(tmp_path_factory) -> set[str]:
    template = tmp_path_factory.mktemp("words") / "messages.pot"
    extract(template)
    with template.open("rb") as file:
        return {str(message.id) for message in read_po(file) if message.id}


def catalogue(language):
    with (CATALOGUES / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return {str(entry.id): entry for entry in read_po(file, language) if entry.id}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_to_translate(language, said):
    words = catalogue(language)
    assert not [one for one in said if one not in words or not all(forms(words[one].string)) or words[one].fuzzy]


def test_what_a_file_says_is_in_the_catalogues(said):
    """`words("…")` is a call like any other, which the collector overlooks: `N_` shows it what is said."""
    sentences = re.compile(r'\bwords\(\s*(?:N_\(\s*)?"((?:[^"\\]|\\.){3,})"')
    code = "".join(file.read_text() for file in (ROOT / "workshop" / "organise").rglob("*.py"))
    assert set(sentences.findall(code)) - said == set()


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_filled_in_later_stands_in_the_translation_too(language):
    holes = re.compile(r"\{\w+\}|%\(\w+\)s")
    wrong = [i for i, e in catalogue(language).items() if set(holes.findall(i)) != set(holes.findall(str(e.string)))]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_the_compiled_catalogue_is_fresh(language):
    with (CATALOGUES / language / "LC_MESSAGES" / "messages.mo").open("rb") as file:
        compiled = {forms(entry.id): forms(entry.string) for entry in read_mo(file) if entry.id}
    assert compiled == {forms(entry.id): forms(entry.string) for entry in catalogue(language).values()}


@pytest.mark.parametrize("language", OTHERS)
def test_what_no_speaker_has_reviewed_says_so(language):
    text = (CATALOGUES / language / "LC_MESSAGES" / "messages.po").read_text()
    assert text.startswith(("# Draft, to be reviewed by a speaker.", "# Reviewed by a speaker."))


def test_pages_are_told_only_the_words_that_scripts_say():
    words = languages.words("fr", of_folder("phone"))
    assert "Notes" not in words
    assert words["Connected"] == "Connecté"
    assert "This is not the passphrase. It stands in the terminal window." not in words


def test_a_language_with_holes_is_not_offered():
    with_holes = {file.parts[-3] for file in CATALOGUES.rglob("*.po") if holes(file)}
    assert not with_holes & set(languages.offered())
