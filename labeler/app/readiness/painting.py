"""Is a concept still told where its subject is painted over? Then the baseline knows it by its company."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.baseline import learned_from
from labeler.app.readiness.material import OF, Altered, Change, Material
from labeler.app.readiness.subjects import (
    FEWEST,
    Rows,
    Subjects,
    by_digest,
    facets,
    rows_of,
    subjects,
    twin_groups,
)
from labeler.domain.geometry import Box
from labeler.quality.baseline import probabilities
from labeler.quality.two_sample import two_sample_auc

_OF_EACH = 10
"""Photos of a concept that are painted over, but never more than half: the others are to be learned from."""
_AT_MOST = 300
"""Photos in all: some seconds."""
_MOST_SHARE = 0.8
"""Share of the photo that the boxes may cover: of more, nothing would be left to look at."""
_FEWEST_PAINTED = 5
"""Painted photos of a concept, and of others, below which what is told is chance."""
_QUEUED = 20
"""Photos of a concept that are offered for boxing where its subject is boxed nowhere."""

_Boxed = Mapping[tuple[int, int], Sequence[Box]]
"""The boxes to be painted over, by row of the photo and place of the concept."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Painted:
    """Of one concept, in `n` of its photos and in some of others, all painted over.

    `told` is how well a baseline that learned from painted photos tells those of the concept from the others (the area
    under the ROC curve on held-out photos: 0.5 is chance, 1 always). `still` is the share of its painted photos of
    which the baseline of whole photos still says the concept; a painted picture is like none that it learned from, so
    that it may say one and the same of all, which is why it does not decide.
    `rows` are its own, those of which that is surest first.
    """

    place: int
    n: int
    told: float
    still: float
    rows: Rows


def painting_wanted(material: Material) -> tuple[Altered, ...]:
    """Some photos of each concept with what they are of painted over; the same ones each time.

    Where a concept is boxed in too few photos, a box like those of others is painted over in its own: it is not
    judged, but others are held against it.
    """
    boxed = _boxed(material)
    return tuple(altered for places in facets(material) for altered in _of_facet(material, places, boxed))


def _boxed(material: Material) -> _Boxed:
    """The drawn boxes of the subject of each photo, where they leave enough of it."""
    found: dict[tuple[int, int], list[Box]] = {}
    settled, boxes, photos = material.settled, material.boxes, material.photos
    which = ~boxes.is_frame & (settled.relation[boxes.label] == OF)
    label = boxes.label[which]
    columns = (settled.image[label], settled.concept[label])
    sides = (each[which] for each in (boxes.x, boxes.y, boxes.width, boxes.height))
    for row, place, x, y, width, height in zip(*(each.tolist() for each in (*columns, *sides)), strict=True):
        found.setdefault((row, place), []).append(Box(x=x, y=y, width=width, height=height))
    area = photos.width.astype(np.float64) * photos.height
    return {key: mine for key, mine in found.items() if sum(box.area for box in mine) <= _MOST_SHARE * area[key[0]]}


def _of_facet(material: Material, places: tuple[int, ...], boxed: _Boxed) -> Iterator[Altered]:
    found = subjects(material, places)
    mine = [key for key in boxed if key[1] in places]
    enough = found.places(FEWEST)
    if not mine or len(enough) < 2:
        return
    usual = _usual(material, mine, boxed)
    of_each = max(_FEWEST_PAINTED, min(_OF_EACH, _AT_MOST // len(enough)))
    for place in enough:
        rows = found.rows[found.concept == place]
        own = np.array([row for row in rows if (int(row), place) in boxed], dtype=np.int64)
        is_boxed = len(own) >= _FEWEST_PAINTED
        for row in by_digest(material, own if is_boxed else rows, min(of_each, len(rows) // 2)):
            boxes = boxed[int(row), place] if is_boxed else (_placed(material, int(row), usual),)
            yield Altered(int(row), Change.PAINTED_OVER, tuple(boxes))


def _usual(material: Material, keys: Sequence[tuple[int, int]], boxed: _Boxed) -> NDArray[np.float64]:
    """The median of x, y, width and height of the first box of each, in shares of the photo."""
    photos = material.photos
    shares = [
        np.array([box.x, box.y, box.width, box.height])
        / np.tile([float(photos.width[row]), float(photos.height[row])], 2)
        for (row, _), (box, *_) in ((key, boxed[key]) for key in keys)
    ]
    middle: NDArray[np.float64] = np.median(shares, axis=0)
    return middle


def _placed(material: Material, row: int, shares: NDArray[np.float64]) -> Box:
    width, height = float(material.photos.width[row]), float(material.photos.height[row])
    x, y, wide, high = (float(each) for each in np.round(shares * [width, height, width, height], 3))
    return Box(x=x, y=y, width=wide, height=high)


def painted(material: Material) -> tuple[Painted, ...]:
    """For each concept of which enough painted photos were looked at."""
    boxed = _boxed(material)
    return tuple(each for places in facets(material) for each in _judged(material, places, boxed))


def _judged(material: Material, places: tuple[int, ...], boxed: _Boxed) -> Iterator[Painted]:
    looked = [altered for altered in _of_facet(material, places, boxed) if altered in material.altered]
    found = subjects(material, places)
    rows = np.array([altered.image for altered in looked], dtype=np.int64)
    baseline = learned_from(material, _never_painted(material, found, rows)) if looked else None
    if baseline is None:
        return
    concept_of = dict(zip(found.rows.tolist(), found.concept.tolist(), strict=True))
    own = np.array([concept_of[altered.image] for altered in looked])
    vectors, groups = np.stack([material.altered[altered] for altered in looked]), twin_groups(material, rows)
    sure = probabilities(baseline, vectors)
    said = baseline.classes[sure.argmax(axis=1)]
    for column, place in enumerate(baseline.classes.tolist()):
        is_own = own == place
        is_judged = all((int(row), place) in boxed for row in rows[is_own])
        if is_judged and is_own.sum() >= _FEWEST_PAINTED and (~is_own).sum() >= _FEWEST_PAINTED:
            mine = sure[is_own, column]
            told = two_sample_auc(vectors[is_own], vectors[~is_own], groups_a=groups[is_own], groups_b=groups[~is_own])
            if np.isnan(told):
                continue
            yield Painted(
                place=place,
                n=int(is_own.sum()),
                told=told,
                still=float((said[is_own] == place).mean()),
                rows=rows[is_own][np.argsort(-mine, kind="stable")],
            )


def _never_painted(material: Material, found: Subjects, painted: Rows) -> Subjects:
    """Those to learn from: neither the photos that are painted over nor their near-twins."""
    groups = twin_groups(material, found.rows)
    return found.chosen(~np.isin(groups, groups[np.isin(found.rows, painted)]))


def to_box(material: Material) -> Mapping[int, Rows]:
    """For each concept whose subject is boxed in too few of its photos: some of them, to be boxed."""
    counts = Counter(place for _, place in _boxed(material))
    return {
        place: by_digest(material, rows, _QUEUED)
        for places in facets(material)
        for place in places
        if counts[place] < _FEWEST_PAINTED and len(rows := rows_of(material, place)) >= FEWEST
    }
