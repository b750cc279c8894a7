"""The check finds by content what was not written by the program, and nothing in what was."""

import json
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from labeler.domain.errors import AppError
from labeler.store import schema
from labeler.store.damage import check
from labeler.store.damage.at_opening import examined
from labeler.store.digests import row_digest
from labeler.store.project_file import open_project_file

NOW = "2026-11-21T10:00:00Z"
CHANGED = {
    "meta": "value = 'x'",
    "labelers": "role = 'lead'",
    "concepts": "definition = 'x'",
    "examples": "picture = x'00'",
    "sources": "purpose = 'target'",
    "images": "split = 'evaluation'",
    "places": "path = x'62'",
    "answers": "active_ms = active_ms + 1",
    "labels": "said_day = '2026-01-01'",
    "regions": "crowd = 1 - crowd",
    "claims": "uid = 'x'",
    "drafts": "state = '{}'",
    "revisions": "at = 'x'",
    "dictionary_seen": "seen_at = 'x'",
    "vectors": "vector = x'0001'",
    "settlements": "gold = 0",
    "settled_labels": "relation = 'in'",
    "settled_regions": "crowd = 1 - crowd",
    "returns": "reason = 'x'",
    "hand_outs": "proxies = 1",
    "assignments": "kind = 'gold'",
    "hand_ins": "answers = 99",
    "alignments": "name = 'x'",
    "alignment_images": "image_id = 2",
    "alignment_entries": "entry = 'must see'",
}
ADDED = {
    "meta": {"key": "'x'"},
    "labelers": {"uid": "'x'", "folded_name": "'x'"},
    "concepts": {"uid": "'x'", "folded_name": "'x'", "export_id": "99"},
    "examples": {"uid": "'x'"},
    "sources": {"uid": "'x'", "name": "'x'"},
    "images": {"digest": "'x'"},
    "places": {"path": "x'62'"},
    "answers": {"uid": "'x'", "image_id": "8"},
    "labels": {"uid": "'x'", "answer_id": "2", "relation": "'absent'"},
    "regions": {"uid": "'x'"},
    "claims": {"uid": "'x'", "image_id": "1"},
    "drafts": {"image_id": "1"},
    "revisions": {"uid": "'x'", "seq": "99", "number": "99", "undoes": "NULL"},
    "dictionary_seen": {"concept_id": "1"},
    "vectors": {"model_digest": "'x'"},
    "settlements": {"uid": "'x'", "image_id": "8"},
    "settled_labels": {"uid": "'x'", "concept_id": "2", "relation": "'absent'"},
    "settled_regions": {"uid": "'x'"},
    "returns": {"uid": "'x'"},
    "hand_outs": {"uid": "'x'"},
    "assignments": {"image_id": "1"},
    "hand_ins": {"uid": "'x'"},
    "alignments": {"uid": "'x'"},
    "alignment_images": {"image_id": "2"},
    "alignment_entries": {"uid": "'x'"},
}
SEALED = pytest.mark.parametrize("table", [table.name for table in schema.SEALED])


@pytest.fixture
def found(used, plain_sql, damage_of):
    """What the check finds after some plain SQL, foreign keys off."""

    def find(*statements):
        plain_sql(used.path, *statements)
        return damage_of(used.file)

    return find


def test_a_fresh_project_is_undamaged(begun, damage_of):
    assert damage_of(begun.file) == []


def test_an_empty_project_is_undamaged(fresh_template, tmp_path, damage_of):
    file = open_project_file(fresh_template, writes=False, now=NOW)
    assert damage_of(file) == []
    file.close()


def test_a_used_project_is_undamaged_and_has_a_row_in_every_table(used, damage_of, rows_of):
    assert damage_of(used.file) == []
    with used.file.reading() as reader:
        assert [name for name, rows in rows_of(reader, *schema.metadata.sorted_tables).items() if not rows] == []


def test_these_are_all_sealed_tables():
    assert {table.name for table in schema.SEALED} == set(CHANGED) == set(ADDED)


