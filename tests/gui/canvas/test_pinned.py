"""The canvas looks as it was last looked at by people: pictures of it are pinned, one for each scale of a screen.

To pin them anew after a change that was meant, run with LABELER_PIN=1 and look at what has changed.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest

from labeler.domain.geometry import Size
from labeler.gui.canvas.canvas import Canvas
from labeler.gui.canvas.light import Light
from labeler.gui.canvas.looks import HIGH_CONTRAST, ONE_STRONG

PINNED = Path(__file__).parent / "pinned"
LOOKED_AT = (80, 60)
"""What is compared is a reduction: whether a pixel of a letter is a little darker is nobody's concern."""
MOST, MEAN = 36, 1.5
"""Of 255: how much one pixel of the reduction may differ in a channel, and all of them on average."""


@pytest.fixture
def small(theme, qtbot):
    """320 × 240 logical pixels with an image of 400 × 300 that fades from dark to light."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    fading = QLinearGradient(0, 0, 400, 0)
    fading.setColorAt(0, QColor("#203040"))
    fading.setColorAt(1, QColor("#e0d0c0"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), fading)
    painter.fillRect(300, 200, 40, 60, QColor("#c02020"))
    painter.end()
    widget = Canvas(theme)
    qtbot.addWidget(widget)
    widget.resize(320, 240)
    widget.show_image(image, Size(width=400, height=300))
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def boxes(box_view):
    return (
        box_view(key="of", x=20, y=30, width=120, height=230, color="#4477AA", label="bride", solid=True),
        box_view(key="in", x=180, y=40, width=90, height=70, color="#EE6677", number=1),
        box_view(key="chosen", x=240, y=150, width=130, height=120, color="#228833", number=2, selected=True),
        box_view(key="crowd", x=160, y=200, width=50, height=40, color="#CCBB44", number=3, crowd=True),
    )


def still(canvas, boxes):
    canvas.set_boxes(boxes)
    canvas.set_of_frame("#7ab0ff")


def drawing(canvas, boxes):
    canvas.set_boxes(boxes[:1])
    canvas.set_armed("#EE6677", "milk")
    view = canvas.viewport
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=view.to_widget(QPointF(180, 90)).toPoint())
    QTest.mouseMove(canvas, view.to_widget(QPointF(300, 200)).toPoint())


def turned_and_lighter(canvas, boxes):
    canvas.set_boxes(boxes)
    canvas.turn_by(1)
    canvas.set_light(Light(brightness=20, contrast=40))


def one_colour(canvas, boxes):
    canvas.set_boxes(boxes)
    canvas.set_look(ONE_STRONG)


def high_contrast(canvas, boxes):
    canvas.set_boxes(boxes)
    canvas.set_look(HIGH_CONTRAST)


@pytest.mark.parametrize("scene", [still, drawing, turned_and_lighter, one_colour, high_contrast])
def test_the_canvas_looks_as_it_did(small, boxes, scene):
    scene(small, boxes)
    image = small.grab().toImage()
    image.setDevicePixelRatio(1.0)
    file = PINNED / f"{scene.__name__}-{small.devicePixelRatioF():g}.png"
    if os.environ.get("LABELER_PIN"):
        PINNED.mkdir(exist_ok=True)
        image.convertToFormat(QImage.Format.Format_RGB888).save(str(file))
    pinned = QImage(str(file))
    assert pinned.size() == image.size(), file.name
    differences = [abs(one - other) for one, other in zip(channels(image), channels(pinned), strict=True)]
    assert max(differences) <= MOST
    assert sum(differences) / len(differences) <= MEAN


def test_a_picture_in_which_a_handle_is_missing_would_be_noticed(small, boxes):
    still(small, boxes)
    whole = small.grab().toImage()
    small.select(None)
    without = small.grab().toImage()
    assert max(abs(a - b) for a, b in zip(channels(whole), channels(without), strict=True)) > MOST


def channels(image):
    """Red, green and blue of each pixel of the reduction."""
    smooth = Qt.TransformationMode.SmoothTransformation
    image = QImage(image)
    image.setDevicePixelRatio(1.0)
    small = image.scaled(*LOOKED_AT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    pixels = small.convertToFormat(QImage.Format.Format_RGBX8888)
    return [value for place, value in enumerate(bytes(pixels.constBits())) if place % 4 != 3]
