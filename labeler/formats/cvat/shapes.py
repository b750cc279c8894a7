"""The shapes that CVAT knows, as the boxes round them."""

import math
from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element

from labeler.domain.phrase import Phrase

Corners = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""


class BadShape(ValueError):
    """A shape that is not as CVAT writes one; says why."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


def corners_of(element: Element) -> Corners:
    """The box round a shape that has an area. BadShape where a number is missing or none."""
    return _BOXED[element.tag](element)


def has_area(element: Element) -> bool:
    """Whether an element is a shape with a box round it: no line, no points, no skeleton of which nothing is seen."""
    return element.tag in _BOXED and (element.tag != "skeleton" or bool(_joints(element)))


def is_turned(element: Element) -> bool:
    """Whether a box or an ellipse is turned."""
    return _turn(element) != 0.0


def _box(element: Element) -> Corners:
    left, top = _number(element, "xtl"), _number(element, "ytl")
    right, bottom = _number(element, "xbr"), _number(element, "ybr")
    turn = _turn(element)
    if not turn and left <= right and top <= bottom:
        return left, top, right, bottom  # nearly all there are
    across, down = abs(right - left) / 2, abs(bottom - top) / 2
    cosine, sine = abs(math.cos(turn)), abs(math.sin(turn))
    return _round_middle(
        (left + right) / 2, (top + bottom) / 2, across * cosine + down * sine, across * sine + down * cosine
    )


def _ellipse(element: Element) -> Corners:
    x, y, across, down = (_number(element, name) for name in ("cx", "cy", "rx", "ry"))
    cosine, sine = math.cos(_turn(element)), math.sin(_turn(element))
    return _round_middle(x, y, math.hypot(across * cosine, down * sine), math.hypot(across * sine, down * cosine))


def _mask(element: Element) -> Corners:
    left, top, width, height = (_number(element, name) for name in ("left", "top", "width", "height"))
    return left, top, left + width, top + height


def _polygon(element: Element) -> Corners:
    return _round_points(_points(element))


def _cuboid(element: Element) -> Corners:
    corners = [f"{side}{face}" for face in "12" for side in ("tl", "bl", "tr", "br")]
    return _round_points((_number(element, f"x{each}"), _number(element, f"y{each}")) for each in corners)


def _skeleton(element: Element) -> Corners:
    return _round_points(point for each in _joints(element) for point in _points(each))


def _joints(element: Element) -> list[Element]:
    """The joints that are seen: one that is outside of the image stands anywhere."""
    return [each for each in element if each.tag == "points" and each.get("outside", "0") != "1"]


_BOXED: Mapping[str, Callable[[Element], Corners]] = {
    "box": _box,
    "polygon": _polygon,
    "mask": _mask,
    "ellipse": _ellipse,
    "cuboid": _cuboid,
    "skeleton": _skeleton,
}
BARE = frozenset(("polyline", "points"))
"""The elements that have none."""


def _points(element: Element) -> list[tuple[float, float]]:
    text = element.get("points")
    if not text:
        raise BadShape(Phrase("it has no points"))
    points = []
    for pair in text.split(";"):
        x, comma, y = pair.partition(",")
        if not comma:
            raise BadShape(Phrase("a point needs two numbers"))
        points.append((_finite(x), _finite(y)))
    return points


def _round_points(points: Iterable[tuple[float, float]]) -> Corners:
    all_points = list(points)
    if not all_points:
        raise BadShape(Phrase("it has no points"))
    across, down = zip(*all_points, strict=True)
    return min(across), min(down), max(across), max(down)


def _round_middle(x: float, y: float, across: float, down: float) -> Corners:
    return x - across, y - down, x + across, y + down


def _turn(element: Element) -> float:
    """How far a shape is turned, in radians, clockwise; the file has degrees."""
    text = element.get("rotation")
    return math.radians(_finite(text) % 360) if text else 0.0


def _number(element: Element, name: str) -> float:
    text = element.get(name)
    if text is None:
        raise BadShape(Phrase("{name} is missing", name=name))
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    return number if number - number == 0 else _finite(text)


def _finite(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise BadShape(Phrase("“{text}” is no number", text=text[:40]))
    return number
