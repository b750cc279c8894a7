"""What shows that a copy is whole: every row, every count; and what is left of a copy that was cut off."""

import fcntl
import os
import sqlite3
from contextlib import closing

import pytest

from labeler.domain.concept import Example
from labeler.domain.errors import AppError
from labeler.domain.words import Verdict
from labeler.store import concepts
from labeler.store.keeping.backing_up import answers_in, back_up, difference, first_damage
from labeler.store.keeping.lasting import Part, make_folder
from labeler.store.project_file import open_project_file

NOW = "2026-11-22T10:00:00Z"


@pytest.fixture
def copied(used, tmp_path):
    """A copy, and what the original held in all when it was taken."""
    copy = tmp_path / "copy.labeler"
    return copy, used.file.snapshot(copy)


@pytest.fixture
def large(begun):
    """A project of so many pages that a copy takes several steps."""
    with begun.file.writing() as transaction:
        for number in range(8):
            example = Example(uid=f"example {number}", verdict=Verdict.IDEAL, reason="")
            concepts.add_example(transaction, "bride", example, bytes([number]) * 400_000)
    return begun


def change(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_copy_is_like_its_original(copied):
    assert difference(*copied) is None


@pytest.mark.parametrize(
    ("statements", "what"),
    [
        (["UPDATE images SET camera = 'another' WHERE id = 2"], "images 2 has changed since it was written"),
        (["DELETE FROM places WHERE id = (SELECT max(id) FROM places)"], "is gone"),
        (["INSERT INTO meta (key, value) VALUES ('x', 'y')"], "was not written by Labeler"),
        (["DELETE FROM tallies"], "counted"),
        (
            [
                "DELETE FROM row_digests WHERE table_name = 'drafts'",
                "DELETE FROM drafts",
            ],
            "does not hold as much",
        ),
    ],
)
def test_a_copy_that_is_not_like_its_original_is_found_out(copied, statements, what):
    copy, totals = copied
    change(copy, *statements)
    assert what in difference(copy, totals)


@pytest.mark.parametrize("at_look", [1, 2, 10])
def test_comparing_ends_where_it_is_told_to(copied, monkeypatch, at_look):
    monkeypatch.setattr("labeler.store.keeping.backing_up._STEPS_A_LOOK", 100)
    looks = []

    class Enough(Exception):
        pass

    def look():
        looks.append(1)
        if len(looks) >= at_look:
            raise Enough

    with pytest.raises(Enough):
        difference(*copied, look=look)
    assert len(looks) == at_look
    looks.clear()
    with pytest.raises(Enough):
        first_damage(copied[0], look=look)


def test_of_a_damaged_backup_the_first_damage_is_told(copied):
    copy, _ = copied
    assert first_damage(copy) is None
    change(copy, "UPDATE labels SET relation = 'absent' WHERE id = 1")
    assert first_damage(copy) == "labels 1 has changed since it was written"


def test_a_backup_whose_pages_are_overwritten_is_damaged(copied):
    copy, _ = copied
    with copy.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(os.urandom(30 * 4096))
    assert first_damage(copy)


def test_a_file_of_every_released_version_can_be_checked_as_a_backup(released_files):
    for released in released_files:
        assert first_damage(released) is None


def test_a_backup_says_how_many_answers_it_holds(used, copied):
    with used.file.reading() as reader:
        ((answers,),) = reader.plain("SELECT count(*) FROM answers")
    assert answers_in(copied[0]) == answers > 0


def test_a_backup_of_a_file_never_takes_the_place_of_another(used, tmp_path):
    used.file.close()
    target = tmp_path / "backup.labeler"
    back_up(used.path, target)
    before = target.read_bytes()
    with pytest.raises(AppError, match="already"):
        back_up(used.path, target)
    assert target.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {used.path.name, target.name}


def test_what_a_kill_left_of_a_copy_is_swept_up_and_what_another_is_making_is_not(tmp_path):
    left = tmp_path / ".labeler-backup-0123456789abcdef.part"
    left.write_bytes(b"half")
    others = tmp_path / ".labeler-backup-fedcba9876543210.part"
    others.write_bytes(b"half")
    mine = tmp_path / "labeler-backup-notes.part"
    mine.write_bytes(b"mine")
    with others.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with Part(tmp_path) as part:
            assert set(tmp_path.iterdir()) == {others, mine, part.path}
    assert set(tmp_path.iterdir()) == {others, mine}


def test_no_folder_is_made_in_the_place_of_a_drive_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        make_folder(tmp_path / "drive" / "backups")
    make_folder(tmp_path / "backups")
    make_folder(tmp_path / "backups")
    assert (tmp_path / "backups").is_dir()


def test_a_copy_begins_anew_where_another_process_writes_and_comes_to_an_end(large, tmp_path, plain_sql):
    """What reads beside a window cannot know what the window writes: it has to look."""
    large.file.close()
    reading = open_project_file(large.path, writes=False, now=NOW)
    writes = []

    def write(share):
        if share < 1 and len(writes) < 3:
            writes.append(
                plain_sql(large.path, f"INSERT INTO drafts VALUES ({100 + len(writes)}, 1, {2 + len(writes)}, '{{}}')")
            )

    copy = tmp_path / "copy.labeler"
    totals = reading.snapshot(copy, progress=write)
    reading.close()
    assert len(writes) >= 2
    assert totals.last["drafts"] == 99 + len(writes)
    assert plain_sql(copy, "SELECT max(id) FROM drafts") == [(totals.last["drafts"],)]


def test_a_copy_that_is_never_left_in_peace_says_so(large, tmp_path, plain_sql, monkeypatch):
    monkeypatch.setattr("labeler.store.keeping.copying._LARGER", 1)
    large.file.close()
    reading = open_project_file(large.path, writes=False, now=NOW)
    with pytest.raises(AppError, match="without a pause"):
        reading.snapshot(
            tmp_path / "copy.labeler",
            progress=lambda _: plain_sql(
                large.path, "UPDATE meta SET value = value || 'x' WHERE key = 'taxonomy_revision'"
            ),
        )
    reading.close()


def test_in_a_hurry_nothing_pauses_and_the_copy_is_the_same(used, tmp_path):
    totals = used.file.snapshot(tmp_path / "copy.labeler", in_a_hurry=True)
    assert difference(tmp_path / "copy.labeler", totals) is None