@SEALED
def test_a_changed_value_is_found(found, table):
    row = f"(SELECT min(id) FROM {table})"
    damage = found(f"UPDATE {table} SET {CHANGED[table]} WHERE id = {row}")
    assert (table, 1, "has changed since it was written") in damage


@SEALED
def test_a_row_that_is_gone_is_found(found, table):
    damage = found(f"DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})")
    assert [line for line in damage if line[0] == table and line[2] == "is gone"]


@pytest.mark.parametrize("table", [table.name for table in schema.SEALED if table.name != "vectors"])
def test_a_row_that_the_program_did_not_write_is_found(used, found, table):
    assert [line for line in found(copied(table)) if line[0] == table and line[2] == "was not written by Labeler"]


def test_a_vector_of_before_vectors_had_digests_is_no_damage(found):
    assert found(copied("vectors")) == []


def copied(table):
    """A statement that writes the first row of a table a second time."""
    columns = {column.name: column.name for column in schema.metadata.tables[table].columns if column.name != "id"}
    values = columns | ADDED[table]
    return f"INSERT INTO {table} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM {table} WHERE id = 1"


def test_empty_and_nothing_are_not_the_same(found):
    assert found("UPDATE labels SET reason = '' WHERE reason IS NULL")


@pytest.mark.parametrize("change", ["digest = 'x'", "row_id = 99", "table_name = 'other'"])
def test_a_changed_digest_is_found(found, change):
    assert found(f"UPDATE row_digests SET {change} WHERE table_name = 'labels' AND row_id = 1")


def test_the_digest_of_a_table_that_is_none_of_ours_is_found(found):
    damage = found("INSERT INTO row_digests (table_name, row_id, digest) VALUES ('other', 1, '')")
    assert [(table, what) for table, _, what in damage] == [("row_digests", "belongs to no table of ours")]


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("CREATE TABLE other (id INTEGER PRIMARY KEY)", ("other", 0, "this table is none of ours")),
        ("CREATE TABLE sqlitex (id INTEGER PRIMARY KEY)", ("sqlitex", 0, "this table is none of ours")),
        ("CREATE VIEW other AS SELECT 1", ("other", 0, "this view is none of ours")),
        ("CREATE INDEX other ON labels (reason)", ("other", 0, "this index is none of ours")),
        (
            "CREATE TRIGGER other AFTER INSERT ON labels BEGIN DELETE FROM labels; END",
            ("other", 0, "this trigger is none of ours"),
        ),
        (
            "CREATE TRIGGER sqlitetrigger AFTER INSERT ON labels BEGIN DELETE FROM labels; END",
            ("sqlitetrigger", 0, "this trigger is none of ours"),
        ),
        ("DROP VIEW counts", ("counts", 0, "this view is missing")),
        ("DROP TABLE labels", ("labels", 0, "this table is missing")),
        ("DROP INDEX uq_labels_one_plain_of", ("uq_labels_one_plain_of", 0, "this index is missing")),
        ("ALTER TABLE examples DROP COLUMN reason", ("examples", 0, "this table is not defined as ours is")),
        ("ALTER TABLE labels ADD COLUMN note TEXT", ("labels", 0, "this table is not defined as ours is")),
    ],
)
def test_what_is_not_our_schema_is_found(found, statement, line):
    assert line in found(statement)


def test_a_view_that_says_something_else_under_our_name_is_found(found):
    damage = found(
        "DROP VIEW complete_labels", "CREATE VIEW complete_labels AS SELECT * FROM labels -- everything counts"
    )
    assert ("complete_labels", 0, "this view is not defined as ours is") in damage


def test_a_rule_that_was_taken_out_of_a_table_is_found(found, used, damage_of):
    without = "replace(sql, '''of'', ''in''', '''of'', ''of or in'', ''in''')"
    damage = found("PRAGMA writable_schema = ON", f"UPDATE sqlite_schema SET sql = {without} WHERE name = 'labels'")
    assert ("labels", 0, "this table is not defined as ours is") in damage


