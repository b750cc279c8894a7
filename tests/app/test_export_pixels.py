"""In which pixels images and boxes go out: of smaller copies, upright, or as the file stores them."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from labeler.app.adding import add_folders
from labeler.app.exporting import export_formats, made_options, plan_export, write_export
from labeler.app.outgoing import choice as export_choice
from labeler.app.outgoing import spool as export_spool
from labeler.app.outgoing.frames import Framing, frame_of
from labeler.app.watch import Watch
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size

BOX = Box(x=4, y=2, width=20, height=10)


@pytest.fixture
def out(project, tmp_path):
    numbers = iter(range(100))

    def export(format="coco", **options):
        chosen = next(each for each in export_formats() if each.name == format)
        options = made_options(chosen.options, options, title=chosen.title)
        with plan_export(project, format, options, watch=Watch()) as planned:
            return write_export(planned, tmp_path / f"out{next(numbers)}", watch=Watch()).folder

    return export


@pytest.fixture
def shot(project, tmp_path, picture, tell, uid_of):
    """An image of 40 × 30 pixels with a box, in a file that lies as it is told."""

    def add(orientation=1, box=BOX, name="shot.jpg"):
        folder = tmp_path / "phone"
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(picture(orientation + 50, kind="JPEG", orientation=orientation))
        add_folders(project, [folder], watch=Watch())
        uid = uid_of(project, "apple")
        number = len(list(folder.iterdir()))
        tell(project, "Ann", number, acts.SayOf(concept=uid), acts.AddBox(concept=uid, box=box), acts.NothingElse())
        return folder / name

    return add


def rows(folder, kind):
    found = []
    for split in ("train", "val"):
        found += json.loads((folder / "annotations" / f"instances_{split}.json").read_text())[kind]
    return found


@pytest.mark.parametrize("orientation", [1, 6, 3])
def test_a_smaller_copy_has_the_size_and_the_boxes_that_its_labels_say(out, shot, coco, orientation):
    shot(orientation)
    folder = out(max_side=20)
    (row,), (box,) = rows(folder, "images"), rows(folder, "annotations")
    assert (row["width"], row["height"]) == (20, 15)
    assert box["bbox"] == [2, 1, 10, 5]
    (written,) = (path for path in folder.rglob("*.jpg"))
    with Image.open(written) as image:
        assert image.size == (20, 15)
        assert image.getexif().get(0x0112, 1) == 1


def test_no_image_is_made_larger_and_one_that_is_small_enough_goes_out_byte_for_byte(out, shot):
    original = shot()
    folder = out(max_side=40)
    (written,) = folder.rglob("*.jpg")
    assert written.read_bytes() == original.read_bytes()
    assert rows(folder, "annotations")[0]["bbox"] == [4, 2, 20, 10]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_boxes_as_the_file_stores_its_pixels_show_there_what_was_boxed(out, shot, orientation):
    file = shot(orientation)
    folder = out(without_images=True, coords="stored")
    (row,), (box,) = rows(folder, "images"), rows(folder, "annotations")
    with Image.open(file) as stored:
        assert (row["width"], row["height"]) == stored.size
        x, y, width, height = box["bbox"]
        cut = np.asarray(stored.crop((x, y, x + width, y + height)), dtype=int)
    (upright,) = out(without_images=False).rglob("*.jpg")
    with Image.open(upright) as image:
        wanted = image.crop((BOX.x, BOX.y, BOX.right, BOX.bottom))
    assert {cut.shape[:2], wanted.size} <= {(10, 20), (20, 10)}
    # Colours, whichever way they lie, but for what a second JPEG does.
    assert abs(cut.mean() - np.asarray(wanted, dtype=int).mean()) < 3


def test_labels_alone_are_refused_while_it_is_not_said_in_which_pixels_turned_images_have_them(out, shot):
    shot(1, name="a.jpg")
    assert rows(out(without_images=True), "annotations")[0]["bbox"] == [4, 2, 20, 10]
    shot(6, name="b.jpg")
    with pytest.raises(AppError, match="1 image") as refusal:
        out(without_images=True)
    assert "--coords upright" in refusal.value.todo
    assert len(rows(out(without_images=True, coords="upright"), "annotations")) == 2
    assert (out("csv") / "answers.csv").is_file()


def test_pixels_as_stored_are_refused_beside_images_that_go_out_upright(out, shot):
    shot(6)
    with pytest.raises(AppError, match="only without images"):
        out(coords="stored")
    with pytest.raises(AppError, match="0 pixels"):
        out(max_side=0)


@settings(max_examples=100, deadline=None)
@given(
    width=st.integers(1, 5000),
    height=st.integers(1, 5000),
    max_side=st.integers(1, 3000) | st.none(),
    orientation=st.integers(1, 8),
    is_stored=st.booleans(),
    corners=st.lists(st.floats(0, 1), min_size=4, max_size=4),
)
def test_a_box_inside_its_image_is_inside_whatever_goes_out_and_covers_the_same_share(
    width, height, max_side, orientation, is_stored, corners
):
    size = Size(width=width, height=height)
    frame = frame_of(size, orientation, Framing(max_side=max_side, is_stored=is_stored))
    left, right = sorted(corners[:2])
    top, bottom = sorted(corners[2:])
    box = Box(x=left * width, y=top * height, width=(right - left) * width, height=(bottom - top) * height)
    there, whole = frame.box(box), frame.size
    assert 0 <= there.x <= there.right <= whole.width + 1e-9
    assert 0 <= there.y <= there.bottom <= whole.height + 1e-9
    assert max(whole.width, whole.height) <= (max_side or max(width, height))
    assert 0 < frame.scale <= 1
    share = box.area / (width * height)
    slack = 0.003 * (1 / whole.width + 1 / whole.height)
    assert abs(there.area / (whole.width * whole.height) - share) <= slack
    assert frame.box(Box(x=0, y=0, width=width, height=height)).area == whole.width * whole.height


# What is read while planning


@pytest.fixture
def old_photos(photos):
    """A folder whose files were not changed just now, so that their size and time say that their bytes are the same."""

    def make(count):
        folder = photos(count)
        for path in folder.iterdir():
            os.utime(path, (1_700_000_000, 1_700_000_000))
        return folder

    return make


@pytest.fixture
def read(monkeypatch):
    """The files whose bytes are read to find out what goes out."""
    found = []

    def noted(path):
        found.append(Path(os.fsdecode(path)).name)
        return bytes_at(path)

    bytes_at = export_choice.bytes_at
    monkeypatch.setattr(export_choice, "bytes_at", noted)
    return found


@pytest.fixture
def all_boxed(project, tell, uid_of):
    def say(count):
        uid = uid_of(project, "apple")
        for image in range(1, count + 1):
            tell(project, "Ann", image, acts.SayOf(concept=uid), acts.AddBox(concept=uid, box=BOX), acts.NothingElse())

    return say


def test_a_file_with_the_size_and_time_that_it_had_is_not_read_to_plan(project, old_photos, all_boxed, read, out):
    add_folders(project, [old_photos(3)], watch=Watch())
    all_boxed(3)
    assert len(list(out().rglob("*.png"))) == 3
    assert read == []


def test_a_file_whose_time_alone_has_changed_is_read_and_goes_out(project, old_photos, all_boxed, read, out):
    folder = old_photos(3)
    add_folders(project, [folder], watch=Watch())
    all_boxed(3)
    os.utime(folder / "002.png", (1_700_000_100, 1_700_000_100))
    before = project.path.read_bytes()
    assert len(list(out().rglob("*.png"))) == 3
    assert read == ["002.png"]
    assert project.path.read_bytes() == before


def test_a_file_that_was_changed_just_before_it_was_added_is_read_again(project, photos, all_boxed, read, out):
    """Its disk's clock may not have gone on since: other bytes could have the same size and time."""
    add_folders(project, [photos(1)], watch=Watch())
    all_boxed(1)
    out()
    assert read == ["001.png"]


def test_a_folder_that_is_added_again_makes_its_unchanged_files_known_without_reading(
    project, photos, all_boxed, read, out
):
    folder = photos(2)
    add_folders(project, [folder], watch=Watch())
    all_boxed(2)
    for path in folder.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))
    assert add_folders(project, [folder], watch=Watch()).known == 2
    assert len(list(out().rglob("*.png"))) == 2
    assert read == []


def test_what_was_read_to_plan_is_not_kept_where_there_is_no_room_and_is_read_again(
    project, old_photos, all_boxed, out, monkeypatch
):
    add_folders(project, [old_photos(3)], watch=Watch())
    all_boxed(3)
    kept = rows(out(), "annotations")

    def full(**_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_spool, "TemporaryFile", full)
    assert rows(out(), "annotations") == kept
