"""A project file from someone else is looked at before it is opened, and nothing of it is run or written."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from alembic import command
from alembic.config import Config

from labeler.domain.errors import AppError, Damaged
from labeler.store.damage import definitions, strangers
from labeler.store.engine import WRITES, engine_for
from labeler.store.journal import journal_of, refuse_linked_journal
from labeler.store.migrate import MIGRATIONS
from labeler.store.project_file import open_project_file
from labeler.store.schema import SCHEMA_VERSION, VIEWS

NOW = "2026-11-22T10:00:00Z"
MAGIC = bytes.fromhex("d9d505f920a163d7")
CRASHED = (
    "PRAGMA cache_size = 1",
    "BEGIN IMMEDIATE",
    "CREATE TABLE IF NOT EXISTS filler (id INTEGER PRIMARY KEY, words TEXT)",
)
ADDED = {
    "trigger": "CREATE TRIGGER other AFTER INSERT ON labels BEGIN DELETE FROM labels; END",
    "view": "CREATE VIEW other AS SELECT 1",
    "table": "CREATE TABLE other (id INTEGER PRIMARY KEY)",
    "index": "CREATE INDEX other ON labels (reason)",
    "virtual table": "CREATE VIRTUAL TABLE other USING fts5(words)",
}


@pytest.fixture
def project(used_template, tmp_path):
    """A project that nobody has open."""
    path = tmp_path / "project.labeler"
    shutil.copyfile(used_template, path)
    return path


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def defined_in(path):
    with closing(sqlite3.connect(path)) as connection:
        return definitions.definitions(connection.execute(definitions.EVERY_DEFINITION).fetchall())


@pytest.mark.parametrize("writes", [True, False], ids=["to write", "to read"])
@pytest.mark.parametrize("kind", ADDED)
def test_what_somebody_added_is_refused_in_one_line_and_nothing_is_written(project, plain_sql, kind, writes):
    plain_sql(project, ADDED[kind])
    before = project.read_bytes()
    with pytest.raises(AppError, match="none of ours") as told:
        open_project_file(project, writes=writes, now=NOW)
    assert "\n" not in told.value.line()
    assert not isinstance(told.value, Damaged)
    assert project.read_bytes() == before
    assert names_in(project.parent) == ["project.labeler"]


@pytest.mark.parametrize("statement", ["DROP VIEW counts", "ALTER TABLE labels ADD COLUMN note TEXT"])
def test_where_something_of_ours_is_missing_or_another_the_project_is_damaged(project, plain_sql, statement):
    plain_sql(project, statement)
    for writes in (True, False):
        with pytest.raises(Damaged):
            open_project_file(project, writes=writes, now=NOW)


def test_a_view_of_our_name_that_never_comes_to_an_end_is_not_run(project, plain_sql):
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"
    plain_sql(project, "DROP VIEW counts", f"CREATE VIEW counts AS {endless}")
    with pytest.raises(Damaged, match="counts"):
        open_project_file(project, writes=True, now=NOW)


def test_a_file_whose_definitions_take_hours_to_read_is_refused_in_time(project, plain_sql, monkeypatch):
    plain_sql(project, "BEGIN", *(f"CREATE VIEW v{n} AS SELECT {n}" for n in range(300)), "COMMIT")
    monkeypatch.setattr(strangers, "_SECONDS", -1.0)
    monkeypatch.setattr(strangers, "_STEPS_BETWEEN_LOOKS", 1)
    with pytest.raises(AppError, match="takes too long"):
        open_project_file(project, writes=True, now=NOW)


def test_a_definition_that_is_no_sql_is_damage(project, plain_sql):
    plain_sql(
        project,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE labels (' || x'ff' WHERE name = 'labels'",
    )
    with pytest.raises(Damaged):
        open_project_file(project, writes=False, now=NOW)


def test_what_analyze_leaves_behind_is_no_stranger(project, plain_sql):
    plain_sql(project, "ANALYZE")
    open_project_file(project, writes=True, now=NOW).close()


@pytest.mark.parametrize("version", definitions.BY_VERSION)
def test_the_definitions_of_every_released_version_are_known(released_files, version):
    path = next(path for path in released_files if path.stem == f"version_{version}")
    assert definitions.digest(defined_in(path)) == definitions.BY_VERSION[version]


def test_this_versions_definitions_are_noted():
    assert definitions.digest(definitions.ours()) == definitions.BY_VERSION[SCHEMA_VERSION]
    assert set(definitions.BY_VERSION) == set(range(1, SCHEMA_VERSION + 1))


@pytest.mark.parametrize(
    ("older", "newer"), [(a, b) for b in definitions.BY_VERSION for a in definitions.BY_VERSION if a < b]
)
def test_a_file_that_was_brought_up_to_date_defines_what_a_fresh_one_does(released_files, tmp_path, older, newer):
    """Views are made by the program that migrates: of versions before this one they are left out here."""
    path = tmp_path / "older.labeler"
    shutil.copyfile(next(each for each in released_files if each.stem == f"version_{older}"), path)
    engine = engine_for(path, writes=True, foreign_keys=False)
    with engine.connect() as connection:
        connection.execution_options(**{WRITES: True})
        with connection.begin():
            for view in reversed(VIEWS):
                connection.exec_driver_sql(f"DROP VIEW IF EXISTS {view}")
            config = Config()
            config.set_main_option("script_location", str(MIGRATIONS))
            config.set_main_option("path_separator", "os")
            config.attributes["connection"] = connection
            command.upgrade(config, f"{newer:04}")
    engine.dispose()
    fresh = defined_in(next(each for each in released_files if each.stem == f"version_{newer}"))
    assert defined_in(path) == {key: value for key, value in fresh.items() if key[0] != "view"}


def test_an_older_file_with_a_trigger_is_refused_before_it_is_migrated(released_files, tmp_path, plain_sql):
    path = tmp_path / "older.labeler"
    shutil.copyfile(released_files[0], path)
    plain_sql(path, ADDED["trigger"])
    before = path.read_bytes()
    with pytest.raises(AppError, match="none of ours"):
        open_project_file(path, writes=True, now=NOW)
    assert path.read_bytes() == before
    assert names_in(tmp_path) == ["older.labeler"]


def test_a_file_that_says_it_is_older_than_it_is_is_not_migrated(project, plain_sql):
    plain_sql(project, "PRAGMA user_version = 1")
    before = project.read_bytes()
    with pytest.raises(Damaged):
        open_project_file(project, writes=True, now=NOW)
    assert project.read_bytes() == before


# A journal beside it


@pytest.fixture
def with_a_journal(project, tmp_path):
    """A project beside which lies the journal of a write that was cut off."""

    def leave(*statements):
        crashed = tmp_path / "crashed" / "project.labeler"
        crashed.parent.mkdir()
        connection = sqlite3.connect(project, isolation_level=None)
        for statement in (*CRASHED, *statements):
            connection.execute(statement)
        words = "INSERT INTO filler (words) SELECT hex(randomblob(2000)) FROM revisions, images"
        connection.execute(words)
        shutil.copyfile(project, crashed)
        shutil.copyfile(journal_of(project), journal_of(crashed))
        connection.execute("ROLLBACK")
        connection.close()
        journal_of(project).unlink(missing_ok=True)
        return crashed

    return leave


def test_what_a_killed_writer_left_is_taken_back_before_it_is_judged(with_a_journal, damage_of):
    path = with_a_journal()
    # As the file stands, without its journal, there is a table of somebody else's in it.
    assert b"CREATE TABLE filler" in path.read_bytes()
    file = open_project_file(path, writes=True, now=NOW)
    assert damage_of(file) == []
    file.close()
    assert names_in(path.parent) == ["project.labeler"]


def test_a_journal_that_would_bring_a_trigger_back_is_played_back_in_a_copy_alone(project, plain_sql, with_a_journal):
    plain_sql(project, ADDED["trigger"])
    path = with_a_journal("DROP TRIGGER other")
    before = path.read_bytes(), journal_of(path).read_bytes()
    with pytest.raises(AppError, match="none of ours"):
        open_project_file(path, writes=True, now=NOW)
    assert (path.read_bytes(), journal_of(path).read_bytes()) == before


@pytest.mark.parametrize("opens", ["Labeler", "SQLite alone"])
def test_a_journal_that_names_another_file_is_refused_and_that_file_stays(with_a_journal, tmp_path, opens):
    """SQLite removes the file that a journal names as that of its transaction, whatever file it is."""
    bait = tmp_path / "thesis.txt"
    bait.write_text("years of work")
    path = with_a_journal()
    name = str(bait).encode()
    ending = bytes(4) + name + len(name).to_bytes(4, "big") + sum(name).to_bytes(4, "big") + MAGIC
    linked = journal_of(path).read_bytes() + ending
    journal_of(path).write_bytes(linked)
    if opens == "SQLite alone":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("SELECT count(*) FROM images").fetchall()
        assert not bait.exists(), "or this test would not notice"
        return
    with pytest.raises(AppError, match="names another file"):
        open_project_file(path, writes=True, now=NOW)
    with pytest.raises(AppError):
        open_project_file(path, writes=False, now=NOW)
    assert bait.exists()
    assert journal_of(path).read_bytes() == linked


def test_a_journal_of_our_own_names_no_other(with_a_journal):
    path = with_a_journal()
    refuse_linked_journal(path)
    journal_of(path).write_bytes(MAGIC)
    refuse_linked_journal(path)


@pytest.mark.parametrize("writes", [True, False])
@pytest.mark.parametrize("ending", ["", "-journal"])
def test_a_pipe_hangs_nobody(project, ending, writes):
    """In a process of its own: SQLite waits for a pipe and can be called back by nobody."""
    if not ending:
        project.unlink()
    os.mkfifo(project.with_name(project.name + ending))
    opening = (
        "import sys; from pathlib import Path; from labeler.domain.errors import AppError\n"
        "from labeler.store.project_file import open_project_file\n"
        "try: open_project_file(Path(sys.argv[1]), writes=sys.argv[2] == 'True', now='2026-11-22T10:00:00Z')\n"
        "except AppError: sys.exit(7)"
    )
    done = subprocess.run([sys.executable, "-c", opening, str(project), str(writes)], timeout=30, check=False)
    assert done.returncode == 7


def test_a_journal_is_found_behind_a_link_too(with_a_journal, tmp_path, damage_of):
    link = tmp_path / "link.labeler"
    link.symlink_to(with_a_journal())
    file = open_project_file(link, writes=True, now=NOW)
    assert damage_of(file) == []
    file.close()
