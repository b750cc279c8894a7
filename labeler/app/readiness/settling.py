"""What images are held to show: as a lead settled them; else, where answers agree, with the first one's boxes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.readiness.given import Given
from labeler.app.readiness.material import ABSENT, UNCLEAR, Opinion, Settled

Whole = NDArray[np.int64]
UNNAMED = -1
"""The id of a label that nobody made: the concept was looked for and not named. What leads settled has ids below."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Truth:
    """What is settled, and the id of the label that each row of it was made of; `UNNAMED` where it was not named."""

    settled: Settled
    label_ids: Whole


def settled_of(given: Given) -> Truth:
    """The settled labels, by image and then by concept: what a lead decided on, else what all say."""
    held, labels = given.held, given.labels
    finished = np.flatnonzero(~given.is_skip & ~np.isin(given.image, held.image))
    images, first, count = np.unique(given.image[finished], return_index=True, return_counts=True)
    disputed = _disputed(given, finished, first, count)
    agreed = images[~np.isin(images, disputed)]
    chosen = np.zeros(len(given.image), dtype=np.bool_)
    chosen[finished[first[~np.isin(images, disputed)]]] = True
    named, named_by_lead = chosen[labels.answer] & (labels.relation != ABSENT), held.labels.relation != ABSENT
    image = np.concatenate((given.image[labels.answer[named]], held.image[held.labels.answer[named_by_lead]]))
    concept = np.concatenate((labels.concept[named], held.labels.concept[named_by_lead]))
    known = np.sort(np.concatenate((agreed, held.image)))
    absent_image, absent_concept = _absent(given, known, agreed, image, concept)
    none = np.zeros(len(absent_image), dtype=np.bool_)
    image, concept = np.concatenate((image, absent_image)), np.concatenate((concept, absent_concept))
    order = np.lexsort((concept, image))
    relations = (labels.relation[named], held.labels.relation[named_by_lead])
    settled = Settled(
        image=image[order],
        concept=concept[order],
        relation=np.concatenate((*relations, np.full(len(none), ABSENT, dtype=np.int8)))[order],
        joint=np.concatenate((labels.joint[named], held.labels.joint[named_by_lead], none))[order],
        finished=known,
        disputed=disputed,
    )
    ids = (labels.ids[named], held.labels.ids[named_by_lead], np.full(len(none), UNNAMED, dtype=np.int64))
    return Truth(settled=settled, label_ids=np.concatenate(ids)[order])


def _disputed(given: Given, finished: Whole, first: Whole, count: Whole) -> Whole:
    """The images whose finished answers name other concepts, or other relations; absent is not compared."""
    labels = given.labels
    named = labels.relation != ABSENT
    codes, answer = (labels.concept * 4 + labels.relation)[named], labels.answer[named]
    found = []
    for start in np.flatnonzero(count > 1):
        together = finished[first[start] : first[start] + count[start]]
        begin, end = np.searchsorted(answer, together, side="left"), np.searchsorted(answer, together, side="right")
        if len({codes[one:other].tobytes() for one, other in zip(begin, end, strict=True)}) > 1:
            found.append(given.image[together[0]])
    return np.array(found, dtype=np.int64)


def _absent(given: Given, known: Whole, agreed: Whole, named_image: Whole, named_concept: Whole) -> tuple[Whole, Whole]:
    """Images and concepts that any answer told about, or the lead's decision, and none named."""
    held, labels = given.held, given.labels
    looked = np.zeros((len(known), given.lists.shape[1]), dtype=np.bool_)
    counts = ~given.is_skip & np.isin(given.image, agreed)
    for number, each in enumerate(given.lists):
        looked[np.searchsorted(known, given.image[counts & (given.list_ == number)])] |= each
        looked[np.searchsorted(known, held.image[held.list_ == number])] |= each
    said = counts[labels.answer]
    looked[np.searchsorted(known, given.image[labels.answer[said]]), labels.concept[said]] = True
    looked[np.searchsorted(known, held.image[held.labels.answer]), held.labels.concept] = True
    looked[np.searchsorted(known, named_image), named_concept] = False
    row, concept = np.nonzero(looked)
    return known[row], concept


def opinions_of(given: Given) -> tuple[Opinion, ...]:
    """Every finished answer and every skip; those that say the same share one mapping, of however many images."""
    return tuple(_opinions(given))


def _opinions(given: Given) -> Iterator[Opinion]:
    labels = given.labels
    codes = (labels.concept * 4 + labels.relation).astype(np.int64)
    known: dict[tuple[int, bytes], Mapping[int, int]] = {}
    nothing: Mapping[int, str] = {}
    columns = (given.image, given.labeler, given.is_skip, given.active_ms, given.list_, given.first, given.end)
    rows = zip(*(column.tolist() for column in columns), given.reasons, strict=True)
    for image, labeler, is_skip, active_ms, list_, first, end, reason in rows:
        key = list_, codes[first:end].tobytes()
        if key not in known:
            known[key] = _said(given, list_, slice(first, end))
        said = known[key]
        why = _why(given, slice(first, end)) if UNCLEAR in said.values() else nothing
        yield Opinion(image, labeler, is_skip, reason, active_ms, said, why)


def _said(given: Given, list_: int, its: slice) -> Mapping[int, int]:
    said = dict.fromkeys(np.flatnonzero(given.lists[list_]).tolist(), ABSENT)
    named = zip(given.labels.concept[its].tolist(), given.labels.relation[its].tolist(), strict=True)
    return said | dict(named)


def _why(given: Given, its: slice) -> Mapping[int, str]:
    named = zip(given.labels.concept[its].tolist(), given.labels.ids[its].tolist(), strict=True)
    return {concept: given.unclear[label] for concept, label in named if label in given.unclear}
