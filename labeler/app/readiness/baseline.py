"""The baseline: what a plain classifier learns from the answers, and where it says otherwise than they do."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.material import IN, Material
from labeler.app.readiness.subjects import (
    Rows,
    Subjects,
    image_ids,
    name_of,
    subjects,
    twin_groups,
    vectors_of,
)
from labeler.domain.ids import ImageId
from labeler.domain.phrase import Phrase
from labeler.quality.baseline import AT_MOST, Baseline, fitted, judged
from labeler.quality.intervals import wilson
from labeler.quality.sampling import folds

_FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tried:
    """What the baseline said of images whose concept is known; the last three have shape (n,).

    `accuracy`, 0 to 1, with its 95 % interval; `learned` is how many labels it learned from.
    """

    learned: int
    accuracy: float
    low: float
    high: float
    on: Subjects
    said: Rows
    """Places of concepts."""
    sure: NDArray[np.float64]

    @property
    def n(self) -> int:
        return len(self.on)


def learned_from(material: Material, train: Subjects) -> Baseline | None:
    """None where there are fewer than two concepts: then there is nothing to tell apart."""
    if len(train.places()) < 2:
        return None
    chosen = train.some(AT_MOST)
    return fitted(vectors_of(material, chosen.rows), chosen.concept)


def tried(material: Material, train: Subjects, on: Subjects) -> Tried | None:
    """What is learned from some of the images, said of others; None where there is nothing to learn or to tell."""
    return _tried(material, learned_from(material, train), train, on)


def _tried(material: Material, baseline: Baseline | None, train: Subjects, on: Subjects) -> Tried | None:
    if baseline is None or not len(on):
        return None
    found = judged(baseline, vectors_of(material, on.rows), on.concept)
    return Tried(
        learned=len(train),
        accuracy=found.accuracy,
        low=found.low,
        high=found.high,
        on=on,
        said=found.predicted,
        sure=found.confidence,
    )


def tried_within(material: Material, subjects: Subjects) -> Tried | None:
    """Each fifth judged by what the other four taught; near-twins never stand in two."""
    if len(subjects.places(_FOLDS)) < 2:
        return None
    fold = folds(subjects.concept, twin_groups(material, subjects.rows), _FOLDS)
    said, sure = np.full(len(subjects), -1), np.zeros(len(subjects))
    for held_out in range(_FOLDS):
        here = fold == held_out
        found = tried(material, subjects.chosen(~here), subjects.chosen(here))
        if found is None:
            return None
        said[here], sure[here] = found.said, found.sure
    right = int((said == subjects.concept).sum())
    low, high = wilson(right, len(subjects))
    accuracy = right / len(subjects)
    return Tried(
        learned=len(subjects) * (_FOLDS - 1) // _FOLDS,
        accuracy=accuracy,
        low=low,
        high=high,
        on=subjects,
        said=said,
        sure=sure,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shown:
    """What the train split teaches, shown on the evaluation split.

    `with_in` is the same with images thrown in as positives in which the concept merely is; None where there are none.
    `called` and `called_with_in` are the shares of evaluation images with a concept merely in them that the baseline
    takes for images of it.
    """

    of: Tried
    with_in: Tried | None
    called: float | None
    called_with_in: float | None


def shown(material: Material, places: tuple[int, ...]) -> Shown | None:
    """The baseline of the concepts of one facet; None where it cannot be tried.

    The images of target sources are left to the line of the perfect pint, unless nothing else is there to evaluate on.
    """
    photos, found = material.photos, subjects(material, places)
    train = found.chosen(photos.is_train[found.rows])
    on = _evaluation(material, found)
    learned = learned_from(material, train)
    of = _tried(material, learned, train, on)
    if of is None:
        return None
    inside = subjects(material, places, IN)
    thrown = inside.chosen(photos.is_train[inside.rows])
    both = _both(train, thrown)
    with_thrown = learned_from(material, both) if len(thrown) else None
    with_in = _tried(material, with_thrown, both, on)
    there = _evaluation(material, inside)
    return Shown(
        of=of,
        with_in=with_in,
        called=_called(_tried(material, learned, train, there)),
        called_with_in=_called(_tried(material, with_thrown, both, there)),
    )


def _evaluation(material: Material, found: Subjects) -> Subjects:
    photos = material.photos
    on = found.chosen(~photos.is_train[found.rows])
    own = on.chosen(~photos.is_target[on.rows])
    return own if len(own) else on


def _both(one: Subjects, other: Subjects) -> Subjects:
    return Subjects(rows=np.concatenate([one.rows, other.rows]), concept=np.concatenate([one.concept, other.concept]))


def _called(found: Tried | None) -> float | None:
    return None if found is None else found.accuracy


def disagreements(material: Material, found: Tried) -> tuple[tuple[ImageId, ...], Mapping[ImageId, Phrase]]:
    """The images of which the baseline says otherwise, the surest first, and what each looks like to it."""
    other = np.flatnonzero(found.said != found.on.concept)
    ordered = other[np.argsort(-found.sure[other], kind="stable")]
    images = image_ids(material, found.on.rows[ordered])
    names = [name_of(material, int(place)) for place in found.said[ordered]]
    notes = {image: Phrase("looks like {name}", name=name) for image, name in zip(images, names, strict=True)}
    return images, MappingProxyType(notes)
