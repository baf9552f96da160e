"""testimonies/*.md: front matter and text, one file for each language."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.files.test_agenda import ROOT
from workshop.cli import main
from workshop.files.agenda import build, read_agenda
from workshop.files.faults import FaultyFile
from workshop.files.testimonies import load

MATTER = """\
---
title: The lift
role: assistant
setting: office
content_note: pressure
provenance: composite
language: en
---
My contract is short.
"""

AGENDA = """\
title: Listening
languages: [en, fr]
blocks:
  - id: hear
    kind: testimonies
    title: Hear
    at: 11:00–11:10
    pace: 115
    opening: {id: opening, title: Opening, minutes: 1.5}
    texts:
      - testimonies/the-lift-home.md
      - testimonies/the-list.md
      - testimonies/only-joking.md
      - testimonies/you-should-be-flattered.md
    closing:
      - {id: silence, title: Silence, minutes: 0.5}
      - {id: hand-over, title: To the tables, minutes: 1}
"""


@pytest.fixture
def file(tmp_path) -> Path:
    made = tmp_path / "lift.md"
    made.write_text(MATTER)
    return made


def test_the_other_languages_stand_beside_the_text(file):
    french = MATTER.replace("language: en", "language: fr\nstatus: draft").replace("The lift", "Le trajet")
    file.with_suffix(".fr.md").write_text(french)
    loaded = load(file)
    assert loaded["title"] == {"en": "The lift", "fr": "Le trajet"}
    assert loaded["drafts"] == ["fr"]


@pytest.mark.parametrize("missing", ["title", "role", "setting", "content_note", "provenance", "language"])
def test_a_missing_line_of_the_front_matter_is_named(file, missing):
    file.write_text("".join(line for line in MATTER.splitlines(True) if not line.startswith(missing)))
    with pytest.raises(FaultyFile, match=f"lift.md:2: '{missing}' is missing"):
        load(file)


def test_an_unknown_provenance_is_named_with_its_line(file):
    file.write_text(MATTER.replace("composite", "overheard"))
    with pytest.raises(FaultyFile, match=r"lift.md:6: 'provenance'"):
        load(file)


@pytest.mark.parametrize("text", ["no front matter at all", MATTER.split("My")[0]])
def test_a_file_without_front_matter_or_text_says_what_to_do(file, text):
    file.write_text(text)
    with pytest.raises(FaultyFile, match=r"lift.md:1: "):
        load(file)


def test_a_testimony_that_the_agenda_names_but_nobody_has_is_named_where_it_is_asked_for(tmp_path):
    (tmp_path / "agenda.yaml").write_text(AGENDA)
    with pytest.raises(FaultyFile) as caught:
        read_agenda(tmp_path / "agenda.yaml")
    assert str(caught.value).count("there is no such file") == 4
    assert "agenda.yaml:" in str(caught.value)


@pytest.mark.parametrize(("provenance", "key"), [("consented", "scope"), ("published", "source")])
def test_what_a_person_gave_says_to_what_they_agreed_or_where_it_was_published(file, provenance, key):
    file.write_text(MATTER.replace("composite", provenance))
    with pytest.raises(FaultyFile, match=rf"lift.md:6: '{provenance}' needs '{key}'"):
        load(file)
    file.write_text(MATTER.replace("composite", f"{provenance}\n{key}: In trainings, without the place"))
    assert load(file)[key] == {"en": "In trainings, without the place"}


@pytest.mark.parametrize("taken_back", ["withdrawn: true", "withdrawn: yes"])
@pytest.mark.parametrize("where", ["lift.md", "lift.fr.md"])
def test_a_text_that_one_language_says_is_withdrawn_is_left_out_in_all(file, where, taken_back):
    file.with_suffix(".fr.md").write_text(MATTER.replace("language: en", "language: fr"))
    path = file.parent / where
    path.write_text(path.read_text().replace("title:", f"{taken_back}\ntitle:"))
    assert load(file) is None


def test_a_withdrawn_text_may_be_empty(file):
    file.write_text("---\nwithdrawn: true\n---\n")
    assert load(file) is None


def test_a_withdrawal_that_nobody_can_read_is_named(file):
    file.write_text(MATTER.replace("title:", "withdrawn: perhaps\ntitle:"))
    with pytest.raises(FaultyFile, match=r"lift.md:2: 'withdrawn'"):
        load(file)


@pytest.fixture
def listening(tmp_path) -> Path:
    """An agenda that reads the four testimonies that ship."""
    shutil.copytree(ROOT / "testimonies", tmp_path / "testimonies")
    (tmp_path / "agenda.yaml").write_text(AGENDA)
    return tmp_path / "agenda.yaml"


def withdraw(agenda: Path, name: str) -> None:
    path = agenda.parent / "testimonies" / name
    path.write_text(path.read_text().replace("---\n", "---\nwithdrawn: true\n", 1))


def checked(agenda: Path) -> str:
    """What `check` says, in one line."""
    return " ".join(CliRunner().invoke(main, ["check", str(agenda)]).output.split())


def test_an_agenda_leaves_out_what_is_withdrawn_and_check_says_so(listening):
    withdraw(listening, "the-list.fr.md")
    data = read_agenda(listening)
    assert "The list" not in str(data)
    assert "La liste" not in str(data)
    assert not [step for block in build(data).blocks for step in block.steps if "the-list" in step.id]
    assert "testimonies/the-list.md is withdrawn and left out" in checked(listening)


def test_an_agenda_whose_testimonies_are_all_withdrawn_is_a_fault(listening):
    for path in (listening.parent / "testimonies").glob("*.fr.md"):
        withdraw(listening, path.name)
    with pytest.raises(FaultyFile, match=r"agenda.yaml:\d+: all of these are withdrawn; name other"):
        read_agenda(listening)


def test_check_names_the_drafts_of_each_language(listening):
    assert "in fr these are drafts, not reviewed by a speaker: the-lift-home, the-list" in checked(listening)


@pytest.mark.parametrize(
    ("pace", "said"),
    [("160", "is 160; write how many words a minute, from 90 to 150"), ("{en: 115, fr: 80}", "is 80"), ("fast", "")],
)
def test_a_pace_out_of_reach_is_named_with_its_line(listening, pace, said):
    text = listening.read_text()
    line = text[: text.index("pace: 115")].count("\n") + 1
    listening.write_text(text.replace("pace: 115", f"pace: {pace}"))
    with pytest.raises(FaultyFile, match=rf"agenda.yaml:{line}: 'pace'.*{said}"):
        read_agenda(listening)


ARABIC = """
أشرح القواعد للناس في الطابور: من اسمه في القائمة، ومتى يأتي، وأن كل شيء مجاني. في الموسم الماضي توقفت بعض
النساء عن سؤالي عن القائمة. قلن إن هناك طريقة أخرى، وإن على المرأة أن تكون لطيفة مع الرجل الذي يحمل الجهاز. لم يحكِ
لي أحد شيئا. كنّ ينظرن إلى الأرض ويقلن: «أنت تعرفين كيف تجري الأمور». كان صندوق الشكاوى بجانب طاولته. أنا متطوعة، وإذا
فقدت هذا المكان تفقد أسرتي البدل. حملت ذلك تسعة أيام كاملة، ولم أنم جيدا في أي ليلة منها. ثم قالت قائدة فريق جديدة في
الاجتماع: «سأكون عند نقطة المياه كل يوم ثلاثاء، وحدي، ويمكن لأي شخص أن يحدثني عن أي شيء». قلت في نفسي إنها كلمات
مثل غيرها، وإن أحدا لن يذهب. لكنها كانت هناك في الثلاثاء الأول، وفي الثاني، وكانت تجلس في الظل ومعها دفتر
مغلق. رأيت امرأة تقف معها قليلا ثم تمضي. في الثلاثاء الثالث ذهبت أنا أيضا.
"""


def in_arabic(agenda: Path, languages: str) -> None:
    for name in ("the-lift-home", "the-list", "only-joking", "you-should-be-flattered"):
        matter = MATTER.replace("language: en", "language: ar").split("My")[0]
        (agenda.parent / "testimonies" / f"{name}.ar.md").write_text(matter + ARABIC)
    text = agenda.read_text().replace("languages: [en, fr]", f"languages: {languages}")
    agenda.write_text(text.replace("pace: 115", "pace: {en: 115, fr: 115, ar: 90}"))


def test_four_testimonies_in_arabic_that_do_not_fit_ten_minutes_are_a_warning_for_arabic_alone(listening):
    in_arabic(listening, "[en, fr, ar]")
    said = checked(listening)
    assert re.search(r"read in ar at 90 words a minute it runs \d+ s over its slot", said), len(ARABIC.split())
    assert said.count("over its slot") == 1


def test_a_language_that_is_not_spoken_is_no_warning(listening):
    in_arabic(listening, "[en, fr]")
    assert "over its slot" not in checked(listening)
