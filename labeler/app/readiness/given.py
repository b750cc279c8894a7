"""What everybody has said, as arrays: finished answers and skips in order, and the labels of each answer in a row."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from labeler.app.outgoing.whose_answers import Asked, Covered
from labeler.app.readiness.material import Photos
from labeler.domain.concept import Taxonomy
from labeler.domain.people import Labeler
from labeler.domain.words import Scope, State
from labeler.store import alignments, concepts, readiness
from labeler.store.readiness import LABEL_COLUMNS, AnswerRow, SettledRow
from labeler.store.transaction import Reader

Whole = NDArray[np.int64]
_SCOPES = {scope.value: scope for scope in Scope}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Labels:
    """The labels of finished answers, by answer and then by concept. All arrays have shape (labels,)."""

    ids: Whole
    answer: Whole
    """A place in `Given`, or in `Held`."""
    concept: Whole
    """A place in the taxonomy."""
    relation: NDArray[np.int8]
    joint: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """What leads settled, by image: one each. All arrays have shape (settlements,)."""

    image: Whole
    """A row of `Photos`."""
    list_: Whole
    """A row of `Given.lists`: what was looked for."""
    labels: Labels


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Given:
    """Finished answers and skips, by image and then by labeler. All arrays have shape (answers,)."""

    image: Whole
    """A row of `Photos`."""
    labeler: Whole
    """A place among the people."""
    is_skip: NDArray[np.bool_]
    active_ms: Whole
    reasons: tuple[str, ...]
    list_: Whole
    """A row of `lists`: what was looked for."""
    lists: NDArray[np.bool_]
    """Shape (lists, concepts): which concepts answers that looked for all of some list tell about."""
    labels: Labels
    first: Whole
    """Where the labels of each answer begin, and where they `end`."""
    end: Whole
    unclear: Mapping[int, str]
    """Why nobody could tell, by the id of the label."""
    concept_places: Mapping[int, int]
    """Where the concept of each row id stands in the taxonomy."""
    held: Held


def given_in(reader: Reader, photos: Photos, taxonomy: Taxonomy, people: Sequence[Labeler]) -> Given:
    """All of it, of one moment, but for the answers of an open round of alignment: until it ends, all are blind."""
    blind = frozenset(alignments.open_images(reader))
    rows = [row for row in readiness.answers_given(reader) if row.image_id not in blind]
    settled = readiness.settled_given(reader)
    row_ids = concepts.ids_by_uid(reader)
    concept_places = {row_ids[concept.uid]: place for place, concept in enumerate(taxonomy.concepts)}
    labels = _labels(readiness.labels_given(reader), [row.id for row in rows], concept_places)
    list_, lists = _lists([*map(_asked, rows), *map(_settled_asked, settled)], taxonomy)
    held = Held(
        image=np.searchsorted(photos.ids, np.array([row.image_id for row in settled], dtype=np.int64)),
        list_=list_[len(rows) :],
        labels=_labels(readiness.settled_labels_given(reader), [row.id for row in settled], concept_places),
    )
    people_places = {labeler.id: place for place, labeler in enumerate(people)}
    every = np.arange(len(rows))
    return Given(
        image=np.searchsorted(photos.ids, np.array([row.image_id for row in rows], dtype=np.int64)),
        labeler=np.array([people_places[row.labeler_id] for row in rows], dtype=np.int64),  # type: ignore[index]
        is_skip=np.array([row.is_skip for row in rows], dtype=np.bool_),
        active_ms=np.array([row.active_ms for row in rows], dtype=np.int64),
        reasons=tuple(row.reason or "" for row in rows),
        list_=list_[: len(rows)],
        lists=lists,
        labels=labels,
        first=np.searchsorted(labels.answer, every, side="left"),
        end=np.searchsorted(labels.answer, every, side="right"),
        unclear=readiness.unclear_reasons(reader),
        concept_places=concept_places,
        held=held,
    )


def _labels(told: "array[int]", answer_ids: Sequence[int], concept_places: Mapping[int, int]) -> Labels:
    """Those of unfinished answers are left out: no answer of theirs is there."""
    columns = np.frombuffer(told, dtype=np.int64).reshape(-1, len(LABEL_COLUMNS))
    ids = np.array(answer_ids, dtype=np.int64)
    by_id = np.argsort(ids)
    found = by_id[np.minimum(np.searchsorted(ids[by_id], columns[:, 1]), len(ids) - 1)] if len(ids) else columns[:0, 1]
    columns = columns[: len(found)]
    is_finished = ids[found] == columns[:, 1]
    columns, answer = columns[is_finished], found[is_finished]
    place_of = np.full(max(concept_places, default=0) + 1, -1, dtype=np.int64)
    place_of[list(concept_places)] = list(concept_places.values())
    concept = place_of[columns[:, 2]]
    order = np.lexsort((concept, answer))
    return Labels(
        ids=columns[order, 0],
        answer=answer[order],
        concept=concept[order],
        relation=columns[order, 3].astype(np.int8),
        joint=columns[order, 4].astype(np.bool_),
    )


def _lists(asked: Sequence[Asked], taxonomy: Taxonomy) -> tuple[Whole, NDArray[np.bool_]]:
    covered = Covered(taxonomy)
    numbers: dict[frozenset[str], int] = {}
    found = [numbers.setdefault(covered.by((each,), frozenset()), len(numbers)) for each in asked]
    lists = [[concept.uid in each for concept in taxonomy.concepts] for each in numbers]
    shaped = np.array(lists, dtype=np.bool_).reshape(len(numbers), len(taxonomy.concepts))
    return np.array(found, dtype=np.int64), shaped


def _asked(row: AnswerRow) -> Asked:
    state = State.SKIPPED if row.is_skip else State.SUBMITTED
    return Asked(state, _SCOPES[row.scope], row.taxonomy_revision, row.submitted_at or "")


def _settled_asked(row: SettledRow) -> Asked:
    return Asked(State.SUBMITTED, _SCOPES[row.scope], row.taxonomy_revision, row.settled_at)
