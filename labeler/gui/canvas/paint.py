"""What is drawn over the image: the frame of *of*, boxes with names and handles, the crosshair, a notice."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from labeler.domain.geometry import Box, box_between, clamped
from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.hit import HANDLE_SIDE, handles_of
from labeler.gui.canvas.lines import draw_crosshair, draw_frame
from labeler.gui.canvas.tags import Tag, placed_tags
from labeler.gui.canvas.view import Viewport
from labeler.gui.theme.contrast import text_on
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import CORNER_SMALL, TextSize

_LINE, _SELECTED_LINE, _OF_LINE = 2.0, 2.5, 4.0
_CROSSHAIR_GAP = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What moves with the pointer. `drawn_from` and `drawn_to` are image pixels, `pointer` the widget's."""

    armed_color: str | None = None
    armed_solid: bool = False
    pointer: QPointF | None = None
    drawn_from: QPointF | None = None
    drawn_to: QPointF | None = None


def paint_boxes(
    painter: QPainter, boxes: tuple[BoxView, ...], view: Viewport, theme: Theme, *, crowd_word: str
) -> None:
    """Draw boxes with their names and the handles of the selected one."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_outlines(painter, boxes, view)
    _paint_tags(painter, boxes, view, theme, crowd_word)
    _paint_handles(painter, boxes, view)


def paint_live(painter: QPainter, live: Live, view: Viewport, theme: Theme) -> None:
    """Draw the half-drawn box and, over all, the crosshair."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_half_drawn(painter, live, view, theme)
    if live.armed_color is not None and live.pointer is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        draw_crosshair(painter, live.pointer, view.frame.rect, gap=_CROSSHAIR_GAP)


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
    half = _OF_LINE / 2
    outside = view.image_rect.adjusted(-half, -half, half, half)
    inside = view.frame.rect.adjusted(half, half, -half, -half)
    painter.setPen(QPen(color, _OF_LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(outside.intersected(inside))


def _paint_outlines(painter: QPainter, boxes: tuple[BoxView, ...], view: Viewport) -> None:
    room = view.frame.rect
    for one in sorted(boxes, key=lambda box: box.selected):
        width = _SELECTED_LINE if one.selected else _LINE
        color = QColor(one.color)
        draw_frame(painter, view.rect_of(one.box), color, width=width, dashed=not one.solid, room=room)


def _paint_tags(painter: QPainter, boxes: tuple[BoxView, ...], view: Viewport, theme: Theme, crowd_word: str) -> None:
    font = theme.font(TextSize.SMALL, strong=True)
    painter.setFont(font)
    room = view.frame.rect
    rects = tuple((one, view.rect_of(one.box)) for one in boxes)
    colors = {one.key: one.color for one in boxes}
    for tag in placed_tags(rects, QFontMetricsF(font), room, crowd=crowd_word):
        _paint_tag(painter, tag, colors[tag.key])


def _paint_tag(painter: QPainter, tag: Tag, color: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(tag.rect, 3.0, 3.0)
    painter.setPen(QColor(text_on(color)))
    painter.drawText(tag.rect, Qt.AlignmentFlag.AlignCenter, tag.text)


def _paint_handles(painter: QPainter, boxes: tuple[BoxView, ...], view: Viewport) -> None:
    half = HANDLE_SIDE / 2
    painter.setBrush(QColor("#ffffff"))
    for one in boxes:
        if not one.selected:
            continue
        rect = view.rect_of(one.box)
        painter.setPen(QPen(QColor(one.color), 2.0))
        for handle in handles_of(rect):
            middle = handle.on(rect)
            painter.drawRect(QRectF(middle.x() - half, middle.y() - half, HANDLE_SIDE, HANDLE_SIDE))


def _paint_half_drawn(painter: QPainter, live: Live, view: Viewport, theme: Theme) -> None:
    """The box between its fixed corner and the pointer, and its size so far."""
    if live.drawn_from is None:
        return
    color = live.armed_color or theme.tokens.inside
    corner = view.to_widget(live.drawn_from)
    if live.drawn_to is not None:
        box = clamped(_between(live.drawn_from, live.drawn_to), view.image)
        rect = view.rect_of(box)
        dashed, room = not live.armed_solid, view.frame.rect
        draw_frame(painter, rect, QColor(color), width=_LINE, dashed=dashed, room=room)
        _paint_size(painter, box, rect, theme)
    painter.setPen(QPen(QColor("#ffffff"), 1.5))
    painter.setBrush(QColor(color))
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
