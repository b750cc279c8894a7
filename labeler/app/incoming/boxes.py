"""Boxes of a data set put into the upright pixels of the project's image: scaled, turned, clipped, or found bad."""

from dataclasses import dataclass
from typing import Literal

from labeler.domain.errors import RuleBroken
from labeler.domain.geometry import DECIMALS, Size
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.statements import StatedBox, StatedImage
from labeler.store.image_lookups import Frame

_CUT = 0.5
"""Pixels. A box that is cut by less was meant to end at the edge."""
_LIES = frozenset({5, 6, 7, 8})
"""Orientations whose stored width is the upright height."""

Corners = tuple[float, float, float, float]
"""x, y, width and height in upright pixels."""
Coords = Literal["upright", "stored"]


@dataclass(slots=True)
class Fitting:
    """How the boxes of one image get into the project's: by factors, then turned from `width` × `height` stored pixels.

    `orientation` 1: nothing is turned. `slack`: pixels by which edges may be off, since the thousandths of a smaller
    copy are further apart here. `problem` says why no box of this image can be.
    """

    frame: Frame
    across: float = 1.0
    down: float = 1.0
    orientation: int = 1
    is_scaled: bool = False
    slack: float = 0.0
    problem: Phrase | None = None

    @property
    def is_as_it_is(self) -> bool:
        return self.across == 1.0 and self.down == 1.0 and self.orientation == 1 and self.problem is None


def fitting(image: StatedImage, frame: Frame, coords: Coords | None) -> Fitting:
    """How the boxes of this image get into the project's image, by the size that the file says it has."""
    upright = Size(width=frame.width, height=frame.height)
    stored = _stored(upright, frame.orientation)
    said = image.size
    target, turn = (upright, 1) if coords == "upright" else (stored, frame.orientation)
    if coords is None:
        target, turn = _meant(said, upright=upright, stored=stored, orientation=frame.orientation)
    if image.is_relative:
        return Fitting(frame, float(target.width), float(target.height), turn, slack=_slack(said, target))
    if said is None or said == target:
        return Fitting(frame, orientation=turn)
    if not _is_scaled(said, target):
        problem = Phrase(
            "the file says that the image has {said_width} × {said_height} pixels, and it has {width} × {height}",
            said_width=said.width,
            said_height=said.height,
            width=frame.width,
            height=frame.height,
        )
        return Fitting(frame, problem=problem)
    across, down = target.width / said.width, target.height / said.height
    return Fitting(frame, across, down, turn, is_scaled=True, slack=_slack(said, target))


def placed(box: StatedBox, fit: Fitting) -> tuple[Corners, bool]:
    """The box in upright pixels, inside the image and rounded, and whether more than half a pixel was cut off.

    RuleBroken for one that is none: numbers that are not finite, no area, nothing inside the image, no size known.
    """
    if fit.problem is not None:
        raise RuleBroken(fit.problem)
    x, y, width, height = box.x * fit.across, box.y * fit.down, box.width * fit.across, box.height * fit.down
    if not (abs(x) < _FAR and abs(y) < _FAR and abs(width) < _FAR and abs(height) < _FAR):
        raise RuleBroken("a box needs finite numbers")
    if not (width > 0 and height > 0):
        raise RuleBroken(
            Phrase("a box needs a width and a height above 0, not {width:g} × {height:g}", width=width, height=height)
        )
    frame = fit.frame
    if fit.orientation != 1:
        x, y, width, height = _turned(x, y, width, height, fit)
    left, top, right, bottom = max(x, 0.0), max(y, 0.0), min(x + width, frame.width), min(y + height, frame.height)
    if right <= left or bottom <= top:
        raise RuleBroken(
            Phrase(
                "nothing of the box {x:g}, {y:g}, {width:g} × {height:g} lies inside the image of "
                "{image_width} × {image_height} pixels",
                x=x,
                y=y,
                width=width,
                height=height,
                image_width=frame.width,
                image_height=frame.height,
            )
        )
    is_cut = max(left - x, top - y, x + width - right, y + height - bottom) > _CUT
    x, y = round(left, DECIMALS), round(top, DECIMALS)
    width, height = round(right - x, DECIMALS), round(bottom - y, DECIMALS)
    if width <= 0 or height <= 0:
        raise RuleBroken(Phrase("of the box no thousandth of a pixel lies inside the image"))
    return (x, y, width, height), is_cut


_FAR = 1e9
"""Pixels. Nothing that far out means anything."""


def _stored(upright: Size, orientation: int) -> Size:
    return Size(width=upright.height, height=upright.width) if orientation in _LIES else upright


def _meant(said: Size | None, *, upright: Size, stored: Size, orientation: int) -> tuple[Size, int]:
    """Which of the two sizes the file speaks of, and the orientation by which its boxes are turned (1: not)."""
    if said is None or stored == upright or said == upright:
        return upright, 1
    if said == stored or (not _is_scaled(said, upright) and _is_scaled(said, stored)):
        return stored, orientation
    return upright, 1


def _is_scaled(said: Size, size: Size) -> bool:
    """Whether both have the same proportions, but for one pixel of the smaller one."""
    off = abs(said.width * size.height - said.height * size.width)
    return off <= max(said.width, said.height, size.width, size.height)


def _slack(said: Size | None, target: Size) -> float:
    """Twice a thousandth of a pixel of the size that the file says, in pixels here; 0 where it is not smaller."""
    if said is None or said.width >= target.width:
        return 0.0
    return 2 / 10.0**DECIMALS * max(target.width / said.width, target.height / said.height)


def _turned(x: float, y: float, width: float, height: float, fit: Fitting) -> Corners:
    """A box of stored pixels in upright ones, as the orientation tag of the file turns its image."""
    upright_width, upright_height = fit.frame.width, fit.frame.height
    if fit.orientation in _LIES:
        x, y, width, height = y, x, height, width
    if fit.orientation in _FROM_THE_RIGHT:
        x = upright_width - x - width
    if fit.orientation in _FROM_BELOW:
        y = upright_height - y - height
    return x, y, width, height


_FROM_THE_RIGHT = frozenset({2, 3, 6, 7})
_FROM_BELOW = frozenset({3, 4, 7, 8})
"""Orientations whose upright image, once sides are swapped where they are, is mirrored so."""
