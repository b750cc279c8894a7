"""Images that are missing or changed, and how they are found again: by their bytes alone."""

import hashlib
import io
import os
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.examining import check_file
from labeler.app.image_problems import certainly_gone, every_image, problem_images
from labeler.app.outgoing.choice import Wanted, choose
from labeler.app.outgoing.selection import Selection
from labeler.app.places import bytes_at, file_with_its_bytes
from labeler.app.project import new_project, open_project
from labeler.app.relinking import missing_images, relink
from labeler.app.watch import Cancelled, Watch
from labeler.app.whereabouts import Whereabouts
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.images import door
from labeler.store import images

LONG_AGO = 1_700_000_000


@pytest.fixture
def files(photos):
    """Photos that were there long before they were added: their stamps are kept."""

    def make(count, **where):
        folder = photos(count, **where)
        for number, path in enumerate(folder.iterdir()):
            os.utime(path, (LONG_AGO, LONG_AGO + number))
        return folder

    return make


@pytest.fixture
def added(project, files, watch):
    """A folder of six photos that are in the project."""
    folder = files(6)
    add_folders(project, [folder], watch=watch)
    return folder


def every(project):
    with project.file.reading() as reader:
        return images.every(reader)


def rows(project):
    """All that the file holds but what is kept of places, and the digests of its rows."""
    with project.file.reading() as reader:
        tables = [row[0] for row in reader.plain("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        left_out = ("places", "row_digests")
        return {name: reader.plain(f'SELECT * FROM "{name}"') for name in tables if name not in left_out}


def places(project):
    with project.file.reading() as reader:
        return reader.plain("SELECT image_id, root, path, file_size, modified_ns FROM places ORDER BY id")


def gone(project, watch):
    return {each.image.name: each.whereabouts.value for each in missing_images(project, watch=watch)}


def swap(one, other):
    spare = one.with_name("spare")
    one.rename(spare)
    other.rename(one)
    spare.rename(other)


def test_missing_changed_and_moved_images_are_told_apart(project, added, watch):
    assert gone(project, watch) == {}
    (added / "001.png").unlink()
    (added / "002.png").write_bytes(b"other bytes")
    (added / "003.png").rename(added / "elsewhere.png")
    found = gone(project, watch)
    assert found == {"001.png": "missing", "002.png": "changed", "003.png": "missing"}


def test_a_file_that_was_only_touched_is_there(project, added, watch):
    os.utime(added / "001.png")
    assert gone(project, watch) == {}


def test_a_file_of_the_same_size_with_other_bytes_is_changed(project, added, watch):
    path = added / "001.png"
    path.write_bytes(bytes(path.stat().st_size))
    assert gone(project, watch) == {"001.png": "changed"}


def test_an_image_is_there_as_long_as_one_of_its_places_has_it(project, added, tmp_path, watch):
    shutil.copytree(added, tmp_path / "copy")
    add_folders(project, [tmp_path / "copy"], watch=watch)
    (added / "001.png").write_bytes(b"other")
    (added / "002.png").unlink()
    assert gone(project, watch) == {}
    assert file_with_its_bytes(every(project)[0]) == os.fsencode(tmp_path / "copy" / "001.png")


def test_a_moved_folder_is_found_again_and_nothing_else_changes(project, added, tmp_path, watch, tell, uid_of):
    tell(project, "Ann", 1, acts.SayOf(concept=uid_of(project, "apple")), acts.NothingElse())
    before, known_by = rows(project), [image.name for image in every(project)]
    target = tmp_path / "another" / "drive"
    target.mkdir(parents=True)
    shutil.move(added, target)
    relinked = relink(project, [tmp_path / "another"], watch=watch)
    assert (len(relinked.found), relinked.missing, relinked.changed) == (6, (), ())
    assert rows(project) == before
    assert [image.name for image in every(project)] == known_by, "the old place stays, and with it the name"
    assert [len(image.places) for image in every(project)] == [2] * 6
    assert gone(project, watch) == {}
    findings = check_file(project.path, watch=watch)
    assert (findings.damage, findings.missing) == ((), ())


def test_said_twice_it_gives_the_same(project, added, tmp_path, watch):
    shutil.move(added, tmp_path / "moved")
    relink(project, [tmp_path / "moved"], watch=watch)
    before = rows(project), places(project)
    again = relink(project, [tmp_path / "moved"], watch=watch)
    assert again.found == ()
    assert (rows(project), places(project)) == before


def test_names_that_were_swapped_come_right(project, added, watch):
    swap(added / "001.png", added / "002.png")
    assert gone(project, watch) == {"001.png": "changed", "002.png": "changed"}
    relinked = relink(project, [added], watch=watch)
    assert len(relinked.found) == 2
    assert [image.name for image in every(project)][:2] == ["002.png", "001.png"]
    assert [len(image.places) for image in every(project)] == [1] * 6
    assert gone(project, watch) == {}


def test_renamed_images_are_found_under_any_name(project, added, watch):
    (added / "001.png").rename(added / "no suffix")
    (added / "deep").mkdir()
    (added / "002.png").rename(os.fsdecode(os.fsencode(added) + b"/deep/\xff.txt"))
    relinked = relink(project, [added], watch=watch)
    assert [each.place.shown for each in relinked.found] == ["no suffix", "deep/\\xff.txt"]


def test_an_edited_image_is_flagged_and_its_labels_keep_the_old_bytes(project, added, watch, tell, uid_of):
    tell(project, "Ann", 1, acts.SayOf(concept=uid_of(project, "apple")), acts.NothingElse())
    old = every(project)[0]
    with (added / "001.png").open("ab") as file:
        file.write(b"one more byte")
    relinked = relink(project, [added], watch=watch)
    assert [image.name for image in relinked.changed] == ["001.png"]
    assert every(project)[0] == old
    # Added as it is now, it is another image, and the labels are the old one's still.
    assert add_folders(project, [added], watch=watch).images == 1
    with project.file.reading() as reader:
        assert [row[0] for row in reader.plain("SELECT image_id FROM answers")] == [old.id]


def test_an_image_whose_only_place_now_holds_another_is_still_known_by_it(project, added, watch):
    (added / "001.png").replace(added / "002.png")
    relinked = relink(project, [added], watch=watch)
    assert [each.image.id for each in relinked.found] == [1]
    (robbed,) = relinked.changed
    assert robbed.id == 2
    assert every(project)[1].name == "photos/002.png"
    assert gone(project, watch) == {"photos/002.png": "changed"}
    assert relink(project, [added], watch=watch).found == ()
    assert check_file(project.path, watch=watch).damage == ()


def test_what_lies_in_the_folder_and_is_not_missing_gets_no_place(project, added, tmp_path, watch):
    shutil.copytree(added, tmp_path / "copy")
    (added / "001.png").unlink()
    before = places(project)
    relinked = relink(project, [tmp_path / "copy"], watch=watch)
    assert [each.image.id for each in relinked.found] == [1]
    assert len(places(project)) == len(before) + 1


def test_only_files_of_a_size_that_is_looked_for_are_read(project, added, tmp_path, watch, monkeypatch):
    read = []
    monkeypatch.setattr("labeler.app.relinking.bytes_at", lambda path: read.append(path) or bytes_at(path))
    (tmp_path / "more").mkdir()
    for number in range(20):
        (tmp_path / "more" / f"{number}.png").write_bytes(b"x" * (10 + number))
    (added / "001.png").rename(tmp_path / "more" / "here.png")
    assert len(relink(project, [tmp_path / "more"], watch=watch).found) == 1
    assert read == [os.fsencode(tmp_path / "more" / "here.png")]


def test_images_whose_stamp_was_never_kept_are_found_too(project, photos, tmp_path, watch):
    folder = photos(3)
    add_folders(project, [folder], watch=watch)
    assert {row[3] for row in places(project)} == {None}, "they had been written just before"
    shutil.move(folder, tmp_path / "moved")
    (tmp_path / "moved" / "notes.txt").write_text("no image")
    assert len(relink(project, [tmp_path / "moved"], watch=watch).found) == 3


def test_a_refused_image_is_found_again_too(project, added, watch, tmp_path):
    (added / "half.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    add_folders(project, [added], watch=watch)
    (added / "half.jpg").rename(tmp_path / "half.jpg")
    assert gone(project, watch) == {"half.jpg": "missing"}
    assert len(relink(project, [tmp_path], watch=watch).found) == 1


def test_ten_thousand_images_are_looked_for_without_decoding_one(project, photos, tmp_path, watch, monkeypatch):
    folder = photos(400)
    for path in folder.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    add_folders(project, [folder], watch=watch)
    shutil.move(folder, tmp_path / "moved")

    def never(*_args, **_more):
        raise AssertionError("an image was decoded")

    monkeypatch.setattr(door, "opened", never)
    monkeypatch.setattr(door, "header", never)
    relinked = relink(project, [tmp_path / "moved"], watch=watch)
    assert len(relinked.found) == 400


def test_cut_off_it_keeps_what_it_found_and_goes_on_the_next_time(project, added, tmp_path):
    shutil.move(added, tmp_path / "moved")

    class Impatient(Watch):
        def report(self, *, done, total=0, doing=""):
            super().report(done=done, total=total, doing=doing)
            if doing.startswith("Looking through") and total and done == 2:
                self.cancel()

    with pytest.raises(Cancelled):
        relink(project, [tmp_path / "moved"], watch=Impatient())
    assert len(missing_images(project, watch=Watch())) == 3
    assert len(relink(project, [tmp_path / "moved"], watch=Watch()).found) == 3


def test_a_folder_that_is_not_there_is_said_so_and_nothing_changes(project, added, tmp_path, watch):
    (added / "001.png").unlink()
    before = places(project)
    with pytest.raises(AppError, match="no such folder"):
        relink(project, [added, tmp_path / "nowhere"], watch=watch)
    assert places(project) == before


def test_a_project_that_is_open_to_read_only_says_so(project, added, watch):
    project.close()
    reading = open_project(project.path, writes=False)
    with pytest.raises(AppError, match="read only"):
        relink(reading, [added], watch=watch)
    reading.close()


def test_the_look_that_reads_nothing_says_only_what_is_certain(project, added, watch, monkeypatch):
    monkeypatch.setattr("labeler.app.whereabouts.bytes_at", lambda path: pytest.fail("a file was read"))
    assert certainly_gone(project, watch=watch) == 0
    (added / "001.png").unlink()
    (added / "002.png").write_bytes(b"of another size")
    os.utime(added / "003.png")
    assert certainly_gone(project, watch=watch) == 2


def test_the_list_of_problems_has_each_with_its_reason(project, added, watch):
    (added / "half.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    add_folders(project, [added], watch=watch)
    (added / "001.png").unlink()
    (added / "002.png").write_bytes(b"other")
    told = {each.image.name: each.problem.partition(":")[0] for each in problem_images(project, watch=watch)}
    assert told == {"001.png": "missing", "002.png": "changed", "half.jpg": "refused"}
    assert [each.whereabouts for each in every_image(project)] == [None] * 7


def test_check_and_export_find_the_same_images_missing(project, added, watch, tell):
    for image in every(project):
        tell(project, "Ann", image.id, acts.SayNone())
    (added / "001.png").unlink()
    (added / "002.png").write_bytes(b"other")
    swap(added / "003.png", added / "004.png")
    expected = [each.image.id for each in missing_images(project, watch=watch)]
    findings = check_file(project.path, watch=watch)
    assert sorted(image.id for image in (*findings.missing, *findings.changed)) == expected
    chosen = choose(project, Wanted(every_answer=False, files=True), Selection(), watch=watch)
    (row,) = chosen.left_out
    assert row.images == len(expected) == 4
    for word in (Whereabouts.MISSING, Whereabouts.CHANGED):
        assert word.value in row.why


MOVES = st.lists(
    st.tuples(st.sampled_from(["swap", "rename", "away", "edit"]), st.integers(1, 6), st.integers(1, 6)), max_size=8
)


@settings(max_examples=25)
@given(moves=MOVES)
def test_after_any_moves_each_image_is_found_where_its_bytes_are(tmp_path_factory, moves):
    base = tmp_path_factory.mktemp("moves")
    folder = base / "photos"
    folder.mkdir()
    for number in range(1, 7):
        (folder / f"{number}.png").write_bytes(_picture(number))
        # A file of the same size and time is taken for the same: two of them are told apart here by their times.
        os.utime(folder / f"{number}.png", (LONG_AGO, LONG_AGO + number))
    project = new_project(base / "p.labeler", lead="Ann")
    add_folders(project, [folder], watch=Watch())
    digests = [image.digest for image in every(project)]
    for kind, one, other in moves:
        _move(folder, kind, f"{one}.png", f"{other}.png")
    relinked = relink(project, [base], watch=Watch())
    there = {_digest(path) for path in base.rglob("*") if path.is_file() and path.suffix != ".labeler"}
    left = {image.digest for image in (*relinked.missing, *relinked.changed)}
    assert left == set(digests) - there
    assert [image.digest for image in every(project)] == digests
    assert all(image.places for image in every(project)), "each is still known by a name"
    before = places(project)
    assert relink(project, [base], watch=Watch()).found == ()
    assert places(project) == before
    assert check_file(project.path, watch=Watch()).damage == ()
    project.close()


def _move(folder, kind, one, other):
    first, second = folder / one, folder / other
    if not first.exists():
        return
    if kind == "swap" and second.exists() and first != second:
        swap(first, second)
    elif kind == "rename":
        first.replace(second)
    elif kind == "away":
        (folder / "deep").mkdir(exist_ok=True)
        first.replace(folder / "deep" / other)
    elif kind == "edit":
        first.write_bytes(first.read_bytes() + b"x")


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _picture(number):
    file = io.BytesIO()
    Image.new("RGB", (4 + number, 3), (number * 30, 7, 9)).save(file, "PNG")
    return file.getvalue()


def test_where_a_drive_goes_while_it_is_looked_through_what_was_found_before_is_kept(project, added, tmp_path):
    shutil.move(added, tmp_path / "moved")
    drive = tmp_path / "drive"
    drive.mkdir()

    class Unplugging(Watch):
        def report(self, *, done, total=0, doing=""):
            if doing.startswith("Looking through") and drive.is_dir():
                drive.rmdir()
            super().report(done=done, total=total, doing=doing)

    (tmp_path / "moved" / "001.png").unlink()
    with pytest.raises(AppError, match="cannot be read"):
        relink(project, [tmp_path / "moved", drive], watch=Unplugging())
    assert len(missing_images(project, watch=Watch())) == 1
