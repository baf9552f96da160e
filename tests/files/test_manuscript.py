"""The agenda's file is replaced whole or not at all, its former version stays beside it, and nothing typed is lost."""

import os

import pytest

from workshop.files.manuscript import ChangedMeanwhile, Draft, Manuscript, Unwritable, mark

BEFORE, AFTER = "title: Before # é\r\n", "title: After # é\r\n"


@pytest.fixture
def kept(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "agenda.yaml").write_bytes(BEFORE.encode())
    return Manuscript(tmp_path / "agenda.yaml", tmp_path / "data")


def beside(kept):
    return sorted(path.name for path in kept.file.parent.iterdir() if path.is_file())


def test_what_was_not_changed_is_not_written(kept):
    before = kept.file.stat()
    assert kept.save() is None
    assert (kept.file.stat().st_mtime_ns, kept.file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert beside(kept) == ["agenda.yaml"]


def test_changes_wait_over_a_restart_and_the_file_stays_until_they_are_saved(kept):
    kept.keep(Draft(BEFORE, AFTER))
    assert Manuscript(kept.file, kept.aside).draft() == Draft(BEFORE, AFTER)
    assert kept.file.read_bytes() == BEFORE.encode()


def test_saving_keeps_the_former_version_beside_and_no_backup_replaces_another(kept):
    for number, text in enumerate((AFTER, BEFORE, AFTER), start=1):
        former = kept.file.read_bytes()
        kept.keep(Draft(former.decode(), text))
        assert kept.save().name == f"agenda.yaml.{number}.bak"
        assert kept.file.with_name(f"agenda.yaml.{number}.bak").read_bytes() == former
        assert kept.file.read_bytes() == text.encode()
    assert not kept.unsaved.exists()
    assert len(beside(kept)) == 4


def test_who_may_read_the_file_may_read_it_afterwards(kept):
    kept.file.chmod(0o640)
    kept.keep(Draft(BEFORE, AFTER))
    kept.save()
    assert kept.file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_not_overwritten(kept):
    kept.keep(Draft(BEFORE, AFTER))
    kept.file.write_text("title: Somebody else\n")
    with pytest.raises(ChangedMeanwhile):
        kept.save()
    assert kept.changed_meanwhile
    assert kept.file.read_text() == "title: Somebody else\n"
    assert kept.draft().text == AFTER


def test_ours_may_win_when_it_was_looked_at_and_theirs_is_the_backup(kept):
    kept.keep(Draft(BEFORE, AFTER))
    kept.file.write_text("title: Somebody else\n")
    with pytest.raises(ChangedMeanwhile):
        kept.save(over=mark("title: another again\n"))
    assert kept.save(over=mark("title: Somebody else\n")).read_text() == "title: Somebody else\n"
    assert kept.file.read_bytes() == AFTER.encode()


def test_theirs_may_win_and_ours_is_kept_beside(kept):
    kept.keep(Draft(BEFORE, AFTER))
    kept.file.write_text("title: Somebody else\n")
    assert kept.put_aside().read_bytes() == AFTER.encode()
    assert kept.draft().text == "title: Somebody else\n"


def test_a_crash_in_the_middle_leaves_the_file_whole(kept, monkeypatch):
    kept.keep(Draft(BEFORE, AFTER))

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(Unwritable, match="No space left"):
        kept.save()
    assert kept.file.read_bytes() == BEFORE.encode()
    assert kept.draft().text == AFTER
    assert not [name for name in beside(kept) if name.startswith(".")]


def test_a_link_stays_a_link(kept, tmp_path):
    link = tmp_path / "link.yaml"
    link.symlink_to(kept.file)
    linked = Manuscript(link, kept.aside)
    linked.keep(Draft(BEFORE, AFTER))
    linked.save()
    assert link.is_symlink()
    assert kept.file.read_bytes() == AFTER.encode()


def test_changes_of_another_agenda_do_not_get_into_this_one(kept, tmp_path):
    (tmp_path / "other.yaml").write_text("title: Other\n")
    kept.keep(Draft(BEFORE, AFTER))
    assert Manuscript(tmp_path / "other.yaml", kept.aside).draft().text == "title: Other\n"
    Manuscript(tmp_path / "other.yaml", kept.aside).keep(Draft("title: Other\n", "title: Mine\n"))
    assert kept.draft().text == AFTER
