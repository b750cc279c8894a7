"""What people call a concept stands in the question, in the answer and in what a screen reader says."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

HOSTILE = ("<b>x</b>", "<img src=/etc/hostname>", "=cmd|' /C calc'!A0", "'; DROP TABLE labels; --", "a & b", "a/b")


@pytest.fixture
def ann(sit_down, make_project, tiny_photos):
    return sit_down(make_project(tiny_photos, concepts=HOSTILE))


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