def test_a_trigger_cannot_hide_under_a_name_of_sqlites_own(found):
    damage = found(
        "CREATE TRIGGER other AFTER INSERT ON labels BEGIN DELETE FROM labels; END",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET name = 'sqlite_other', sql = replace(sql, 'other', 'sqlite_other')"
        " WHERE name = 'other'",
    )
    assert ("sqlite_other", 0, "this trigger is none of ours") in damage


def test_what_analyze_leaves_behind_is_no_damage(found):
    assert found("ANALYZE") == []


def test_a_row_that_refers_to_nothing_is_found(found):
    damage = found("UPDATE labels SET answer_id = 99 WHERE id = 1")
    assert ("labels", 1, "refers to a row of answers that is not there") in damage


@pytest.mark.parametrize("table", ["tallies", "answer_tallies"])
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {} + 1 WHERE id = 1", "DELETE FROM {} WHERE id = 1"])
def test_a_tally_that_does_not_agree_with_the_answers_is_found(found, table, change):
    column = {"tallies": "labels", "answer_tallies": "answers"}[table]
    damage = found(change.format(table, column, column))
    assert [(table, id_) for table, id_, _ in damage] == [("tallies", 0)]


def test_a_region_that_leaves_its_image_is_found(used, damage_of):
    with used.file.writing() as transaction:
        transaction.update(schema.regions, 1, x=90.0, width=10.5)
    assert damage_of(used.file) == [("regions", 1, "leaves its image")]


def test_a_region_up_to_the_very_edge_does_not_leave_its_image(used, damage_of):
    with used.file.writing() as transaction:
        transaction.update(schema.regions, 1, x=90.0, y=70.0, width=10.0, height=10.0)
    assert damage_of(used.file) == []


# Someone who mends the digest of the row too


@pytest.fixture
def forge(used):
    """Changes a revision and seals it anew."""

    def change(**values):
        with used.file.writing() as transaction:
            transaction.update(schema.revisions, values.pop("id", 1), **values)
            row = transaction.row(select(schema.revisions).where(schema.revisions.c.id == 1))
            sealed = transaction.row(
                select(schema.row_digests).where(
                    schema.row_digests.c.table_name == "revisions", schema.row_digests.c.row_id == 1
                )
            )
            assert sealed["digest"] == row_digest(schema.revisions, dict(row))

    return change


@pytest.mark.parametrize(
    "values",
    [{"verb": "SayIn"}, {"after": '{"labels": []}'}, {"before": "{}"}, {"at": "x"}, {"digest": "x"}, {"uid": "x"}],
    ids=lambda values: next(iter(values)),
)
def test_a_revision_that_was_changed_breaks_its_chain(used, forge, damage_of, values):
    forge(**values)
    assert ("revisions", 1, "does not follow from the revision before it") in damage_of(used.file)


def test_a_revision_that_was_taken_out_breaks_its_chain(used, plain_sql, damage_of):
    (first,) = plain_sql(used.path, "SELECT min(id) FROM revisions WHERE number = 2")[0]
    with used.file.writing() as transaction:
        transaction.delete(schema.revisions, first)
    assert [what for table, _, what in damage_of(used.file) if table == "revisions"] == [
        "the revision before it is missing"
    ]


def test_a_revision_that_cannot_be_read_is_found(used, forge, damage_of):
    forge(after="{")
    assert ("revisions", 1, "its “after” cannot be read") in damage_of(used.file)


