"""What disk and system do is told in words that are true: nobody is told "damaged" before it was looked at again."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from labeler.domain.errors import AppError, Damaged
from labeler.store import meta
from labeler.store.faults import told
from labeler.store.network import is_on_a_share, refuse_network_share
from labeler.store.project_file import open_project_file
from labeler.store.second_look import Cause, second_look

NOW = "2026-11-21T10:00:00Z"
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="such files are on Linux alone")


@pytest.fixture
def path(begun_template, tmp_path):
    path = tmp_path / "project.labeler"
    path.write_bytes(begun_template.read_bytes())
    return path


@pytest.fixture
def drive(tmp_path):
    """A small drive of its own, that can be filled, locked and unplugged."""
    place = tmp_path / "drive"
    place.mkdir()
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "labeler-test", place], capture_output=True, check=False
        ).returncode
    except OSError:
        mounted = 1
    if mounted:
        pytest.skip("only root may mount a drive, and not everywhere")
    yield place
    subprocess.run(["umount", "-l", place], capture_output=True, check=False)


def of_code(code, path, *, writing=True):
    """What is told where SQLite gives this code for a file."""
    error = sqlite3.OperationalError("in SQLite's own words")
    error.sqlite_errorcode = code
    with pytest.raises(AppError) as met, told(path, writing=writing):
        raise OperationalError("SELECT 1", {}, error)
    return met.value


def of_system(number, path):
    with pytest.raises(AppError) as met, told(path):
        raise OSError(number, os.strerror(number), str(path))
    return met.value


def read_all(path):
    with closing(open_project_file(path, writes=True, now=NOW)) as file, file.reading() as reader:
        reader.plain("SELECT count(*) FROM concepts JOIN meta")


def write_much(file):
    with file.writing() as transaction:
        for number in range(400):
            meta.put(transaction, f"key {number}", "x" * 5000)


CODES = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk could not be written or read",
    sqlite3.SQLITE_IOERR_FSYNC: "the disk could not be written or read",
    sqlite3.SQLITE_IOERR_LOCK: "does not keep two programs apart",
    sqlite3.SQLITE_IOERR_NOMEM: "no memory",
    sqlite3.SQLITE_NOMEM: "no memory",
    sqlite3.SQLITE_READONLY: "may not be written",
    sqlite3.SQLITE_READONLY_DBMOVED: "moved or renamed",
    sqlite3.SQLITE_BUSY: "another program holds the project",
    sqlite3.SQLITE_LOCKED: "another program holds the project",
    sqlite3.SQLITE_PROTOCOL: "another program holds the project",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened here",
    sqlite3.SQLITE_PERM: "may not be written",
    sqlite3.SQLITE_CORRUPT: "the project file is damaged",
    sqlite3.SQLITE_CORRUPT_INDEX: "the project file is damaged",
    sqlite3.SQLITE_NOTADB: "the project file is damaged",
}


@pytest.mark.parametrize("code", CODES)
def test_each_code_of_sqlite_says_what_where_whether_the_work_is_safe_and_what_to_do(path, code):
    error = of_code(code, path)
    assert CODES[code] in error.what
    assert error.where == str(path)
    assert error.safe
    assert error.todo
    assert error.title
    assert isinstance(error, Damaged) == (code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))


@pytest.mark.parametrize("code", CODES)
def test_whatever_sqlite_says_of_a_file_that_is_gone_it_is_told_to_be_gone(path, code):
    path.unlink()
    error = of_code(code, path)
    assert not isinstance(error, Damaged)
    if code not in (sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY_DBMOVED):
        assert error.what == "the project is no longer there"


@pytest.mark.parametrize("code", CODES)
def test_whatever_sqlite_says_where_the_folder_is_gone_the_drive_is_told_to_be_gone(path, code):
    shutil.rmtree(path.parent)
    error = of_code(code, path)
    assert error.what == "the drive or folder is no longer there"
    assert not isinstance(error, Damaged)


def test_what_sqlite_says_of_our_own_mistakes_stays_a_bug(path):
    error = sqlite3.OperationalError("no such table")
    error.sqlite_errorcode = sqlite3.SQLITE_ERROR
    with pytest.raises(OperationalError), told(path):
        raise OperationalError("SELECT", {}, error)
    with pytest.raises(sqlite3.OperationalError), told(path):
        raise error


def test_reading_says_that_nothing_was_changed_and_writing_that_the_last_step_was_not_saved(path):
    assert "nothing was changed" in of_code(sqlite3.SQLITE_IOERR, path, writing=False).safe
    assert "the last step was not saved" in of_code(sqlite3.SQLITE_IOERR, path).safe


def test_a_beginning_that_is_no_longer_a_projects_is_told_as_damage_of_that_kind(path):
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    error = of_code(sqlite3.SQLITE_NOTADB, path)
    assert isinstance(error, Damaged)
    assert error.what == "this file does not begin as a project does"


def test_a_file_that_was_really_damaged_is_told_to_be_damaged(path):
    whole = bytearray(path.read_bytes())
    whole[4096:-1] = b"\xff" * (len(whole) - 4097)
    path.write_bytes(whole)
    with pytest.raises(Damaged) as met:
        read_all(path)
    assert "labeler restore" in met.value.todo


SYSTEM = {
    "ENOSPC": "the disk is full",
    "EDQUOT": "the disk is full",
    "EIO": "could not be written or read",
    "EROFS": "can only be read",
    "EACCES": "may not read or write",
    "EMFILE": "too many files",
    "ENOENT": "no longer there",
    "ESTALE": "the drive or folder is no longer there",
    "ENAMETOOLONG": "too long",
}


@pytest.mark.parametrize("name", [name for name in SYSTEM if hasattr(errno, name)])
def test_what_the_system_says_is_told_in_words_too(path, name):
    error = of_system(getattr(errno, name), path)
    assert SYSTEM[name] in error.what
    assert error.todo
    assert error.safe


def test_what_the_system_says_seldom_is_told_in_its_own_words(path):
    assert os.strerror(errno.EXDEV) in of_system(errno.EXDEV, path).what


def test_nothing_is_found_where_nothing_is_in_the_way(path):
    assert second_look(path, tuple(set(Cause) - {Cause.NOTHING})) is Cause.NOTHING
    assert second_look(path.parent) is Cause.NOTHING


@on_linux
def test_a_drive_that_gives_other_bytes_each_time_is_found_before_damage_is():
    # Each reading of this file gives another uuid.
    assert second_look(Path("/proc/sys/kernel/random/uuid")) is Cause.UNSTEADY


@on_linux
def test_a_drive_that_fails_in_reading_is_found_before_damage_is():
    # There is nothing at address 0 to be read.
    assert second_look(Path("/proc/self/mem")) is Cause.FAILS
    assert of_code(sqlite3.SQLITE_CORRUPT, Path("/proc/self/mem")).what == "the disk could not be written or read"


@on_linux
def test_too_many_open_files_are_told_as_that(path):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    next_one = os.open(os.devnull, os.O_RDONLY)
    os.close(next_one)
    resource.setrlimit(resource.RLIMIT_NOFILE, (next_one, hard))
    try:
        error = of_code(sqlite3.SQLITE_CANTOPEN, path)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert error.what == "too many files are open at once"


def test_a_full_drive_is_told_to_be_full_and_goes_on_when_there_is_room(drive, begun_template):
    path = drive / "project.labeler"
    path.write_bytes(begun_template.read_bytes())
    file = open_project_file(path, writes=True, now=NOW)
    with pytest.raises(OSError, match="No space"):
        (drive / "fill").write_bytes(bytes(4 << 20))
    assert second_look(path, (Cause.NO_ROOM,)) is Cause.NO_ROOM
    for code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        assert of_code(code, path).what == "the disk is full", "whatever SQLite calls it"
    with pytest.raises(AppError) as met:
        write_much(file)
    assert met.value.what == "the disk is full"
    (drive / "fill").unlink()
    with file.writing() as transaction:
        meta.put(transaction, "x", "y")
    file.close()


def test_a_drive_that_became_read_only_is_told_as_that(drive, begun_template):
    path = drive / "project.labeler"
    path.write_bytes(begun_template.read_bytes())
    subprocess.run(["mount", "-o", "remount,ro", drive], check=True)
    assert of_code(sqlite3.SQLITE_READONLY, path).what == "this drive can only be read"
    with pytest.raises(AppError, match="medium that can only be read"):
        open_project_file(path, writes=True, now=NOW)


def test_an_unplugged_drive_is_told_to_be_gone_and_never_the_project_to_be_damaged(drive, begun_template):
    path = drive / "project.labeler"
    path.write_bytes(begun_template.read_bytes())
    file = open_project_file(path, writes=True, now=NOW)
    subprocess.run(["umount", "-l", drive], check=True)
    with pytest.raises(AppError) as met, file.writing() as transaction:
        meta.put(transaction, "x", "y")
    assert not isinstance(met.value, Damaged)
    assert "no longer there" in met.value.what or "moved" in met.value.what
    file.close()


def test_a_disk_of_this_computer_is_no_share(tmp_path):
    assert not is_on_a_share(tmp_path / "project.labeler")
    refuse_network_share(tmp_path / "project.labeler")
