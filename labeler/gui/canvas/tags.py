"""Where the names of boxes stand: constant in size, inside the window, and never over one another."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF

from labeler.gui.canvas.boxes import BoxView

_PADDING_X, _PADDING_Y = 6.0, 2.0
_WIDEST = 180.0
"""Logical pixels of text, after which a name is elided."""
_NARROW_SHARE = 0.6
"""A box narrower than this share of its tag shows its number alone, unless it is selected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """The name of one box, and where it stands (logical pixels of the widget)."""

    key: str
    text: str
    rect: QRectF


def placed_tags(
    boxes: tuple[tuple[BoxView, QRectF], ...],
    metrics: QFontMetricsF,
    room: QRectF,
    *,
    crowd: str,
    whole: frozenset[str] = frozenset(),
) -> tuple[Tag, ...]:
    """A tag for each box in sight that has room for one; `boxes` come with their place in the widget.

    Above its box on the left; inside it where that would leave `room`. Those whose key is in `whole` come first
    and are never shortened to a number; where another tag stands already, a tag shrinks to its number or is left
    out. `crowd` is the word for a crowd.
    """
    placed: list[Tag] = []
    for view, rect in sorted(boxes, key=lambda pair: pair[0].key not in whole):
        if not rect.intersects(room):
            continue
        is_whole = view.key in whole
        tags = (_tag(view, text, rect, metrics, room) for text in _texts(view, rect, metrics, crowd, whole=is_whole))
        free = next((tag for tag in tags if not any(tag.rect.intersects(one.rect) for one in placed)), None)
        if free is not None:
            placed.append(free)
    return tuple(placed)


def _texts(view: BoxView, rect: QRectF, metrics: QFontMetricsF, crowd: str, *, whole: bool) -> tuple[str, ...]:
    """What the tag may say, best first."""
    title = f"{view.title} · {crowd}" if view.crowd else view.title
    elided = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, _WIDEST)
    number = str(view.number)
    is_narrow = rect.width() < _NARROW_SHARE * metrics.horizontalAdvance(elided)
    return (number,) if is_narrow and not whole else (elided, number)


def _tag(view: BoxView, text: str, rect: QRectF, metrics: QFontMetricsF, room: QRectF) -> Tag:
    size = QSizeF(metrics.horizontalAdvance(text) + 2 * _PADDING_X + 1.0, metrics.height() + 2 * _PADDING_Y)
    top = rect.top() - size.height() - 1.0
    if top < room.top():
        # No room above: inside, at the upper edge of the box or of what is seen of it.
        top = max(rect.top(), room.top())
    left = min(max(rect.left() - 1.0, room.left()), room.right() - size.width())
    return Tag(key=view.key, text=text, rect=QRectF(left, top, size.width(), size.height()))
