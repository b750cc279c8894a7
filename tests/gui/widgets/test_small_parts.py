"""The smallest parts: plain text, keycaps, avatars, progress, headings, sentences, cards, the red bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout

from labeler.gui.theme.tokens import DARK, TextSize, Tone
from labeler.gui.widgets.avatar import Avatar, initials
from labeler.gui.widgets.card import Card
from labeler.gui.widgets.keycap import Keycap, keycap_size
from labeler.gui.widgets.number_box import NumberBox
from labeler.gui.widgets.plain import number_text, plain_label, tooltip, wrapped_lines
from labeler.gui.widgets.progress_line import ProgressLine
from labeler.gui.widgets.red_bar import RedBar
from labeler.gui.widgets.section_title import SectionTitle
from labeler.gui.widgets.sentence import Run, Sentence

HOSTILE = '<img src="//server/share/x.png">'


def colors(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.fixture
def shown(qtbot):
    def show(widget, width=240, height=48):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        return widget

    return show


def test_a_label_shows_markup_as_it_was_written(qtbot, theme):
    for label in (plain_label(HOSTILE), SectionTitle(theme, HOSTILE)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == HOSTILE


def test_a_tooltip_shows_markup_as_it_was_written():
    assert "<img" not in tooltip(HOSTILE)
    assert "&lt;img" in tooltip(HOSTILE)
    assert tooltip("") == ""


def test_numbers_are_written_in_groups_of_three():
    assert [number_text(number) for number in (0, 999, 1204, 1234567)] == [
        "0",
        "999",
        "1\u202f204",
        "1\u202f234\u202f567",
    ]


def test_long_captions_are_broken_into_lines_and_elided(theme):
    metrics = QFontMetricsF(theme.font(TextSize.SMALL))
    lines = wrapped_lines("not ideal: a shelf of many different packs", metrics, width=64, limit=3)
    assert len(lines) == 3
    assert lines[0].startswith("not")
    assert lines[-1].endswith("…")
    assert all(metrics.horizontalAdvance(line) <= 64 for line in lines)
    assert wrapped_lines("", metrics, width=64, limit=3) == []


def test_a_keycap_is_as_wide_as_its_word(theme, shown):
    assert keycap_size("F", theme) == keycap_size("J", theme)
    assert keycap_size("Space", theme).width() > keycap_size("F", theme).width()
    cap = shown(Keycap(theme, "Space"))
    assert cap.accessibleName() == "Key Space"
    assert DARK.text in colors(cap)


@pytest.mark.parametrize(
    ("name", "letters"), [("ann", "AN"), ("Ann Bell", "AB"), ("a b c", "AC"), ("x", "X"), ("", "?"), ("… é", "É")]
)
def test_initials_are_two_letters_at_most(name, letters):
    assert initials(name) == letters


def test_an_avatar_is_round_and_named(theme, shown):
    avatar = shown(Avatar(theme, "ann"), 26, 26)
    image = avatar.grab().toImage()
    assert image.pixelColor(13, 2).name() == DARK.accent
    assert image.pixelColor(0, 0).name() != DARK.accent
    avatar.set_name("Bo")
    assert avatar.accessibleName() == "Bo"


def test_progress_fills_a_line_and_says_it_in_words(theme, shown):
    line = shown(ProgressLine(theme), 200, 6)
    line.set_progress(done=1204, total=5000)
    image = line.grab().toImage()
    filled = sum(image.pixelColor(x, 3).name() == DARK.accent for x in range(200))
    assert filled == pytest.approx(48, abs=3)
    assert line.accessibleName() == "1\u202f204 of 5\u202f000"


@pytest.mark.parametrize(("done", "total", "pixels"), [(0, 0, 0), (3, 0, 0), (7, 5, 200), (10**12, 10**12, 200)])
def test_progress_takes_any_numbers(theme, shown, done, total, pixels):
    line = shown(ProgressLine(theme), 200, 6)
    line.set_progress(done=done, total=total)
    image = line.grab().toImage()
    filled = sum(image.pixelColor(x, 3).name() == DARK.accent for x in range(200))
    assert filled == pytest.approx(pixels, abs=3)


def test_a_heading_is_in_capitals_and_read_out_as_written(theme, shown):
    title = shown(SectionTitle(theme, "This image"))
    assert title.text() == "This image"
    small = title.font().pixelSize()
    theme.scale_text(2.0)
    assert title.font().pixelSize() == 2 * small


def test_words_of_a_sentence_have_their_tone_and_no_markup(theme, shown):
    sentence = shown(Sentence(theme), 600, 30)
    sentence.set_runs((Run(text="Is it "), Run(text="of", tone=Tone.OF), Run(text=f" {HOSTILE}, or "), Run(text="in")))
    assert sentence.accessibleName() == f"Is it of {HOSTILE}, or in"
    assert {DARK.accent, DARK.text} <= colors(sentence)


def test_a_sentence_too_long_for_one_line_takes_more(theme, shown):
    sentence = shown(Sentence(theme), 600, 30)
    sentence.set_runs((Run(text="Is this photo "), Run(text="of", tone=Tone.OF), Run(text=" juice, or is it in it?")))
    one = sentence.heightForWidth(10_000)
    assert sentence.heightForWidth(150) >= 2 * one
    assert sentence.sizeHint().height() == one
    assert sentence.heightForWidth(1) > 0


def test_the_sign_behind_a_word_of_another_tone_stays_on_its_line(theme, shown):
    sentence = shown(Sentence(theme), 600, 30)
    sentence.set_runs((Run(text="only "), Run(text="in", tone=Tone.IN), Run(text="?")))
    whole = sentence.sizeHint().width()
    for width in range(whole // 2, whole + 1):
        lines = {piece.text: piece.line for piece in sentence._pieces(float(width))}
        assert lines["?"] == lines["in"]


def test_a_card_that_hears_keys_shows_that_it_has_the_focus(theme, shown, qtbot):
    card = shown(Card(theme), 200, 120)
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert DARK.accent not in colors(card)
    with qtbot.waitActive(card):
        card.activateWindow()
    card.setFocus()
    assert DARK.accent in colors(card)


def test_a_card_has_a_line_that_can_say_something(theme, shown):
    card = shown(Card(theme), 100, 60)
    assert DARK.wrong not in colors(card)
    card.set_outline(Tone.WRONG)
    assert DARK.wrong in colors(card)


def test_a_floating_card_keeps_room_for_its_shadow(theme, shown):
    card = shown(Card(theme, floating=True), 200, 120)
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(plain_label("words"))
    card.show()
    image = card.grab().toImage()
    assert image.pixelColor(100, 60).name() == DARK.raised
    assert card.contentsRect().width() == 200 - 2 * card.shadow_margin


def test_the_red_bar_stays_until_it_is_cleared(theme, shown, qtbot):
    bar = shown(RedBar(theme), 600, 60)
    bar.say(f"The disk is full. {HOSTILE}")
    assert bar.isVisible()
    assert bar.accessibleDescription() == f"The disk is full. {HOSTILE}"
    with qtbot.waitSignal(bar.retry_asked):
        QTest.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert bar.isVisible()
    assert DARK.wrong in colors(bar)
    bar.clear()
    assert not bar.isVisible()


def test_the_red_bar_has_no_button_where_trying_again_is_no_use(theme, shown):
    bar = shown(RedBar(theme), 600, 60)
    bar.say("This file is no project.", can_retry=False)
    assert not bar.findChild(QPushButton).isVisible()
    assert bar.text == "This file is no project."


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_a_number_field_is_as_high_as_the_fields_beside_it(shown, theme, qapp, scale):
    theme.apply(qapp)
    theme.scale_text(scale)
    heights = {shown(field).sizeHint().height() for field in (NumberBox(0, 9), QLineEdit(), QComboBox())}
    theme.scale_text(1.0)  # the look is the application's: others come after
    assert len(heights) == 1
