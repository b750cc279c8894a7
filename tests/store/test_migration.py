"""An older file is brought up to date without losing a row, or stays as it was; a newer one is not touched."""

import hashlib
import shutil
import sqlite3
from contextlib import closing

import pytest

from labeler.domain.errors import AppError
from labeler.domain.image import FileStamp, Place
from labeler.store import images, migrate
from labeler.store.keeping import backing_up
from labeler.store.project_file import open_project_file
from labeler.store.schema import SCHEMA_VERSION

NOW = "2026-11-21T10:00:00Z"
NEXT = SCHEMA_VERSION + 1
BACKUP = f"project.before-version-{NEXT}.20261121100000.labeler"
REBUILDS_ANSWERS = f'''
"""A next version that never was: rebuilds the answers with one column more."""

from alembic import op
from sqlalchemy import Column, Text

from labeler.store.schema import answers

revision = "{NEXT:04}"
down_revision = "{SCHEMA_VERSION:04}"


def upgrade():
    strict = {{"sqlite_strict": True}}
    with op.batch_alter_table("answers", recreate="always", copy_from=answers, table_kwargs=strict) as batch:
        batch.add_column(Column("note", Text))
    op.get_bind().exec_driver_sql("PRAGMA user_version = {NEXT}")
'''
KEEPS_ITS_COLUMNS = REBUILDS_ANSWERS.replace('batch.add_column(Column("note", Text))', "pass")
FAILS = REBUILDS_ANSWERS + '    raise RuntimeError("half way")\n'
LOSES_ROWS = REBUILDS_ANSWERS + "    op.get_bind().exec_driver_sql(\"DELETE FROM labels WHERE relation = 'in'\")\n"


@pytest.fixture
def project(used_template, tmp_path):
    """A full project of this version that nobody has open."""
    path = tmp_path / "project.labeler"
    shutil.copyfile(used_template, path)
    return path


@pytest.fixture
def migrations(tmp_path):
    """A copy of the migrations with a made-up next one."""

    def make(made_up):
        folder = tmp_path / "migrations"
        shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / f"v{NEXT:04}_next.py").write_text(made_up, "utf-8")
        return folder

    return make


def rows(path):
    """Every row of every table but for the digests' own ids, which are issued anew."""
    with closing(sqlite3.connect(path)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")]
        found = {name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in names[1:]}
    found["row_digests"] = sorted(row[1:] for row in found["row_digests"])
    for name in names:
        if name.endswith("tallies"):
            found[name] = sorted(row[1:] for row in found[name])
    return found


def one_value(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchone()[0]


def fingerprint(path):
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def set_version(path, number):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {number}")


def test_a_migration_that_rebuilds_a_table_loses_no_row(project, migrations):
    """With foreign keys on, rebuilding the answers would refuse, or take every label with it."""
    before = rows(project)
    assert all(before.values())
    migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(REBUILDS_ANSWERS))
    after = rows(project)
    assert [row[:-1] for row in after["answers"]] == before["answers"]
    assert {row[-1] for row in after["answers"]} == {None}
    assert {name: after[name] for name in after if name != "answers"} == {
        name: before[name] for name in before if name != "answers"
    }
    assert one_value(project, "PRAGMA user_version") == NEXT


def test_after_a_migration_the_views_count_what_they_counted(project, migrations):
    counted = "SELECT group_concat(id) FROM finished_answers"
    before = one_value(project, counted)
    assert before
    migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(REBUILDS_ANSWERS))
    assert one_value(project, counted) == before


def test_a_rebuilt_table_refuses_what_it_refused(project, migrations):
    migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(REBUILDS_ANSWERS))
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for statement in (
            "UPDATE answers SET state = 'other'",
            "UPDATE answers SET state = 'skipped', reason = ' '",
            "UPDATE answers SET image_id = 999",
            "UPDATE answers SET active_ms = 'long'",
            "UPDATE answers SET image_id = 1, labeler_id = 1",
            "DELETE FROM answers",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(statement)


def test_a_rebuilt_table_is_still_ours(project, migrations, damage_of):
    """Rebuilding puts quotes round the table's name; that is no damage."""
    migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(KEEPS_ITS_COLUMNS))
    set_version(project, SCHEMA_VERSION)
    with closing(sqlite3.connect(project)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (f"{SCHEMA_VERSION:04}",))
    file = open_project_file(project, writes=False, now=NOW)
    assert damage_of(file) == []
    file.close()


