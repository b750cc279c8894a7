"""Backups: taken beside a writer, whole or not there, thinned, found, and put back without a loss."""

import errno
import os
import sqlite3
import threading
from contextlib import closing

import pytest

from labeler.app.adding import add_folders
from labeler.app.backup_places import backups_of, folder_of_backups, next_backup
from labeler.app.backups import Backup, Copied, answers_in, back_up, newest_good, restore
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.examining import check_file
from labeler.app.project import open_project
from labeler.app.reading import open_to_read
from labeler.app.settings import Settings, config_folder, write_settings
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.errors import AppError

NOW = "2026-11-22T10:00:00.000000Z"


@pytest.fixture
def labeled(project, photos, tell, uid_of):
    """Six images, of which Ann has answered three."""
    add_folders(project, (photos(6),), watch=Watch())
    for image in (1, 2, 3):
        tell(project, "Ann", image, acts.SayOf(concept=uid_of(project, "apple")), acts.NothingElse())
    return project


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def add_concept(project, name):
    project.execute(AddConcepts(entries=(NewConcept(name=name),)))


def concepts_in(path):
    with closing(open_to_read(path)) as project:
        return [concept.name for concept in project.taxonomy().concepts]


def spoil(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE labels SET relation = 'absent' WHERE id = 1")
        connection.commit()


def test_a_backup_is_the_project_under_a_name_that_says_when(labeled, watch):
    backup = back_up(labeled, watch=watch)
    assert backup.path == labeled.path.with_name("project.backups") / "project.20261102100000.labeler"
    assert backup.at == "2026-11-02T10:00:00Z"
    assert answers_in(backup.path) == 3
    assert check_file(backup.path, watch=watch).damage == ()
    assert names(backup.path.parent) == [backup.path.name]
    assert backups_of(labeled.path) == (backup,)


def test_a_backup_of_which_nobody_has_heard_goes_into_the_folder_that_was_named(labeled, watch, tmp_path):
    backup = back_up(labeled, watch=watch, folder=tmp_path / "mine")
    assert backup.path.parent == tmp_path / "mine"
    assert backups_of(labeled.path) == ()
    assert backups_of(labeled.path, folder=tmp_path / "mine") == (backup,)


def test_the_users_folder_for_backups_has_one_for_each_project(labeled, project_at, watch, tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    (tmp_path / "other").mkdir()
    other = project_at(tmp_path / "other" / "project.labeler")
    write_settings(config_folder(), Settings(backups_folder=str(chosen)))
    try:
        mine, others = back_up(labeled, watch=watch), back_up(other, watch=watch)
    finally:
        write_settings(config_folder(), Settings())
    assert mine.path.parent != others.path.parent
    assert mine.path.parent.parent == others.path.parent.parent == chosen
    assert mine.path.parent.name.startswith("project-")
    assert backups_of(labeled.path, folder=folder_of_backups(labeled.path, chosen=str(chosen))) == (mine,)


def test_a_drive_that_is_not_plugged_in_is_told_and_nothing_is_made_in_its_place(labeled, watch, tmp_path):
    folder = folder_of_backups(labeled.path, chosen=str(tmp_path / "drive"))
    with pytest.raises(AppError, match="no backup was made"):
        back_up(labeled, watch=watch, folder=folder)
    assert not (tmp_path / "drive").exists()


def test_backups_taken_under_a_writer_are_all_whole(labeled, watch):
    """In the short steps of a window in which somebody goes on, with an answer between any two of them."""
    stop, failed = threading.Event(), []

    def go_on():
        number = 0
        try:
            while not stop.is_set():
                number += 1
                add_concept(labeled, f"concept {number}")
        except BaseException as error:
            failed.append(error)
            raise

    writer = threading.Thread(target=go_on)
    writer.start()
    try:
        backups = [back_up(labeled, watch=watch, gently=gently) for gently in (True, False, True, False)]
    finally:
        stop.set()
        writer.join()
    assert failed == []
    held = [len(concepts_in(backup.path)) for backup in backups]
    assert held == sorted(held)
    for backup in backups:
        assert check_file(backup.path, watch=watch).damage == ()


def test_beside_a_window_that_writes_a_backup_is_taken_by_reading_alone(labeled, watch):
    with closing(open_to_read(labeled.path)) as beside:
        backup = back_up(beside, watch=watch)
    add_concept(labeled, "later")
    assert "later" not in concepts_in(backup.path)


def test_a_copy_that_is_not_like_the_project_is_no_backup(labeled, watch):
    before = back_up(labeled, watch=watch)
    with Copied(labeled, watch=watch) as copied:
        spoil(copied._part.path)
        with pytest.raises(AppError, match="labels 1 has changed") as refusal:
            copied.keep(watch=watch)
    assert "What was said is saved" in refusal.value.line()
    assert names(before.path.parent) == [before.path.name]


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_backup_that_is_cut_off_leaves_nothing(labeled, after):
    class Impatient(Watch):
        def report(self, **told):
            nonlocal after
            after -= 1
            if after < 0:
                self.cancel()
            super().report(**told)

    try:
        back_up(labeled, watch=Impatient())
    except Cancelled:
        assert names(folder_of_backups(labeled.path)) == []
    else:
        assert len(names(folder_of_backups(labeled.path))) == 1
        assert after >= 0


@pytest.mark.parametrize("step", ["fsync", "link"])
def test_a_full_disk_is_told_and_leaves_the_backups_there_are(labeled, watch, monkeypatch, step):
    before = back_up(labeled, watch=watch)

    def full(*_given, **_named):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        if step == "link":
            # Where there are no hard links, it is renamed.
            patch.setattr(type(before.path), "rename", full)
        with pytest.raises(AppError) as refusal:
            back_up(labeled, watch=watch)
    assert refusal.value.title == "No backup was made"
    assert "no backup was made: " in refusal.value.line()
    assert names(before.path.parent) == [before.path.name]


def test_many_backups_are_thinned_and_what_is_not_ours_stays(labeled, watch, clock):
    folder = folder_of_backups(labeled.path)
    folder.mkdir()
    mine = [
        "notes.txt",
        "project.labeler",
        "project.2026.labeler",
        "project.99999999999999.labeler",
        "other.20260101000000.labeler",
    ]
    for name in mine:
        (folder / name).write_bytes(b"mine")
    (folder / "project.20260101000000.labeler").mkdir()
    (folder / "project.20260102000000.labeler").symlink_to(folder / "notes.txt")
    old = [folder / f"project.202610{day:02}{hour:02}0000.labeler" for day in range(1, 31) for hour in (8, 12)]
    for path in old:
        path.write_bytes(b"old")
    backup = back_up(labeled, watch=watch)
    left = backups_of(labeled.path)
    assert left[0] == backup
    assert len(left) == 15  # eleven more of the last days, and one of each of the three weeks before them
    for name in (*mine, "project.20260101000000.labeler", "project.20260102000000.labeler"):
        assert os.path.lexists(folder / name)


def test_where_the_clock_was_set_back_the_newest_backup_is_the_last_one_made(labeled, watch, clock):
    clock.today = "2026-11-20"
    first = back_up(labeled, watch=watch)
    add_concept(labeled, "later")
    clock.today = "2026-11-03"
    second = back_up(labeled, watch=watch)
    assert [backup.path for backup in backups_of(labeled.path)] == [second.path, first.path]
    assert newest_good(labeled.path, watch=watch) == second
    assert "later" in concepts_in(second.path)


def test_two_backups_of_one_second_have_names_of_their_own(tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    project = tmp_path / "work.labeler"
    for second in (0, 1, 2):
        backup = next_backup(project, folder, now=NOW)
        assert backup == Backup(path=folder / f"work.2026112210000{second}.labeler", at=f"2026-11-22T10:00:0{second}Z")
        backup.path.touch()


def test_a_name_as_long_as_names_may_be_has_backups_too(project_at, tmp_path, watch):
    project = project_at(tmp_path / f"{'ö' * 110}.labeler")
    backup = back_up(project, watch=watch)
    assert backups_of(project.path) == (backup,)


def test_a_name_with_signs_of_patterns_in_it_has_its_own_backups_alone(project_at, tmp_path, watch):
    project = project_at(tmp_path / "a.b[1]*.labeler")
    backup = back_up(project, watch=watch)
    backup.path.with_name("aXb1.20261122100000.labeler").touch()
    assert backups_of(project.path) == (backup,)


def test_the_newest_good_backup_is_the_first_that_is_whole(labeled, watch):
    whole = back_up(labeled, watch=watch)
    spoil(back_up(labeled, watch=watch).path)
    back_up(labeled, watch=watch).path.write_bytes(b"no project")
    back_up(labeled, watch=watch).path.write_bytes(b"")
    assert newest_good(labeled.path, watch=watch) == whole
    spoil(whole.path)
    assert newest_good(labeled.path, watch=watch) is None


def test_a_backup_is_put_back_and_what_stood_there_is_kept(labeled, watch, tmp_path):
    backup = back_up(labeled, watch=watch)
    add_concept(labeled, "later")
    labeled.close()
    aside = restore(labeled.path, backup.path, watch=watch, now=NOW)
    assert aside == tmp_path / "project.before-restore-20261122100000.labeler"
    assert "later" in concepts_in(aside)
    assert "later" not in concepts_in(labeled.path)
    assert check_file(labeled.path, watch=watch).damage == ()
    assert names(tmp_path) == ["photos", "project.backups", aside.name, "project.labeler"]
    again = open_project(labeled.path)
    add_concept(again, "after")
    again.close()
    assert "after" not in concepts_in(backup.path), "the backup itself is not what is worked in"


def test_a_project_that_is_gone_comes_back_from_its_backup(labeled, watch):
    backup = back_up(labeled, watch=watch)
    labeled.close()
    labeled.path.unlink()
    assert restore(labeled.path, backup.path, watch=watch, now=NOW) is None
    assert answers_in(labeled.path) == 3


@pytest.mark.parametrize("spoiled", ["a row", "the header", "half of it", "all of it"])
def test_a_damaged_backup_is_refused_and_the_project_stands_as_it_was(labeled, watch, tmp_path, spoiled):
    backup = back_up(labeled, watch=watch).path
    labeled.close()
    raw = backup.read_bytes()
    if spoiled == "a row":
        spoil(backup)
    else:
        backup.write_bytes(
            {"the header": b"x" * 100 + raw[100:], "half of it": raw[: len(raw) // 2], "all of it": b""}[spoiled]
        )
    before = labeled.path.read_bytes()
    with pytest.raises(AppError) as refusal:
        restore(labeled.path, backup, watch=watch, now=NOW)
    assert "\n" not in refusal.value.line()
    assert str(backup) in refusal.value.line()
    assert "Nothing was changed" in refusal.value.line()
    assert labeled.path.read_bytes() == before
    assert names(tmp_path) == ["photos", "project.backups", "project.labeler"]


def test_over_a_window_that_has_the_project_open_nothing_is_restored(labeled, watch):
    backup = back_up(labeled, watch=watch)
    with pytest.raises(AppError, match="open in another window"):
        restore(labeled.path, backup.path, watch=watch, now=NOW)
    add_concept(labeled, "later")
    assert "later" in concepts_in(labeled.path)


def test_the_project_itself_is_no_backup_of_it_and_one_that_is_not_there_is_none(labeled, watch, tmp_path):
    labeled.close()
    with pytest.raises(AppError, match="no backup of it"):
        restore(labeled.path, labeled.path, watch=watch, now=NOW)
    with pytest.raises(AppError, match="no such backup"):
        restore(labeled.path, tmp_path / "nothing", watch=watch, now=NOW)
    assert names(tmp_path) == ["photos", "project.labeler"]
