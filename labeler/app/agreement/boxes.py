"""The boxes of every two people who boxed the same concept in the same image, held against each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from labeler.app.agreement.figures import BoxAgreement
from labeler.app.agreement.told import Drawn, Told, Whole
from labeler.app.watch import Watch
from labeler.domain.phrase import Phrase
from labeler.quality.boxes_matched import matched

_MOST_IMAGES = 300
"""Shown behind a figure."""
_STEP = 2_000
_COLUMNS = 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Fits:
    """Each row is one concept in one image as two people boxed it. All arrays have shape (rows,).

    `iou` is the sum over `pairs` matched boxes; `alone` counts those of either that have no partner.
    """

    image: Whole
    concept: Whole
    one: Whole
    other: Whole
    iou: NDArray[np.float64]
    pairs: Whole
    alone: Whole

    def agreement(self, told: Told, which: NDArray[np.bool_]) -> BoxAgreement:
        """Over these rows together; the images in which the boxes fit worst first."""
        pairs, alone = int(self.pairs[which].sum()), int(self.alone[which].sum())
        both = 2 * pairs + alone
        return BoxAgreement(
            pairs=pairs,
            iou=float(self.iou[which].sum()) / pairs if pairs else None,
            share=2 * pairs / both if both else None,
            images=told.images(told.shared.rows[self._worst(which)]),
        )

    def of(self, labeler: int) -> NDArray[np.bool_]:
        """The rows that this labeler is one of."""
        found: NDArray[np.bool_] = (self.one == labeler) | (self.other == labeler)
        return found

    def _worst(self, which: NDArray[np.bool_]) -> Whole:
        """Places of images by their mean fit, where a box without a partner fits by nothing; whole ones left out."""
        image = self.image[which]
        fit = self.iou[which] / np.maximum(self.pairs[which] + self.alone[which], 1)
        images, place = np.unique(image, return_inverse=True)
        mean = np.bincount(place, fit) / np.maximum(np.bincount(place), 1)
        order = np.argsort(mean, kind="stable")
        worst: Whole = images[order[mean[order] < 1.0]][:_MOST_IMAGES]
        return worst


def fits(drawn: Drawn, *, watch: Watch) -> Fits:
    """Where both have boxes: who has none said something else than *in*, which is told as such."""
    doing, found = Phrase("Comparing boxes"), []
    for number, row in enumerate(_compared(drawn)):
        if number % _STEP == 0:
            watch.report(done=number, doing=doing)
        found.append(row)
    columns = np.array(found, dtype=np.float64).reshape(-1, _COLUMNS).T
    image, concept, one, other, pairs, alone = columns[[0, 1, 2, 3, 5, 6]].astype(np.int64)
    return Fits(image=image, concept=concept, one=one, other=other, iou=columns[4], pairs=pairs, alone=alone)


def _compared(drawn: Drawn) -> Iterator[tuple[float, ...]]:
    for image, concept, theirs in _groups(drawn):
        for (one, first), (other, second) in combinations(theirs, 2):
            fit = matched(first, second)
            yield image, concept, one, other, sum(fit.ious), len(fit.ious), fit.alone


def _groups(drawn: Drawn) -> Iterator[tuple[int, int, list[tuple[int, NDArray[np.float64]]]]]:
    """Of each concept in an image whoever boxed it, where there are several, with their boxes."""
    keys = np.stack((drawn.image, drawn.concept, drawn.labeler), axis=1)
    starts = np.flatnonzero((np.diff(keys, axis=0, prepend=-1) != 0).any(axis=1)) if len(keys) else np.zeros(0, int)
    now: tuple[int, int] = -1, -1
    theirs: list[tuple[int, NDArray[np.float64]]] = []
    for start, end in pairwise((*starts.tolist(), len(keys))):
        image, concept, labeler = keys[start].tolist()
        if (image, concept) != now:
            if len(theirs) > 1:
                yield *now, theirs
            now, theirs = (image, concept), []
        theirs.append((labeler, drawn.box[start:end]))
    if len(theirs) > 1:
        yield *now, theirs
