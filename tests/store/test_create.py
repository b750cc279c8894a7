"""A new project comes into being whole or not at all, under any name that the system takes, and never over a file."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import labeler
from labeler.domain.errors import AppError
from labeler.store import meta
from labeler.store.create import begun_project_file, create_project_file
from labeler.store.header import read_header
from labeler.store.network import file_system_of
from labeler.store.project_file import open_project_file
from labeler.store.schema import APPLICATION_ID, SCHEMA_VERSION

NOW = "2026-11-21T10:00:00Z"
NAMES = [
    "first dance.labeler",
    "what?.labeler",
    "#1.labeler",
    "100%.labeler",
    "100%20.labeler",
    "a&b=c;d.labeler",
    "'quoted' \"twice\".labeler",
    "line\nbreak.labeler",
    "-dash.labeler",
    "日本語 café.labeler",
    "back\\slash.labeler",
    "file:colon?mode=memory.labeler",
    "no suffix",
]
WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from labeler.domain.errors import AppError
from labeler.store.create import begun_project_file, create_project_file

resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    create_project_file(Path(sys.argv[1]))
except AppError as error:
    sys.stdout.write(error.line())
"""


def used_at(path):
    """Makes a project, writes into it, reads it again; what is left in its folder."""
    create_project_file(path)
    file = open_project_file(path, writes=True, now=NOW)
    with file.writing() as transaction:
        meta.put(transaction, "x", "y")
    file.close()
    again = open_project_file(path, writes=False, now=NOW)
    with again.reading() as reader:
        assert meta.get(reader, "x") == "y"
    again.snapshot(path.with_name("copy"))
    again.close()
    return {left.name for left in path.parent.iterdir()} - {"copy"}


def test_a_new_project_says_what_it_is_in_its_header(tmp_path):
    path = tmp_path / "new.labeler"
    create_project_file(path)
    assert read_header(path).schema_version == SCHEMA_VERSION
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert path.read_bytes()[68:72] == b"LABL"


@pytest.mark.skipif(sys.platform == "win32", reason="most of these are no names there")
@pytest.mark.parametrize("name", NAMES)
def test_a_project_may_have_any_name(tmp_path, name):
    assert used_at(tmp_path / name) == {name}


@pytest.mark.skipif(sys.platform == "win32", reason="most of these are no names there")
@pytest.mark.parametrize("name", NAMES)
def test_a_project_may_lie_in_any_folder(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    assert used_at(folder / "p.labeler") == {"p.labeler"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_project_may_lie_in_a_folder_whose_name_is_not_utf8(tmp_path):
    folder = tmp_path / os.fsdecode(b"caf\xe9 ?#%")
    folder.mkdir()
    assert used_at(folder / "p.labeler") == {"p.labeler"}
    name = os.fsdecode(b"\xff.labeler")
    assert used_at(folder / name) == {"p.labeler", name}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_not_utf8_is_told_in_words_that_can_be_shown(tmp_path):
    path = tmp_path / os.fsdecode(b"\xff.labeler")
    create_project_file(path)
    with pytest.raises(AppError) as refusal:
        create_project_file(path)
    assert "\\xff.labeler" in refusal.value.line().encode("utf-8").decode("utf-8")


@pytest.mark.parametrize("content", [b"", b"mine"])
def test_a_file_that_is_there_is_never_touched(tmp_path, content):
    path = tmp_path / "mine.labeler"
    path.write_bytes(content)
    with pytest.raises(AppError, match="already"):
        create_project_file(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_of_that_name_is_never_touched(tmp_path):
    (tmp_path / "mine.labeler").mkdir()
    with pytest.raises(AppError, match="already"):
        create_project_file(tmp_path / "mine.labeler")


def test_a_link_that_leads_nowhere_is_never_replaced(tmp_path):
    path = tmp_path / "link.labeler"
    path.symlink_to(tmp_path / "nowhere")
    with pytest.raises(AppError, match="already"):
        create_project_file(path)
    assert path.is_symlink()
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(AppError, match="no such folder"):
        create_project_file(tmp_path / "gone" / "new.labeler")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_a_project_that_the_disk_had_no_room_for_leaves_nothing_behind(tmp_path):
    made = subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOM, str(tmp_path / "new.labeler")],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(labeler.__file__).parents[1])},
        check=True,
    )
    assert made.stdout.startswith(f"{tmp_path}: the disk ")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_told_in_words(tmp_path):
    with pytest.raises(AppError) as refusal:
        create_project_file(tmp_path / ("x" * 250))
    assert refusal.value.where.startswith(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_project_beside_another_keeps_out_of_its_way(tmp_path):
    assert used_at(tmp_path / "a.labeler") == {"a.labeler"}
    assert used_at(tmp_path / "b.labeler") == {"a.labeler", "b.labeler"}


@pytest.mark.skipif(sys.platform != "linux", reason="only there the system tells")
def test_the_kind_of_file_system_is_known_for_folders_that_are_there_and_those_that_are_not(tmp_path):
    assert file_system_of(tmp_path) != ""
    assert file_system_of(tmp_path / "gone") == file_system_of(tmp_path)


def test_what_is_left_of_a_project_that_was_killed_while_it_was_made_goes_when_it_is_made_again(tmp_path):
    for name in (".new.labeler.new", ".new.labeler.new-journal"):
        (tmp_path / name).write_bytes(b"half")
    create_project_file(tmp_path / "new.labeler")
    assert [path.name for path in tmp_path.iterdir()] == ["new.labeler"]


def test_what_is_left_behind_a_project_that_was_killed_when_it_had_its_name_goes_when_it_is_opened(tmp_path):
    path = tmp_path / "new.labeler"
    create_project_file(path)
    os.link(path, tmp_path / ".new.labeler.new")
    open_project_file(path, writes=True, now=NOW).close()
    assert list(tmp_path.iterdir()) == [path]


def test_two_that_make_the_same_project_at_once_do_not_make_it_together(tmp_path):
    path = tmp_path / "new.labeler"
    with begun_project_file(path, now=NOW):
        with pytest.raises(AppError, match="open in another window"):
            create_project_file(path)
        assert not path.exists()
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_came_while_a_project_was_made_is_not_touched(tmp_path):
    path = tmp_path / "new.labeler"
    with pytest.raises(AppError, match="already"), begun_project_file(path):
        path.write_text("somebody's own")
    assert path.read_text() == "somebody's own"
    assert list(tmp_path.iterdir()) == [path]
