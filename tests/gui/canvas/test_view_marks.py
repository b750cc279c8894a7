"""What is other than usual about the way an image is shown stands on it in words, and one click ends it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from labeler.domain.geometry import Size
from labeler.gui.canvas.light import Light
from labeler.gui.canvas.turns import Turn
from labeler.gui.canvas.view_marks import MarkKind, ViewMark, ViewMarks, light_words

KEYS = {
    MarkKind.LIGHT: "Alt+Home",
    MarkKind.TURNED_RIGHT: "Ctrl+L",
    MarkKind.TURNED_LEFT: "Ctrl+R",
    MarkKind.ZOOM: "Ctrl+2",
}


@pytest.fixture
def marks(canvas, theme):
    return ViewMarks(canvas, theme, KEYS)


def shown(marks):
    return [mark.text() for mark in marks.findChildren(ViewMark) if mark.isVisibleTo(marks.parentWidget())]


def click(marks, words):
    mark = next(mark for mark in marks.findChildren(ViewMark) if mark.text() == words)
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton)


def test_an_image_shown_as_usual_has_no_mark(marks):
    assert shown(marks) == []
    assert not marks.isVisible()


@pytest.mark.parametrize(
    ("light", "words"),
    [
        (Light(), ""),
        (Light(brightness=20), "lighter by 20 %"),
        (Light(brightness=-10, contrast=40), "darker by 10 %, 40 % more contrast"),
        (Light(contrast=-20), "20 % less contrast"),
    ],
)
def test_the_light_is_said_in_words(light, words):
    assert light_words(light) == words


def test_each_mark_is_there_while_it_is_so_and_a_click_ends_it(canvas, marks):
    canvas.set_light(Light(brightness=20))
    canvas.turn_by(1)
    canvas.keep_zoom(True)
    assert shown(marks) == ["lighter by 20 %", "turned to the right", "zoom is kept"]
    for words in list(shown(marks)):
        click(marks, words)
        assert words not in shown(marks)
    assert (canvas.light, canvas.turn, canvas.is_zoom_kept) == (Light(), Turn.UPRIGHT, False)
    assert not marks.isVisible()


def test_a_turn_ends_with_its_image(canvas, marks, picture):
    canvas.turn_by(-1)
    assert shown(marks) == ["turned to the left"]
    canvas.show_image(picture(), Size(width=400, height=300))
    assert shown(marks) == []


def test_a_mark_takes_neither_the_focus_nor_a_box(canvas, marks, heard):
    canvas.setFocus()
    canvas.set_armed("#4477AA", "milk")
    canvas.set_light(Light(brightness=20))
    click(marks, "lighter by 20 %")
    assert canvas.hasFocus() or canvas.focusWidget() is None
    assert [name for name, _ in heard if name.startswith("box")] == []


def test_a_screen_reader_hears_what_is_so_and_which_key_ends_it(canvas, marks):
    canvas.turn_by(2)
    (mark,) = [mark for mark in marks.findChildren(ViewMark) if mark.text()]
    assert mark.accessibleName() == "For viewing only: turned upside down. Key Ctrl+L ends it."


def test_words_are_not_cut_off_with_large_text(canvas, marks, theme):
    canvas.set_light(Light(brightness=20, contrast=40))
    theme.scale_text(2.0)
    (mark,) = [mark for mark in marks.findChildren(ViewMark) if mark.text()]
    assert mark.width() >= mark.sizeHint().width()
    assert marks.width() >= mark.width()
