"""What people said of the same images and of gold ones, read once, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from labeler.app.outgoing.whose_answers import Asked, Covered
from labeler.app.readiness.given import Given, given_in
from labeler.app.readiness.material import ABSENT, NOT_ASKED, Photos
from labeler.app.readiness.photo_rows import photos_in
from labeler.app.readiness.shared_images import MOST, Said, Shared
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import ImageId
from labeler.domain.people import Labeler
from labeler.domain.words import Scope, State
from labeler.store import agreement, alignments, labelers
from labeler.store.agreement import BOX_COLUMNS, GoldRow
from labeler.store.transaction import Reader

Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """Boxes of shared images, one a row: `image` is a place in `Shared.rows`, `box` x, y, width, height in pixels."""

    image: Whole
    concept: Whole
    labeler: Whole
    box: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gold:
    """Gold images that anybody was tried on, and what is settled of them.

    `truth` has shape (images, concepts) and `said` (labelers, images, concepts), as `Shared.said` has it. Of whoever
    settled an image nothing is said here, nor of whoever was handed out others unseen.
    """

    rows: Whole
    truth: Said
    said: Said


class Times(NamedTuple):
    """Of one labeler's finished answers: the rows of their images and how long each was looked at, 0 where unknown."""

    rows: Whole
    seconds: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Told:
    """All of it, of one moment. A row is a place in `ids`, which are those of the readable images."""

    people: tuple[Labeler, ...]
    taxonomy: Taxonomy
    ids: Whole
    shared: Shared
    drawn: Drawn
    gold: Gold
    times: tuple[Times, ...]
    aligned_on: int
    """Images of an open round of alignment, of which nothing is told."""

    def images(self, rows: Whole) -> tuple[ImageId, ...]:
        return tuple(map(ImageId, self.ids[rows].tolist()))


def told_in(reader: Reader, taxonomy: Taxonomy) -> Told:
    """Every finished answer to images that several people finished; to gold ones; and all times."""
    photos, people = photos_in(reader), labelers.everyone(reader)
    given = given_in(reader, photos, taxonomy, people)
    return _told(reader, given, photos, people, taxonomy, rows=_shared_rows(given, photos))


def gold_told_in(reader: Reader, taxonomy: Taxonomy) -> Told:
    """The same without what is shared: for whoever asks about gold alone."""
    photos, people = photos_in(reader), labelers.everyone(reader)
    given = given_in(reader, photos, taxonomy, people)
    return _told(reader, given, photos, people, taxonomy, rows=np.zeros(0, dtype=np.int64))


def _told(
    reader: Reader, given: Given, photos: Photos, people: tuple[Labeler, ...], taxonomy: Taxonomy, *, rows: Whole
) -> Told:
    return Told(
        people=people,
        taxonomy=taxonomy,
        ids=photos.ids,
        shared=Shared(rows=rows, said=said_of(given, rows, len(people))),
        drawn=_drawn(reader, given, rows),
        gold=gold_of(reader, given, photos.ids, people, taxonomy),
        times=_times(given, len(people)),
        aligned_on=len(alignments.open_images(reader)),
    )


def said_of(given: Given, rows: Whole, people: int) -> Said:
    """What was said of these images (rows, in order), shape (labelers, images, concepts)."""
    place, is_in = _places(given, rows)
    said = np.full((people, len(rows), given.lists.shape[1]), NOT_ASKED, dtype=np.int8)
    answer = np.flatnonzero(is_in)
    looked_for = np.where(given.lists[given.list_[answer]], np.int8(ABSENT), np.int8(NOT_ASKED))
    said[given.labeler[answer], place[answer]] = looked_for
    labels = given.labels
    its = is_in[labels.answer]
    answer = labels.answer[its]
    said[given.labeler[answer], place[answer], labels.concept[its]] = labels.relation[its]
    return said


def gold_of(reader: Reader, given: Given, ids: Whole, people: Sequence[Labeler], taxonomy: Taxonomy) -> Gold:
    """Those that anybody finished; an image that was gold and cannot be read any more is none."""
    gold = [row for row in agreement.gold(reader) if _row_of(row.image_id, ids) >= 0]
    rows = np.array([_row_of(row.image_id, ids) for row in gold], dtype=np.int64)
    said = said_of(given, rows, len(people))
    said[~_may_be_tried(gold, agreement.handed_out_as_gold(reader), people)] = NOT_ASKED
    return Gold(rows=rows, truth=_truth(reader, gold, given, taxonomy), said=said)


