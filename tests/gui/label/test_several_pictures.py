"""A file that holds several pictures is labeled by its first, and says so."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel


@pytest.fixture
def person(sit_down, make_project, tmp_path):
    folder = tmp_path / "frames"
    folder.mkdir()
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    frames[0].save(folder / "several.gif", save_all=True, append_images=frames[1:])
    frames[0].save(folder / "single.png")
    return sit_down(make_project(folder))


def words_about(person):
    labels = person.window.label.panel.this_image.findChildren(QLabel)
    return [label.text() for label in labels if "picture" in label.text() and label.isVisible()]


def test_of_several_pictures_in_a_file_the_first_is_shown_with_their_number(person):
    assert (person.image, words_about(person)) == ("several.gif", ["picture 1 of 3 in this file"])


def test_of_a_file_with_one_picture_nothing_is_said(person):
    person.window.driving.next_image()
    assert (person.image, words_about(person)) == ("single.png", [])
