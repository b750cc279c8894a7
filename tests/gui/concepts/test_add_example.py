"""The image on screen becomes an example: one key for what it shows, a reason, and a small picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from labeler.domain.geometry import Box, Size
from labeler.domain.words import Verdict
from labeler.gui.concepts.add_example import AddExamplePanel
from labeler.gui.concepts.example_picture import example_picture


@pytest.fixture
def panel(qtbot, theme):
    window = QWidget()
    window.resize(760, 300)
    QVBoxLayout(window).addWidget(panel := AddExamplePanel(theme))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    yield panel
    window.close()


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize(
    ("key", "verdict"),
    [(Qt.Key.Key_I, Verdict.IDEAL), (Qt.Key.Key_O, Verdict.IN), (Qt.Key.Key_N, Verdict.NOT_IDEAL)],
)
def test_one_key_and_a_reason_make_an_example(panel, work, qtbot, key, verdict):
    apple = work.project.taxonomy().named("apple")
    panel.ask([apple], b"")
    assert panel.sentence == "What does this image show of “apple”?"
    press(key)
    QTest.keyClicks(panel.reason, "cut in half")
    with qtbot.waitSignal(panel.given, timeout=1000) as caught:
        press(Qt.Key.Key_Return)
    (command,) = caught.args
    work.bridge.execute(command)
    (example,) = work.project.taxonomy().named("apple").examples
    assert (example.verdict, example.reason, example.has_picture) == (verdict, "cut in half", False)
    assert not panel.isVisible()


def test_of_several_concepts_one_is_chosen_first(panel, work):
    panel.ask(work.project.taxonomy().concepts, b"")
    assert panel.sentence == "An example of which concept?"
    press(Qt.Key.Key_2)
    assert panel.sentence == "What does this image show of “banana”?"


def test_without_a_reason_nothing_is_added(panel, work, qtbot):
    panel.ask([work.project.taxonomy().named("apple")], b"")
    press(Qt.Key.Key_I)
    with qtbot.assertNotEmitted(panel.given):
        press(Qt.Key.Key_Return)
    assert panel.isVisible()
    assert not panel.add_button.isEnabled()


def test_esc_goes_back_one_step_and_then_leaves(panel, work, qtbot):
    panel.ask([work.project.taxonomy().named("apple")], b"")
    press(Qt.Key.Key_I)
    press(Qt.Key.Key_Escape)
    assert panel.sentence == "What does this image show of “apple”?"
    with qtbot.waitSignal(panel.left, timeout=1000):
        press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_keys_that_mean_nothing_here_do_nothing(panel, work):
    panel.ask([work.project.taxonomy().named("apple")], b"")
    for key in (Qt.Key.Key_F, Qt.Key.Key_J, Qt.Key.Key_Space, Qt.Key.Key_Return):
        press(key)
    assert panel.sentence == "What does this image show of “apple”?"


def test_the_picture_is_the_whole_image_made_small(qapp):
    shown = QImage(1000, 500, QImage.Format.Format_RGB32)
    shown.fill(QColor("red"))
    kept = QImage.fromData(example_picture(shown, Size(width=4000, height=2000)))
    assert (kept.width(), kept.height()) == (320, 160)


def test_the_picture_is_the_chosen_box_in_the_pixels_of_what_is_shown(qapp):
    shown = QImage(1000, 500, QImage.Format.Format_RGB32)
    shown.fill(QColor("red"))
    for x in range(500, 600):
        for y in range(100, 200):
            shown.setPixelColor(x, y, QColor("blue"))
    box = Box(x=2000, y=400, width=400, height=400)
    kept = QImage.fromData(example_picture(shown, Size(width=4000, height=2000), box))
    assert (kept.width(), kept.height()) == (100, 100)
    assert all(kept.pixelColor(x, y).blue() > 200 for x, y in ((2, 2), (97, 97)))


def test_a_box_at_the_edge_and_one_of_a_pixel_have_a_picture(qapp):
    shown = QImage(100, 50, QImage.Format.Format_RGB32)
    shown.fill(QColor("red"))
    for box in (Box(x=3990, y=1990, width=10, height=10), Box(x=0, y=0, width=3, height=3)):
        assert not QImage.fromData(example_picture(shown, Size(width=4000, height=2000), box)).isNull()
