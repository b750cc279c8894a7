"""A thumbnail shows a picture, what was said of it, and which one is current."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QTest

from labeler.gui.theme.tokens import DARK, Tone
from labeler.gui.widgets.marks import Mark
from labeler.gui.widgets.thumbnail_tile import ThumbnailTile


@pytest.fixture
def tile(theme, qtbot):
    widget = ThumbnailTile(theme, side=56, caption_lines=2)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def wide_picture():
    picture = QPixmap(300, 100)
    picture.fill(QColor("#ff0000"))
    return picture


def pixel(tile, x, y):
    return tile.grab().toImage().pixelColor(x, y).name()


def test_a_wide_picture_fills_the_square(tile):
    tile.show_picture(wide_picture())
    assert pixel(tile, 32, 7) == "#ff0000"
    assert pixel(tile, 32, 57) == "#ff0000"


def test_without_a_picture_the_tile_is_quiet(tile):
    tile.show_picture(QPixmap())
    assert pixel(tile, 32, 32) == DARK.line
    tile.show_picture(None)
    assert pixel(tile, 32, 32) == DARK.line


def test_the_current_one_has_a_frame_in_the_accent(tile):
    tile.show_picture(wide_picture())
    assert pixel(tile, 32, 1) != DARK.accent
    tile.set_frame(Tone.OF)
    assert pixel(tile, 32, 1) == DARK.accent


@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_in_the_corner_says_what_was_said(tile, mark):
    tile.show_picture(wide_picture())
    before = tile.grab().toImage()
    tile.set_mark(mark)
    after = tile.grab().toImage()
    assert after != before
    assert after.pixelColor(10, 10) == before.pixelColor(10, 10)
    assert tile.accessibleDescription() == mark.value


def test_a_caption_stands_below_and_in_full_in_the_tooltip(tile):
    tile.set_caption("ideal: <b>the whole pack</b>, seen from the front")
    assert tile.accessibleName() == "ideal: <b>the whole pack</b>, seen from the front"
    assert "<b>" not in tile.toolTip()
    assert tile.sizeHint().height() > tile.sizeHint().width()


def test_a_click_is_told_and_keys_are_left_alone(tile, qtbot):
    with qtbot.waitSignal(tile.clicked):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert not tile.hasFocus()
