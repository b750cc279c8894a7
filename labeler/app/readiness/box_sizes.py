"""How large boxes are once a detector looks at the photo, and at which input size they can be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.charts.spec import Bars
from labeler.app.readiness.findings import judged
from labeler.app.readiness.line import Figure, Finding
from labeler.app.readiness.material import Material
from labeler.app.readiness.subjects import Rows, name_of, open_places
from labeler.domain.phrase import Phrase

INPUT = 640
"""Pixels of the longer side that detectors are trained at unless somebody says otherwise."""
INPUTS = (640, 960, 1280, 1600, 1920)
"""What one can train at; where that is not enough the photos are cropped."""
WANTED = 32
"""Pixels of the shorter side of a box that one should have: what COCO calls small ends there."""
FEWEST = 5
"""Boxes of a concept below which nothing is said of them."""
_KEY = "resolution.box_side"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sizes:
    """The drawn boxes of one concept: of each the sides in pixels at `INPUT`, and the image."""

    place: int
    width: NDArray[np.float64]
    height: NDArray[np.float64]
    rows: Rows
    longest: NDArray[np.float64]
    """The longer side of each image."""

    @property
    def side(self) -> float:
        """The usual shorter side, in pixels at `INPUT`."""
        return float(np.median(np.minimum(self.width, self.height)))

    @property
    def needs(self) -> int | None:
        """The smallest input size at which the usual box is large enough; None where no usual one is."""
        enough = INPUT * WANTED / self.side
        return next((size for size in INPUTS if size >= enough), None)

    @property
    def is_flat(self) -> bool:
        """Whether the usual box is wider than it is high: then that is what one says of it."""
        return float(np.median(self.height)) <= float(np.median(self.width))


def box_sizes(material: Material) -> Sequence[Sizes]:
    """Of each concept with enough of them. Boxes that fill the frame say nothing of how small a thing is."""
    boxes, photos = material.boxes, material.photos
    drawn = ~boxes.is_frame
    label = boxes.label[drawn]
    rows = material.settled.image[label]
    concept = material.settled.concept[label]
    longest = np.maximum(photos.width, photos.height)[rows].astype(np.float64)
    scale = INPUT / longest
    width, height = boxes.width[drawn] * scale, boxes.height[drawn] * scale
    found = []
    for place in open_places(material):
        its = concept == place
        if int(its.sum()) >= FEWEST:
            found.append(Sizes(place=place, width=width[its], height=height[its], rows=rows[its], longest=longest[its]))
    return found


def box_figures(material: Material, every: Sequence[Sizes]) -> dict[str, Figure]:
    """By concept, at `INPUT`: how many boxes, their usual sides, and the input size they need."""
    figures: dict[str, Figure] = {}
    for boxed in every:
        name = name_of(material, boxed.place)
        figures[f"{name}.boxes"] = len(boxed.rows)
        figures[f"{name}.box_side_at_640"] = boxed.side
        figures[f"{name}.box_width_at_640"] = float(np.median(boxed.width))
        figures[f"{name}.box_height_at_640"] = float(np.median(boxed.height))
        figures[f"{name}.input_size"] = boxed.needs
    return figures


def box_findings(material: Material, every: Sequence[Sizes]) -> Iterator[Finding]:
    """The smallest boxes of each concept whose usual one is too small, the smallest first."""
    for boxed in sorted(every, key=lambda each: each.side):
        rows = boxed.rows[np.argsort(np.minimum(boxed.width, boxed.height), kind="stable")]
        yield from judged(material, _KEY, boxed.side, _said(material, boxed), rows, place=boxed.place)


def _said(material: Material, boxed: Sizes) -> Phrase:
    name, needs = name_of(material, boxed.place), boxed.needs
    size = (
        Phrase("Boxes of {name} are {side:.0f} px high at {input}", name=name, side=boxed.side, input=INPUT)
        if boxed.is_flat
        else Phrase("Boxes of {name} are {side:.0f} px wide at {input}", name=name, side=boxed.side, input=INPUT)
    )
    if needs is None:
        return Phrase("{size}: crop the photos to where they are", size=size)
    if needs > float(np.median(boxed.longest)):
        return Phrase("{size}, and the photos have no more: take them from nearer", size=size)
    return Phrase("{size}: train at {needs} or crop", size=size, needs=needs)


def box_chart(material: Material, every: Sequence[Sizes]) -> Iterator[Bars]:
    if not every:
        return
    threshold = material.thresholds[_KEY]
    yield Bars(
        title=Phrase("Shorter side of the usual box, at an input of 640"),
        names=tuple(name_of(material, boxed.place) for boxed in every),
        values=tuple(boxed.side for boxed in every),
        states=tuple(threshold.state(boxed.side) for boxed in every),
        aims=(float(threshold.amber),) * len(every),
        unit="px",
    )
