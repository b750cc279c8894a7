"""What one row cannot show is in no view: whatever any tool wrote into the file, it does not count."""

import sqlite3
from contextlib import closing

import pytest

from labeler.store import tallies
from labeler.store.damage import check

BASE = (
    "INSERT INTO answers (id, uid, image_id, labeler_id, reason, state, scope, none) VALUES (1, 'a', 1, 1, 'dark', {})"
)
COMPLETE, FINISHED = "SELECT concept_id FROM complete_labels ORDER BY 1", "SELECT id FROM finished_answers"
SUBMITTED = "'submitted', 'all', 0"
CONCEPTS = {"bouquet": 1, "bride": 2, "groom": 3, "beach": 4, "church": 5}


def label(concept, relation, *, joint=0, facet="subject"):
    number = CONCEPTS[concept]
    values = f"{number}, '{concept}', 1, {number}, '{facet}', '{relation}', {joint}, 'too dark'"
    return f"INSERT INTO labels (id, uid, answer_id, concept_id, facet, relation, joint, reason) VALUES ({values})"


def region(concept, uid="r"):
    values = f"'{uid}', {CONCEPTS[concept]}, 1, 1, 5, 5"
    return f"INSERT INTO regions (uid, label_id, x, y, width, height) VALUES ({values})"


@pytest.fixture
def views(begun_template, tmp_path):
    """What the views say of an answer that is written by plain SQL: (concepts of complete labels, is it finished)."""
    with closing(sqlite3.connect(begun_template)) as source, closing(sqlite3.connect(":memory:")) as connection:
        source.backup(connection)
        connection.execute("PRAGMA foreign_keys = ON")

        def write_and_read(answer, *statements):
            connection.execute(BASE.format(answer))
            for statement in statements:
                connection.execute(statement)
            complete = [row[0] for row in connection.execute(COMPLETE)]
            is_finished = bool(connection.execute(FINISHED).fetchall())
            counted = connection.execute("SELECT coalesce(sum(labels), 0) FROM counts").fetchone()[0]
            assert counted == (len(complete) if is_finished else 0)
            names = [name for name, number in CONCEPTS.items() if number in complete]
            return names, is_finished

        yield write_and_read


def test_a_subject_alone_is_finished(views):
    assert views(SUBMITTED, label("bride", "of")) == (["bride"], True)


def test_an_in_without_a_region_is_in_no_view_and_nothing_beside_it_is_finished(views):
    assert views(SUBMITTED, label("bride", "in"), label("groom", "of")) == (["groom"], False)


def test_an_in_with_a_region_is_finished(views):
    assert views(SUBMITTED, label("bride", "in"), region("bride")) == (["bride"], True)


def test_a_submitted_answer_that_says_nothing_is_not_finished(views):
    assert views(SUBMITTED) == ([], False)


def test_none_of_the_concepts_alone_is_finished(views):
    assert views("'submitted', 'all', 1") == ([], True)


@pytest.mark.parametrize("there", [(label("bride", "of"),), (label("bride", "in"), region("bride"))], ids=["of", "in"])
def test_beside_none_no_label_is_complete(views, there):
    assert views("'submitted', 'all', 1", *there, label("groom", "absent")) == ([], False)


def test_none_beside_negatives_is_finished(views):
    said = (label("groom", "absent"), label("bride", "unclear"))
    assert views("'submitted', 'all', 1", *said) == (["bride", "groom"], True)


def test_a_joint_subject_that_stands_alone_is_in_no_view(views):
    assert views(SUBMITTED, label("bride", "of", joint=1), label("groom", "absent")) == (["groom"], False)


def test_a_joint_subject_of_another_facet_keeps_none_company(views):
    said = (label("bride", "of", joint=1), label("beach", "of", joint=1, facet="setting"))
    assert views(SUBMITTED, *said) == ([], False)


def test_joint_subjects_beside_a_plain_one_are_in_no_view(views):
    said = (label("bride", "of", joint=1), label("groom", "of", joint=1), label("bouquet", "of"))
    assert views(SUBMITTED, *said) == ([], False)


def test_two_joint_subjects_are_finished(views):
    said = (label("bride", "of", joint=1), label("groom", "of", joint=1))
    assert views(SUBMITTED, *said) == (["bride", "groom"], True)


@pytest.mark.parametrize("state", ["'open', 'all', 0", "'open', 'all', 1"])
def test_an_open_answer_is_not_finished(views, state):
    assert not views(state)[1]


def test_a_skipped_answer_is_not_finished_whatever_labels_it_has(views):
    assert not views("'skipped', 'asked', 0", label("bride", "of"))[1]


def test_labels_and_boxes_are_counted_apart(begun, plain_sql):
    statements = [BASE.format(SUBMITTED), label("bride", "in"), region("bride"), region("bride", "r2")]
    plain_sql(begun.path, *statements, label("groom", "of"))
    found = plain_sql(begun.path, "SELECT concept_id, relation, labels, boxes FROM counts ORDER BY 1")
    assert found == [(2, "in", 1, 2), (3, "of", 1, 0)]


def test_what_another_tool_wrote_is_found_by_the_check_and_can_be_counted_again(begun, plain_sql, damage_of):
    plain_sql(begun.path, BASE.format(SUBMITTED), label("bride", "of"))
    tables = {table for table, _, _ in damage_of(begun.file)}
    assert tables == {"answers", "labels", "tallies"}
    with begun.file.writing() as transaction:
        tallies.rebuild(transaction)
        assert tallies.differences(transaction) == ()
        assert {found.table for found in check.damage(transaction)} == {"answers", "labels"}
