"""A copy of one moment, taken in short steps while others go on writing."""

import shutil
import threading
from dataclasses import replace

import pytest
from sqlalchemy import select

from labeler.domain.answer import Answer
from labeler.domain.concept import Example
from labeler.domain.errors import AppError
from labeler.domain.words import State, Verdict
from labeler.store import answers, concepts, schema, tallies
from labeler.store.faults import told
from labeler.store.kept import Kept
from labeler.store.project_file import open_project_file

NOW = "2026-11-21T10:00:00Z"
NONE = Answer(uid="", state=State.SUBMITTED, none=True, submitted_at=NOW, submitted_day="2026-11-21")


@pytest.fixture
def large(begun):
    """A project of a few thousand pages, so that a copy takes many steps."""
    with begun.file.writing() as transaction:
        for number in range(32):
            picture = bytes([number]) * 300_000
            example = Example(uid=f"example {number}", verdict=Verdict.IDEAL, reason="")
            concepts.add_example(transaction, "bride", example, picture)
    return begun


@pytest.fixture
def copy_of(tmp_path):
    """The copy, opened to read; closed at the end."""
    opened = []

    def open_copy(target):
        opened.append(open_project_file(target, writes=False, now=NOW))
        return opened[-1]

    yield open_copy
    for file in opened:
        file.close()


def said(file):
    with file.reading() as reader:
        return {kept.image_id for kept in answers.every(reader)}


def say_none(project, image):
    with project.file.writing() as transaction:
        answer = replace(NONE, uid=str(image))
        kept = Kept(image_id=image, labeler_id=project.labelers[0], answer=answer)
        answers.save(transaction, answers.with_uid(transaction, answer.uid), kept)


def test_a_copy_is_the_project(used, tmp_path, copy_of, rows_of, damage_of):
    target = tmp_path / "copy.labeler"
    used.file.snapshot(target)
    copy = copy_of(target)
    assert damage_of(copy) == []
    with used.file.reading() as here, copy.reading() as there:
        tables = schema.metadata.sorted_tables
        assert rows_of(here, *tables) == rows_of(there, *tables)


def test_progress_goes_from_the_first_step_to_one(large, tmp_path):
    shares = []
    large.file.snapshot(tmp_path / "copy.labeler", progress=shares.append)
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert 0 < shares[0] < 1
    assert shares[-1] == 1


def test_others_write_while_a_copy_is_taken_and_the_copy_is_whole(large, tmp_path, copy_of, damage_of):
    """Between two steps another thread answers an image, each time."""
    target, images = tmp_path / "copy.labeler", iter(large.images)
    asked, answered = threading.Semaphore(0), threading.Semaphore(0)
    failed = []

    def answer():
        for image in images:
            asked.acquire()
            try:
                say_none(large, image)
            except BaseException as error:
                failed.append(error)
                raise
            finally:
                answered.release()

    writer = threading.Thread(target=answer, daemon=True)
    writer.start()
    steps = []

    def between_steps(share):
        steps.append(share)
        if len(steps) <= len(large.images):
            asked.release()
            assert answered.acquire(timeout=30)

    large.file.snapshot(target, progress=between_steps)
    writer.join(timeout=30)
    assert failed == []
    assert said(large.file) == set(large.images)
    copy = copy_of(target)
    assert damage_of(copy) == []
    assert said(copy) <= set(large.images)
    with copy.reading() as reader:
        assert tallies.differences(reader) == ()
        assert len(reader.rows(select(schema.examples))) == 32


def test_what_was_answered_before_a_copy_is_in_it(large, tmp_path, copy_of):
    say_none(large, large.images[0])
    large.file.snapshot(tmp_path / "copy.labeler")
    assert said(copy_of(tmp_path / "copy.labeler")) == {large.images[0]}


def test_reading_goes_on_while_a_copy_is_taken(large, tmp_path):
    seen = []
    large.file.snapshot(tmp_path / "copy.labeler", progress=lambda share: seen.append(said(large.file)))
    assert set(map(frozenset, seen)) == {frozenset()}


def test_what_progress_raises_ends_the_copy_and_nothing_else(large, tmp_path, damage_of):
    class Cancelled(Exception):
        pass

    shares = []

    def cancel(share):
        shares.append(share)
        raise Cancelled

    with pytest.raises(Cancelled):
        large.file.snapshot(tmp_path / "copy.labeler", progress=cancel)
    assert len(shares) == 1
    say_none(large, large.images[0])
    assert damage_of(large.file) == []


def test_where_a_copy_cannot_be_written_the_project_goes_on(large, tmp_path):
    with pytest.raises(AppError, match="no longer there"), told(tmp_path / "no folder"):
        large.file.snapshot(tmp_path / "no folder" / "copy.labeler")
    say_none(large, large.images[0])
    assert said(large.file) == {large.images[0]}


def test_a_copy_of_a_project_that_is_open_to_read_can_be_taken(used_template, tmp_path, copy_of, damage_of):
    path = shutil.copyfile(used_template, tmp_path / "project.labeler")
    reading = copy_of(path)
    reading.snapshot(tmp_path / "copy.labeler")
    assert damage_of(copy_of(tmp_path / "copy.labeler")) == []
