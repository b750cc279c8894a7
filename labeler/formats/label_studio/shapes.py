"""Regions as Label Studio writes them, in percent of the image, as boxes in parts of 1."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from labeler.domain.geometry import Size
from labeler.domain.phrase import Phrase
from labeler.formats.incoming.statements import StatedBox
from labeler.formats.label_studio.told import Odd, Told
from labeler.formats.strict.json_values import JsonPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The value of a region, and what is needed to read it. `size` is that of the image, where the file has it."""

    value: Mapping[str, object]
    size: Size | None
    place: JsonPlace
    told: Told

    def percent(self, name: str) -> float:
        """One number of the value. One that is missing or null (old versions lost some) is no number (NaN), and its
        box is judged with the others."""
        found = self.value.get(name)
        if isinstance(found, str):
            try:
                return float(found)
            except ValueError:
                pass  # Refused below, as any other text.
        return math.nan if found is None else self.place.number(found, name)

    def turn(self) -> float:
        """By how many degrees the region was rotated, clockwise."""
        turn = self.percent("rotation") if self.value.get("rotation") else 0.0
        if not math.isfinite(turn):
            raise self.place.refused("“rotation” is no number")
        return turn % 360

    def pixels(self) -> Size:
        """The size of the image, without which no rotated region can be read: percent are not square."""
        if self.size is None:
            raise self.place.refused("a rotated region needs “original_width” and “original_height”")
        return self.size


def _rectangle(shape: Shape) -> StatedBox:
    x, y, width, height = (shape.percent(name) for name in ("x", "y", "width", "height"))
    turn = shape.turn()
    if not turn:
        return StatedBox(x / 100, y / 100, width / 100, height / 100)
    shape.told.odd(Odd.ROTATED)
    size, angle = shape.pixels(), math.radians(turn)
    # It is rotated about its upper left corner, in pixels.
    right, down = width / 100 * size.width, height / 100 * size.height
    across = (right * math.cos(angle), right * math.sin(angle))
    along = (-down * math.sin(angle), down * math.cos(angle))
    corners = [(0.0, 0.0), across, along, (across[0] + along[0], across[1] + along[1])]
    return _round([(x / 100 + dx / size.width, y / 100 + dy / size.height) for dx, dy in corners])


def _ellipse(shape: Shape) -> StatedBox:
    shape.told.odd(Odd.ROUND)
    x, y, across, along = (shape.percent(name) / 100 for name in ("x", "y", "radiusX", "radiusY"))
    turn = shape.turn()
    if turn:
        size, angle = shape.pixels(), math.radians(turn)
        wide, high = across * size.width, along * size.height
        across = math.hypot(wide * math.cos(angle), high * math.sin(angle)) / size.width
        along = math.hypot(wide * math.sin(angle), high * math.cos(angle)) / size.height
    return StatedBox(x - across, y - along, 2 * across, 2 * along)


def _polygon(shape: Shape) -> StatedBox:
    shape.told.odd(Odd.ROUND)
    points = []
    for each in shape.place.rows(shape.value.get("points"), "points"):
        point = shape.place.rows(each, "points")
        if len(point) != 2:
            raise shape.place.refused("a point has two numbers")
        x, y = (shape.place.number(number, "points") for number in point)
        points.append((x / 100, y / 100))
    if not points:
        raise shape.place.refused("a polygon has no points")
    return _round(points)


def _round(points: Sequence[tuple[float, float]]) -> StatedBox:
    """The box round some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return StatedBox(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


BOXES: Mapping[str, Callable[[Shape], StatedBox]] = {
    kind: read
    for name, read in (("rectangle", _rectangle), ("ellipse", _ellipse), ("polygon", _polygon))
    for kind in (name, f"{name}labels")
}
"""How the box of a region is read, by the type of its result."""


def size_of(row: Mapping[str, object], place: JsonPlace) -> Size | None:
    """The size of the image as a result says it; None where it says none."""
    sides = []
    for name in ("original_width", "original_height"):
        if row.get(name) is None:
            return None
        side = place.whole(row[name], name)
        if side < 1:
            raise place.refused(Phrase("“{name}” should be above 0", name=name))
        sides.append(side)
    return Size(width=sides[0], height=sides[1])
