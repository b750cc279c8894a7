"""Lines and handles lie on whole device pixels and keep their size, at each zoom and each scale of the screen."""

import math

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from labeler.domain.geometry import Size
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.canvas.hit import HANDLE_SIDE
from labeler.gui.canvas.lines import sharp, sharp_width

GREY, RED = "#808080", "#ff0000"
ZOOMS = [1.0, 0.61, 1.37, 2.93, 7.77]


def name_of(color):
    """The colour, but for the last bit or two: long lines are rounded a little on their way to the screen."""
    return "#" + "".join(f"{min(255, (value + 2) // 4 * 4):02x}" for value in color.getRgb()[:3])


def row_through(canvas, x, y, reach=14):
    """The colours of the device pixels left and right of a place of the image."""
    image, view = canvas.grab().toImage(), canvas.viewport
    at = view.to_widget(QPointF(x, y)) * view.frame.ratio
    middle = round(at.x())
    return [name_of(image.pixelColor(column, int(at.y()))) for column in range(middle - reach, middle + reach)]


def column_through(canvas, x, y, reach=14):
    image, view = canvas.grab().toImage(), canvas.viewport
    at = view.to_widget(QPointF(x, y)) * view.frame.ratio
    middle = round(at.y())
    return [name_of(image.pixelColor(int(at.x()), row)) for row in range(middle - reach, middle + reach)]


@pytest.mark.parametrize("factor", ZOOMS)
@pytest.mark.parametrize("selected", [False, True])
def test_a_side_has_one_colour_and_one_halo_and_nothing_between(canvas, box_view, factor, selected):
    canvas.set_boxes((box_view(x=130.3, y=100.7, width=150, height=110, solid=True, selected=selected),))
    canvas.zoom_by(factor, canvas.viewport.to_widget(QPointF(140.3, 200.7)))
    ratio = canvas.devicePixelRatioF()
    wide = math.floor((2.5 if selected else 2.0) * ratio + 0.5)
    # Between a handle and the next.
    for line in (row_through(canvas, 130.3, 183.2), column_through(canvas, 167.8, 210.7)):
        assert line.count(RED) == wide
        assert len(set(line)) == 3
        assert line[0] == line[-1] == GREY


@pytest.mark.parametrize("factor", ZOOMS)
def test_handles_have_the_same_size_at_each_zoom(canvas, box_view, factor):
    canvas.set_boxes((box_view(x=130.3, y=100.7, width=150, height=110, selected=True),))
    canvas.zoom_by(factor, canvas.viewport.to_widget(QPointF(270.3, 200.7)))
    row = row_through(canvas, 280.3, 210.7, reach=20)
    ratio = canvas.devicePixelRatioF()
    line = sharp_width(2.0, ratio)
    assert row.count("#ffffff") == round((sharp_width(HANDLE_SIDE, ratio) - line) * ratio)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0, 3.0])
@pytest.mark.parametrize("width", [1.0, 2.0, 2.5, 3.0, 4.0])
def test_a_sharp_line_begins_and_ends_between_two_device_pixels(ratio, width):
    wide = sharp_width(width, ratio)
    assert wide * ratio == pytest.approx(round(wide * ratio))
    for place in (0.0, 10.2, 10.25, 10.5, 333.77, -4.6):
        edge = (sharp(place, wide, ratio) - wide / 2) * ratio
        assert edge == pytest.approx(round(edge), abs=1e-6)
        assert abs(sharp(place, wide, ratio) - place) <= 0.5 / ratio + 1e-9


@pytest.mark.parametrize("offset", [(0, 0), (1, 45), (3, 7)])
def test_lines_are_sharp_wherever_the_canvas_lies_in_its_window(theme, qtbot, picture, box_view, offset):
    window = QWidget()
    qtbot.addWidget(window)
    canvas = Canvas(theme, window)
    canvas.setGeometry(*offset, 500, 400)
    window.resize(520, 460)
    canvas.show_image(picture(), Size(width=400, height=300))
    canvas.set_boxes((box_view(x=130.3, y=100.7, width=150, height=110, solid=True, selected=True),))
    with qtbot.waitExposed(window):
        window.show()
    image, ratio = window.grab().toImage(), window.devicePixelRatioF()
    at = (canvas.viewport.to_widget(QPointF(130.3, 128.2)) + QPointF(*offset)) * ratio
    row = [name_of(image.pixelColor(round(at.x()) + step, int(at.y()))) for step in range(-12, 12)]
    assert len(set(row)) == 3
    assert row.count(RED) == math.floor(2.5 * ratio + 0.5)
