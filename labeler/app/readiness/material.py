"""What the lines are judged by: one moment of a project as arrays, in which row i is everywhere the same image."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from labeler.domain.brief import Brief, World
from labeler.domain.concept import Taxonomy
from labeler.domain.geometry import Box
from labeler.domain.people import Labeler
from labeler.domain.phrase import Phrase
from labeler.quality.thresholds import Thresholds

ABSENT, IN, OF, UNCLEAR, NOT_ASKED = 0, 1, 2, 3, -1
"""What is said of a concept, as small numbers."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Photos:
    """The readable images, in the order in which they were added. All arrays have shape (n,)."""

    ids: NDArray[np.int64]
    digests: tuple[str, ...]
    names: tuple[str, ...]
    """The path of each below its folder, as people know it."""
    width: NDArray[np.int64]
    height: NDArray[np.int64]
    """Upright pixels."""
    is_train: NDArray[np.bool_]
    is_target: NDArray[np.bool_]
    """Of a source whose purpose is `target`."""
    is_answered: NDArray[np.bool_]
    """Somebody has said something of it: its split stands."""
    source: NDArray[np.int64]
    """A place in `sources`; `folder`, `camera` and `day` likewise, -1 where that is not known."""
    folder: NDArray[np.int64]
    camera: NDArray[np.int64]
    day: NDArray[np.int64]
    hour: NDArray[np.float64]
    """0 to 24 of the camera's clock, NaN where it is not known."""
    near_group: NDArray[np.int64]
    """The same number for those that are nearly the same picture; -1 for those that stand alone."""
    sources: tuple[str, ...]
    folders: tuple[str, ...]
    cameras: tuple[str, ...]
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Settled:
    """What the images are held to show: what leads settled, and of the others whose finished answers agree, each label
    once. Shape (labels,)."""

    image: NDArray[np.int64]
    """A row of `Photos`."""
    concept: NDArray[np.int64]
    """A place in `taxonomy.concepts`."""
    relation: NDArray[np.int8]
    """ABSENT, IN, OF or UNCLEAR; absent also where all were looked for and the concept was not named."""
    joint: NDArray[np.bool_]
    finished: NDArray[np.int64]
    """The rows of the images that count here, those with `none` among them."""
    disputed: NDArray[np.int64]
    """The rows of images whose finished answers do not agree."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Boxes:
    """The regions of the settled labels, of *in* and of *of*. Shape (boxes,); pixels of the upright image."""

    label: NDArray[np.int64]
    """A row of `Settled`."""
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    width: NDArray[np.float64]
    height: NDArray[np.float64]
    is_frame: NDArray[np.bool_]
    """Said by the key that fills the frame, and not drawn."""


class Opinion(NamedTuple):
    """One finished answer, or a skip."""

    image: int
    labeler: int
    """A place in `people`."""
    is_skip: bool
    reason: str
    active_ms: int
    said: Mapping[int, int]
    """By place of the concept: ABSENT (also where it was looked for and not named), IN, OF, UNCLEAR."""
    unclear_reasons: Mapping[int, str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Seen:
    """What a model, or what stands in for it, sees in the pictures.

    `vectors` has shape (n, d), float32, rows of length 1, NaN in all of a row whose image could not be read.
    `is_model` is False for colours and texture: they tell light and colour, and next to nothing of things.
    """

    vectors: NDArray[np.float32]
    name: Phrase
    is_model: bool


class Measure(StrEnum):
    """Properties of a photo, each a column of `Measured.values`; the order is that of what is kept."""

    SHARPNESS = "sharpness"
    """log10 of the variance of the Laplacian of the grey picture (0 to 255) whose short side is 256 pixels."""
    LIGHT = "light"
    """Mean of the grey picture, 0 to 1."""
    CONTRAST = "contrast"
    """Standard deviation of the grey picture, 0 to 0.5."""
    COLOUR = "colour"
    """Mean saturation, as chroma in CIELAB over 100."""
    WARMTH = "warmth"
    """Mean b* of CIELAB over 100: below 0 bluish, above yellowish."""
    DARK = "dark"
    """Share of pixels below 13 of 255."""
    BLOWN = "blown"
    """Share of pixels above 250 of 255 in all three colours."""
    NOISE = "noise"
    """log10 of the estimated standard deviation of noise, in grey levels (Immerkaer 1996), plus 0.01."""
    PIXELS = "pixels"
    """log10 of width × height."""
    SHAPE = "shape"
    """log2 of width / height."""
    COMPRESSION = "compression"
    """JPEG quality as of libjpeg's tables, 1 to 100; NaN for other formats."""
    PLAINNESS = "plainness"
    """Share of a frame of one eighth of the short side whose colour is within 10 (CIE76) of that frame's median."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Measured:
    """`values` has shape (n, len(Measure)), NaN where not known; `colours` what is told of colours apart.

    `colours` has shape (n, 2, c): of the middle of the picture and of its frame, histograms over c bins of colour,
    each summing to 1, NaN where the image could not be read.
    """

    values: NDArray[np.float64]
    colours: NDArray[np.float32]

    def of(self, measure: Measure) -> NDArray[np.float64]:
        column: NDArray[np.float64] = self.values[:, list(Measure).index(measure)]
        return column


class Change(StrEnum):
    """What is done to a picture before the model looks at it again."""

    BLURRED = "blurred"
    COMPRESSED = "compressed"
    HALVED = "halved"
    PAINTED_OVER = "painted over"
    """The boxes are filled with the mean colour around them."""


class Altered(NamedTuple):
    """A picture to be looked at again: a row of `Photos`, what is done to it, and where."""

    image: int
    change: Change
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Material:
    """All of it. `seen` and `measured` are None where no picture was looked at at all."""

    taxonomy: Taxonomy
    brief: Brief
    world: World
    thresholds: Thresholds
    people: tuple[Labeler, ...]
    photos: Photos
    settled: Settled
    boxes: Boxes
    opinions: tuple[Opinion, ...]
    open_claims: Mapping[int, int]
    """By place of the concept: claims that nobody has answered."""
    refused: int
    """Images that cannot be read."""
    assets: Mapping[str, bool]
    """What a person has ticked, by name of the asset."""
    uncompared: int = 0
    """Photos that were added before copies were looked for, and were not looked at since."""
    seen: Seen | None = None
    measured: Measured | None = None
    altered: Mapping[Altered, NDArray[np.float32]] = field(default_factory=dict)
    """What the model saw in altered pictures, rows of length 1 and shape (d,)."""
