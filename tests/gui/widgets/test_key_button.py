"""A key button says what its key does, can be clicked, and is never pressed by Enter or Space alone."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from labeler.gui.theme.tokens import DARK
from labeler.gui.widgets.key_button import ButtonVariant, KeyButton


@pytest.fixture
def bar(qtbot):
    widget = QWidget()
    widget.setLayout(QHBoxLayout())
    qtbot.addWidget(widget)
    return widget


def shown(bar, *buttons):
    for button in buttons:
        bar.layout().addWidget(button)
    bar.show()
    bar.activateWindow()


def colors(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_click_is_told_once(theme, bar, qtbot):
    button = KeyButton(theme, key="F", text="of it", variant=ButtonVariant.OF)
    shown(bar, button)
    clicks = []
    button.clicked.connect(lambda: clicks.append(button.key))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicks == ["F"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_never_press_it(theme, bar, key):
    button = KeyButton(theme, key="F", text="of it", variant=ButtonVariant.OF)
    shown(bar, button)
    button.clicked.connect(lambda: pytest.fail("nobody answered"))
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    QTest.mouseMove(button, QPoint(-50, -50))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    QTest.keyClick(bar, key)
    assert not button.hasFocus()


def test_a_button_that_is_off_says_why_and_cannot_be_clicked(theme, bar):
    button = KeyButton(theme, key="Enter", text="done", variant=ButtonVariant.PRIMARY)
    shown(bar, button)
    button.clicked.connect(lambda: pytest.fail("it is off"))
    button.block("draw a box first")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.caption == "draw a box first"
    assert button.accessibleDescription() == "draw a box first"
    button.block("")
    assert button.caption == "done"
    assert button.isEnabled()


def test_screen_readers_hear_the_words_and_the_key(theme, bar):
    button = KeyButton(theme, key="N", text="not here")
    shown(bar, button)
    assert button.accessibleName() == "not here, key N"


def test_an_ampersand_in_a_name_makes_no_shortcut(theme, bar):
    button = KeyButton(theme, key="1", text="Bread & butter")
    shown(bar, button)
    assert button.shortcut().isEmpty()
    assert button.caption == "Bread & butter"


def test_of_and_in_are_the_same_size_for_words_of_the_same_length(theme, bar):
    of = KeyButton(theme, key="F", text="xx", variant=ButtonVariant.OF)
    inside = KeyButton(theme, key="F", text="xx", variant=ButtonVariant.IN)
    assert of.sizeHint() == inside.sizeHint()


def test_of_has_a_solid_edge_in_the_accent_and_in_a_dashed_one(theme, bar):
    of = KeyButton(theme, key="F", text="of it", variant=ButtonVariant.OF)
    inside = KeyButton(theme, key="J", text="in it", variant=ButtonVariant.IN)
    shown(bar, of, inside)
    assert DARK.accent in colors(of)
    assert DARK.inside in colors(inside)
    assert gaps_along_the_top(of) < gaps_along_the_top(inside)


def gaps_along_the_top(button):
    image = button.grab().toImage()
    edge = [image.pixelColor(x, 1).lightness() > 80 for x in range(12, image.width() - 12)]
    return sum(1 for before, after in pairwise(edge) if before and not after)


def test_it_grows_with_the_text(theme, bar, qtbot):
    button = KeyButton(theme, key="N", text="not here")
    before = button.sizeHint()
    theme.scale_text(2.0)
    assert button.sizeHint().width() > before.width()
    assert button.sizeHint().height() > before.height()


@pytest.mark.parametrize("variant", list(ButtonVariant))
def test_every_variant_is_painted_on_and_off_and_held(theme, bar, variant):
    button = KeyButton(theme, key="X", text="crowd", variant=variant)
    shown(bar, button)
    resting = button.grab().toImage()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.grab().toImage() != resting
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    button.block("not now")
    assert button.grab().toImage() != resting
