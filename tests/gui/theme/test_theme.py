"""The look in force dresses the application, and follows the user and the system."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton

from labeler.gui.theme.contrast import contrast
from labeler.gui.theme.style import style_sheet
from labeler.gui.theme.theme import Theme, ThemeChoice
from labeler.gui.theme.tokens import DARK, LIGHT, TextSize, Tone
from labeler.gui.widgets.plain import plain_label, set_tone

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def dressed(theme, qapp):
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")


def window_color():
    return QApplication.palette().color(QPalette.ColorRole.Window).name()


def test_dark_and_light_are_our_own_palettes(dressed):
    assert window_color() == DARK.background
    dressed.choose(ThemeChoice.LIGHT)
    assert window_color() == LIGHT.background


def test_following_a_system_that_says_nothing_is_light(dressed):
    dressed.choose(ThemeChoice.SYSTEM)
    assert dressed.tokens.background == LIGHT.background


def test_widgets_hear_of_a_change_after_the_application_has_it(dressed):
    heard = []
    dressed.changed.connect(lambda: heard.append(window_color()))
    dressed.choose(ThemeChoice.LIGHT)
    assert heard == [LIGHT.background]


def test_text_grows_with_the_user_s_text_size(dressed):
    normal = dressed.font().pixelSize()
    dressed.scale_text(1.5)
    assert (normal, dressed.font().pixelSize()) == (13, 20)
    assert QApplication.font().pixelSize() == 20
    assert dressed.font(TextSize.LARGE).pixelSize() == 30


def test_a_mad_text_size_is_bounded(dressed):
    dressed.scale_text(1000)
    assert dressed.tokens.text_scale == 3.0


def test_the_family_is_the_system_s_while_it_has_fonts(dressed):
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    assert dressed.font().family() == system.family()


def test_a_folder_without_fonts_or_with_a_broken_one_is_no_trouble(qapp, tmp_path, theme):
    (tmp_path / "broken.ttf").write_bytes(b"this is no font")
    assert Theme(fonts=tmp_path, icons=tmp_path).font().family()
    assert Theme(fonts=tmp_path / "nowhere", icons=tmp_path).font().family()


def test_the_style_sheet_has_no_mistake_and_colors_labels_by_tone(dressed, qtbot):
    label = plain_label("said", tone=Tone.WRONG)
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.wrong
    set_tone(label, Tone.GOOD)
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.good


def test_qt_can_read_the_whole_style_sheet(qapp, theme, qtbot, qtlog):
    theme.apply(qapp)
    for widget in (QPushButton("a"), QLabel("b")):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    qapp.setStyleSheet("")
    assert [record.message for record in qtlog.records if "parse" in record.message] == []


def test_arrows_and_ticks_of_the_style_sheet_are_there(theme):
    sheet = style_sheet(theme.tokens, RESOURCES / "icons")
    named = {Path(found) for found in re.findall(r'url\("([^"]+)"\)', sheet)}
    assert len(named) == 3
    assert all(path.is_file() for path in named)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_empty_boxes_to_tick_are_seen(qapp, qtbot, theme, tokens):
    theme.choose(ThemeChoice.DARK if tokens.dark else ThemeChoice.LIGHT)
    theme.apply(qapp)
    box = QCheckBox("one is enough")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    image = box.grab().toImage()
    middle = box.height() // 2
    edge = max(contrast(image.pixelColor(x, middle).name(), tokens.background) for x in range(4))
    qapp.setStyleSheet("")
    assert edge >= 3.0
