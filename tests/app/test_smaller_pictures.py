"""Images of which a package brought a smaller picture alone: what is seen, found, checked and exported of them."""

import hashlib
import math
import os
import shutil

import pytest

from labeler.app import exporting
from labeler.app.adding import add_folders
from labeler.app.embedding.photo import look_of
from labeler.app.examining import check_file
from labeler.app.exporting import made_options, plan_export, write_export
from labeler.app.image_problems import certainly_gone
from labeler.app.near_filling import fill_hashes
from labeler.app.near_pictures import NearPictures
from labeler.app.outgoing.originals_inside import refuse_originals_inside
from labeler.app.places import file_of, file_with_its_bytes, files_of, stamp_at
from labeler.app.project import open_project
from labeler.app.readiness.small_pictures import SmallPictures
from labeler.app.relinking import missing_images, relink
from labeler.domain import acts
from labeler.domain.errors import AppError
from labeler.domain.geometry import Box, Size
from labeler.domain.image import Place
from labeler.images.decode import decode_file
from labeler.store import image_files, images
from labeler.store.schema import images as image_rows
from tests.smaller import leave_smaller_pictures

FULL = Size(width=400, height=300)


@pytest.fixture
def at_home(tmp_path, picture):
    """Three photos of 400 × 300 pixels, of which the second lies on its side in its file."""
    folder = tmp_path / "at home"
    folder.mkdir()
    for number, orientation in ((1, 1), (2, 6), (3, 1)):
        data = picture(number, kind="JPEG", width=FULL.width, height=FULL.height, orientation=orientation)
        (folder / f"{number}.jpg").write_bytes(data)
    return folder


@pytest.fixture
def small(project, at_home, tmp_path, watch):
    """The folder of their smaller pictures, of 100 × 75 pixels: nothing else is at hand."""
    add_folders(project, [at_home], watch=watch)
    leave_smaller_pictures(project, tmp_path / "small", max_side=100)
    return tmp_path / "small"


def every(project):
    with project.file.reading() as reader:
        return images.every(reader)


def gone(project, watch):
    return {each.image.name: each.whereabouts.value for each in missing_images(project, watch=watch)}


def test_what_is_seen_is_the_smaller_picture_and_what_is_said_is_in_pixels_of_the_image(project, small):
    for image in every(project):
        (file,) = files_of(image)
        pixels = decode_file(file)
        assert (pixels.width, pixels.height, pixels.full, image.size) == (100, 75, FULL, FULL)
        assert decode_file(file, max_side=40).full == FULL


def test_other_bytes_in_its_place_are_not_shown(project, small):
    first, second = (file_of(image.places[0]) for image in every(project)[:2])
    shutil.copy(second, first)
    with pytest.raises(AppError, match="has changed"):
        decode_file(files_of(every(project)[0])[0])


def test_where_the_image_itself_is_at_hand_too_it_is_the_one_that_is_shown(project, small, at_home, watch):
    image = every(project)[1]
    with project.file.writing() as transaction:
        images.add_place(transaction, image.id, Place(root=str(at_home), path=b"2.jpg"))
    image = every(project)[1]
    assert [place.proxy_digest != "" for place in image.places] == [True, False]
    itself, smaller = files_of(image)
    assert (itself.digest, itself.orientation, smaller.orientation) == (image.digest, 6, 1)
    assert decode_file(itself).width == FULL.width
    assert image.name == "2.jpg.jpg", "the first place is still what people know it by"


def test_all_that_reads_pictures_reads_the_smaller_ones(project, small, watch):
    one, other, _ = every(project)
    look = look_of(one, side=50)
    assert (look.pixels.full, min(look.pixels.width, look.pixels.height)) == (FULL, 50)
    assert math.isnan(look.compression), "how the smaller picture was compressed says nothing of the photo"
    assert all(told for _, _, told in SmallPictures(project).of([one.id, other.id]))
    assert NearPictures(project)._of(one.id) is not None, "held against the others by its pixels"
    with project.file.writing() as transaction:
        transaction.update(image_rows, one.id, hash=None)
    assert fill_hashes(project, watch=watch) == 1


def test_a_smaller_picture_is_at_its_place_as_an_image_is(project, small, watch):
    assert gone(project, watch) == {}
    assert certainly_gone(project, watch=watch) == 0
    path = os.fsdecode(file_of(every(project)[0].places[0]))
    os.utime(path)
    assert gone(project, watch) == {}, "touched alone"
    with open(path, "ab") as file:  # noqa: PTH123
        file.write(b"more")
    os.unlink(file_of(every(project)[1].places[0]))  # noqa: PTH108
    assert gone(project, watch) == {"1.jpg.jpg": "changed", "2.jpg.jpg": "missing"}


