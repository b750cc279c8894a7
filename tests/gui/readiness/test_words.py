"""When the data was looked at is said as people say it, and every state has a mark and words of its own."""

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from labeler.app.readiness.names import LINE_NAMES
from labeler.domain.checklist import LineState
from labeler.gui.readiness.state_mark import draw_state, state_words
from labeler.gui.readiness.words import when_words


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-22T09:00:00Z", "looked at just now"),
        ("2026-11-22T10:00:59Z", "looked at just now"),
        ("2026-11-22T10:01:30Z", "looked at one minute ago"),
        ("2026-11-22T10:59:59Z", "looked at 59 minutes ago"),
        ("2026-11-22T11:59:00Z", "looked at one hour ago"),
        ("2026-11-23T09:00:00Z", "looked at 23 hours ago"),
        ("2026-11-25T10:00:00Z", "looked at on 22 Nov 2026"),
    ],
)
def test_when_it_was_looked_at_is_said_in_the_largest_unit(qapp, now, words):
    assert when_words("2026-11-22T10:00:00.000000Z", now=now) == words


def test_the_marks_of_states_differ_in_shape_and_not_only_in_colour(theme):
    shapes = []
    for state in LineState:
        image = QImage(QSize(28, 28), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw_state(painter, state, QRectF(0, 0, 28, 28), theme.tokens)
        painter.end()
        shapes.append([image.pixelColor(x, y) != QColor("white") for x in range(28) for y in range(28)])
    assert all(shape != other for place, shape in enumerate(shapes) for other in shapes[:place])


def test_states_and_lines_have_names_of_their_own(qapp):
    assert len({state_words(state) for state in LineState}) == len(LineState)
    assert len(set(LINE_NAMES.values())) == len(LINE_NAMES)
