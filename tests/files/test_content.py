"""Words that a file lacks in a language come from that language's catalogue, and never over what the file says."""

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from workshop.files import content
from workshop.journey.text import Text


@pytest.fixture
def swahili(tmp_path, monkeypatch):
    folder = tmp_path / "sw" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    made = Catalog("sw", project="Our Joint Journey", version="draft", fuzzy=False)
    made.add("Welcome", "Karibu")
    with (folder / "content.mo").open("wb") as file:
        write_mo(file, made)
    monkeypatch.setattr(content, "TRANSLATIONS", tmp_path)
    content.catalogue.cache_clear()
    yield "sw"
    content.catalogue.cache_clear()


def completed(said):
    return content.completed(said, ["en", "sw"])


def test_a_folder_brings_a_language_without_a_change_to_the_agenda(swahili):
    assert completed({"blocks": [{"title": {"en": "Welcome\n"}}]}) == {
        "blocks": [{"title": {"en": "Welcome\n", "sw": "Karibu"}}]
    }


def test_what_the_file_says_wins(swahili):
    assert completed({"en": "Welcome", "sw": "Karibuni"})["sw"] == "Karibuni"


@pytest.mark.parametrize(
    "said", [{"en": "Welcome here"}, {"en": 115}, {"fr": "Bienvenue"}, "Welcome", 5, {"en": ["Welcome"]}]
)
def test_what_is_changed_or_no_map_of_words_stays_as_it_is(swahili, said):
    assert completed(said) == said


def test_a_text_from_a_draft_is_a_draft(swahili):
    testimony = {"text": {"en": "Welcome"}, "drafts": ["fr"]}
    assert completed(testimony)["drafts"] == ["fr", "sw"]


def test_a_language_without_a_catalogue_changes_nothing():
    assert content.found_in("tlh", "Welcome") is None
    assert not content.is_draft("tlh")


def test_what_nobody_translated_is_said_in_the_first_language_of_the_session():
    said = content.completed({"en": "Welcome", "fr": "Bienvenue"}, ["fr", "en", "es"])
    assert Text.model_validate(said).said("es") == {"text": "Bienvenue", "language": "fr"}
