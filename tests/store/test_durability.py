"""What an acknowledged answer rests on: the settings of the connection, one file at rest, all of an act or nothing."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

import labeler
from labeler.domain.errors import AppError
from labeler.store import meta, schema
from labeler.store.engine import open_file
from labeler.store.project_file import open_project_file

NOW = "2026-11-21T10:00:00Z"
SETTINGS = {
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5_000,
}
WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from labeler.domain.errors import AppError
from labeler.store import meta
from labeler.store.project_file import open_project_file

path = Path(sys.argv[1])
file = open_project_file(path, writes=True, now="")
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, hard))
try:
    with file.writing() as transaction:
        meta.put(transaction, "too long", "x" * 500_000)
except AppError as error:
    sys.stdout.write(error.line())
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
with file.writing() as transaction:
    meta.put(transaction, "x", "y")
with file.reading() as reader:
    kept = meta.get(reader, "x"), meta.get(reader, "too long", default="nothing else")
sys.stdout.write("\\nwith room again: " + ", and ".join(kept) + "\\n")
file.close()
"""


def settings_of(file, *names):
    with file.reading() as reader:
        return {name: reader.value(text(f"PRAGMA {name}")) for name in names}


def test_a_connection_that_writes_is_durable(begun):
    assert settings_of(begun.file, *SETTINGS) == SETTINGS


def test_the_settings_stand_after_a_write_that_failed(begun):
    with pytest.raises(ZeroDivisionError), begun.file.writing() as transaction:
        meta.put(transaction, "x", str(1 / 0))
    assert settings_of(begun.file, *SETTINGS) == SETTINGS


def test_a_connection_that_reads_cannot_write(begun):
    reading = open_project_file(begun.path, writes=False, now=NOW)
    wanted = {"query_only": 1, "trusted_schema": 0, "cell_size_check": 1, "foreign_keys": 1}
    assert settings_of(reading, *wanted) == wanted
    with pytest.raises(AppError, match="read only"), reading.writing():
        pass
    reading.close()


def test_a_connection_to_read_cannot_write(begun):
    connection = open_file(begun.path, writes=False)
    with closing(connection), pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM labels")


def test_a_project_is_one_file_at_rest(begun):
    with begun.file.writing() as transaction:
        meta.put(transaction, "x", "y")
    assert {path.name for path in begun.path.parent.iterdir()} == {begun.path.name, f"{begun.path.name}.lock"}
    begun.file.close()
    assert list(begun.path.parent.iterdir()) == [begun.path]


def test_a_file_that_another_tool_set_to_wal_is_set_back(begun, open_at, plain_sql):
    begun.file.close()
    assert plain_sql(begun.path, "PRAGMA journal_mode = WAL") == [("wal",)]
    project = open_at(begun.path)
    assert settings_of(project.file, "journal_mode") == {"journal_mode": "delete"}
    with project.file.writing() as transaction:
        meta.put(transaction, "x", "y")
    project.file.close()
    assert list(begun.path.parent.iterdir()) == [begun.path]


def test_of_an_act_all_is_kept_or_nothing(begun):
    with begun.file.writing() as transaction:
        meta.put(transaction, "x", "before")
    with begun.rolled_back() as transaction:
        meta.put(transaction, "x", "after")
        meta.put(transaction, "y", "after")
    with begun.file.reading() as reader:
        assert meta.get(reader, "x") == "before"
        assert meta.get(reader, "y") == ""


def test_what_was_written_is_there_for_any_other_connection_at_once(begun, plain_sql):
    with begun.file.writing() as transaction:
        meta.put(transaction, "x", "y")
    assert plain_sql(begun.path, "SELECT value FROM meta WHERE key = 'x'") == [("y",)]


def test_a_write_takes_the_lock_before_it_reads(begun, plain_sql):
    """Otherwise two that read first and write later would both have to give up."""
    with begun.file.writing() as transaction:
        meta.get(transaction, "x")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            plain_sql(begun.path, "PRAGMA busy_timeout = 0", "BEGIN IMMEDIATE")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
def test_an_act_that_the_disk_had_no_room_for_is_told_in_words_and_the_next_one_is_kept(begun_template, tmp_path):
    path = tmp_path / "project.labeler"
    path.write_bytes(begun_template.read_bytes())
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOM, str(path)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(labeler.__file__).parents[1])},
        check=True,
    ).stdout
    assert "the disk" in told
    assert "What was saved before is safe; the last step was not saved" in told
    assert told.endswith("\nwith room again: y, and nothing else\n")
    assert list(tmp_path.iterdir()) == [path]


def test_a_refusal_of_the_schema_is_a_bug_and_not_told_as_the_users_trouble(begun):
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed"), begun.file.writing() as transaction:
        transaction.insert(schema.meta, key="taxonomy_revision", value="")
