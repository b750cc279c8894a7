"""Backups and restoring where something odd lies in the way: leftovers of a kill, links, texts that are none."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from labeler.app.adding import add_folders
from labeler.app.backup_places import backups_of, folder_of_backups, next_backup
from labeler.app.backups import answers_in, back_up, newest_good, restore
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.examining import check_file
from labeler.app.project import new_project, open_project
from labeler.app.reading import open_to_read
from labeler.app.salvage import salvage
from labeler.app.watch import Watch
from labeler.domain.errors import AppError

NOW = "2026-11-22T10:00:00.000000Z"
KILLED = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(f"PRAGMA journal_mode = {sys.argv[2]}")
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE concepts SET definition = hex(zeroblob(20000))")
connection.execute("UPDATE meta SET value = 'torn'")
if sys.argv[2] == "WAL":
    connection.execute("COMMIT")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def labeled(project, photos):
    add_folders(project, (photos(2),), watch=Watch())
    return project


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def add_concept(project, name):
    project.execute(AddConcepts(entries=(NewConcept(name=name),)))


def concepts_in(path):
    with closing(open_to_read(path)) as project:
        return [concept.name for concept in project.taxonomy().concepts]


def make_a_text_none(path):
    """What a flipped bit makes of a letter."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE concepts SET definition = CAST(x'ff' AS TEXT) WHERE id = 1")
        connection.commit()


def kill_in_the_middle(path, mode):
    """Another program is killed when its write is on the disk, but not done."""
    assert subprocess.run([sys.executable, "-c", KILLED, str(path), mode], check=False).returncode == -signal.SIGKILL


def test_where_the_next_name_is_taken_by_a_folder_the_backup_has_the_one_after(labeled, watch):
    first = next_backup(labeled.path, folder_of_backups(labeled.path), now=f"{labeled.clock.today}T10:00:00Z")
    first.path.mkdir(parents=True)
    backup = back_up(labeled, watch=watch)
    assert backup.path.name == "project.20261102100001.labeler"


def test_a_backup_of_the_end_of_time_is_none_of_ours(labeled, watch):
    folder = folder_of_backups(labeled.path)
    folder.mkdir()
    (folder / "project.99991231235959.labeler").write_bytes(b"mine")
    backup = back_up(labeled, watch=watch)
    assert backups_of(labeled.path) == (backup,)


def test_a_backup_in_which_a_text_is_none_is_damaged_and_the_one_before_is_found(labeled, watch):
    whole, spoiled = back_up(labeled, watch=watch), back_up(labeled, watch=watch)
    make_a_text_none(spoiled.path)
    assert newest_good(labeled.path, watch=watch) == whole
    make_a_text_none(whole.path)
    assert newest_good(labeled.path, watch=watch) is None
    labeled.close()
    with pytest.raises(AppError, match="this backup is damaged"):
        restore(labeled.path, whole.path, watch=watch, now=NOW)


def test_of_a_project_in_which_a_text_is_none_no_backup_is_made_and_that_is_told(labeled, watch):
    labeled.close()
    make_a_text_none(labeled.path)
    with closing(open_project(labeled.path)) as project, pytest.raises(AppError, match="no backup was made"):
        back_up(project, watch=watch)


def test_how_much_a_damaged_backup_holds_is_told_to_be_unknown(labeled, watch):
    backup = back_up(labeled, watch=watch)
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute("DROP TABLE answer_tallies")
    with pytest.raises(AppError):
        answers_in(backup.path)


