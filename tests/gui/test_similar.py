"""Finding more like this in the window: by a key and by what can be clicked, shown on the contact sheet."""

import pytest
from PIL import Image, ImageOps
from PySide6.QtWidgets import QPushButton

from labeler.app.commands.people import AddPerson
from labeler.app.like import LikeBox
from labeler.gui.project_pages import LABEL, SHEET


@pytest.fixture
def folder(tiny_photos):
    """Four photos of one colour each, and the first one again, narrower."""
    photo = Image.open(tiny_photos / "1.png")
    ImageOps.mirror(photo.resize((36, 30))).save(tiny_photos / "5.png")
    return tiny_photos


@pytest.fixture
def ann(sit_down, make_project, folder):
    person = sit_down(make_project(folder))
    person.window.bridge.execute(AddPerson(name="bob"))
    return person


@pytest.fixture
def wait_for(qtbot):
    """Until a sheet under these words is open."""

    def wait(person, heading):
        qtbot.waitUntil(lambda: person.window.page == SHEET and sheet(person).heading == heading, timeout=20_000)

    return wait


def sheet(person):
    return person.window.pages[SHEET]


def hint(person):
    return person.window.label.panel.this_image.similar


def test_the_key_shows_what_is_most_like_the_image_on_screen_and_from_there_what_is_like_another(ann, wait_for):
    assert ann.image == "1.png"
    ann.press("Ctrl+M")
    wait_for(ann, "More like 1.png")
    assert sheet(ann).ids[0] == 5
    assert sorted(sheet(ann).ids) == [2, 3, 4, 5]
    sheet(ann).similar_asked.emit(5)
    wait_for(ann, "More like 5.png")
    assert sheet(ann).ids[0] == 1
    # Back leads to where the first was asked for.
    sheet(ann).left.emit()
    assert ann.window.page == LABEL


def test_with_a_box_selected_its_content_is_meant(ann, wait_for, qtbot):
    ann.press("1 J")
    ann.draw(2, 2, 30, 25)
    with qtbot.waitSignal(ann.window.label.more_like.asked) as asked:
        ann.press("Ctrl+M")
    assert isinstance(asked.args[0], LikeBox)
    assert asked.args[0].box.width == pytest.approx(28, abs=1)
    wait_for(ann, "More like what is in the box of 1.png")


def test_from_the_visual_dictionary_images_like_those_of_the_concept(ann, wait_for, qtbot):
    ann.press("2")
    find = ann.window.label.panel.dictionary.findChildren(QPushButton)[-1]
    assert find.accessibleName() == "Find more images like those of banana"
    find.click()
    qtbot.waitUntil(ann.window.similar.notice.isVisible, timeout=20_000)
    assert "nothing to be like" in ann.window.similar.notice.text
    assert ann.window.page == LABEL
    ann.press("F Enter")
    ann.window.label.panel.dictionary.findChildren(QPushButton)[-1].click()
    wait_for(ann, "More like “banana”")
    assert sheet(ann).ids[0] == 5
    assert 1 not in sheet(ann).ids


def test_after_a_long_search_nobody_is_taken_away_from_what_they_do(ann, wait_for, qtbot, monkeypatch):
    monkeypatch.setattr("labeler.gui.similar._LONG", -1.0)
    assert hint(ann).accessibleName() == "more like this, key Ctrl+M"
    hint(ann).click()
    notice = ann.window.similar.notice
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert ann.window.page == LABEL
    assert notice.text == "More like 1.png"
    notice.more_asked.emit()
    wait_for(ann, "More like 1.png")
    assert not notice.isVisible()


def test_whoever_asks_anew_gets_what_they_asked_for_last_and_nobody_else_gets_it(ann, wait_for, qtbot):
    for image in (2, 3, 1):
        ann.window.similar.ask_image(image)
    wait_for(ann, "More like 1.png")
    sheet(ann).left.emit()
    ann.window.similar.ask_image(2)
    ann.window.bridge.take_labeler(ann.project.labeler_named("bob"))
    qtbot.waitUntil(lambda: not ann.window.similar.jobs.is_running, timeout=20_000)
    assert ann.window.page == LABEL


def test_where_nothing_is_left_to_ask_there_is_nothing_to_be_like(ann):
    for _ in range(5):
        ann.press("N")
    assert ann.image == ""
    assert not hint(ann).isVisible()
    ann.press("Ctrl+M")
    assert not ann.window.similar.jobs.is_running
