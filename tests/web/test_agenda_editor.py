"""Fatou, who writes no YAML, changes the agenda in a browser: checked, kept, saved, never overwritten unseen."""

import re

import pytest

from tests.files.test_agenda import GOOD

PAGE, WORDS = "/console/agenda", "/console/agenda/words"


class Editor:
    """Sends forms as a browser does: everything that stands in them, with what was typed."""

    def __init__(self, fatou, file):
        self.http, self.file = fatou.http, file

    def fields(self, path):
        text = self.http.get(path).text
        found = {}
        for tag in re.findall(r"<input [^>]*>", text):
            kind, name = attribute(tag, "type"), attribute(tag, "name")
            if kind != "checkbox" or " checked" in tag:
                found[name] = attribute(tag, "value") or ("on" if kind == "checkbox" else "")
        for name, words in re.findall(r'<textarea [^>]*?name="([^"]+)"[^>]*>\n(.*?)</textarea>', text, re.DOTALL):
            found[name] = plain(words).replace("\n", "\r\n")
        return found

    def sends(self, do, **typed):
        data = {**self.fields(PAGE), "do": do, **{name.replace("__", "."): value for name, value in typed.items()}}
        return self.http.post(PAGE, data=data, follow_redirects=True).text

    def writes(self, of, **typed):
        path = f"{WORDS}?of={of}"
        data = {**self.fields(path), **{f"text.{name.replace('__', '.')}": words for name, words in typed.items()}}
        return self.http.post(WORDS, data=data, follow_redirects=True).text

    @property
    def text(self):
        return self.file.read_text()


def plain(words):
    for sign, name in (("<", "&lt;"), (">", "&gt;"), ('"', "&#34;"), ("'", "&#39;"), ("&", "&amp;")):
        words = words.replace(name, sign)
    return words


def attribute(tag, name):
    found = re.search(rf' {name}="([^"]*)"', tag)
    return plain(found[1]) if found else ""


@pytest.fixture
def editor(fatou, tmp_path):
    return Editor(fatou, tmp_path / "agenda.yaml")


def test_the_page_lists_blocks_and_steps_with_their_times(editor):
    page = editor.http.get(PAGE).text
    for said in ("9:30", "09:30–09:40", "09:35", "Talk", "One", "Panel", "Story"):
        assert said in page


def test_saving_without_a_change_leaves_the_identical_file(editor):
    assert "Nothing had been changed" in editor.sends("save")
    assert editor.text == GOOD
    assert not list(editor.file.parent.glob("*.bak"))


def test_words_that_were_only_looked_at_stay_as_they_are(editor):
    editor.writes("blocks.0")
    editor.writes("blocks.0.steps.0")
    editor.sends("save")
    assert editor.text == GOOD


def test_minutes_are_kept_first_and_saved_with_a_backup(editor):
    page = editor.sends("times", minutes__blocks__1="25")
    assert "There are changes that are not in the file yet." in page
    assert "09:40–10:05" in page
    assert editor.text == GOOD
    assert "agenda.yaml.1.bak" in editor.sends("save")
    assert editor.text == GOOD.replace("minutes: 20\n    steps", "minutes: 25\n    steps")
    assert editor.file.with_name("agenda.yaml.1.bak").read_text() == GOOD


def test_what_check_would_refuse_is_named_beside_it_and_not_saved(editor):
    page = editor.sends("save", minutes__blocks__0__steps__1="8")
    said = "&#39;talk&#39; has steps of 13 minutes in a slot of 10; shorten a step or give the block more time"
    assert "Not saved yet" in page
    assert said in page
    assert editor.text == GOOD
    assert "Saved." in editor.sends("save", minutes__blocks__0="13")
    assert "9:30–09:43" in editor.text


def test_what_is_wrong_is_said_in_the_language_of_the_page(editor):
    data = {**editor.fields(PAGE), "do": "times", "minutes.blocks.0.steps.1": "8"}
    editor.http.post(PAGE, data=data)
    french = plain(editor.http.get(f"{PAGE}?language=fr").text)
    assert "'talk' a des étapes de 13 min dans un créneau de 10 min" in french
    shown = editor.http.post(f"{PAGE}/times?language=ar", data=data).json["rows"]["blocks.0"]["faults"]
    assert "مدة الخطوات في \u2068'talk'\u2069 بالدقائق \u206813\u2069" in shown[0]


def test_a_step_moves_with_what_was_typed_beside_it(editor):
    page = editor.sends("move.down.blocks.0.steps.0", minutes__blocks__1="21")
    assert page.index(">Two<") < page.index(">One<")
    assert re.search(r'value="move.up.blocks.0.steps.1"[^>]* autofocus', page)
    editor.sends("save")
    assert editor.text.index("id: two") < editor.text.index("id: one")
    assert "minutes: 21" in editor.text


def test_a_french_prompt_joins_the_english_one(editor):
    editor.file.write_text(
        GOOD.replace("starts:", "languages: [en, fr]\nstarts:").replace('"What helped?"', '{en: "What helped?"}')
    )
    page = editor.http.get(f"{WORDS}?of=blocks.0.steps.0").text
    assert "Missing" in page
    assert "not in the file yet" in editor.writes("blocks.0.steps.0", prompt__fr="Qu'est-ce qui a aidé ?")
    editor.sends("save")
    assert 'prompt: {en: "What helped?", fr: "Qu\'est-ce qui a aidé ?"}' in editor.text


