"""The shapes that LabelMe and its kin know, as the boxes round them."""

import math
from collections.abc import Callable, Mapping, Sequence

from labeler.domain.phrase import Phrase

Points = Sequence[tuple[float, float]]
Corners = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""


def corners_of(kind: str, points: Points) -> Corners | None:
    """The box round a shape; None where it has no area, or is of a kind that nobody knows."""
    least, round_it = _BOXED.get(kind, (math.inf, _round_points))
    return round_it(points) if len(points) >= least else None


def _round_points(points: Points) -> Corners:
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def _round_circle(points: Points) -> Corners:
    """A circle is its middle and a point on it."""
    (x, y), (to_x, to_y) = points[:2]
    radius = math.hypot(to_x - x, to_y - y)
    return x - radius, y - radius, x + radius, y + radius


def _round_mask(points: Points) -> Corners:
    """A mask has the corners of its first and of its last pixel, and the last is in it too."""
    left, top, right, bottom = _round_points(points)
    return left, top, right + 1, bottom + 1


_BOXED: Mapping[str, tuple[float, Callable[[Points], Corners]]] = {
    "rectangle": (2, _round_points),
    "polygon": (3, _round_points),
    "rotation": (3, _round_points),
    "oriented_rectangle": (3, _round_points),
    "quadrilateral": (3, _round_points),
    "cuboid": (3, _round_points),
    "circle": (2, _round_circle),
    "mask": (2, _round_mask),
}
"""The least number of points with which a shape has an area, and the box round it."""
OUTLINE = "polygon"
"""What a shape is that does not say what it is."""

TAKEN_AS_BOXES: Mapping[str, Phrase] = {
    "polygon": Phrase("Polygons, taken as the boxes round them: {count}."),
    "rotation": Phrase("Boxes that are turned, taken as the upright boxes round them: {count}."),
    "oriented_rectangle": Phrase("Boxes that are turned, taken as the upright boxes round them: {count}."),
    "quadrilateral": Phrase("Shapes with four corners, taken as the boxes round them: {count}."),
    "cuboid": Phrase("Cuboids, taken as the boxes round them: {count}."),
    "circle": Phrase("Circles, taken as the boxes round them: {count}."),
    "mask": Phrase("Masks, taken as the boxes round them: {count}."),
}
"""What is told of shapes that are no boxes and were taken as such."""