def test_a_backup_of_a_newer_program_is_not_called_damaged(labeled, watch):
    backup = back_up(labeled, watch=watch)
    labeled.close()
    with closing(sqlite3.connect(backup.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(AppError, match="newer Labeler") as refusal:
        restore(labeled.path, backup.path, watch=watch, now=NOW)
    assert "damaged" not in f"{refusal.value.title} {refusal.value.line()}"
    assert str(backup.path) in refusal.value.line()


@pytest.mark.parametrize("is_gone", [False, True])
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_what_another_program_began_is_never_played_into_a_restored_project(labeled, watch, mode, is_gone):
    backup = back_up(labeled, watch=watch)
    add_concept(labeled, "later")
    labeled.close()
    kill_in_the_middle(labeled.path, mode)
    if is_gone:
        labeled.path.unlink()
    aside = restore(labeled.path, backup.path, watch=watch, now=NOW)
    assert [each for each in names(labeled.path.parent) if each.startswith("project.labeler-")] == []
    assert check_file(labeled.path, watch=watch).damage == ()
    assert "later" not in concepts_in(labeled.path)
    assert (aside is None) == is_gone


def test_a_project_behind_a_link_is_restored_where_it_is(labeled, watch, tmp_path):
    backup = back_up(labeled, watch=watch)
    add_concept(labeled, "later")
    labeled.close()
    link = tmp_path / "photos" / "link.labeler"
    link.symlink_to(labeled.path)
    assert backups_of(link) == (backup,)
    aside = restore(link, backup.path, watch=watch, now=NOW)
    assert link.is_symlink()
    assert "later" not in concepts_in(labeled.path)
    assert aside.parent == labeled.path.parent
    assert "later" in concepts_in(aside)


def test_a_folder_is_never_moved_away_for_a_backup(labeled, watch, tmp_path):
    backup = back_up(labeled, watch=watch)
    before = names(tmp_path)
    with pytest.raises(AppError, match="not a Labeler project"):
        restore(tmp_path / "photos", backup.path, watch=watch, now=NOW)
    assert names(tmp_path) == before


def test_what_lies_beside_a_place_is_never_played_into_a_new_project(labeled, watch):
    labeled.close()
    kill_in_the_middle(labeled.path, "DELETE")
    labeled.path.unlink()
    with pytest.raises(AppError, match="a file of this name already"):
        new_project(labeled.path, lead="Zoe").close()


def test_what_is_salvaged_has_what_another_program_left_in_its_log_and_nothing_is_played_into_it(labeled, watch):
    labeled.close()
    kill_in_the_middle(labeled.path, "WAL")
    saved = salvage(labeled.path, watch=watch, now=NOW)
    assert check_file(labeled.path, watch=watch).damage == ()
    assert "meta" in saved.lost, "what the other program wrote is in its log alone"
    assert [each for each in names(labeled.path.parent) if each.startswith("project.labeler-")] == []


# Another project of the same name, and a private one


def test_a_project_is_offered_no_backup_of_another_that_had_its_name_and_removes_none(labeled, tmp_path, photos):
    other = back_up(labeled, watch=Watch())
    labeled.close()
    labeled.path.rename(tmp_path / "elsewhere.labeler")
    new_project(labeled.path, lead="Bea").close()
    assert newest_good(labeled.path, watch=Watch()) is None
    mine = open_project(labeled.path)
    own = [back_up(mine, watch=Watch()) for _ in range(14)]
    mine.close()
    left = backups_of(labeled.path)
    assert other in left
    assert newest_good(labeled.path, watch=Watch()) == own[-1] == left[0]
    assert len(left) == 13


def test_where_a_file_cannot_say_whose_it_is_the_newest_backup_of_its_name_is_offered(labeled):
    backup = back_up(labeled, watch=Watch())
    labeled.close()
    labeled.path.write_bytes(b"x" * 100_000)
    assert newest_good(labeled.path, watch=Watch()) == backup


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such permissions there")
def test_a_private_project_has_private_copies(labeled):
    labeled.path.chmod(0o600)
    backup = back_up(labeled, watch=Watch())
    assert backup.path.stat().st_mode & 0o777 == 0o600
    labeled.close()
    backup.path.chmod(0o644)
    restore(labeled.path, backup.path, watch=Watch(), now=NOW)
    assert labeled.path.stat().st_mode & 0o777 == 0o600
