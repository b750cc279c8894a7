"""The training photos beside those of the target: how they differ, and what the one teaches about the other."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.baseline import Tried, tried, tried_within
from labeler.app.readiness.material import Material, Measure, Measured
from labeler.app.readiness.properties import Difference, camera_distance, columns, differences
from labeler.app.readiness.subjects import Rows, facets, is_seen, subjects, twin_groups, vectors_of
from labeler.app.readiness.verdict import has_model
from labeler.quality.two_sample import properties_auc, two_sample_auc
from labeler.quality.unlike import is_unlike

FEWEST = 5
"""Photos of either side below which nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """The two sides as rows, and how they differ; None where it cannot be told. Areas under the curve are 0.5 to 1."""

    training: Rows
    target: Rows
    by_look: float | None
    by_properties: float | None
    evaluation: float | None
    """By look, evaluation images of training sources against the target."""
    differing: list[Difference]
    camera: float | None
    unlike: Rows | None
    """Target photos that are unlike anything in training, the most unlike first; of `looked_at` in all."""
    looked_at: int
    baseline: Tried | None
    within: Tried | None


def held(material: Material, training: Rows, target: Rows) -> Held:
    evaluation = training[~material.photos.is_train[training]]
    learned, within = _baselines(material) if has_model(material) else (None, None)
    return Held(
        training=training,
        target=target,
        by_look=_by_look(material, training, target),
        by_properties=_by_properties(material, training, target),
        evaluation=_by_look(material, evaluation, target),
        differing=[] if material.measured is None else differences(material, training, target),
        camera=camera_distance(material, training, target),
        unlike=_unlike(material, training, target),
        looked_at=int(is_seen(material, target).sum()),
        baseline=learned,
        within=within,
    )


def _by_look(material: Material, one: Rows, other: Rows) -> float | None:
    if not has_model(material):
        return None
    one, other = one[is_seen(material, one)], other[is_seen(material, other)]
    return _told_apart(material, one, other, seen=vectors_of, auc=two_sample_auc)


def _by_properties(material: Material, one: Rows, other: Rows) -> float | None:
    if material.measured is None:
        return None
    looked = _is_looked_at(material.measured)
    if looked[one].any() or looked[other].any():
        # Size and shape are known of the rest too: that nobody could look at it is no property of theirs.
        one, other = one[looked[one]], other[looked[other]]
    return _told_apart(material, one, other, seen=columns, auc=properties_auc)


def _told_apart(
    material: Material,
    one: Rows,
    other: Rows,
    *,
    seen: Callable[[Material, Rows], NDArray[np.floating]],
    auc: Callable[..., float],
) -> float | None:
    """How well the two sides are told apart by what is seen of them; None of too few, which the measure says."""
    groups = {"groups_a": twin_groups(material, one), "groups_b": twin_groups(material, other)}
    found = auc(seen(material, one), seen(material, other), **groups)
    return None if np.isnan(found) else found


def _is_looked_at(measured: Measured) -> NDArray[np.bool_]:
    """Of which images anything is known that only a look at the picture tells."""
    told = [place for place, each in enumerate(Measure) if each not in (Measure.PIXELS, Measure.SHAPE)]
    return np.asarray(~np.isnan(measured.values[:, told]).all(axis=1))


def _unlike(material: Material, training: Rows, target: Rows) -> Rows | None:
    if not has_model(material):
        return None
    training, target = training[is_seen(material, training)], target[is_seen(material, target)]
    if min(len(training), len(target)) < FEWEST:
        return None
    groups = material.photos.near_group[training]
    is_far, similarity = is_unlike(vectors_of(material, target), vectors_of(material, training), groups=groups)
    order = np.argsort(similarity, kind="stable")
    found: Rows = target[order][is_far[order]]
    return found


def _baselines(material: Material) -> tuple[Tried | None, Tried | None]:
    """What all training sources teach, said of the target; and what the target teaches, said of the rest of it.

    Of the first facet in which both can be tried. The evaluation images of training sources are learned from as well:
    this is about where photos come from, and the target is held out whole.
    """
    is_target = material.photos.is_target
    for places in facets(material):
        found = subjects(material, places)
        on = found.chosen(is_target[found.rows])
        learned = tried(material, found.chosen(~is_target[found.rows]), on)
        if learned is not None:
            return learned, tried_within(material, on)
    return None, None
