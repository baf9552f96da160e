"""Every language is whole: interface, plural forms and shipped words; and one more is a folder of files."""

import re
import shutil

import pytest
from babel import Locale, localedata
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.files.test_agenda import ROOT
from tools.content import lacking
from tools.translations import CATALOGUES, forms
from workshop.files import content
from workshop.files.agenda import read_agenda
from workshop.organise import words
from workshop.web import languages
from workshop.web.static import FOLDER

NAMES = {"en": "English", "fr": "Français", "es": "Español", "pt": "Português", "ar": "العربية"}
OTHERS = [language for language in languages.offered() if language != languages.SOURCE]
SIXTH = "sw"
TITLE = "Our Joint Journey – towards a working environment free from sexual misconduct"


def missing_words(language: str) -> list[str]:
    """In the interface: a sentence, or one of the forms of a counted word."""
    with (CATALOGUES / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return [str(entry.id) for entry in read_po(file, language) if entry.id and not all(forms(entry.string))]


def missing_content(language: str) -> list[str]:
    """In the shipped sessions, testimonies and practices: neither in their files nor in the catalogue."""
    return [f"{files}: {said}" for said, files in lacking(language).items() if not content.found_in(language, said)]


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_missing_in_a_language_that_is_offered(language):
    assert missing_words(language) + missing_content(language) == []


@pytest.mark.parametrize("language", NAMES)
def test_a_language_is_named_in_itself(language):
    assert languages.own_name(language) == NAMES[language]


def test_scripts_and_server_agree_on_which_way_a_language_is_read():
    known = {Locale.parse(code).language for code in localedata.locale_identifiers()}
    told = re.search(r'new Set\(\s*"([^"]+)"', (FOLDER / "js" / "words.js").read_text())
    assert set(told[1].split()) == {code for code in known if languages.direction(code) == "rtl"}


@pytest.fixture
def sixth_language(tmp_path, monkeypatch):
    """A folder of files, and nothing else: French words under another name, and one of the session."""
    folder = tmp_path / "translations" / SIXTH / "LC_MESSAGES"
    shutil.copytree(CATALOGUES, tmp_path / "translations")
    shutil.copytree(CATALOGUES / "fr" / "LC_MESSAGES", folder, dirs_exist_ok=True)
    for module, name in ((languages, "TRANSLATIONS"), (content, "TRANSLATIONS"), (words, "CATALOGUES")):
        monkeypatch.setattr(module, name, tmp_path / "translations")
    caches = (languages.offered, languages.words, languages.plural, languages._catalogue, content.catalogue)
    for cache in (*caches, words._catalogue):
        cache.cache_clear()
    yield SIXTH
    for cache in (*caches, words._catalogue):
        cache.cache_clear()


def test_a_sixth_language_is_a_folder_of_files(sixth_language, tmp_path, start):
    swahili = Catalog(SIXTH, project="Our Joint Journey", version="draft", fuzzy=False)
    swahili.add(TITLE, "Safari yetu ya pamoja")
    with (tmp_path / "translations" / SIXTH / "LC_MESSAGES" / "content.mo").open("wb") as file:
        write_mo(file, swahili)
    app = start(read_agenda(ROOT / "agenda.yaml"))
    joining = app.test_client().get(f"/j/{app.extensions['code']}?language={SIXTH}").text
    assert '<option value="sw" lang="sw" selected>Kiswahili</option>' in joining
    assert '<html lang="sw" dir="ltr">' in joining
    assert "<h1>Safari yetu ya pamoja</h1>" in joining
    assert "Avant de commencer" in joining  # the words of the folder


def test_what_its_folder_does_not_say_stands_in_the_first_language_of_the_session(sixth_language, start):
    app = start(read_agenda(ROOT / "agenda.yaml"))
    joining = app.test_client().get(f"/j/{app.extensions['code']}?language={SIXTH}").text
    borrowed = f'<span lang="en" dir="ltr">{TITLE}</span> <span class="language-note" lang="en" dir="auto">(English)'
    assert borrowed in joining
    assert '<div class="prose notice-text" lang="en" dir="ltr">' in joining
