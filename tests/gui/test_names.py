"""Every control has a name for screen readers, and names that people give are shown letter by letter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)

HOSTILE = ("<b>x</b>", "<img src=/etc/hostname>", "=cmd|' /C calc'!A0", "'; DROP TABLE labels; --", "a & b", "a/b")


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos, concepts=HOSTILE))


def every_page(person):
    for name in person.window.pages:
        person.window.open_page(name)
        yield name


def test_every_control_on_every_page_has_an_accessible_name(ann):
    nameless = []
    for page in every_page(ann):
        for widget in ann.window.findChildren(QWidget):
            if not isinstance(widget, CONTROLS):
                continue
            # Corner and header of a table are read out with its cells.
            is_qts_own = type(widget) is QAbstractButton or isinstance(widget, QHeaderView)
            is_ours = widget.isVisible() and not is_qts_own and not widget.objectName().startswith("qt_")
            words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if is_ours and not words:
                nameless.append((page, widget))
    assert nameless == []


def test_no_label_on_any_page_takes_what_people_wrote_for_markup(ann):
    ann.press("1 F")
    for page in every_page(ann):
        rich = [
            label
            for label in ann.window.findChildren(QLabel)
            if label.textFormat() != Qt.TextFormat.PlainText and label.text()
        ]
        assert rich == [], page


def test_a_hostile_name_is_asked_about_as_it_is_written(ann):
    ann.press("1")
    assert ann.question == "Is this photo of <b>x</b>, or is <b>x</b> only in it?"
    ann.press("F")
    names = [label.text() for label in ann.window.label.panel.this_image.findChildren(QLabel)]
    assert "<b>x</b>" in names


def test_the_question_is_told_to_screen_readers(ann):
    ann.press("1")
    bar = ann.window.label.stage.bar
    assert bar.accessibleName() == "Question"
    names = [child.accessibleName() for child in bar.findChildren(QWidget)]
    assert any("Is this photo of" in name for name in names)
