"""Agreement on each concept and on all together: on whether it is there, on its relation, and on its boxes."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from labeler.app.agreement.boxes import Fits
from labeler.app.agreement.figures import ConceptAgreement, Respect, Swap
from labeler.app.agreement.told import Told
from labeler.app.readiness.material import NOT_ASKED
from labeler.app.readiness.shared_images import Said, differing, pairable
from labeler.quality.agreement import cohen_kappa, fleiss_kappa, krippendorff_alpha, raw
from labeler.quality.taken_for import images_taken_for, taken_for

_MOST_SWAPS = 12
_ALL = slice(None)


def of_everything(told: Told, boxed: Fits) -> ConceptAgreement:
    """Every concept of every image counts alike."""
    return _of(told, boxed, None, "")


def by_concept(told: Told, boxed: Fits) -> tuple[ConceptAgreement, ...]:
    """In the order of the taxonomy; closed ones are left out."""
    concepts = enumerate(told.taxonomy.concepts)
    return tuple(_of(told, boxed, place, concept.name) for place, concept in concepts if concept.is_open)


def _of(told: Told, boxed: Fits, place: int | None, name: str) -> ConceptAgreement:
    its = _ALL if place is None else slice(place, place + 1)
    which = np.ones(len(boxed.image), dtype=np.bool_) if place is None else boxed.concept == place
    return ConceptAgreement(
        place=place,
        name=name,
        concept=_respect(told, told.shared.is_there[:, :, its]),
        relation=_respect(told, told.shared.is_of[:, :, its]),
        boxes=boxed.agreement(told, which),
    )


def _respect(told: Told, said: Said) -> Respect:
    """Of shape (labelers, images, concepts), -1 where nothing was said."""
    flat = said.reshape(len(said), -1)
    differ = differing(flat).reshape(said.shape[1:]).any(axis=1)
    return Respect(
        items=pairable(flat),
        raw=known(raw(flat)),
        alpha=known(krippendorff_alpha(flat)),
        kappa=known(_kappa(flat)),
        differing=told.images(told.shared.rows[differ]),
    )


def _kappa(said: Said) -> float:
    spoke = said[(said != NOT_ASKED).any(axis=1)]
    if len(spoke) < 2:
        return math.nan
    return cohen_kappa(spoke) if len(spoke) == 2 else fleiss_kappa(spoke)


def known(figure: float) -> float | None:
    """None for NaN."""
    return None if math.isnan(figure) else figure


def swaps(told: Told) -> tuple[Swap, ...]:
    """Pairs of concepts of one facet that people say one for the other, the most frequent first."""
    there = told.shared.is_there
    facets = [concept.facet for concept in told.taxonomy.concepts]
    counts = np.zeros((len(facets), len(facets)), dtype=np.int64)
    pairs = _who_answered_together(there)
    for one, other in pairs:
        counts += taken_for(there[one], there[other])
    both = np.triu(counts + counts.T, k=1)
    found = [tuple(map(int, place)) for place in np.argwhere(both)]
    alike = [(one, other) for one, other in found if facets[one] == facets[other]]
    most = sorted(alike, key=lambda pair: -int(both[pair]))[:_MOST_SWAPS]
    made = [_swap(told, there, pairs, one, other) for one, other in most]
    return tuple(sorted(made, key=lambda swap: -len(swap.images)))


def _swap(told: Told, there: Said, pairs: Sequence[tuple[int, int]], one: int, other: int) -> Swap:
    which: NDArray[np.bool_] = np.zeros(there.shape[1], dtype=np.bool_)
    for first, second in pairs:
        which |= images_taken_for(there[first], there[second], one, other)
        which |= images_taken_for(there[first], there[second], other, one)
    names = [concept.name for concept in told.taxonomy.concepts]
    return Swap(one=names[one], other=names[other], images=told.images(told.shared.rows[which]))


def _who_answered_together(there: Said) -> list[tuple[int, int]]:
    answered = (there != NOT_ASKED).any(axis=2).astype(np.float32)
    return [(int(one), int(other)) for one, other in np.argwhere(np.triu(answered @ answered.T, k=1))]
