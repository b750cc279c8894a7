"""Quarter turns for viewing: between an image as it is kept, upright, and the way it is shown for a while."""

from enum import Enum

from PySide6.QtCore import QPointF

from labeler.domain.geometry import DECIMALS, Box, Size


class Turn(Enum):
    """How an image is shown, in quarters clockwise from upright."""

    UPRIGHT = 0
    RIGHT = 1
    OVER = 2
    LEFT = 3

    def by(self, quarters: int) -> "Turn":
        """Turned on by quarters: clockwise above 0, else the other way."""
        return Turn((self.value + quarters) % 4)

    @property
    def back(self) -> "Turn":
        """The turn that makes it upright again."""
        return Turn(-self.value % 4)


def shown_size(size: Size, turn: Turn) -> Size:
    """The size of an upright image of `size` when it is shown turned."""
    is_across = turn in (Turn.RIGHT, Turn.LEFT)
    return Size(width=size.height, height=size.width) if is_across else size


def shown_point(point: QPointF, size: Size, turn: Turn) -> QPointF:
    """A place of an upright image of `size` pixels, in pixels of the turned one; it may lie outside."""
    x, y = point.x(), point.y()
    match turn:
        case Turn.RIGHT:
            return QPointF(size.height - y, x)
        case Turn.OVER:
            return QPointF(size.width - x, size.height - y)
        case Turn.LEFT:
            return QPointF(y, size.width - x)
        case _:
            return point


def upright_point(point: QPointF, size: Size, turn: Turn) -> QPointF:
    """The way back: a place of the turned image in upright pixels; `size` is that of the upright image."""
    return shown_point(point, shown_size(size, turn), turn.back)


def shown_box(box: Box, size: Size, turn: Turn) -> Box:
    """A box of an upright image of `size`, in pixels of the turned one; its sides are the same numbers."""
    x, y, width, height = box.x, box.y, box.width, box.height
    match turn:
        case Turn.RIGHT:
            return Box(x=size.height - y - height, y=x, width=height, height=width)
        case Turn.OVER:
            return Box(x=size.width - x - width, y=size.height - y - height, width=width, height=height)
        case Turn.LEFT:
            return Box(x=y, y=size.width - x - width, width=height, height=width)
        case _:
            return box


def upright_box(box: Box, size: Size, turn: Turn) -> Box:
    """The way back, with corners rounded as they are kept; `size` is that of the upright image."""
    if turn is Turn.UPRIGHT:
        return box
    upright = shown_box(box, shown_size(size, turn), turn.back)
    return Box(x=round(upright.x, DECIMALS), y=round(upright.y, DECIMALS), width=upright.width, height=upright.height)
