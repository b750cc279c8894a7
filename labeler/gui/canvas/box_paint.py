"""Draws boxes: those that lie still, then the chosen one with its handles, and names where they can be read."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from labeler.gui.canvas.boxes import BoxView
from labeler.gui.canvas.hit import HANDLE_SIDE, handles_of
from labeler.gui.canvas.lines import Outline, draw_frames, sharp_rect, sharp_width
from labeler.gui.canvas.looks import BoxLook
from labeler.gui.canvas.tags import Tag, placed_tags
from labeler.gui.canvas.view import Viewport
from labeler.gui.theme.contrast import text_on
from labeler.gui.theme.theme import Theme
from labeler.gui.theme.tokens import TextSize

MOST_NAMED = 40
"""With more boxes than this in sight only the chosen one, and that under the pointer, say their names."""
_HANDLE_LINE = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What boxes are drawn with."""

    theme: Theme
    look: BoxLook
    crowd_word: str


def paint_still(
    painter: QPainter, boxes: tuple[BoxView, ...], beside: BoxView | None, view: Viewport, ink: Ink
) -> None:
    """Draw all `boxes`, with their names if they are few; the name of the box `beside` them is left room for."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    room = view.frame.rect
    seen = tuple((one, rect) for one in boxes if (rect := view.rect_of(one.box)).intersects(room))
    strokes = {color: ink.look.stroke(color) for color in {one.color for one in boxes}}
    frames = (Outline(rect, strokes[one.color], not one.solid) for one, rect in seen)
    draw_frames(painter, frames, room, view.frame.ratio)
    if len(seen) > MOST_NAMED:
        return
    reserved = () if beside is None else ((beside, view.rect_of(beside.box)),)
    whole = frozenset(() if beside is None else (beside.key,))
    tags = _placed((*reserved, *seen), view, ink, whole=whole)
    _paint_tags(painter, tuple(tag for tag in tags if tag.key not in whole), boxes, ink)


def paint_chosen(painter: QPainter, chosen: BoxView | None, pointed: BoxView | None, view: Viewport, ink: Ink) -> None:
    """Draw the chosen box with its handles, and the names of it and of the box that is pointed at."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chosen is not None:
        stroke = ink.look.stroke(chosen.color, selected=True)
        frame = Outline(view.rect_of(chosen.box), stroke, not chosen.solid)
        draw_frames(painter, (frame,), view.frame.rect, view.frame.ratio)
    named = tuple({one.key: one for one in (chosen, pointed) if one is not None}.values())
    if named:
        rects = tuple((one, view.rect_of(one.box)) for one in named)
        whole = frozenset(one.key for one in named)
        _paint_tags(painter, _placed(rects, view, ink, whole=whole), named, ink)
    if chosen is not None:
        _paint_handles(painter, chosen, view, ink.look)


def _placed(
    boxes: tuple[tuple[BoxView, QRectF], ...], view: Viewport, ink: Ink, *, whole: frozenset[str]
) -> tuple[Tag, ...]:
    metrics = QFontMetricsF(ink.theme.font(TextSize.SMALL, strong=True))
    return placed_tags(boxes, metrics, view.frame.rect, crowd=ink.crowd_word, whole=whole)


def _paint_tags(painter: QPainter, tags: tuple[Tag, ...], boxes: tuple[BoxView, ...], ink: Ink) -> None:
    painter.setFont(ink.theme.font(TextSize.SMALL, strong=True))
    colors = {one.key: ink.look.tag_of(one.color) for one in boxes}
    for tag in tags:
        color = colors[tag.key]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(tag.rect, 3.0, 3.0)
        painter.setPen(QColor(text_on(color)))
        painter.drawText(tag.rect, Qt.AlignmentFlag.AlignCenter, tag.text)


def _paint_handles(painter: QPainter, one: BoxView, view: Viewport, look: BoxLook) -> None:
    """Squares of the same size at every zoom, each on whole device pixels."""
    ratio, rect = view.frame.ratio, view.rect_of(one.box)
    stroke = look.stroke(one.color, selected=True)
    frame = sharp_rect(rect, sharp_width(stroke.width, ratio), ratio)
    line = sharp_width(_HANDLE_LINE, ratio)
    side = sharp_width(HANDLE_SIDE, ratio) + line
    color, inside = QColor(stroke.color), QColor(look.handle)
    for handle in handles_of(rect):
        middle = handle.on(frame)
        corner = QPointF(_whole(middle.x() - side / 2, ratio), _whole(middle.y() - side / 2, ratio))
        square = QRectF(corner, QSizeF(side, side))
        painter.fillRect(square, color)
        painter.fillRect(square.adjusted(line, line, -line, -line), inside)


def _whole(place: float, ratio: float) -> float:
    return math.floor(place * ratio + 0.5) / ratio