def test_the_check_holds_smaller_pictures_against_their_own_digests(project, small, watch):
    project.close()
    found = check_file(project.path, watch=watch)
    assert (found.damage, found.missing, found.changed) == ((), (), ())
    (small / "3.jpg.jpg").write_bytes(b"other")
    assert [image.name for image in check_file(project.path, watch=watch).changed] == ["3.jpg.jpg"]
    open_project(project.path).close()


def test_a_moved_folder_of_smaller_pictures_is_found_again(project, small, tmp_path, watch):
    target = tmp_path / "another drive"
    small.rename(target)
    found = relink(project, [target], watch=watch)
    assert (len(found.found), found.missing) == (3, ())
    for image in every(project):
        assert image.originals == ()
        assert decode_file(files_of(image)[1]).full == FULL


def test_originals_are_found_where_the_smaller_pictures_are_gone(project, small, at_home, watch):
    shutil.rmtree(small)
    found = relink(project, [at_home], watch=watch)
    assert len(found.found) == 3
    assert [file_with_its_bytes(image) for image in every(project)] == [
        os.fsencode(at_home / f"{number}.jpg") for number in (1, 2, 3)
    ]
    assert [files_of(image)[0].orientation for image in every(project)] == [1, 6, 1]


def test_a_place_in_which_other_bytes_are_found_is_no_smaller_picture_any_more(project, small, at_home, watch):
    shutil.copy(at_home / "1.jpg", small / "1.jpg.jpg")
    relink(project, [small], watch=watch)
    (place,) = every(project)[0].places
    assert place.proxy_digest == ""


def test_who_loses_a_place_keeps_what_lay_there(project, small):
    one, other, _ = every(project)
    (place,) = other.places
    mine = Place(root=place.root, path=place.path)
    with project.file.writing() as transaction:
        image_files.found_again(transaction, one.id, mine, stamp=None, found_too=())
    assert [each.proxy_digest for each in every(project)[0].places] == [one.places[0].proxy_digest, ""]
    assert [each.proxy_digest for each in every(project)[1].places] == [place.proxy_digest]


def test_the_folder_of_smaller_pictures_is_not_added_as_images(project, small, watch):
    added = add_folders(project, [small], watch=watch)
    assert (added.known, added.images) == (3, 0)
    os.utime(small / "1.jpg.jpg", (1_600_000_000, 1_600_000_000))
    before = every(project)
    assert add_folders(project, [small], watch=watch).known == 3, "known by its bytes where its time is another"
    assert every(project) == before
    with project.file.reading() as reader:
        now = stamp_at(os.fsencode(small / "1.jpg.jpg"))
        assert images.stamp_at(reader, before[0].places[0]) == now
        assert images.proxy_at(reader, before[0].places[0])


def test_what_is_put_in_the_place_of_a_smaller_picture_is_an_image_of_its_own(project, small, picture, watch):
    data = picture(9)
    (small / "1.jpg.jpg").write_bytes(data)
    assert add_folders(project, [small], watch=watch).images == 1
    new = every(project)[-1]
    assert (new.digest, new.places[0].proxy_digest) == (hashlib.sha256(data).hexdigest(), "")


def test_no_export_takes_a_smaller_picture_for_the_image(project, small, at_home, tmp_path, tell, uid_of, watch):
    box = Box(x=40, y=30, width=200, height=120)
    for image in (1, 2):
        steps = (acts.SayIn(concept=uid_of(project, "apple")), acts.AddBox(concept=uid_of(project, "apple"), box=box))
        tell(project, "Ann", image, *steps, acts.CloseBoxes(), acts.NothingElse())
    out = exported(project, tmp_path / "yolo", "yolo", watch)
    why = "handed out as a smaller picture: the file itself is not here"
    assert {row.why: row.images for row in out.left_out}[why] == 2
    table = exported(project, tmp_path / "table", "csv", watch)
    assert table.images == 2, "labels alone need no file"
    relink_to(project, at_home)
    assert exported(project, tmp_path / "whole", "yolo", watch).images == 2


def relink_to(project, folder):
    with project.file.writing() as transaction:
        for image in images.every(transaction):
            path = os.fsencode(image.name.removesuffix(".jpg"))
            images.add_place(transaction, image.id, Place(root=str(folder), path=path))


def exported(project, folder, name, watch):
    format = next(each for each in exporting.export_formats() if each.name == name)
    options = made_options(format.options, {}, title=format.title)
    with plan_export(project, name, options, watch=watch) as planned:
        return write_export(planned, folder, watch=watch)


def test_the_only_original_is_not_replaced_by_an_export(project, small, at_home, tmp_path):
    relink_to(project, at_home)
    with pytest.raises(AppError, match="the only file of the image"):
        refuse_originals_inside(project, at_home)
