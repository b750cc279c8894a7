"""What an export reads: run by run how the answers stand and where files are, then what goes out, as plain rows.

Rows are tuples and a run of them is a few lists: an export of a million boxes makes nothing of a row that it need not.
"""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, case, exists, func, not_, select

from labeler.domain.words import Relation, State
from labeler.store.exporting_settled import box_numbers, settled_rows
from labeler.store.prepared import Prepared, in_told
from labeler.store.schema import answers, claims, finished_answers, images, labels, places, regions
from labeler.store.transaction import Reader

RUN = 500
"""Images to a run: what is held of them at once is small, however many there are."""
FINISHED = "finished"
"""How an answer stands that the view of finished answers has; else it is its state."""


class SeenImage(NamedTuple):
    """What is looked at of each image before it is known whether it goes out."""

    id: int
    digest: str
    health: str
    split: str
    source_id: int
    orientation: int


class SeenPlace(NamedTuple):
    """Where an image is, and what its file was when it was read; None where that was not kept.

    `proxy_digest` where it is no file of the image, but of a smaller picture of it.
    """

    image_id: int
    id: int
    root: str
    path: bytes
    file_size: int | None
    modified_ns: int | None
    proxy_digest: str | None


class Standing(NamedTuple):
    """How one answer stands; `lacks_box` is said of unfinished ones."""

    image_id: int
    answer_id: int
    labeler_id: int
    how: str
    lacks_box: bool


ImageRow = tuple[int, str, str, int, int, int, int, str]
_IMAGE = ("id", "digest", "format", "width", "height", "orientation", "source_id", "split")
PlaceRow = tuple[int, int, str, bytes, int | None, int | None, str | None]
"""As `SeenPlace`."""
AnswerRow = tuple[int, int, int, str, str, int, int, str | None, str | None]
_ANSWER = ("id", "image_id", "labeler_id", "state", "scope", "taxonomy_revision", "none", "reason", "submitted_at")
LabelRow = tuple[int, int, int, str, int, str | None]
_LABEL = ("id", "answer_id", "concept_id", "relation", "joint", "reason")
BoxCount = tuple[int, int]
"""Label id, and how many regions it has."""
_SPREAD = 4
"""Where labels lie no farther apart than this, on average, a stretch of them is read faster than each by itself."""


class Lot(NamedTuple):
    """All that is read of one run, in rows as bare as the driver gives them.

    Labels and regions are in the order in which they were said and drawn. `counts` parts the regions: so many for each
    label that has any, one after the other; a few may be of labels that nobody asked about. `regions` are floats of
    this machine, six for each: x, y, width, height in upright pixels, crowd, and the place of the origin among the
    words of `Origin`.
    """

    images: list[ImageRow]
    places: list[PlaceRow]
    answers: list[AnswerRow]
    labels: list[LabelRow]
    counts: list[BoxCount]
    regions: bytes


def image_count(reader: Reader) -> int:
    return int(reader.value(select(func.count()).select_from(images)))


def runs_of_images(reader: Reader) -> Iterator[list[SeenImage]]:
    """All images in the order in which they were added, a run at a time."""
    after = 0
    while run := [SeenImage._make(row) for row in _tuples(reader, _IMAGES_AFTER, after=after)]:
        yield run
        after = run[-1].id


def places_of(reader: Reader, run: Sequence[SeenImage]) -> list[SeenPlace]:
    """Every place of the images of one run; of each image the oldest first."""
    return [SeenPlace._make(row) for row in _tuples(reader, _PLACES_BETWEEN, first=run[0].id, last=run[-1].id)]


def standings(reader: Reader, run: Sequence[SeenImage]) -> list[Standing]:
    """How the answers to the images of one run stand, by image and labeler; who finished one is what the view says."""
    ends = {"first": run[0].id, "last": run[-1].id}
    rows = _tuples(reader, _STANDINGS, **ends)
    lacking: frozenset[int] = frozenset()
    if any(how != FINISHED for *_, how in rows):
        lacking = frozenset(answer_id for (answer_id,) in _tuples(reader, _LACKING_A_BOX, **ends))
    return [Standing._make((*row, row[1] in lacking)) for row in rows]


def claimed(reader: Reader, run: Sequence[SeenImage]) -> frozenset[int]:
    """The images of one run that have claims."""
    return frozenset(row[0] for row in _tuples(reader, _CLAIMED, first=run[0].id, last=run[-1].id))


def labels_of(reader: Reader, answer_ids: Iterable[int]) -> list[LabelRow]:
    """The labels of a few answers, in the order in which they were said."""
    rows: list[LabelRow] = _tuples(reader, _LABELS_OF, ids=_told(answer_ids))
    rows.sort()
    return rows


def answers_of(reader: Reader, answer_ids: Iterable[int]) -> list[AnswerRow]:
    """A few hundred answers, in no order."""
    return _tuples(reader, _ANSWERS_OF, ids=_told(answer_ids))


