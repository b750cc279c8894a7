"""Finding an image by its number in the project or by a part of its name."""

from pathlib import Path

import pytest

from labeler.app.adding import add_folders
from labeler.app.finding import Order, found_at, image_by_number, images_by_name
from labeler.domain.errors import RuleBroken


@pytest.fixture
def mixed(project, tmp_path, picture, watch):
    """Six images of which the second and the last cannot be shown; the others have numbers 1 to 4."""
    folder = tmp_path / "photos"
    for number, name in enumerate(("a.png", "bad.png", "c.png", "sub/Été.png", "sub/ete 2.png", "z.png")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"no picture" + name.encode() if name in ("bad.png", "z.png") else picture(number))
    add_folders(project, [folder], watch=watch)
    return project


def names(found):
    return [Path(each.name).name for each in found]


def test_images_are_counted_from_1_without_those_that_cannot_be_shown(mixed):
    order = Order(mixed)
    assert order.last == 4
    shown = [found_at(mixed, order, number) for number in range(1, 5)]
    assert [each.number for each in shown] == [1, 2, 3, 4]
    assert not {"bad.png", "z.png"} & set(names(shown))
    assert [order.number_of(each.image_id) for each in shown] == [1, 2, 3, 4]
    assert [image_by_number(mixed, each.number) for each in shown] == [each.image_id for each in shown]


def test_images_that_are_added_later_are_counted_on(mixed, photos, watch):
    order = Order(mixed)
    assert order.last == 4
    add_folders(mixed, [photos(3, name="more", first=50)], watch=watch)
    assert order.last == 7
    assert order.number_of(order.image_by_number(7)) == 7


@pytest.mark.parametrize(
    ("number", "words"), [(5, "there is no image 5: the last one is 4"), (0, "images are counted from 1")]
)
def test_a_number_that_no_image_has_is_told_in_a_sentence(mixed, number, words):
    with pytest.raises(RuleBroken) as refused:
        image_by_number(mixed, number)
    assert refused.value.what == words


def test_large_numbers_are_told_in_groups(mixed):
    with pytest.raises(RuleBroken, match="there is no image 4\u202f711: the last one is 4"):
        image_by_number(mixed, 4711)


def test_a_project_without_images_says_so(project):
    with pytest.raises(RuleBroken, match="there are no images in this project yet"):
        image_by_number(project, 1)
    assert images_by_name(project, "a") == ()
    assert not Order(project).look_on()


def test_the_very_name_comes_first_then_what_begins_so_then_what_holds_it(project, tmp_path, picture, watch):
    folder = tmp_path / "photos"
    for number, name in enumerate(("my cat.png", "cat/1.png", "cat.png", "CAT", "cats.png", "dog.png")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(picture(number))
    (folder / "CAT").rename(folder / "CAT.PNG")
    add_folders(project, [folder], watch=watch)
    found = [each.name for each in images_by_name(project, "cat.png")]
    assert set(found[:2]) == {"cat.png", "CAT.PNG"}
    assert found[2:] == ["my cat.png"]
    found = [each.name for each in images_by_name(project, "cat")]
    assert set(found[:3]) == {"cat.png", "CAT.PNG", "cats.png"}
    assert set(found[3:]) == {"my cat.png", "cat/1.png"}


def test_accents_and_capitals_make_no_difference(mixed):
    assert sorted(names(images_by_name(mixed, "ETE"))) == ["ete 2.png", "Été.png"]
    assert sorted(names(images_by_name(mixed, "été"))) == ["ete 2.png", "Été.png"]


def test_signs_of_patterns_stand_for_themselves(mixed):
    assert [images_by_name(mixed, text) for text in ("%", "_", "*", "?", "[a]", "\\")] == [()] * 6


def test_images_that_cannot_be_shown_are_not_found_and_blank_text_finds_nothing(mixed):
    assert images_by_name(mixed, "bad") == ()
    assert images_by_name(mixed, "   ") == ()


def test_no_more_are_given_than_asked_for(mixed):
    assert len(images_by_name(mixed, "png", most=2)) == 2


def test_an_image_in_two_places_is_found_once_under_its_better_name(project, tmp_path, picture, watch):
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("holiday cat.png", "cat.png"):
        (folder / name).write_bytes(picture(1))
    add_folders(project, [folder], watch=watch)
    assert [each.name for each in images_by_name(project, "cat")] == ["cat.png"]
