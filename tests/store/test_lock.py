"""Two windows on one project: the second is told who has it, and may read; after a kill the lock is gone at once."""

import getpass
import os
import socket
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

import labeler
from labeler.domain.errors import AppError, OnlyReadable
from labeler.store import meta
from labeler.store.project_file import open_project_file

NOW = "2026-11-21T10:00:00Z"
HOLDER = """
import sys
from datetime import datetime
from pathlib import Path
from labeler.store import meta
from labeler.store.project_file import open_project_file

file = open_project_file(Path(sys.argv[1]), writes=True, now="2026-11-20T09:00:00Z")
if sys.argv[2] == "in the middle of writing":
    with file.writing() as transaction:
        for number in range(2000):
            meta.put(transaction, f"key {number}", "x" * 5000)
        sys.stdout.write("held\\n")
        sys.stdout.flush()
        sys.stdin.read()
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.read()
file.close()
"""


@pytest.fixture
def path(begun_template, tmp_path):
    path = tmp_path / "project.labeler"
    path.write_bytes(begun_template.read_bytes())
    return path


@pytest.fixture
def holder(path):
    """Another process that has the project open to write; ended at the end."""
    started = []

    def start(doing="nothing"):
        checkout = str(Path(labeler.__file__).parents[1])
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, str(path), doing],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": checkout},
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def local(moment):
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d %H:%M}"


def open_to_write(path):
    return open_project_file(path, writes=True, now=NOW)


def test_the_second_is_told_who_has_it_where_and_since_when(path, holder):
    process = holder()
    with pytest.raises(AppError) as refusal:
        open_to_write(path)
    line = refusal.value.line()
    where = f"process {process.pid} on {socket.gethostname()}, since {local('2026-11-20T09:00:00+00:00')}"
    assert f"{getpass.getuser()} ({where})" in line
    assert str(path) in line
    assert "Nothing was changed" in line
    assert refusal.value.title == "This project can only be read"
    assert ".lock" not in line


def test_the_second_is_told_who_is_labeling_as_soon_as_that_is_known(path):
    first = open_to_write(path)
    first.name_labeler("Ann <b>")
    with pytest.raises(OnlyReadable) as refusal:
        open_to_write(path)
    assert f": Ann <b>, signed in as {getpass.getuser()} (process" in refusal.value.line()
    first.name_labeler("Bea")
    with pytest.raises(OnlyReadable, match="Bea, signed in as"):
        open_to_write(path)
    first.close()
    assert list(path.parent.iterdir()) == [path]


def test_the_name_of_a_labeler_that_cannot_be_written_down_is_no_reason_to_stop(path):
    first = open_to_write(path)
    lock = path.with_name("project.labeler.lock")
    lock.unlink()
    first.name_labeler("Ann")
    with first.writing() as transaction:
        meta.put(transaction, "x", "y")
    first.close()
    reading = open_project_file(path, writes=False, now=NOW)
    reading.name_labeler("Ann")
    reading.close()
    assert list(path.parent.iterdir()) == [path]


def test_being_refused_leaves_the_first_its_lock(path, holder):
    holder()
    for _ in range(3):
        with pytest.raises(AppError, match="open in another window"):
            open_to_write(path)


def test_reading_works_meanwhile(path, holder):
    holder()
    file = open_project_file(path, writes=False, now=NOW)
    with file.reading() as reader:
        assert meta.taxonomy_revision(reader) == 2
    file.close()
    with pytest.raises(AppError, match="open in another window"):
        open_to_write(path)


def test_closing_lets_go_at_once_and_leaves_no_file_behind(path, holder):
    process = holder()
    process.communicate("")
    assert list(path.parent.iterdir()) == [path]
    open_to_write(path).close()
    assert list(path.parent.iterdir()) == [path]


def test_after_a_kill_the_lock_is_gone_at_once(path, holder):
    process = holder()
    process.kill()
    process.wait()
    file = open_to_write(path)
    with file.writing() as transaction:
        meta.put(transaction, "x", "y")
    file.close()
    assert list(path.parent.iterdir()) == [path]


def test_after_a_kill_in_the_middle_of_writing_the_project_is_as_it_was(path, holder, damage_of):
    process = holder("in the middle of writing")
    process.kill()
    process.wait()
    file = open_to_write(path)
    with file.reading() as reader:
        assert meta.get(reader, "key 0") == ""
    assert damage_of(file) == []
    file.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_second_window_of_the_same_program_is_told_too(path):
    first = open_to_write(path)
    with pytest.raises(AppError, match=f"process {os.getpid()} on"):
        open_to_write(path)
    with first.writing() as transaction:
        meta.put(transaction, "x", "y")
    first.close()
    open_to_write(path).close()


@pytest.mark.parametrize("left", [b"", b"{", b"\xff\xfe", b'{"process": "x"}', b"[]", b"null"])
def test_what_a_lock_file_says_is_not_trusted(path, holder, left):
    """A file that a killed program left behind, or that something else wrote: it locks nobody out."""
    path.with_name("project.labeler.lock").write_bytes(left)
    open_to_write(path).close()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("left", [b"", b"{", b"\xff\xfe", b'{"process": "x"}', b"[]", b"null"])
def test_where_the_lock_does_not_say_who_has_it_it_is_refused_all_the_same(path, left):
    first = open_to_write(path)
    path.with_name("project.labeler.lock").write_bytes(left)
    with pytest.raises(AppError, match="open in another window or command"):
        open_to_write(path)
    first.close()


def test_a_file_that_is_no_project_gets_no_lock_file(tmp_path):
    for name, content in {"text": b"hello", "empty": b"", "half": b"SQLite format 3\x00"}.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(AppError, match="not a Labeler project"):
            open_to_write(path)
        assert path.read_bytes() == content
    with pytest.raises(AppError, match="no project here"):
        open_to_write(tmp_path / "gone")
    assert {path.name for path in tmp_path.iterdir()} == {"text", "empty", "half"}


def test_a_lock_file_that_leads_elsewhere_is_refused_and_what_it_leads_to_stays(path):
    bait = path.with_name("thesis.txt")
    bait.write_text("years of work")
    path.with_name(f"{path.name}.lock").symlink_to(bait)
    with pytest.raises(AppError):
        open_project_file(path, writes=True, now=NOW)
    assert bait.read_text() == "years of work"


def test_behind_a_link_a_project_has_the_same_lock(path):
    link = path.with_name("link.labeler")
    link.symlink_to(path)
    with closing(open_project_file(path, writes=True, now=NOW)), pytest.raises(AppError, match="is open in"):
        open_project_file(link, writes=True, now=NOW)
