"""Checking a file that may be damaged, gone, or left in the middle of a write."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys

import pytest

from labeler.app.adding import add_folders
from labeler.app.counts import count
from labeler.app.examining import check_file
from labeler.app.reading import open_to_read
from labeler.app.watch import Watch
from labeler.domain.errors import AppError

CRASHES = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE revisions SET verb = verb || 'x', at = at || 'x'")
connection.execute("UPDATE images SET problem = 'x' || digest")
connection.execute("UPDATE row_digests SET digest = digest || 'x'")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def closed(project, photos):
    """The file of a project with thirty images that nobody has open."""
    add_folders(project, [photos(30)], watch=Watch())
    project.close()
    return project.path


def test_a_sound_file_has_no_damage_and_no_missing_image(closed):
    findings = check_file(closed, watch=Watch())
    assert (findings.damage, findings.missing) == ((), ())


def test_a_row_changed_by_another_hand_is_damage(closed):
    with sqlite3.connect(closed) as connection:
        connection.execute("UPDATE concepts SET definition = 'other' WHERE id = 2")
    connection.close()
    (damage,) = check_file(closed, watch=Watch()).damage
    assert (damage.table, damage.id) == ("concepts", 2)


def test_a_file_that_cannot_be_opened_is_damage_too(closed, tmp_path):
    whole = closed.read_bytes()
    for name, broken in {
        "magic": b"X" + whole[1:],
        "application id": whole[:68] + b"\0\0\0\0" + whole[72:],
        "page size": whole[:16] + b"\x03\x07" + whole[18:],
        "empty": b"",
        "noise": b"\xff" * 5000,
    }.items():
        path = tmp_path / f"{name}.labeler"
        path.write_bytes(broken)
        findings = check_file(path, watch=Watch())
        assert findings.damage, name
        assert findings.damage[0].what, name


def test_a_missing_table_is_damage_and_no_bug(closed):
    connection = sqlite3.connect(closed)
    connection.execute("DROP VIEW counts")
    connection.execute("DROP TABLE revisions")
    connection.close()
    found = {each.table: each.what for each in check_file(closed, watch=Watch()).damage}
    assert found["revisions"] == "this table is missing"
    assert found["counts"] == "this view is missing"


def test_what_is_no_project_or_not_there_is_no_damage(tmp_path):
    (tmp_path / "notes.txt").write_text("hello")
    for name in ("notes.txt", "nothing.labeler"):
        with pytest.raises(AppError):
            check_file(tmp_path / name, watch=Watch())


def test_a_file_of_a_newer_program_is_refused_and_is_no_damage(closed):
    connection = sqlite3.connect(closed)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("UPDATE alembic_version SET version_num = '0099'")
    connection.commit()
    connection.close()
    before = closed.read_bytes()
    with pytest.raises(AppError, match="newer"):
        check_file(closed, watch=Watch())
    assert closed.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_project_whose_writer_was_killed_in_the_middle_is_read_as_it_was_before(closed, tmp_path):
    before = closed.read_bytes()
    died = subprocess.run([sys.executable, "-c", CRASHES, str(closed)], check=False)
    assert died.returncode == -signal.SIGKILL
    journal = closed.with_name(closed.name + "-journal")
    assert journal.stat().st_size > 0
    crashed = tmp_path / "crashed.labeler"
    for suffix in ("", "-journal"):
        shutil.copy(f"{closed}{suffix}", f"{crashed}{suffix}")
    assert check_file(closed, watch=Watch()).damage == ()
    assert closed.read_bytes() == before
    project = open_to_read(crashed)
    assert count(project).images["untouched"] == 30
    project.close()


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_that_may_not_be_read_is_no_damage(closed):
    closed.chmod(0)
    with pytest.raises(AppError):
        check_file(closed, watch=Watch())
