"""The contact sheets of a review: what is said of each concept and not settled, the images most in doubt first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from labeler.app.disputes import Dispute
from labeler.app.embedding.kept import seen
from labeler.app.project import Project
from labeler.app.readiness.given import Given, given_in
from labeler.app.readiness.photo_rows import photos_in
from labeler.domain.ids import ConceptUid, ImageId
from labeler.domain.phrase import Phrase
from labeler.domain.words import Relation
from labeler.store import labelers, settlements
from labeler.store.readiness import RELATIONS

SheetKey = tuple[ConceptUid, Relation]
Whole = NDArray[np.int64]
ORDER = (Relation.OF, Relation.IN, Relation.UNCLEAR, Relation.ABSENT)
"""Of the sheets of one concept."""
assert set(ORDER) == set(Relation)
_FEWEST_SEEN = 8
"""Images of a sheet below which none can be told to be unlike the others."""
_FAR = 3.0
"""Median absolute deviations (scaled to a standard deviation) beyond which an image is unlike the others."""
_TO_DEVIATION = 1.4826
_FAST = 0.25
"""Of the time that half of a sheet's images took at most: answered faster, nobody can have looked."""


class Doubt(StrEnum):
    """Why an image is looked at first."""

    DISPUTED = "disputed"
    OUTLYING = "outlying"
    FAST = "fast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The images of which somebody who finished says this, the worst first: disputed, outlying, fastest answered.

    `seconds`: how long the fastest of them looked.
    """

    ids: tuple[ImageId, ...]
    doubts: Mapping[ImageId, Doubt]
    seconds: Mapping[ImageId, float]

    def without(self, ids: frozenset[ImageId]) -> "Sheet":
        if not any(each in self.seconds for each in ids):
            return self
        return replace(self, ids=tuple(each for each in self.ids if each not in ids))

    def note(self, image_id: ImageId) -> str:
        """Why it stands where it stands; "" for one that nothing speaks against, and where labelers differ: that its
        caption says."""
        doubt = self.doubts.get(image_id)
        if doubt is Doubt.OUTLYING:
            return Phrase("unlike the others")
        if doubt is Doubt.FAST:
            return Phrase("answered in {seconds} s", seconds=f"{self.seconds[image_id]:.1f}")
        return ""


def sheets(project: Project, disputed: Sequence[Dispute]) -> dict[SheetKey, Sheet]:
    """Those with an image, in the order of the concepts; what is settled, or being aligned on, is left out."""
    taxonomy = project.taxonomy()
    with project.file.reading() as reader:
        photos = photos_in(reader)
        given = given_in(reader, photos, taxonomy, labelers.everyone(reader))
        away = np.array(settlements.settled_images(reader), dtype=np.int64)
        sight = seen(reader, photos.ids)
    is_open = ~np.isin(photos.ids, away)
    differing = np.zeros(len(photos.ids))
    rows_of = {int(image_id): row for row, image_id in enumerate(photos.ids)}
    for each in disputed:
        if each.image_id in rows_of:
            differing[rows_of[each.image_id]] = max(each.differing, 1e-9)
    found = {}
    for place, concept in enumerate(taxonomy.concepts):
        for relation in ORDER:
            rows, seconds = _rows(given, place, RELATIONS.index(relation), is_open)
            if len(rows):
                far = _unlike(sight.vectors[rows]) if sight is not None else np.zeros(len(rows))
                found[concept.uid, relation] = _sheet(photos.ids[rows], differing[rows], far, seconds)
    return found


def _rows(given: Given, concept: int, relation: int, is_open: NDArray[np.bool_]) -> tuple[Whole, NDArray[np.float64]]:
    """The rows of the images, each once, and the seconds of the fastest who says so (infinite where nobody knows)."""
    labels = given.labels
    answer = labels.answer[(labels.concept == concept) & (labels.relation == relation)]
    answer = answer[is_open[given.image[answer]]]
    rows, place = np.unique(given.image[answer], return_inverse=True)
    ms = given.active_ms[answer].astype(np.float64)
    seconds = np.full(len(rows), np.inf)
    np.minimum.at(seconds, place.reshape(-1), np.where(ms > 0, ms / 1000, np.inf))
    return rows, seconds


def _sheet(ids: Whole, differing: NDArray[np.float64], far: NDArray[np.float64], seconds: NDArray[np.float64]) -> Sheet:
    is_outlying = far > _FAR
    known = seconds[np.isfinite(seconds)]
    is_fast = seconds < _FAST * float(np.median(known)) if len(known) else np.zeros(len(ids), dtype=np.bool_)
    order = np.lexsort((ids, seconds, np.where(is_outlying, -far, 0.0), -differing))
    doubts: dict[ImageId, Doubt] = {}
    for rows, doubt in ((is_fast, Doubt.FAST), (is_outlying, Doubt.OUTLYING), (differing > 0, Doubt.DISPUTED)):
        doubts |= dict.fromkeys(map(ImageId, ids[rows].tolist()), doubt)
    return Sheet(
        ids=tuple(map(ImageId, ids[order].tolist())),
        doubts=doubts,
        seconds=dict(zip(map(ImageId, ids.tolist()), seconds.tolist(), strict=True)),
    )


def _unlike(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """How far each is from the middle of all, in deviations above the usual distance; 0 where that is not known.

    Argument: rows of length 1, NaN for images in which nothing was seen; shape (n, d).
    """
    far = np.zeros(len(vectors))
    known = np.flatnonzero(~np.isnan(vectors[:, 0]))
    if len(known) < _FEWEST_SEEN:
        return far
    middle = vectors[known].mean(axis=0)
    distance = 1.0 - vectors[known].astype(np.float64) @ middle / max(float(np.linalg.norm(middle)), 1e-9)
    usual = float(np.median(distance))
    spread = float(np.median(np.abs(distance - usual))) * _TO_DEVIATION
    far[known] = (distance - usual) / max(spread, 1e-6)
    return far
