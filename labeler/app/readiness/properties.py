"""What is told of photos besides what they show: their measures, hour and camera, and how two sets of them differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import Material, Measure
from labeler.app.readiness.subjects import Rows
from labeler.domain.phrase import Phrase
from labeler.quality.two_sample import ks_distance

HOUR, CAMERA = "hour", "camera"
COLUMNS = (*(measure.value for measure in Measure), HOUR)
"""What `columns` holds."""
_FEWEST = 5
"""Photos of either set in which a property must be known."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Difference:
    """How far apart two sets are in one property, 0 to 1.

    `as_much` is the share of the first set that has as much (or as little) of it as the median photo of the second.
    """

    key: str
    distance: float
    as_much: float
    more: bool
    """The second set has more of it."""
    first: NDArray[np.float64]
    second: NDArray[np.float64]


def columns(material: Material, rows: Rows) -> NDArray[np.float64]:
    """All properties that are numbers, shape (n, len(COLUMNS)); NaN where not known."""
    assert material.measured is not None
    return np.column_stack([material.measured.values[rows], material.photos.hour[rows]])


def differences(material: Material, first: Rows, second: Rows) -> list[Difference]:
    """In each property that is known of both, the largest first."""
    one, other = columns(material, first), columns(material, second)
    found = [_difference(name, one[:, place], other[:, place]) for place, name in enumerate(COLUMNS)]
    return sorted((each for each in found if each is not None), key=lambda each: -each.distance)


def _difference(key: str, first: NDArray[np.float64], second: NDArray[np.float64]) -> Difference | None:
    first, second = first[~np.isnan(first)], second[~np.isnan(second)]
    if min(len(first), len(second)) < _FEWEST:
        return None
    middle = float(np.median(second))
    more = middle >= float(np.median(first))
    return Difference(
        key=key,
        distance=ks_distance(first, second),
        as_much=float(np.mean(first >= middle if more else first <= middle)),
        more=more,
        first=first,
        second=second,
    )


def camera_distance(material: Material, first: Rows, second: Rows) -> float | None:
    """The total variation distance of the cameras, 0 (the same mix) to 1 (none in common); None where not known."""
    one, other = (_known(material.photos.camera[rows]) for rows in (first, second))
    if min(len(one), len(other)) < _FEWEST:
        return None
    size = len(material.photos.cameras)
    shares = [np.bincount(each, minlength=size) / len(each) for each in (one, other)]
    return float(np.abs(shares[0] - shares[1]).sum() / 2)


def _known(cameras: NDArray[np.int64]) -> NDArray[np.int64]:
    found: NDArray[np.int64] = cameras[cameras >= 0]
    return found


def to_be_said(differences: Sequence[Difference]) -> Difference | None:
    """The largest for which there are words, which the hour has not; None where there is none."""
    return next((each for each in differences if each.key in _AS), None)


def said(difference: Difference) -> Phrase:
    """It in a sentence: of the training photos of which it is known."""
    little, much = _AS[difference.key]
    return Phrase(
        "{share:.0%} of the {n} training photos are {like} the median photo of the target",
        share=difference.as_much,
        n=len(difference.first),
        like=much if difference.more else little,
    )


_AS: Mapping[str, tuple[Phrase, Phrase]] = {
    Measure.SHARPNESS.value: (Phrase("as blurred as"), Phrase("as sharp as")),
    Measure.LIGHT.value: (Phrase("as dark as"), Phrase("as bright as")),
    Measure.CONTRAST.value: (Phrase("as low in contrast as"), Phrase("as high in contrast as")),
    Measure.COLOUR.value: (Phrase("as pale as"), Phrase("as colourful as")),
    Measure.WARMTH.value: (Phrase("as cold in colour as"), Phrase("as warm in colour as")),
    Measure.DARK.value: (Phrase("as free of black as"), Phrase("as full of black as")),
    Measure.BLOWN.value: (Phrase("as free of pure white as"), Phrase("as full of pure white as")),
    Measure.NOISE.value: (Phrase("as free of noise as"), Phrase("as noisy as")),
    Measure.PIXELS.value: (Phrase("as small as"), Phrase("as large as")),
    Measure.SHAPE.value: (Phrase("as tall as"), Phrase("as wide as")),
    Measure.COMPRESSION.value: (Phrase("as strongly compressed as"), Phrase("as lightly compressed as")),
    Measure.PLAINNESS.value: (Phrase("as busy in the background as"), Phrase("as plain in the background as")),
}
"""With little and with much of it."""

NAMES: Mapping[str, Phrase] = {
    Measure.SHARPNESS.value: Phrase("sharpness"),
    Measure.LIGHT.value: Phrase("light"),
    Measure.CONTRAST.value: Phrase("contrast"),
    Measure.COLOUR.value: Phrase("colour"),
    Measure.WARMTH.value: Phrase("warmth of the colours"),
    Measure.DARK.value: Phrase("black"),
    Measure.BLOWN.value: Phrase("pure white"),
    Measure.NOISE.value: Phrase("noise"),
    Measure.PIXELS.value: Phrase("size in pixels"),
    Measure.SHAPE.value: Phrase("shape"),
    Measure.COMPRESSION.value: Phrase("compression"),
    Measure.PLAINNESS.value: Phrase("plainness of the background"),
    HOUR: Phrase("hour of the day"),
    CAMERA: Phrase("camera"),
}
ENDS: Mapping[str, tuple[Phrase, Phrase]] = {
    Measure.SHARPNESS.value: (Phrase("blurred"), Phrase("sharp")),
    Measure.LIGHT.value: (Phrase("dark"), Phrase("bright")),
    Measure.COLOUR.value: (Phrase("pale"), Phrase("colourful")),
    Measure.WARMTH.value: (Phrase("cold"), Phrase("warm")),
    Measure.NOISE.value: (Phrase("clean"), Phrase("noisy")),
    Measure.PIXELS.value: (Phrase("small"), Phrase("large")),
    Measure.SHAPE.value: (Phrase("tall"), Phrase("wide")),
    Measure.COMPRESSION.value: (Phrase("strong"), Phrase("weak")),
    Measure.PLAINNESS.value: (Phrase("busy"), Phrase("plain")),
}
"""What the ends of an axis mean, for those where the name alone does not say it."""
