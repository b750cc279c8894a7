"""Lines that are seen on any picture, however deep it is zoomed: a pale or dark companion, cut to the window."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

DASHES = (5.0, 3.0)
"""Lengths of a dash and a gap, as multiples of the line's width."""
HALO = QColor(0, 0, 0, 120)
_HALO_REACH = 1.0
_SPARE = 64.0


def draw_frame(painter: QPainter, rect: QRectF, color: QColor, *, width: float, dashed: bool, room: QRectF) -> None:
    """A rectangle's outline in `color` with a dark halo under it; only what lies near `room` is drawn."""
    sides = seen_sides(rect, room)
    halo = QPen(HALO, width + 2 * _HALO_REACH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
    painter.setPen(halo)
    painter.drawLines([line for line, _ in sides])
    cap = Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.SquareCap
    pen = QPen(color, width, Qt.PenStyle.SolidLine, cap)
    for line, skipped in sides:
        if dashed:
            pen.setDashPattern(DASHES)
            pen.setDashOffset(skipped / width)
        painter.setPen(pen)
        painter.drawLine(line)


def seen_sides(rect: QRectF, room: QRectF) -> list[tuple[QLineF, float]]:
    """The sides of `rect` near `room`, and how much of each was cut off before its start, in logical pixels.

    At a deep zoom a side is a hundred thousand pixels long; dashing all of it would take seconds.
    """
    near = room.adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)
    left, right = max(rect.left(), near.left()), min(rect.right(), near.right())
    top, bottom = max(rect.top(), near.top()), min(rect.bottom(), near.bottom())
    if left > right or top > bottom:
        return []
    across = [
        (QLineF(left, y, right, y), left - rect.left())
        for y in (rect.top(), rect.bottom())
        if near.top() <= y <= near.bottom()
    ]
    down = [
        (QLineF(x, top, x, bottom), top - rect.top())
        for x in (rect.left(), rect.right())
        if near.left() <= x <= near.right()
    ]
    return across + down


def draw_crosshair(painter: QPainter, at: QPointF, room: QRectF, *, gap: float) -> None:
    """Two fine lines over all of `room`, dark and pale in turn, that leave the place aimed at free."""
    lines = [
        QLineF(room.left(), at.y(), at.x() - gap, at.y()),
        QLineF(at.x() + gap, at.y(), room.right(), at.y()),
        QLineF(at.x(), room.top(), at.x(), at.y() - gap),
        QLineF(at.x(), at.y() + gap, at.x(), room.bottom()),
    ]
    for color, offset in ((QColor(0, 0, 0, 150), 0.0), (QColor(255, 255, 255, 200), 4.0)):
        pen = QPen(color, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4.0, 4.0])
        pen.setDashOffset(offset)
        painter.setPen(pen)
        painter.drawLines(lines)
