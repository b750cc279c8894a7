"""The labels with boxes: how much of its photo each fills, and how far from the middle it lies."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import OF, Material
from labeler.app.readiness.subjects import Rows


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Boxed:
    """Arrays of shape (n,), in no order that matters.

    `area` is that of all boxes of the label together, a share of the photo, 0 to 1 (boxes that overlap count twice, at
    most 1); `away` the distance of their middle from that of the photo, 0 to 1 (a corner); `is_drawn` that one at
    least was drawn.
    """

    rows: Rows
    concept: Rows
    relation: NDArray[np.int8]
    area: NDArray[np.float64]
    away: NDArray[np.float64]
    is_drawn: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.rows)

    def chosen(self, which: NDArray[np.bool_]) -> "Boxed":
        return Boxed(
            rows=self.rows[which],
            concept=self.concept[which],
            relation=self.relation[which],
            area=self.area[which],
            away=self.away[which],
            is_drawn=self.is_drawn[which],
        )

    def of(self, place: int, relation: int = OF) -> "Boxed":
        return self.chosen((self.concept == place) & (self.relation == relation))


def boxed_labels(material: Material) -> Boxed:
    """All of them at once: their boxes added up, and weighed by area for their middle."""
    boxes, settled, photos = material.boxes, material.settled, material.photos
    labels, at = np.unique(boxes.label, return_inverse=True)
    rows = settled.image[labels]
    width, height = photos.width[rows].astype(np.float64), photos.height[rows].astype(np.float64)
    area = boxes.width * boxes.height
    total = np.maximum(_summed(at, area, len(labels)), 1e-9)
    middle_x = _summed(at, area * (boxes.x + boxes.width / 2), len(labels)) / total
    middle_y = _summed(at, area * (boxes.y + boxes.height / 2), len(labels)) / total
    away = np.hypot(middle_x - width / 2, middle_y - height / 2) / (np.hypot(width, height) / 2)
    return Boxed(
        rows=rows,
        concept=settled.concept[labels],
        relation=settled.relation[labels],
        area=np.minimum(total / (width * height), 1.0),
        away=away,
        is_drawn=_summed(at, (~boxes.is_frame).astype(np.float64), len(labels)) > 0,
    )


def _summed(at: Rows, values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    return np.bincount(at, weights=values, minlength=size).astype(np.float64)
