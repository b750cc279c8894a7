"""Every icon is a drawing of our own, in the colour it is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from labeler.gui.theme.icons import Icon, tinted_pixmap

FOLDER = Path(__file__).parents[3] / "resources" / "icons"


def test_names_and_files_are_the_same():
    assert {path.stem for path in FOLDER.glob("*.svg")} == {icon.value for icon in Icon}


def colors_in(pixmap):
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {color.name() for color in pixels if color.alpha() == 255}


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_is_drawn_in_the_color_asked_for(qapp, icon):
    colors = colors_in(tinted_pixmap(FOLDER, icon, color="#ff0000", size=24, ratio=2.0))
    assert colors
    if icon is not Icon.LABELER:
        assert colors == {"#ff0000"}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_a_drawing_for_every_scale(qapp, ratio, theme):
    icon = theme.icon(Icon.UNDO, size=16)
    pixmap = icon.pixmap(QSize(16, 16), ratio)
    assert pixmap.size().width() == round(16 * ratio)
    assert pixmap.deviceIndependentSize().width() == pytest.approx(16, abs=0.5)


def test_a_disabled_icon_is_paler(qapp, theme):
    icon = theme.icon(Icon.CHECK)
    bright = colors_in(icon.pixmap(QSize(16, 16), 3.0, QIcon.Mode.Normal))
    assert colors_in(icon.pixmap(QSize(16, 16), 3.0, QIcon.Mode.Disabled)) != bright
