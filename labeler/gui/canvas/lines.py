"""Lines that are seen on any picture and lie on whole pixels: with a dark companion, cut to the window."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from labeler.gui.canvas.looks import Stroke
from labeler.gui.theme.contrast import text_on

DASHES = (5.0, 3.0)
"""Lengths of a dash and a gap, as multiples of the line's width."""
_SPARE = 64.0


@lru_cache(maxsize=64)
def sharp_width(width: float, ratio: float) -> float:
    """The logical width nearest to `width` that is a whole number of device pixels, one at least."""
    return max(1, math.floor(width * ratio + 0.5)) / ratio


def sharp(place: float, width: float, ratio: float) -> float:
    """The logical place nearest to `place` at which a line of `width` covers whole device pixels."""
    shift = _shift(width, ratio)
    return (math.floor(place * ratio + shift) + 0.5 - shift) / ratio


def sharp_rect(rect: QRectF, width: float, ratio: float) -> QRectF:
    """`rect` with each side moved by less than a device pixel, so that a line of `width` on it is not smeared."""
    shift = _shift(width, ratio)
    x1, y1, x2, y2 = (
        (math.floor(place * ratio + shift) + 0.5 - shift) / ratio
        for place in (rect.left(), rect.top(), rect.right(), rect.bottom())
    )
    return QRectF(x1, y1, x2 - x1, y2 - y1)


def _shift(width: float, ratio: float) -> float:
    """A line an odd number of device pixels wide lies on the middle of one, else between two."""
    return 0.0 if round(width * ratio) % 2 else 0.5


@dataclass(frozen=True, slots=True)
class Outline:
    """A frame to be drawn: its place in the widget (logical pixels), and its line."""

    rect: QRectF
    stroke: Stroke
    dashed: bool


def draw_frames(painter: QPainter, frames: Iterable[Outline], room: QRectF, ratio: float) -> None:
    """Outlines with a halo under them, on whole device pixels; only what lies near `room` is drawn.

    All lines of one pen go to the painter at once: among hundreds of boxes, each call counts.
    """
    under: dict[tuple[str, float], list[QLineF]] = defaultdict(list)
    gaps: dict[tuple[str, float], list[QLineF]] = defaultdict(list)
    lines: dict[tuple[str, float, float | None], list[QLineF]] = defaultdict(list)
    for frame in frames:
        stroke = frame.stroke
        width = sharp_width(stroke.width, ratio)
        sides = seen_sides(sharp_rect(frame.rect, width, ratio), room)
        under[stroke.halo, width + 2 * sharp_width(stroke.reach, ratio)] += [side for side, _ in sides]
        if frame.dashed:
            gaps[_gap(stroke.color), width] += [side for side, _ in sides]
        for side, skipped in sides:
            lines[stroke.color, width, skipped / width if frame.dashed else None].append(side)
    for (color, width), solid in (*under.items(), *gaps.items()):
        painter.setPen(_pen(color, width, None))
        painter.drawLines(solid)
    for (color, width, offset), alike in lines.items():
        painter.setPen(_pen(color, width, offset))
        painter.drawLines(alike)


@lru_cache(maxsize=256)
def _gap(color: str) -> str:
    """Black or white, whichever is told better from the dashes: on any picture they are seen to be dashes."""
    return text_on(color)


def _pen(color: str, width: float, offset: float | None) -> QPen:
    """A solid pen, or a dashed one that begins `offset` (multiples of its width) after the start of a dash."""
    if offset is None:
        return QPen(QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)
    pen = QPen(QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(DASHES)
    pen.setDashOffset(offset)
    return pen


def seen_sides(rect: QRectF, room: QRectF) -> list[tuple[QLineF, float]]:
    """The sides of `rect` near `room`, and how much of each was cut off before its start, in logical pixels.

    At a deep zoom a side is a hundred thousand pixels long; dashing all of it would take seconds.
    """
    x1, y1, x2, y2 = rect.left(), rect.top(), rect.right(), rect.bottom()
    low_x, high_x = room.left() - _SPARE, room.right() + _SPARE
    low_y, high_y = room.top() - _SPARE, room.bottom() + _SPARE
    left, right, top, bottom = max(x1, low_x), min(x2, high_x), max(y1, low_y), min(y2, high_y)
    if left > right or top > bottom:
        return []
    across = [(QLineF(left, y, right, y), left - x1) for y in (y1, y2) if low_y <= y <= high_y]
    down = [(QLineF(x, top, x, bottom), top - y1) for x in (x1, x2) if low_x <= x <= high_x]
    return across + down


def draw_crosshair(painter: QPainter, at: QPointF, room: QRectF, *, gap: float, ratio: float) -> None:
    """Two fine lines over all of `room`, dark and pale in turn, that leave the place aimed at free."""
    width = sharp_width(1.0, ratio)
    x, y = sharp(at.x(), width, ratio), sharp(at.y(), width, ratio)
    lines = [
        QLineF(room.left(), y, x - gap, y),
        QLineF(x + gap, y, room.right(), y),
        QLineF(x, room.top(), x, y - gap),
        QLineF(x, y + gap, x, room.bottom()),
    ]
    dash = 4.0 / width
    for color, offset in ((QColor(0, 0, 0, 150), 0.0), (QColor(255, 255, 255, 200), dash)):
        pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash, dash])
        pen.setDashOffset(offset)
        painter.setPen(pen)
        painter.drawLines(lines)