def lot(reader: Reader, going_out: Iterable[int], agreeing: Iterable[int], composed: Iterable[int] = ()) -> Lot:
    """What goes out of these answers; of those that agree with them, what was looked for. At most a few hundred.

    Ids below 0 are of what is settled. `composed`: the labels that go out too, of those that agree.
    """
    going_out = tuple(going_out)
    settled = [-each for each in going_out if each < 0]
    every = (*(each for each in going_out if each > 0), *agreeing)
    said = answers_of(reader, every)
    said_labels, out, parts = labels_of(reader, every), frozenset(going_out), frozenset(composed)
    may_have_boxes = [
        label_id
        for label_id, answer_id, _, relation, _, _ in said_labels
        if relation != Relation.ABSENT and (answer_id in out or label_id in parts)
    ]
    counts, boxes = _regions(reader, may_have_boxes)
    if settled:
        held = settled_rows(reader, settled)
        said, said_labels, counts = said + held.answers, said_labels + held.labels, counts + held.counts
        boxes += _packed(held.regions)
    of_images = _told({image_id for _, image_id, *_ in said})
    return Lot(
        images=_tuples(reader, _IMAGES_OF, ids=of_images),
        places=_tuples(reader, _PLACES_OF, ids=of_images),
        answers=said,
        labels=said_labels,
        counts=counts,
        regions=boxes,
    )


def _regions(reader: Reader, label_ids: Sequence[int]) -> tuple[list[BoxCount], bytes]:
    """The regions of labels that are given in the order of their ids."""
    if not label_ids:
        return [], b""
    first, last = label_ids[0], label_ids[-1]
    if last - first < _SPREAD * len(label_ids):
        ends = {"first": first, "last": last}
        return _tuples(reader, _COUNTS_BETWEEN, **ends), _packed(_tuples(reader, _REGIONS_BETWEEN, **ends))
    ids = _told(label_ids)
    return _tuples(reader, _COUNTS_OF, ids=ids), _packed(_tuples(reader, _REGIONS_OF, ids=ids))


def _packed(rows: Iterable[Iterable[float]]) -> bytes:
    return array("d", chain.from_iterable(rows)).tobytes()


def name_paths(reader: Reader) -> Iterator[tuple[int, bytes]]:
    """The id of an image with the path of each of its places below an added folder, one by one."""
    for row in reader.each(_PATHS.sql):
        yield row["image_id"], row["path"]


def _tuples(reader: Reader, query: Prepared, **values: Any) -> list[Any]:
    return list(reader.plain(query.sql, query.values(values)))


def _told(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))


def _standings() -> Select[Any]:
    is_finished = answers.c.id.in_(
        select(finished_answers.c.id).where(
            finished_answers.c.image_id.between(bindparam("first"), bindparam("last")),
        )
    )
    how = case((is_finished, FINISHED), else_=answers.c.state).label("how")
    said = select(answers.c.image_id, answers.c.id, answers.c.labeler_id, how)
    return said.where(_is_between(answers.c.image_id)).order_by(answers.c.image_id, answers.c.labeler_id)


def _lacking_a_box() -> Select[Any]:
    is_unboxed_in = (
        (labels.c.answer_id == answers.c.id)
        & (labels.c.relation == Relation.IN.value)
        & not_(exists().where(regions.c.label_id == labels.c.id))
    )
    is_begun = _is_between(answers.c.image_id) & (answers.c.state != State.SKIPPED.value)
    return select(answers.c.id).where(is_begun & exists().where(is_unboxed_in))


def _is_between(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return column.between(bindparam("first"), bindparam("last"))


_PLACE = tuple(places.c[name] for name in SeenPlace._fields)
_IMAGES_AFTER = Prepared(
    select(*(images.c[name] for name in SeenImage._fields))
    .where(images.c.id > bindparam("after"))
    .order_by(images.c.id)
    .limit(RUN)
)
_PLACES_BETWEEN = Prepared(
    select(*_PLACE).where(_is_between(places.c.image_id)).order_by(places.c.image_id, places.c.id)
)
_STANDINGS, _LACKING_A_BOX = Prepared(_standings()), Prepared(_lacking_a_box())
_CLAIMED = Prepared(select(claims.c.image_id).where(_is_between(claims.c.image_id)).distinct())
_ANSWERS_OF = Prepared(select(*(answers.c[name] for name in _ANSWER)).where(in_told(answers.c.id, "ids")))
_LABELS_OF = Prepared(select(*(labels.c[name] for name in _LABEL)).where(in_told(labels.c.answer_id, "ids")))


def _boxes_where(condition: ColumnElement[bool]) -> Prepared:
    return Prepared(box_numbers(regions).where(condition).order_by(regions.c.label_id, regions.c.id))


def _counts_where(condition: ColumnElement[bool]) -> Prepared:
    counted = select(regions.c.label_id, func.count()).where(condition)
    return Prepared(counted.group_by(regions.c.label_id).order_by(regions.c.label_id))


_REGIONS_OF, _COUNTS_OF = (make(in_told(regions.c.label_id, "ids")) for make in (_boxes_where, _counts_where))
_REGIONS_BETWEEN, _COUNTS_BETWEEN = (make(_is_between(regions.c.label_id)) for make in (_boxes_where, _counts_where))
_IMAGES_OF = Prepared(select(*(images.c[name] for name in _IMAGE)).where(in_told(images.c.id, "ids")))
_PLACES_OF = Prepared(select(*_PLACE).where(in_told(places.c.image_id, "ids")).order_by(places.c.image_id, places.c.id))
_PATHS = Prepared(select(places.c.image_id, places.c.path))
