"""What can still be read of a damaged project becomes a whole one; the damaged file is kept as it was."""

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.commands.answers import Tell
from labeler.app.commands.taxonomy import AddConcepts, NewConcept
from labeler.app.counts import count
from labeler.app.examining import check_file
from labeler.app.project import new_project, open_project
from labeler.app.salvage import salvage
from labeler.app.watch import Cancelled, Watch
from labeler.domain import acts
from labeler.domain.draft import Pass, Way
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box
from labeler.domain.snapshot import says_the_same
from labeler.store import answers

NOW = "2026-11-22T10:00:00Z"
PAGE = 4_096
FREE = Pass(way=Way.FREE)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A project in which ann said of three images what they are of, and of one what is in it."""
    folder = tmp_path_factory.mktemp("worked")
    photos = folder / "photos"
    photos.mkdir()
    for number, color in enumerate(("red", "green", "blue", "gray"), start=1):
        Image.new("RGB", (40, 30), color).save(photos / f"{number}.png")
    with closing(new_project(folder / "work.labeler", lead="ann")) as project:
        project.execute(AddConcepts(entries=(NewConcept(name="apple"), NewConcept(name="banana"))))
        add_folders(project, [photos], watch=Watch())
        ann = project.labeler_named("ann")
        apple, banana = (concept.uid for concept in project.taxonomy().concepts)

        def say(image_id, *said):
            for act in said:
                uid = project.clock.new_uid()
                project.execute(Tell(uid=uid, image_id=image_id, asking=FREE, act=act), labeler=ann)

        for image_id in (1, 2, 3):
            say(image_id, acts.SayOf(concept=apple), acts.NothingElse())
        boxes = (acts.AddBox(concept=banana, box=Box(x=x, y=2, width=10, height=8)) for x in (2, 14))
        say(4, acts.SayIn(concept=banana), *boxes, acts.CloseBoxes(), acts.NothingElse())
        return project.path


@pytest.fixture
def worked(template, tmp_path):
    """A copy of it that nobody has open."""
    return Path(shutil.copyfile(template, tmp_path / template.name))


def said_in(path):
    with closing(open_project(path, writes=False)) as project, project.file.reading() as reader:
        return {kept.image_id: kept.answer for kept in answers.every(reader)}


def counted(path):
    with closing(open_project(path, writes=False)) as project:
        return count(project)


def change(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def salvaged(path):
    """What came of it, when it is shown that nothing of the damaged file was lost and the project is whole."""
    before = path.read_bytes()
    found = salvage(path, watch=Watch(), now=NOW)
    assert found.path == path
    assert found.set_aside == path.with_name(f"{path.stem}.damaged-20261122100000.labeler")
    assert found.set_aside.read_bytes() == before
    assert check_file(path, watch=Watch()).damage == ()
    assert sorted(each.name for each in path.parent.glob("*.labeler*")) == sorted([path.name, found.set_aside.name])
    open_project(path).close()
    return found


def test_of_an_undamaged_project_everything_is_kept(worked):
    before = said_in(worked), counted(worked)
    found = salvaged(worked)
    assert (said_in(worked), counted(worked)) == before
    assert (found.lost, found.doubtful) == ({}, {})
    assert (found.kept["images"], found.kept["answers"], found.kept["labels"], found.kept["regions"]) == (4, 4, 4, 2)


@pytest.mark.parametrize(
    "broken",
    [slice(0, 16), slice(16, 18), slice(28, 32), slice(44, 48), slice(0, 100), slice(0, PAGE)],
    ids=["magic", "page size", "page count", "format", "header", "first page"],
)
def test_a_broken_beginning_costs_nothing(worked, broken):
    before = said_in(worked), counted(worked)
    content = bytearray(worked.read_bytes())
    content[broken] = b"\xa5" * len(content[broken])
    worked.write_bytes(content)
    found = salvaged(worked)
    assert found.lost == {}
    assert (said_in(worked), counted(worked)) == before


def test_views_tables_and_triggers_of_others_do_not_come_along(worked):
    before = said_in(worked)
    change(
        worked,
        "CREATE TRIGGER other AFTER INSERT ON labels BEGIN DELETE FROM labels; END",
        "DROP VIEW counts",
        "CREATE VIEW counts AS SELECT 1",
    )
    assert salvaged(worked).lost == {}
    assert said_in(worked) == before


def test_a_changed_image_is_lost_with_what_was_said_of_it(worked):
    change(worked, "UPDATE images SET split = CASE split WHEN 'train' THEN 'evaluation' ELSE 'train' END WHERE id = 2")
    found = salvaged(worked)
    assert found.lost == {"images": 1, "places": 1, "answers": 1, "labels": 1}
    assert set(said_in(worked)) == {1, 3, 4}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE labels SET relation = 'absent' WHERE id = 1",
        "DELETE FROM labels WHERE id = 2",
        "UPDATE regions SET x = 3 WHERE id = 1",
        "DELETE FROM regions WHERE id = 2",
        "UPDATE answers SET active_ms = 7 WHERE id = 3",
        "DELETE FROM answers WHERE id = 4",
        "DELETE FROM answers",
    ],
)
def test_an_answer_that_lost_a_part_is_made_again_from_its_last_revision(worked, statement):
    """Without the lost part it would say something that nobody said."""
    before = said_in(worked)
    change(worked, "PRAGMA foreign_keys = OFF", statement)
    found = salvaged(worked)
    assert found.lost == {}
    now = said_in(worked)
    assert now.keys() == before.keys()
    assert all(says_the_same(now[image], before[image]) for image in now)


def test_an_answer_that_lost_a_part_and_its_past_is_lost(worked):
    change(
        worked,
        "PRAGMA foreign_keys = OFF",
        "UPDATE labels SET relation = 'absent' WHERE id = 1",
        "UPDATE revisions SET verb = 'x' WHERE subject_uid = (SELECT uid FROM answers WHERE image_id = 1)",
    )
    found = salvaged(worked)
    assert set(said_in(worked)) == {2, 3, 4}
    assert (found.lost["answers"], found.lost["labels"]) == (1, 1)
    assert found.lost["revisions"] > 0


def test_where_revisions_are_lost_those_behind_them_still_follow_from_each_other_and_can_be_undone(worked):
    change(worked, "UPDATE revisions SET at = 'x' WHERE id % 2 = 0")
    found = salvaged(worked)
    assert found.lost.keys() == {"revisions"}
    assert set(said_in(worked)) == {1, 2, 3, 4}


def test_whoever_all_else_hangs_on_is_kept_as_they_now_read_and_told(worked):
    """One bit in a name must not cost all that was said under it."""
    change(
        worked,
        "UPDATE labelers SET name = 'anm'",
        "UPDATE concepts SET definition = 'round' WHERE id = 1",
        "UPDATE sources SET name = 'other'",
    )
    found = salvaged(worked)
    assert found.doubtful == {"labelers": 1, "concepts": 1, "sources": 1}
    assert found.lost == {}
    assert len(said_in(worked)) == 4


def test_a_project_that_lost_what_it_says_of_itself_says_what_a_new_one_does(worked):
    change(worked, "UPDATE meta SET value = value || 'x'")
    found = salvaged(worked)
    assert found.lost == {"meta": 8} or found.lost.keys() == {"meta"}
    with closing(open_project(worked)) as project:
        assert (project.name, len(project.uid)) == ("work", 32)
        assert project.taxonomy().revision == 1


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_broken_what_is_kept_is_whole(worked, seed):
    chance = random.Random(seed)
    content = bytearray(worked.read_bytes())
    for _ in range(chance.choice((1, 10, 100))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    for page in chance.sample(range(1, len(content) // PAGE), chance.choice((0, 3, 10))):
        content[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    worked.write_bytes(content)
    before = content
    with suppress(AppError):  # nothing can be read: then nothing is changed
        salvaged(worked)
        return
    assert worked.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff" * 9_000, b"SQLite format 3\x00" + bytes(8_000)])
def test_where_nothing_can_be_read_nothing_is_changed(worked, content):
    worked.write_bytes(content)
    with pytest.raises(AppError, match="nothing in this file can be read"):
        salvage(worked, watch=Watch(), now=NOW)
    assert worked.read_bytes() == content
    assert [each.name for each in worked.parent.glob(".*")] + [each.name for each in worked.parent.glob("*.lock")] == []


def test_a_project_that_is_open_is_not_salvaged(worked):
    with closing(open_project(worked)), pytest.raises(AppError, match="is open in"):
        salvage(worked, watch=Watch(), now=NOW)


def test_a_newer_project_and_what_is_none_are_not_salvaged(worked, tmp_path):
    change(worked, "PRAGMA user_version = 99", "UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(AppError, match="newer"):
        salvage(worked, watch=Watch(), now=NOW)
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(AppError, match="no"):
        salvage(tmp_path / "notes.txt", watch=Watch(), now=NOW)


def test_salvaging_that_is_cut_off_changes_nothing(worked):
    before = worked.read_bytes()
    watch = Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        salvage(worked, watch=watch, now=NOW)
    assert worked.read_bytes() == before
    assert [each.name for each in worked.parent.glob("*.labeler*")] == [worked.name]


def test_twice_gives_the_same(worked):
    salvaged(worked)
    first = said_in(worked)
    found = salvage(worked, watch=Watch(), now="2026-11-22T10:00:01Z")
    assert said_in(worked) == first
    assert found.lost == {}
