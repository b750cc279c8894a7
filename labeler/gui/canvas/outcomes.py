"""What a gesture of the mouse came to: the canvas tells each of them on as a signal."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF

from labeler.domain.geometry import Box


class Refusal(Enum):
    """Why a box was not taken."""

    TOO_SMALL = "too small"
    OUTSIDE = "outside the image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """The first corner of a box made by two clicks: a box without width and height."""

    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A new box, inside the image."""

    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A box was moved or resized."""

    key: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """A box was selected, or none any more."""

    key: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A box was not taken."""

    why: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Panned:
    """The view was dragged by so many logical pixels."""

    delta: QPointF


Outcome = Begun | Drawn | Changed | Selected | Refused | Panned
