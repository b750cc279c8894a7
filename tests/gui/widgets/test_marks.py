"""Marks are told apart by shape, not by colour alone."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from labeler.gui.theme.tokens import DARK
from labeler.gui.widgets.marks import Mark, MarkView, draw_badge, draw_mark

SIDE = 28


def drawn(mark):
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    draw_mark(painter, mark, QRectF(0, 0, SIDE, SIDE), DARK)
    painter.end()
    return image


def shape(image):
    return frozenset((x, y) for x in range(SIDE) for y in range(SIDE) if image.pixelColor(x, y).alpha() > 127)


def test_all_marks_have_different_shapes(qapp):
    assert len({shape(drawn(mark)) for mark in Mark}) == len(Mark)


def test_of_is_filled_and_in_is_hollow(qapp):
    of, inside = shape(drawn(Mark.OF)), shape(drawn(Mark.IN))
    middle = (SIDE // 2, SIDE // 2)
    assert middle in of
    assert middle not in inside
    assert len(inside) < len(of) / 2


def test_in_is_dashed_and_the_same_on_all_four_sides(qapp):
    inside = shape(drawn(Mark.IN))
    top = [(x, 1) in inside for x in range(SIDE)]
    gaps = sum(1 for before, after in pairwise(top) if before and not after)
    assert gaps >= 2
    assert {(SIDE - 1 - x, y) for x, y in inside} == inside
    assert {(y, x) for x, y in inside} == inside


def test_a_badge_has_its_color_and_a_letter(qapp, theme):
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    draw_badge(painter, QRectF(0, 0, SIDE, SIDE), color="#228833", ink="#ffffff", letter="M", theme=theme)
    painter.end()
    names = {image.pixelColor(x, y).name() for x in range(4, 24) for y in range(4, 24)}
    assert {"#228833", "#ffffff"} <= names


@pytest.mark.parametrize("mark", list(Mark))
def test_a_mark_in_a_panel_has_a_name_for_screen_readers(theme, qtbot, mark):
    view = MarkView(theme, mark)
    qtbot.addWidget(view)
    assert view.accessibleName() == mark.value
    assert view.grab().toImage().width() > 0