def _may_be_tried(
    gold: Sequence[GoldRow], handed_out: frozenset[tuple[int, int]], people: Sequence[Labeler]
) -> NDArray[np.bool_]:
    """Shape (labelers, images): what was mixed into their work; where nothing was, all that they did not settle."""
    has_any = {labeler for labeler, _ in handed_out}
    return np.array(
        [
            [
                (person.id, row.image_id) in handed_out if person.id in has_any else row.labeler_id != person.id
                for row in gold
            ]
            for person in people
        ],
        dtype=np.bool_,
    ).reshape(len(people), len(gold))


def _truth(reader: Reader, gold: Sequence[GoldRow], given: Given, taxonomy: Taxonomy) -> Said:
    covered, places = Covered(taxonomy), {row.id: place for place, row in enumerate(gold)}
    truth = np.full((len(gold), len(taxonomy.concepts)), NOT_ASKED, dtype=np.int8)
    concept_of_uid = {concept.uid: place for place, concept in enumerate(taxonomy.concepts)}
    for place, row in enumerate(gold):
        asked = Asked(State.SUBMITTED, Scope(row.scope), row.taxonomy_revision, row.settled_at)
        known = [concept_of_uid[uid] for uid in concept_of_uid if uid in covered.by((asked,), frozenset())]
        truth[place, known] = ABSENT
    for label in agreement.gold_labels(reader):
        if label.settlement_id in places:
            truth[places[label.settlement_id], given.concept_places[label.concept_id]] = label.relation
    return truth


def _row_of(image_id: int, ids: Whole) -> int:
    """The row of an image, -1 where it is not among those that can be read."""
    place = int(np.searchsorted(ids, image_id))
    return place if place < len(ids) and ids[place] == image_id else -1


def _shared_rows(given: Given, photos: Photos) -> Whole:
    """Of more images than `MOST` these many tell as much: those with the smallest digests, wherever they stand."""
    rows, count = np.unique(given.image[~given.is_skip], return_counts=True)
    several: Whole = rows[count > 1]
    if len(several) <= MOST:
        return several
    chosen = sorted(several.tolist(), key=lambda row: photos.digests[row])[:MOST]
    return np.sort(np.array(chosen, dtype=np.int64))


def _places(given: Given, rows: Whole) -> tuple[Whole, NDArray[np.bool_]]:
    """Of each answer the place of its image in `rows`, and whether it is finished and there."""
    if not len(rows):
        return np.zeros(len(given.image), dtype=np.int64), np.zeros(len(given.image), dtype=np.bool_)
    place = np.minimum(np.searchsorted(rows, given.image), len(rows) - 1)
    return place, (rows[place] == given.image) & ~given.is_skip


def _drawn(reader: Reader, given: Given, rows: Whole) -> Drawn:
    """The boxes of the labels of shared images, by image and concept and labeler."""
    columns = np.frombuffer(agreement.boxes_drawn(reader)).reshape(-1, len(BOX_COLUMNS))
    place, is_in = _places(given, rows)
    labels = given.labels
    by_id = np.argsort(labels.ids)
    found = np.searchsorted(labels.ids[by_id], columns[:, 0])
    found = by_id[np.minimum(found, len(by_id) - 1)] if len(by_id) else np.zeros(0, dtype=np.int64)
    columns = columns[: len(found)]
    answer = labels.answer[found]
    wanted = (labels.ids[found] == columns[:, 0]) & is_in[answer]
    columns, answer, concept = columns[wanted], answer[wanted], labels.concept[found][wanted]
    order = np.lexsort((given.labeler[answer], concept, place[answer]))
    return Drawn(
        image=place[answer][order],
        concept=concept[order],
        labeler=given.labeler[answer][order],
        box=columns[order, 1:],
    )


def _times(given: Given, people: int) -> tuple[Times, ...]:
    finished = ~given.is_skip
    each = (np.flatnonzero(finished & (given.labeler == place)) for place in range(people))
    return tuple(Times(given.image[its], given.active_ms[its] / 1000) for its in each)
