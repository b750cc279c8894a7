"""What is drawn over the image beside boxes: the frame of *of*, the box being drawn, the crosshair, a notice."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from labeler.domain.geometry import Box, box_between, clamped
from labeler.gui.canvas.lines import Outline, draw_crosshair, draw_frames, sharp_rect, sharp_width
from labeler.gui.canvas.looks import BY_CONCEPT, BoxLook
from labeler.gui.canvas.view import Viewport
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, TextSize

_OF_LINE = 4.0
_CROSSHAIR_GAP = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What moves with the pointer. `drawn_from` and `drawn_to` are image pixels, `pointer` the widget's."""

    armed_color: str | None = None
    armed_solid: bool = False
    look: BoxLook = BY_CONCEPT
    pointer: QPointF | None = None
    drawn_from: QPointF | None = None
    drawn_to: QPointF | None = None


def paint_live(painter: QPainter, live: Live, view: Viewport, theme: Theme) -> None:
    """Draw the half-drawn box and, over all, the crosshair."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_half_drawn(painter, live, view, theme)
    if live.armed_color is not None and live.pointer is not None:
        draw_crosshair(painter, live.pointer, view.frame.rect, gap=_CROSSHAIR_GAP, ratio=view.frame.ratio)


def paint_notice(painter: QPainter, text: str, room: QRectF, theme: Theme) -> None:
    """A quiet tile with words where an image would be."""
    tokens = theme.tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(TextSize.NORMAL))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    inside = room.adjusted(32, 32, -32, -32)
    words = painter.boundingRect(inside, flags, text)
    tile = words.adjusted(-24, -16, 24, 16)
    painter.setPen(QPen(QColor(tokens.line), 1.0))
    painter.setBrush(QColor(tokens.panel))
    painter.drawRoundedRect(tile, CORNER_SMALL + 4, CORNER_SMALL + 4)
    painter.setPen(QColor(tokens.muted))
    painter.drawText(inside, flags, text)


def paint_of_frame(painter: QPainter, view: Viewport, color: QColor) -> None:
    """Round the whole image; where it is larger than the window, round what is seen of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ratio = view.frame.ratio
    width = sharp_width(_OF_LINE, ratio)
    half = width / 2
    outside = view.image_rect.adjusted(-half, -half, half, half)
    inside = view.frame.rect.adjusted(half, half, -half, -half)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(sharp_rect(outside.intersected(inside), width, ratio))


def _paint_half_drawn(painter: QPainter, live: Live, view: Viewport, theme: Theme) -> None:
    """The box between its fixed corner and the pointer, and its size so far."""
    if live.drawn_from is None:
        return
    color = live.armed_color or theme.tokens.inside
    corner = view.to_widget(live.drawn_from)
    if live.drawn_to is not None:
        box = clamped(_between(live.drawn_from, live.drawn_to), view.image)
        rect = view.rect_of(box)
        outline = Outline(rect, live.look.stroke(color), not live.armed_solid)
        draw_frames(painter, (outline,), view.frame.rect, view.frame.ratio)
        _paint_size(painter, box, rect, theme)
    painter.setPen(QPen(QColor("#ffffff"), 1.5))
    painter.setBrush(QColor(live.look.color_of(color)))
    painter.drawEllipse(corner, 3.5, 3.5)


def _paint_size(painter: QPainter, box: Box, rect: QRectF, theme: Theme) -> None:
    tokens = theme.tokens
    font = theme.font(TextSize.SMALL)
    text = f"{round(box.width)} × {round(box.height)}"
    metrics = QFontMetricsF(font)
    place = QRectF(0.0, 0.0, metrics.horizontalAdvance(text) + 12.0, metrics.height() + 4.0)
    place.moveTopRight(rect.bottomRight() + QPointF(0.0, 6.0))
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.panel))
    painter.drawRoundedRect(place, 3.0, 3.0)
    painter.setPen(QColor(tokens.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _between(one: QPointF, other: QPointF) -> Box:
    return box_between(one.x(), one.y(), other.x(), other.y())
