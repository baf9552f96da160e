"""The paper pack as a facilitator sees it: complete in every language, and nothing on it that was taken back."""

import html
import re
import shutil

import pytest

from tests.agendas import CARE, SPOKEN, plan
from tests.files.test_agenda import ROOT, SHIPPED
from tests.web.conftest import Person
from workshop.files.agenda import build, read_agenda


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


@pytest.fixture
def printed(start):
    """The sheets of an agenda, as fatou sees them."""

    def show(agenda, query: str = "") -> str:
        answer = Person(start(agenda)).sign_in().http.get(f"/print{query}")
        assert answer.status_code == 200
        return answer.text[answer.text.index('<main class="print-sheets"') :]

    return show


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_statement_prompt_and_testimony_is_there_in_each_language(printed, language):
    agenda = read_agenda(SHIPPED)
    page = printed(agenda, f"?in={language}")
    said = words(page)
    blocks = {block.kind.name: block.plan for block in build(agenda).blocks}
    expected = [statement.text for statement in blocks["cards"].statements]
    expected += [card.meaning for card in blocks["cards"].cards.values()]
    expected += [step.prompt for kind in ("tabletop", "cards", "panel") for step in blocks[kind].steps if step.prompt]
    expected += [
        part for text in blocks["testimonies"].texts for part in (text.text, text.content_note, text.title, text.role)
    ]
    expected += [practice.done for practice in blocks["panel"].practices]
    missing = [text.words(language) for text in expected if " ".join(text.words(language).split()) not in said]
    assert missing == []
    assert f'lang="{language}"' in page
    other = {"en": "fr", "fr": "en"}[language]
    assert f'class="sheet sheet-statements" lang="{other}"' not in page


def test_all_languages_are_printed_when_nothing_is_chosen(printed):
    page = printed(read_agenda(SHIPPED))
    assert page.count('class="sheet sheet-cards"') == 4 * len(SPOKEN)
    assert page.count('class="sheet sheet-tents"') == 8


def test_only_the_parts_that_were_chosen_are_printed(printed):
    page = printed(read_agenda(SHIPPED), "?part=cards&in=fr&part=nonsense")
    assert page.count('class="sheet ') == page.count('class="sheet sheet-cards"') == 4


def test_a_testimony_that_was_taken_back_in_one_language_is_on_no_sheet(printed, tmp_path):
    folder = tmp_path / "edited"
    folder.mkdir()
    for name in ("testimonies", "practices"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(SHIPPED, folder)
    file = folder / "testimonies" / "the-list.fr.md"
    file.write_text(file.read_text().replace("language: fr", "language: fr\nwithdrawn: true"))
    page = printed(read_agenda(folder / "agenda.yaml"))
    assert "The lift home" in page
    assert page.count('class="sheet sheet-testimonies"') == 3 * len(SPOKEN)
    for gone in ("The complaints box stood beside his table.", "La boîte à plaintes se trouvait à côté de sa table."):
        assert gone not in words(page)


def test_a_draft_translation_says_so_and_the_reviewed_text_does_not(printed):
    shipped = read_agenda(SHIPPED)
    assert printed(shipped, "?in=en&part=testimonies").count('class="draft"') == 0
    assert printed(shipped, "?in=fr&part=testimonies").count('class="draft"') == 4


def test_a_missing_translation_falls_back_visibly(printed):
    assert '<span class="language-note" lang="en" dir="auto">(English)</span>' in printed(
        {**plan(), "welcome": "Hello", "blocks": [{**plan()["blocks"][1], "title": {"en": "Talk"}}]},
        "?in=fr&part=prompts",
    )


def test_who_is_there_for_people_is_on_the_care_sheet(printed):
    page = printed({**plan(), "care": CARE}, "?in=en&part=care")
    assert all(who in page for who in CARE.values())
    assert 'class="lines"' not in page


def test_a_care_sheet_without_contacts_has_a_line_to_write_on_for_each(printed):
    assert printed(plan(), "?in=en&part=care").count('class="lines"') == 4


def test_what_facilitators_write_is_shown_and_not_obeyed(printed):
    page = printed({**plan(), "tables": ["<b>Bold</b>"], "title": "<script>alert(1)</script>"})
    assert "<b>Bold</b>" not in page
    assert "<script>alert" not in page


def test_nothing_that_anyone_gave_is_on_paper(start):
    app = start()
    fatou, ana = Person(app).sign_in(), Person(app).join()
    assert fatou.ask("Next", {"leaving": "lobby"})["ok"]
    while app.extensions["room"].session.step_id != "panel/questions":
        assert fatou.next()["ok"]
    assert ana.ask("AskQuestion", {"text": "Quiet words of Ana"}, key=True)["ok"]
    assert "Quiet words" not in fatou.http.get("/print").text


def test_a_language_that_the_interface_does_not_have_is_printed_all_the_same(printed):
    agenda = {**plan(), "languages": ["en", "ar", "xx"]}
    page = printed(agenda, "?in=ar&in=xx&part=join")
    assert 'lang="ar" dir="rtl"' in page
    assert 'lang="xx" dir="ltr"' in page


def test_each_paper_size_has_its_own_measures(start):
    fatou = Person(start()).sign_in()
    assert "print-letter.css" in fatou.http.get("/print?paper=letter").text
    assert "print-a4.css" in fatou.http.get("/print?paper=napkin").text


def test_a_participant_is_asked_for_the_passphrase(ana):
    assert "Passphrase" in ana.http.get("/print").text
    assert "sheet-" not in ana.http.get("/print").text