def test_the_backup_is_the_project_as_it_was_and_opens(project, migrations, damage_of):
    before = rows(project)
    backup = migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(REBUILDS_ANSWERS))
    assert backup == project.with_name(BACKUP)
    assert rows(backup) == before
    file = open_project_file(backup, writes=True, now=NOW)
    assert damage_of(file) == []
    file.close()


@pytest.mark.parametrize(
    ("made_up", "error"), [(FAILS, RuntimeError), (LOSES_ROWS, AppError)], ids=["fails", "dangles"]
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(project, migrations, made_up, error):
    before = hashlib.sha256(project.read_bytes()).hexdigest()
    with pytest.raises(error):
        migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(made_up))
    assert hashlib.sha256(project.read_bytes()).hexdigest() == before
    assert {path.name for path in project.parent.iterdir() if path.is_file()} == {project.name, BACKUP}


def test_a_migration_that_would_leave_rows_that_refer_to_nothing_says_where_the_backup_is(project, migrations):
    with pytest.raises(AppError) as refusal:
        migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(LOSES_ROWS))
    assert BACKUP in refusal.value.line()


def test_a_backup_never_takes_the_place_of_another(project):
    target = project.with_name("taken.labeler")
    target.write_bytes(b"mine")
    with pytest.raises(AppError, match="already"):
        backing_up.back_up(project, target)
    assert target.read_bytes() == b"mine"


def test_a_start_that_was_killed_behind_its_backup_does_not_bar_the_next_one_of_the_same_second(project, migrations):
    before = rows(project)
    project.with_name(BACKUP).write_bytes(b"mine")
    backup = migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=migrations(REBUILDS_ANSWERS))
    assert project.with_name(BACKUP).read_bytes() == b"mine"
    assert rows(backup) == before


def test_a_backup_that_fails_leaves_nothing_behind(tmp_path):
    broken = tmp_path / "broken.labeler"
    broken.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5_000)
    with pytest.raises(sqlite3.DatabaseError):
        backing_up.back_up(broken, tmp_path / "copy.labeler")
    assert not (tmp_path / "copy.labeler").exists()


@pytest.mark.parametrize("writes", [True, False], ids=["to write", "to read"])
def test_a_newer_file_is_refused_with_both_versions_named_and_not_touched(project, writes):
    set_version(project, SCHEMA_VERSION + 1)
    before = fingerprint(project)
    with pytest.raises(AppError) as refusal:
        open_project_file(project, writes=writes, now=NOW)
    assert f"file version {SCHEMA_VERSION + 1}; this one knows {SCHEMA_VERSION}" in refusal.value.line()
    assert fingerprint(project) == before
    assert list(project.parent.iterdir()) == [project]


def test_an_older_file_is_not_migrated_by_someone_who_only_reads(project):
    set_version(project, 0)
    before = fingerprint(project)
    with pytest.raises(AppError) as refusal:
        open_project_file(project, writes=False, now=NOW)
    assert "older file version 0" in refusal.value.line()
    assert fingerprint(project) == before
    assert list(project.parent.iterdir()) == [project]


def test_a_backup_that_the_disk_refuses_is_told_in_words_and_nothing_is_migrated(project):
    long = project.rename(project.with_name("x" * 230 + ".labeler"))
    set_version(long, 0)
    before = fingerprint(long)
    with pytest.raises(AppError):
        open_project_file(long, writes=True, now=NOW)
    assert fingerprint(long) == before
    assert list(long.parent.iterdir()) == [long]


def test_a_file_of_every_released_version_opens_and_is_undamaged(released_files, tmp_path, open_at, damage_of):
    assert len(released_files) == SCHEMA_VERSION
    for released in released_files:
        path = tmp_path / released.name
        shutil.copyfile(released, path)
        project = open_at(path)
        assert damage_of(project.file) == []
        assert len(project.labelers) == 2
        assert project.images
        project.file.close()