def test_words_of_the_shipped_catalogue_are_shown_as_such_and_written_only_when_they_are_changed(editor):
    editor.file.write_text(
        GOOD.replace("starts:", "languages: [en, es]\nstarts:").replace("title: One", "title: {en: Write alone}")
    )
    before = editor.text
    path = "blocks.0.steps.0"
    page = editor.http.get(f"{WORDS}?of={path}").text
    assert "From the shipped translations" in page
    spanish = editor.http.get(f"{WORDS}?of={path}&language=es").text
    assert '<h1><span lang="es"' in spanish
    shipped = editor.fields(f"{WORDS}?of={path}")["text.title.es"]
    assert shipped
    editor.writes(path)
    editor.sends("save")
    assert editor.text == before
    editor.writes(path, title__es="A solas")
    editor.sends("save")
    assert "title: {en: Write alone, es: A solas}" in editor.text


def test_wording_that_seeks_a_story_is_advised_on_and_saved_all_the_same(editor):
    page = editor.writes("blocks.0.steps.0", prompt__en="Have you ever been harassed?")
    assert "Look again:" in page
    assert "Nobody owes the room a story" in page
    assert "look again" in editor.http.get(PAGE).text
    assert "Saved." in editor.sends("save")
    assert "Have you ever been harassed?" in editor.text


def test_a_file_that_changed_on_disk_meanwhile_is_said_and_both_versions_stay(editor):
    editor.sends("times", minutes__blocks__1="25")
    theirs = GOOD.replace("A short one", "Their title")
    editor.file.write_text(theirs)
    assert "The file was changed on disk meanwhile" in editor.sends("save")
    assert editor.text == theirs
    editor.sends("mine")
    assert "minutes: 25" in editor.text
    assert editor.file.with_name("agenda.yaml.1.bak").read_text() == theirs


def test_their_file_can_be_taken_and_mine_stays_beside_it(editor):
    editor.sends("times", minutes__blocks__1="25")
    editor.file.write_text(theirs := GOOD.replace("A short one", "Their title"))
    assert "agenda.yaml.1.bak" in editor.sends("theirs")
    assert editor.text == theirs
    assert "minutes: 25" in editor.file.with_name("agenda.yaml.1.bak").read_text()


def test_two_windows_do_not_move_each_others_steps(editor):
    old = editor.fields(PAGE)
    editor.sends("move.down.blocks.0.steps.0")
    page = editor.http.post(PAGE, data={**old, "do": "move.down.blocks.0.steps.0"}, follow_redirects=True).text
    assert "changed in another window" in page
    assert page.index(">Two<") < page.index(">One<")


def test_words_find_their_step_where_it_was_moved_to(editor):
    data = {**editor.fields(f"{WORDS}?of=blocks.0.steps.0"), "text.title.en": "Wholly new"}
    editor.sends("move.down.blocks.0.steps.0")
    editor.http.post(WORDS, data=data)
    editor.sends("save")
    assert editor.text.index("id: two") < editor.text.index("title: Wholly new")


def test_the_times_are_worked_out_while_somebody_types_and_nothing_is_kept(editor):
    data = {**editor.fields(PAGE), "minutes.blocks.1": "25", "minutes.blocks.0.steps.1": "many"}
    answer = editor.http.post(f"{PAGE}/times", data=data).json
    assert answer["rows"]["blocks.0.steps.1"]["faults"]
    answer = editor.http.post(f"{PAGE}/times", data={**data, "minutes.blocks.0.steps.1": "4"}).json
    assert (answer["ends"], answer["rows"]["blocks.1"]["clock"]) == ("10:05", "09:40–10:05")
    assert "This is the file as it is." in editor.http.get(PAGE).text


def test_a_running_workshop_keeps_its_agenda(editor, fatou):
    fatou.next()
    assert "keeps the agenda it began with" in editor.http.get(PAGE).text
    assert "Saved." in editor.sends("save", minutes__blocks__1="25")


def test_a_file_that_is_no_agenda_is_named_and_left_alone(editor):
    editor.file.write_text("title: [\n")
    page = editor.http.get(PAGE).text
    assert "The file cannot be shown here" in page
    for path in (PAGE, f"{PAGE}/times", WORDS):
        token = re.search(r'name="token" value="([^"]+)"', editor.http.get("/console/room").text)[1]
        assert editor.http.post(path, data={"token": token, "do": "save"}).status_code < 400
    assert editor.text == "title: [\n"


@pytest.mark.parametrize("of", ["blocks.9", "blocks.0.steps.9", "languages", "../../etc", "blocks.0.steps.0.title"])
def test_only_parts_of_the_agenda_have_words(editor, of):
    assert editor.http.get(WORDS, query_string={"of": of}).location == PAGE


@pytest.mark.parametrize("of", ["", "blocks.0", "blocks.1.steps.0"])
def test_every_part_has_a_page_of_its_words(editor, of):
    assert editor.http.get(WORDS, query_string={"of": of}).status_code == 200


@pytest.mark.parametrize(
    "do", ["move.up.blocks.7", "move.up", "move.sideways.title", "move.up.blocks.0.id", "nothing", ""]
)
def test_an_odd_button_changes_nothing(editor, do):
    assert "The agenda" in editor.sends(do)
    assert editor.text == GOOD


def test_no_path_comes_from_the_browser(editor):
    editor.sends("save", file="/etc/passwd", path="../other.yaml", minutes__blocks__1="25")
    assert "minutes: 25" in editor.text


def test_a_form_may_be_as_long_as_all_words_of_a_block(editor):
    assert "Saved." in (editor.writes("blocks.0", title__en="ب" * 40_000) and editor.sends("save"))
    assert "ب" * 40_000 in editor.text
