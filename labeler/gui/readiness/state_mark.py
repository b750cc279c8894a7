"""How a line of the checklist stands, by shape as well as by colour: a disc, a triangle, a tick, a question mark."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.app.readiness.names import STATE_NAMES
from labeler.domain.checklist import LineState
from labeler.gui.language import said
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import Tokens, Tone

MARK = 14
"""Logical pixels, scaled with the text."""

TONES = {
    LineState.GREEN: Tone.GOOD,
    LineState.AMBER: Tone.LOOK,
    LineState.RED: Tone.WRONG,
    LineState.UNKNOWN: Tone.MUTED,
}
assert set(TONES) == set(LineState)


def state_words(state: LineState) -> str:
    """What the mark says, for those who do not see it."""
    return said(STATE_NAMES[state])


def draw_state(painter: QPainter, state: LineState, rect: QRectF, tokens: Tokens) -> None:
    """Draw the mark in its own tone into `rect` (a square, logical pixels)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAWN[state](painter, rect, QColor(tokens.tone(TONES[state])))
    painter.restore()


class StateMark(QWidget):
    """One mark, beside a sentence."""

    def __init__(self, theme: Theme, state: LineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._state = theme, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(state_words(state))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.tokens.scaled(MARK)
        # Beside the first line of a text, which is higher than the mark.
        return QSize(side, side + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.width()
        draw_state(painter, self._state, QRectF(0, self.height() - side, side, side), self._theme.tokens)
        painter.end()


def _draw_disc(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    gap = rect.width() * 0.08
    painter.drawEllipse(rect.adjusted(gap, gap, -gap, -gap))


def _draw_triangle(painter: QPainter, rect: QRectF, color: QColor) -> None:
    pen = QPen(color, rect.width() * 0.12)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(color)
    left, right = rect.left() + rect.width() * 0.08, rect.right() - rect.width() * 0.08
    top, bottom = rect.top() + rect.height() * 0.14, rect.bottom() - rect.height() * 0.14
    painter.drawPolygon(QPolygonF([QPointF(rect.center().x(), top), QPointF(right, bottom), QPointF(left, bottom)]))


def _draw_tick(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(
        QPen(color, rect.width() * 0.12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    points = ((0.12, 0.54), (0.38, 0.80), (0.88, 0.24))
    places = [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in points]
    painter.drawPolyline(QPolygonF(places))


def _draw_question(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, max(1.0, rect.width() * 0.08)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    gap = rect.width() * 0.06
    painter.drawEllipse(rect.adjusted(gap, gap, -gap, -gap))
    font = painter.font()
    font.setPixelSize(max(7, round(rect.height() * 0.72)))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


_DRAWN: dict[LineState, Callable[[QPainter, QRectF, QColor], None]] = {
    LineState.GREEN: _draw_tick,
    LineState.AMBER: _draw_triangle,
    LineState.RED: _draw_disc,
    LineState.UNKNOWN: _draw_question,
}
assert set(_DRAWN) == set(LineState)