@pytest.fixture
def older(released_files, tmp_path):
    """A project as the first version left it."""
    path = tmp_path / "older.labeler"
    shutil.copyfile(released_files[0], path)
    return path


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE labels SET relation = 'absent' WHERE id = 2", "labels 2 has changed since it was written"),
        ("UPDATE concepts SET name = 'other' WHERE id = 1", "concepts 1 has changed since it was written"),
        ("DELETE FROM regions WHERE id = 1", "regions 1 is gone"),
        ("INSERT INTO meta (key, value) VALUES ('x', '')", "was not written by Labeler"),
        ("UPDATE row_digests SET table_name = 'other' WHERE id = 1", "has changed|was not written|no table of ours"),
    ],
)
def test_a_damaged_older_file_is_refused_and_not_touched(older, plain_sql, damage, told):
    """Brought up to date, its digests would be made anew, and the damage pass as sound for ever."""
    plain_sql(older, damage)
    before = fingerprint(older)
    with pytest.raises(AppError, match=told) as refusal:
        open_project_file(older, writes=True, now=NOW)
    assert "damaged" in refusal.value.line()
    assert "not touched" in refusal.value.line()
    assert fingerprint(older) == before
    assert list(older.parent.iterdir()) == [older]


ADDED_SINCE = {
    1: {"concepts": (0,), "places": (None, None, None)},
    2: {"places": (None, None, None)},
    3: {"places": (None,)},
}
"""Columns that a version has not, with what they hold where it was brought up to date."""


@pytest.mark.parametrize("version", ADDED_SINCE)
def test_what_an_older_file_said_is_all_there_after_it_was_brought_up_to_date(released_files, tmp_path, version):
    path = tmp_path / "older.labeler"
    shutil.copyfile(released_files[version - 1], path)
    before = rows(path)
    assert all(before[name] for name in ("answers", "labels", "regions", "places"))
    open_project_file(path, writes=True, now=NOW).close()
    after = rows(path)
    assert [row[:-1] for row in after["revisions"]] == before["revisions"]
    for name in before.keys() - {"row_digests", "revisions"}:
        added = ADDED_SINCE[version].get(name, ())
        assert after[name] == [(*row, *added) for row in before[name]], name


@pytest.mark.parametrize("version", [1, 2, 3])
def test_in_an_older_file_each_revision_followed_the_one_before_it(released_files, tmp_path, damage_of, version):
    path = tmp_path / "older.labeler"
    shutil.copyfile(released_files[version - 1], path)
    file = open_project_file(path, writes=True, now=NOW)
    with file.reading() as reader:
        parents = {row["uid"]: row["parent"] for row in reader.each("SELECT uid, parent FROM revisions")}
    assert parents["said a2"] is None
    assert parents["undid a2"] == "said a2"
    assert parents["redid a2"] == "undid a2"
    assert damage_of(file) == []
    file.close()


def test_in_an_older_file_no_image_is_taken_for_unchanged_until_it_was_read_again(released_files, tmp_path, damage_of):
    """What its files were when they were read was not kept: their size and time say nothing."""
    path = tmp_path / "older.labeler"
    shutil.copyfile(released_files[1], path)
    file = open_project_file(path, writes=True, now=NOW)
    place = Place(root="/photos", path=b"caf\xe9/1.jpg")
    stamp = FileStamp(size=10, modified_ns=1_700_000_000_000_000_001)
    with file.writing() as transaction:
        image_id = images.id_at(transaction, place)
        assert images.stamp_at(transaction, place) is None
        images.add_place(transaction, image_id, place, stamp=stamp)
        assert images.stamp_at(transaction, place) == stamp
    assert damage_of(file) == []
    file.close()


def test_a_migration_that_is_tried_again_fills_the_disk_with_no_second_backup(project, migrations):
    folder = migrations(FAILS)
    for second in (NOW, NOW.replace("10:00:00", "10:00:01")):
        with pytest.raises(RuntimeError):
            migrate.migrate(project, from_version=SCHEMA_VERSION, now=second, migrations=folder)
    assert [path.name for path in project.parent.glob("*.before-*")] == [BACKUP]


def test_a_backup_of_what_the_project_no_longer_is_is_not_taken_for_one(project, migrations, plain_sql):
    folder, later = migrations(FAILS), NOW.replace("10:00:00", "10:00:01")
    with pytest.raises(RuntimeError):
        migrate.migrate(project, from_version=SCHEMA_VERSION, now=NOW, migrations=folder)
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("CREATE INDEX extra ON answers (state)")
        connection.execute("DROP INDEX extra")
    with pytest.raises(RuntimeError):
        migrate.migrate(project, from_version=SCHEMA_VERSION, now=later, migrations=folder)
    assert len(list(project.parent.glob("*.before-*"))) == 2
