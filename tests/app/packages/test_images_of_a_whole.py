"""A whole project that comes in says of its images what it likes: what they are is looked at here."""

import os

import pytest

from labeler.app.adding import add_folders
from labeler.app.places import place_in
from labeler.app.relinking import relink
from labeler.app.watch import Watch
from labeler.store import images
from labeler.store.schema import images as images_table
from tests.content import content
from tests.homes import taken


@pytest.fixture
def grown(copied, picture, tmp_path):
    """Another home, to which a picture of 40 × 30 pixels was added, with a folder to move it from."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "new.png").write_bytes(picture(77))
    other = copied()
    add_folders(other, [folder], watch=Watch())
    return other


def forge(project, **said):
    image = last(project)
    with project.file.writing() as transaction:
        transaction.update(images_table, image.id, **said)


def last(project):
    with project.file.reading() as reader:
        return images.every(reader)[-1]


@pytest.mark.parametrize("said", [{"width": 4000, "height": 3000}, {"orientation": 6}, {"format": "JPEG"}])
def test_a_forged_size_does_not_come_in_where_the_image_is_on_this_computer(told, grown, said):
    as_it_is = last(grown)
    forge(grown, **said)
    taken(told, grown)
    came = last(told)
    assert (came.size, came.orientation, came.format) == (as_it_is.size, 1, "PNG")
    assert [each.path for each in came.places] == [b"new.png"]


def test_an_image_that_is_nowhere_to_be_seen_is_judged_when_it_is_found_again(told, grown, tmp_path):
    forge(grown, width=4000, height=3000)
    (tmp_path / "more").rename(tmp_path / "elsewhere")
    taken(told, grown)
    assert last(told).places == ()
    (tmp_path / "elsewhere").rename(tmp_path / "more")
    found = relink(told, [tmp_path / "more"], watch=Watch())
    assert found.found == ()
    assert [str(why) for _, why in found.refused] == ["it is not the picture that the list of images says"]
    assert last(told).places == ()
    taken(told, grown)
    assert last(told).places == ()


def test_an_honest_image_that_was_not_there_is_found_again(told, grown, tmp_path):
    (tmp_path / "more").rename(tmp_path / "elsewhere")
    taken(told, grown)
    assert content(told)["images"] == content(grown)["images"]
    found = relink(told, [tmp_path / "elsewhere"], watch=Watch())
    assert [each.image.id for each in found.found] == [last(told).id]
    assert found.refused == ()


def test_a_place_that_another_project_tells_is_not_believed_to_hold_the_image(told, copied, picture, tmp_path):
    other = copied()
    decoy = tmp_path / "decoy.png"
    decoy.write_bytes(picture(5))
    with other.file.writing() as transaction:
        first = images.every(transaction)[0]
        place = place_in(tmp_path, b"decoy.png")
        status = decoy.stat()
        stamp = images.FileStamp(size=status.st_size, modified_ns=status.st_mtime_ns)
        images.add_place(transaction, first.id, place, stamp=stamp)
    taken(told, other)
    with told.file.reading() as reader:
        assert images.stamp_at(reader, place) is None
        assert os.fsencode("decoy.png") in [each.path for each in images.by_id(reader, first.id).places]
