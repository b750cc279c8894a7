"""A real canvas in a real window without a screen, a picture to show on it, and a hand with a mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from labeler.domain.geometry import Box, Size
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.theme.theme import Theme, ThemeChoice

RESOURCES = Path(__file__).parents[3] / "resources"
GREY = "#808080"


@pytest.fixture
def theme(qapp):
    return Theme(fonts=RESOURCES / "fonts", icons=RESOURCES / "icons", choice=ThemeChoice.DARK)


@pytest.fixture
def picture():
    def made(width=400, height=300, color=GREY):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(color))
        return image

    return made


@pytest.fixture
def canvas(theme, qtbot, picture):
    """800 × 600 logical pixels with an image of 400 × 300, fitted."""
    widget = Canvas(theme)
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.show_image(picture(), Size(width=400, height=300))
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def box_view():
    def made(key="a", x=100.0, y=100.0, width=80.0, height=60.0, **more):
        box = Box(x=x, y=y, width=width, height=height)
        more = {"label": "milk", "color": "#ff0000", "number": 1} | more
        return BoxView(key=key, box=box, **more)

    return made


class Mouse:
    """Presses and moves at places of the *image*; Qt's test mouse knows whole logical pixels only."""

    def __init__(self, canvas):
        self.canvas = canvas

    def spot(self, x, y):
        """The logical pixel nearest to a place of the image."""
        return self.canvas.viewport.to_widget(QPointF(x, y)).toPoint()

    def hits(self, x, y):
        """The place of the image that `spot` really hits."""
        return self.canvas.viewport.to_image(QPointF(self.spot(x, y)))

    def move(self, x, y):
        QTest.mouseMove(self.canvas, self.spot(x, y))

    def press(self, x, y, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier):
        self.move(x, y)
        QTest.mousePress(self.canvas, button, keys, self.spot(x, y))

    def release(self, x, y, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier):
        QTest.mouseMove(self.canvas, self.spot(x, y))
        QTest.mouseRelease(self.canvas, button, keys, self.spot(x, y))

    def click(self, x, y, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier):
        self.press(x, y, button, keys)
        self.release(x, y, button, keys)

    def drag(self, start, end, button=Qt.MouseButton.LeftButton, keys=Qt.KeyboardModifier.NoModifier):
        self.press(*start, button, keys)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
        self.release(*end, button, keys)

    def away(self):
        QTest.mouseMove(self.canvas, QPoint(1, 1))


@pytest.fixture
def mouse(canvas):
    return Mouse(canvas)


@pytest.fixture
def heard(canvas):
    """Every signal of the canvas, in order: (name, arguments)."""
    log = []
    for name in (
        "box_drawn",
        "box_refused",
        "box_begun",
        "box_changed",
        "box_removed",
        "box_selected",
        "crowd_toggled",
        "half_box_dropped",
        "zoom_changed",
    ):
        getattr(canvas, name).connect(lambda *args, name=name: log.append((name, args)))
    return log
