"""Small pictures in a page: as many as have room, and every part of the page has its share."""

import pytest

from labeler.app.project import open_project
from labeler.app.readiness.small_pictures import SmallPictures


@pytest.fixture
def opened(make_project, tiny_photos):
    project = open_project(make_project(tiny_photos), writes=False)
    yield project
    project.close()


def shown(pictures, *ids):
    return [bool(src) for _, _, src in pictures.of(ids)]


def test_a_picture_lies_in_the_page_and_its_image_keeps_its_name(opened):
    ((image, name, src),) = SmallPictures(opened).of([2])
    assert (image, name, src[:23]) == (2, "2.png", "data:image/jpeg;base64,")


def test_where_there_is_no_room_images_are_named_only(opened):
    assert shown(SmallPictures(opened, most_bytes=0), 1, 2) == [False, False]


def test_the_first_part_of_a_page_leaves_room_for_the_last(opened):
    ((_, _, src),) = SmallPictures(opened).of([1])
    pictures = SmallPictures(opened, most_bytes=4 * len(src))
    pictures.share(2)
    first = shown(pictures, 1, 2, 3, 4)
    pictures.share(1)
    assert first.count(True) in (2, 3)
    assert shown(pictures, 1, 2)[0]


def test_an_image_whose_file_has_gone_is_named_and_no_reason_to_stop(opened, tiny_photos):
    (tiny_photos / "3.png").unlink()
    assert shown(SmallPictures(opened), 2, 3) == [True, False]
