"""The marks that say without colour what an image or a label is: filled for of, hollow and dashed for in."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from labeler.domain.words import Relation
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize, Tokens, Tone

_SIDE = 14


class Mark(StrEnum):
    """What a mark says, of a label or of a whole image."""

    OF = "of"
    IN = "in"
    ABSENT = "absent"
    UNCLEAR = "unclear"
    OPEN = "open"
    SKIPPED = "skipped"
    NONE = "none"


_TONES = {
    Mark.OF: Tone.OF,
    Mark.IN: Tone.IN,
    Mark.ABSENT: Tone.MUTED,
    Mark.UNCLEAR: Tone.LOOK,
    Mark.OPEN: Tone.LOOK,
    Mark.SKIPPED: Tone.MUTED,
    Mark.NONE: Tone.MUTED,
}
assert set(_TONES) == set(Mark)
MARK_OF = {
    Relation.OF: Mark.OF,
    Relation.IN: Mark.IN,
    Relation.ABSENT: Mark.ABSENT,
    Relation.UNCLEAR: Mark.UNCLEAR,
}
assert set(MARK_OF) == set(Relation)


def mark_words(mark: Mark) -> str:
    """What a mark says, for those who do not see it."""
    return QCoreApplication.translate("Marks", mark.value)


def draw_mark(painter: QPainter, mark: Mark, rect: QRectF, tokens: Tokens) -> None:
    """Draw `mark` in its own tone into `rect` (a square, logical pixels)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAWN[mark](painter, rect, QColor(tokens.tone(_TONES[mark])))
    painter.restore()


def draw_of_mark(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """The filled square of *of*."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    corner = rect.width() * 0.2
    painter.drawRoundedRect(rect, corner, corner)


def draw_in_mark(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """The hollow, dashed square of *in*: four corners and a dash on each side."""
    width = max(1.5, rect.width() / 8)
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(color, width))
    painter.drawPath(_corners(inner))
    half = inner.width() * 0.09
    middle = inner.center()
    for x in (inner.left(), inner.right()):
        painter.drawLine(QPointF(x, middle.y() - half), QPointF(x, middle.y() + half))
    for y in (inner.top(), inner.bottom()):
        painter.drawLine(QPointF(middle.x() - half, y), QPointF(middle.x() + half, y))


def draw_badge(painter: QPainter, rect: QRectF, *, color: str, ink: str, letter: str, theme: Theme) -> None:
    """A concept's rounded square of `color` with its letter in `ink`, so that colour is never alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_of_mark(painter, rect, QColor(color))
    font = theme.font(TextSize.SMALL, strong=True)
    font.setPixelSize(max(7, round(rect.height() * 0.66)))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


class MarkView(QWidget):
    """One mark, for a row of a panel."""

    def __init__(self, theme: Theme, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(mark_words(mark))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.tokens.scaled(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, self._mark, QRectF(self.rect()), self._theme.tokens)
        painter.end()


def _pen(color: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    return QPen(color, width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def _corners(rect: QRectF) -> QPainterPath:
    arm = rect.width() * 0.28
    path = QPainterPath()
    for x, inward in ((rect.left(), 1), (rect.right(), -1)):
        for y, down in ((rect.top(), 1), (rect.bottom(), -1)):
            path.moveTo(x + inward * arm, y)
            path.lineTo(x, y)
            path.lineTo(x, y + down * arm)
    return path


def _draw_cross(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(_pen(color, max(1.5, rect.width() / 8)))
    inner = _inset(rect, 0.2)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _draw_question(painter: QPainter, rect: QRectF, color: QColor) -> None:
    font = painter.font()
    font.setPixelSize(max(8, round(rect.height())))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


def _draw_half_disc(painter: QPainter, rect: QRectF, color: QColor) -> None:
    inner = _inset(rect, 0.1)
    painter.setPen(_pen(color, max(1.25, rect.width() / 10)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPie(inner, 90 * 16, 180 * 16)


def _draw_double_arrow(painter: QPainter, rect: QRectF, color: QColor) -> None:
    painter.setPen(_pen(color, max(1.5, rect.width() / 8)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = _inset(rect, 0.14)
    reach = inner.width() * 0.38
    for left in (inner.left(), inner.left() + inner.width() * 0.5):
        path = QPainterPath(QPointF(left, inner.top()))
        path.lineTo(left + reach, inner.center().y())
        path.lineTo(left, inner.bottom())
        painter.drawPath(path)


def _draw_empty_circle(painter: QPainter, rect: QRectF, color: QColor) -> None:
    inner = _inset(rect, 0.12)
    painter.setPen(_pen(color, max(1.25, rect.width() / 10)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(inner)
    shift = inner.width() * 0.354
    middle = inner.center()
    painter.drawLine(middle + QPointF(-shift, shift), middle + QPointF(shift, -shift))


def _inset(rect: QRectF, share: float) -> QRectF:
    gap = rect.width() * share
    return rect.adjusted(gap, gap, -gap, -gap)


_DRAWN: dict[Mark, Callable[[QPainter, QRectF, QColor], None]] = {
    Mark.OF: draw_of_mark,
    Mark.IN: draw_in_mark,
    Mark.ABSENT: _draw_cross,
    Mark.UNCLEAR: _draw_question,
    Mark.OPEN: _draw_half_disc,
    Mark.SKIPPED: _draw_double_arrow,
    Mark.NONE: _draw_empty_circle,
}
assert set(_DRAWN) == set(Mark)
