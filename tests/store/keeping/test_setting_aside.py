"""A project file that makes room for another is kept, with its journal, and takes nobody's place."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from labeler.domain.errors import AppError
from labeler.store.keeping.backing_up import copy_file
from labeler.store.keeping.lasting import Part
from labeler.store.keeping.setting_aside import put_in_place, set_aside
from labeler.store.project_file import open_project_file

NOW = "2026-11-22T10:00:00.123Z"
CUT_OFF = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE images SET camera = hex(zeroblob(2000))")
connection.execute("UPDATE meta SET value = 'torn'")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def project(used_template, tmp_path):
    path = tmp_path / "work.labeler"
    shutil.copyfile(used_template, path)
    return path


def names(folder):
    return {path.name for path in folder.iterdir()}


def cut_a_write_off(project):
    """Kills a process in the middle of a write that is on the disk already; its journal is left."""
    done = subprocess.run([sys.executable, "-c", CUT_OFF, str(project)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert project.with_name("work.labeler-journal").stat().st_size > 0


def cameras(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT DISTINCT ifnull(length(camera), 0) > 1000 FROM images").fetchall()


def test_a_file_set_aside_is_the_file_itself_under_a_name_that_says_why_and_when(project, tmp_path):
    before = project.read_bytes()
    aside = set_aside(project, now=NOW, why="damaged")
    assert names(tmp_path) == {"work.damaged-20261122100000.labeler"}
    assert aside.read_bytes() == before


def test_nothing_is_ever_overwritten_by_a_file_that_is_set_aside(project, tmp_path):
    taken = tmp_path / "work.damaged-20261122100000.labeler"
    taken.write_bytes(b"mine")
    aside = set_aside(project, now=NOW, why="damaged")
    assert aside.name == "work.damaged-20261122100000-2.labeler"
    assert taken.read_bytes() == b"mine"


def test_a_journal_goes_with_the_file_it_belongs_to(project, tmp_path):
    cut_a_write_off(project)
    aside = set_aside(project, now=NOW, why="damaged")
    assert names(tmp_path) == {aside.name, f"{aside.name}-journal"}
    assert cameras(aside) == [(0,)]


def test_without_hard_links_it_is_renamed_all_the_same(project, tmp_path, monkeypatch):
    def no_links(_path, _place):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    taken = tmp_path / "work.damaged-20261122100000.labeler"
    taken.write_bytes(b"mine")
    assert set_aside(project, now=NOW, why="damaged").name == "work.damaged-20261122100000-2.labeler"
    assert taken.read_bytes() == b"mine"
    assert not project.exists()


def test_what_is_put_in_place_stands_there_and_what_stood_there_is_kept(
    project, used_template, fresh_template, tmp_path
):
    before = project.read_bytes()
    with Part(tmp_path) as part:
        copy_file(fresh_template, part)
        aside = put_in_place(part, project, now=NOW, why="before-restore")
    assert names(tmp_path) == {"work.labeler", "work.before-restore-20261122100000.labeler"}
    assert aside.read_bytes() == before
    with closing(sqlite3.connect(project)) as connection:
        assert connection.execute("SELECT count(*) FROM images").fetchall() == [(0,)]


def test_where_nothing_stood_nothing_is_set_aside(project, fresh_template, tmp_path):
    project.unlink()
    with Part(tmp_path) as part:
        copy_file(fresh_template, part)
        assert put_in_place(part, project, now=NOW, why="before-restore") is None
    assert names(tmp_path) == {"work.labeler"}


def test_a_journal_is_never_played_into_another_file(project, fresh_template, tmp_path):
    cut_a_write_off(project)
    with Part(tmp_path) as part:
        copy_file(fresh_template, part)
        aside = put_in_place(part, project, now=NOW, why="before-restore")
    assert names(tmp_path) == {"work.labeler", aside.name}
    assert cameras(aside) == [(0,)]
    open_project_file(project, writes=True, now=NOW).close()


def test_a_project_that_cannot_be_replaced_stands_as_it_was(project, fresh_template, tmp_path, monkeypatch):
    before = project.read_bytes()
    with Part(tmp_path) as part:
        copy_file(fresh_template, part)

        def full(_place):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(part, "replace", full)
        with pytest.raises(AppError):
            put_in_place(part, project, now=NOW, why="before-restore")
    assert names(tmp_path) == {"work.labeler"}
    assert project.read_bytes() == before


def test_a_second_name_that_a_killed_run_had_given_is_used_again(project, tmp_path):
    os.link(project, tmp_path / "work.damaged-20261122095959.labeler")
    assert set_aside(project, now=NOW, why="damaged").name == "work.damaged-20261122095959.labeler"
    assert names(tmp_path) == {"work.damaged-20261122095959.labeler"}


def test_a_file_that_is_not_there_cannot_be_set_aside(tmp_path):
    with pytest.raises(AppError):
        set_aside(tmp_path / "nothing.labeler", now=NOW, why="damaged")


def test_a_link_that_looks_like_a_file_set_aside_is_not_taken_for_one(project, tmp_path):
    (tmp_path / "work.damaged-20261122095959.labeler").symlink_to(project)
    before = project.read_bytes()
    aside = set_aside(project, now=NOW, why="damaged")
    assert aside.name == "work.damaged-20261122100000.labeler"
    assert aside.read_bytes() == before


def test_a_journal_that_names_another_file_is_not_played_back_and_goes_aside(project, fresh_template, tmp_path):
    cut_a_write_off(project)
    bait = tmp_path / "thesis.txt"
    bait.write_text("years of work")
    name = str(bait).encode()
    ending = bytes(4) + name + len(name).to_bytes(4, "big") + sum(name).to_bytes(4, "big")
    journal = project.with_name("work.labeler-journal")
    journal.write_bytes(journal.read_bytes() + ending + bytes.fromhex("d9d505f920a163d7"))
    with Part(tmp_path) as part:
        copy_file(fresh_template, part)
        aside = put_in_place(part, project, now=NOW, why="before-restore")
    assert bait.exists()
    assert names(tmp_path) == {"thesis.txt", "work.labeler", aside.name, f"{aside.name}-journal"}
