"""The schema: the same by creation and by migration, strict, without triggers, every rule with a name."""

import re
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import create_engine

from labeler.store import create, migrate
from labeler.store.create import make_schema
from labeler.store.schema import APPLICATION_ID, SCHEMA_VERSION, SEALED, metadata


def schema_after(make):
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        make(connection)
        rows = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema").all()
        numbers = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("application_id", "user_version")]
        migration = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    engine.dispose()
    return {tuple(row[:3]): "".join((row[3] or "").split()) for row in rows}, numbers, migration


@pytest.fixture
def outside(fresh_template):
    """A bare connection to a file that has just been made."""
    with closing(sqlite3.connect(fresh_template)) as connection:
        yield connection


@pytest.fixture
def tables(outside):
    """Of every table of ours: (name, is without rowid, is strict)."""
    rows = outside.execute("SELECT name, wr, strict FROM pragma_table_list WHERE type = 'table'").fetchall()
    return [row for row in rows if not row[0].startswith("sqlite_") and row[0] != "alembic_version"]


def test_a_new_file_has_the_schema_that_the_migrations_make():
    made, made_numbers, made_migration = schema_after(make_schema)
    migrated, migrated_numbers, migrated_migration = schema_after(migrate.upgrade)
    assert made == migrated
    assert made_numbers == migrated_numbers == [APPLICATION_ID, SCHEMA_VERSION]
    assert made_migration == migrated_migration == create.MIGRATION


def test_every_table_is_strict(tables):
    assert [name for name, _, strict in tables if not strict] == []
    assert {name for name, _, _ in tables} == set(metadata.tables)


def test_no_table_is_without_rowid(tables):
    assert [name for name, without_rowid, _ in tables if without_rowid] == []


def test_the_id_of_every_table_is_its_rowid(outside, tables):
    for name, _, _ in tables:
        keys = [(row[1], row[2]) for row in outside.execute(f"PRAGMA table_info({name})") if row[5]]
        assert keys == [("id", "INTEGER")], name
        # An id that is no alias of the rowid would need an index of its own.
        assert "pk" not in [row[3] for row in outside.execute(f"PRAGMA index_list({name})")], name


def test_no_rule_rests_on_a_trigger(outside):
    kinds = {row[0] for row in outside.execute("SELECT DISTINCT type FROM sqlite_schema")}
    assert kinds == {"table", "index", "view"}


def test_every_constraint_has_a_name(outside):
    """Unnamed ones are lost when a table is rebuilt."""
    rule = re.compile(r"(CONSTRAINT \w+ )?\b(PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY|REFERENCES)\b")
    for name, sql in outside.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"):
        found = rule.findall(sql)
        assert found, name
        # REFERENCES belongs to the FOREIGN KEY before it.
        unnamed = [kind for named, kind in found if not named and kind != "REFERENCES"]
        assert unnamed == [], name
        assert [kind for _, kind in found].count("REFERENCES") == [kind for _, kind in found].count("FOREIGN KEY")


def test_every_index_has_a_name_of_ours_or_stands_for_a_named_rule(outside):
    for name, sql in outside.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index'"):
        assert sql is None or re.match(r"(ix|uq)_", name), name


def test_every_table_is_sealed_but_for_the_digests_and_what_is_counted_again():
    unsealed = {"row_digests", "tallies", "answer_tallies", "image_tallies", "pace_tallies"}
    assert {table.name for table in SEALED} == set(metadata.tables) - unsealed


def test_foreign_keys_are_immediate(outside):
    statements = [sql for (sql,) in outside.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")]
    assert not [sql for sql in statements if re.search("DEFERR|ON DELETE|ON UPDATE", sql)]