def test_a_flipped_bit_in_a_number_is_found_by_its_digest(used, plain_sql, damage_of):
    """SQLite's own check sees nothing wrong with another number."""
    plain_sql(used.path, "UPDATE regions SET x = 11.0 WHERE id = 1")
    with closing(sqlite3.connect(used.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert damage_of(used.file) == [("regions", 1, "has changed since it was written")]


@pytest.mark.parametrize("word", [b"too dark", b"poor image", b"not ideal"])
def test_a_flipped_bit_in_a_word_is_found(used_template, tmp_path, word):
    """Wherever it stands: as damage, or as a file that cannot be opened any more."""
    path, content = tmp_path / "flipped.labeler", used_template.read_bytes()
    for place in range(len(word)):
        flipped = bytearray(content)
        flipped[content.index(word) + place] ^= 1 << place % 8
        path.write_bytes(flipped)
        try:
            file = open_project_file(path, writes=False, now=NOW, of_any_schema=True)
        except AppError:
            continue
        assert examined(file).damage
        file.close()


def test_an_index_that_was_of_sqlites_own_until_a_bit_flipped_is_found(used_template, tmp_path):
    """It has no definition to be held against ours."""
    path, content = tmp_path / "flipped.labeler", bytearray(used_template.read_bytes())
    content[content.rindex(b"indexsqlite_autoindex") + 1] ^= 4
    path.write_bytes(content)
    file = open_project_file(path, writes=False, now=NOW, of_any_schema=True)
    whats = {found.what for found in examined(file).damage}
    assert whats >= {"this index is missing", "this ijdex is none of ours"}
    file.close()


def test_what_is_found_first_is_what_is_worst(used, plain_sql, damage_of):
    plain_sql(used.path, "CREATE TABLE other (id)", "UPDATE tallies SET labels = 9", "UPDATE labels SET reason = 'x'")
    tables = [table for table, _, _ in damage_of(used.file)]
    assert tables == sorted(tables, key=["other", "labels", "tallies"].index)


# The digest of a row

cells = st.none() | st.integers(-(2**63), 2**63 - 1) | st.text() | st.binary()


@given(cells, cells)
def test_two_rows_have_the_same_digest_only_if_they_are_the_same(one, other):
    digest = row_digest(schema.meta, {"id": 1, "key": "k", "value": one})
    same = type(one) is type(other) and one == other
    assert (digest == row_digest(schema.meta, {"id": 1, "key": "k", "value": other})) is same


def test_where_a_value_stands_is_part_of_the_digest():
    row = {"id": 1, "key": "a", "value": "b"}
    assert row_digest(schema.meta, row) != row_digest(schema.meta, row | {"key": "b", "value": "a"})
    assert row_digest(schema.meta, row) == row_digest(schema.meta, dict(reversed(row.items())))


@settings(max_examples=30)
@given(st.floats(0, 1e9, exclude_max=True, allow_subnormal=False) | st.integers(0, 10**8) | st.just(-0.0))
def test_a_number_that_comes_back_from_the_file_has_the_digest_it_went_in_with(shared, x):
    with shared.rolled_back() as transaction:
        box = {"x": x, "y": x, "width": max(x, 1), "height": max(x, 1)}
        transaction.insert(schema.claims, uid="c", image_id=1, concept_id=1, origin="drawn", **box)
        changed = [found for found in check.damage(transaction) if found.what.startswith("has changed")]
        assert changed == []


@given(st.text())
def test_any_text_comes_back_from_the_file_with_the_digest_it_went_in_with(shared, value):
    with shared.rolled_back() as transaction:
        try:
            transaction.insert(schema.meta, key="x", value=value)
        except UnicodeEncodeError:
            return  # half of a surrogate pair: SQLite keeps no such text
        row = transaction.row(select(schema.meta).where(schema.meta.c.key == "x"))
        sealed = transaction.value(
            select(schema.row_digests.c.digest).where(
                schema.row_digests.c.table_name == "meta", schema.row_digests.c.row_id == row["id"]
            )
        )
        assert sealed == row_digest(schema.meta, dict(row))


def test_revisions_are_kept_as_json(used, rows_of):
    with used.file.reading() as reader:
        for row in rows_of(reader, schema.revisions)["revisions"]:
            assert row["after"] is None or json.loads(row["after"])["uid"] == row["subject_uid"]
