"""What a filter lets through, as a condition on images, and the way through those images: by key, never by offset."""

import json
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select, true

from labeler.domain.filter import Filter, Standing
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.words import Health, Relation, Scope, State
from labeler.store.name_match import holds
from labeler.store.schema import answers, claims, concepts, finished_answers, images, labels, places, sources
from labeler.store.transaction import Reader

START = ImageId(0)
"""Before the first image."""


def condition(only: Filter, labeler_id: LabelerId) -> ColumnElement[bool]:
    """True of an image of `schema.images` exactly where the filter lets it through.

    Every part looks up the rows of one image: nothing is collected over the whole project first.
    """
    return and_(true(), *_of_the_image(only), *_of_their_answer(only, labeler_id))


def shown(only: Filter, labeler_id: LabelerId) -> ColumnElement[bool]:
    """What is walked through: images that cannot be shown come only where the filter asks for their health."""
    if only.health is not None:
        return condition(only, labeler_id)
    return and_(images.c.health == Health.OK.value, condition(only, labeler_id))


def next_matching(reader: Reader, only: Filter, *, labeler_id: LabelerId, after: ImageId) -> ImageId | None:
    """The first image behind `after` that is let through; None at the end. `START` gives the very first."""
    query = select(images.c.id).where(images.c.id > after, shown(only, labeler_id))
    return _image(reader.value(query.order_by(images.c.id).limit(1)))


def previous_matching(reader: Reader, only: Filter, *, labeler_id: LabelerId, before: ImageId) -> ImageId | None:
    """The last image before `before` that is let through; None at the beginning."""
    query = select(images.c.id).where(images.c.id < before, shown(only, labeler_id))
    return _image(reader.value(query.order_by(images.c.id.desc()).limit(1)))


def first_matching(reader: Reader, only: Filter, *, labeler_id: LabelerId) -> ImageId | None:
    return next_matching(reader, only, labeler_id=labeler_id, after=START)


def matching_within(
    reader: Reader, only: Filter, *, labeler_id: LabelerId, after: ImageId, to: ImageId
) -> Sequence[ImageId]:
    """All that are let through behind `after`, up to and with `to`, in order: for looking on in short steps."""
    query = select(images.c.id).where(images.c.id > after, images.c.id <= to, shown(only, labeler_id))
    return [ImageId(row["id"]) for row in reader.rows(query.order_by(images.c.id))]


def matching_among(
    reader: Reader, only: Filter, ids: Sequence[ImageId], *, labeler_id: LabelerId
) -> frozenset[ImageId]:
    """Those of a few images that are let through."""
    query = select(images.c.id).where(images.c.id.in_(ids), shown(only, labeler_id))
    return frozenset(ImageId(row["id"]) for row in reader.rows(query))


def next_untouched(
    reader: Reader, only: Filter, *, labeler_id: LabelerId, after: ImageId, wrap: bool = True
) -> ImageId | None:
    """The first readable image behind `after` that is let through and has no answer of theirs.

    With `wrap` the search goes on from the start; None says that there is none.
    """
    is_untouched = and_(_STANDINGS[Standing.UNTOUCHED](labeler_id), images.c.health == Health.OK.value)
    ranges = [images.c.id > after, images.c.id <= after] if wrap else [images.c.id > after]
    for where in ranges:
        query = select(images.c.id).where(where, is_untouched, condition(only, labeler_id))
        found = reader.value(query.order_by(images.c.id).limit(1))
        if found is not None:
            return ImageId(found)
    return None


def count_matching(
    reader: Reader, only: Filter, *, labeler_id: LabelerId, after: ImageId = START, to: ImageId | None = None
) -> int:
    """How many images behind `after`, up to and with `to` (None: to the end), are let through."""
    within = images.c.id > after if to is None else and_(images.c.id > after, images.c.id <= to)
    query = select(func.count()).select_from(images).where(within, shown(only, labeler_id))
    return int(reader.value(query))


def source_names(reader: Reader) -> tuple[str, ...]:
    """The sources one can ask for, in the order in which they were added."""
    return tuple(row["name"] for row in reader.rows(select(sources.c.name).order_by(sources.c.id)))


def has_claims(reader: Reader) -> bool:
    """Whether labels were ever imported without a relation."""
    return reader.row(select(claims.c.id).limit(1)) is not None


def skip_reasons(reader: Reader, *, labeler_id: LabelerId, most: int) -> Sequence[str]:
    """Why this labeler skipped images, each reason once, of as many answers given last as `most` says."""
    newest = (
        select(answers.c.state, answers.c.reason)
        .where(answers.c.labeler_id == labeler_id, answers.c.submitted_at.is_not(None))
        .order_by(answers.c.submitted_at.desc())
        .limit(most)
        .subquery()
    )
    query = select(newest.c.reason).where(newest.c.state == State.SKIPPED.value).distinct()
    return [row["reason"] for row in reader.rows(query.order_by(newest.c.reason))]


def _of_the_image(only: Filter) -> list[ColumnElement[bool]]:
    asked = []
    if only.split is not None:
        asked.append(images.c.split == only.split.value)
    if only.source is not None:
        its_id = select(sources.c.id).where(sources.c.name == only.source).scalar_subquery()
        asked.append(images.c.source_id == its_id)
    if only.health is not None:
        asked.append(images.c.health == only.health.value)
    if only.images is not None:
        told = func.json_each(json.dumps(list(only.images))).table_valued("value", name="told")
        asked.append(images.c.id.in_(select(told.c.value)))
    if only.text:
        asked.append(exists().where(places.c.image_id == images.c.id, holds(places.c.shown_path, only.text)))
    return asked


def _of_their_answer(only: Filter, labeler_id: LabelerId) -> list[ColumnElement[bool]]:
    asked = []
    if only.standing is not None:
        asked.append(_STANDINGS[only.standing](labeler_id))
    if only.reason:
        asked.append(_answered(labeler_id, answers.c.state == State.SKIPPED.value, _has_reason(only.reason)))
    if only.mine:
        asked.append(_answered(labeler_id))
    if only.concept is not None or only.relation is not None:
        asked.append(_says(only, labeler_id))
    if only.claims:
        asked.append(_has_open_claim(labeler_id))
    return asked


def _answered(labeler_id: LabelerId, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """This labeler's own answer to the image is so; nobody else's is looked at anywhere here."""
    return exists().where(answers.c.image_id == images.c.id, answers.c.labeler_id == labeler_id, *conditions)


def _is_finished() -> ColumnElement[bool]:
    return exists().where(finished_answers.c.id == answers.c.id)


_STANDINGS: Mapping[Standing, Callable[[LabelerId], ColumnElement[bool]]] = {
    Standing.UNTOUCHED: lambda labeler_id: not_(_answered(labeler_id)),
    Standing.OPEN: lambda labeler_id: _answered(
        labeler_id, answers.c.state != State.SKIPPED.value, not_(_is_finished())
    ),
    Standing.FINISHED: lambda labeler_id: _answered(labeler_id, _is_finished()),
    Standing.SKIPPED: lambda labeler_id: _answered(labeler_id, answers.c.state == State.SKIPPED.value),
}
assert set(_STANDINGS) == set(Standing)


def _has_reason(reason: str) -> ColumnElement[bool]:
    """These very words, or these and then a colon and more. LIKE would not tell capitals apart."""
    begins_so = func.substr(answers.c.reason, 1, len(reason) + 1) == f"{reason}:"
    return or_(answers.c.reason == reason, begins_so)


def _says(only: Filter, labeler_id: LabelerId) -> ColumnElement[bool]:
    has_label = _answered(labeler_id, _label(only.concept, only.relation))
    if only.concept is None or only.relation is not Relation.ABSENT:
        return has_label
    looked_for = _answered(labeler_id, _covers_without_label(only.concept))
    return or_(has_label, looked_for)


def _label(concept: ConceptUid | None, relation: Relation | None) -> ColumnElement[bool]:
    asked: list[ColumnElement[bool]] = [labels.c.answer_id == answers.c.id]
    if concept is not None:
        asked.append(labels.c.concept_id == _id_of(concept))
    if relation is not None:
        asked.append(labels.c.relation == relation.value)
    return exists().where(*asked)


def _covers_without_label(concept: ConceptUid) -> ColumnElement[bool]:
    """It was on the list, all of the list was looked for, and nothing was said of it (`rules.covers`)."""
    return and_(
        answers.c.scope == Scope.ALL.value,
        answers.c.state != State.SKIPPED.value,
        exists().where(concepts.c.uid == concept, _was_listed()),
        not_(_label(concept, None)),
    )


def _was_listed() -> ColumnElement[bool]:
    was_open = or_(concepts.c.closed_at.is_(None), concepts.c.closed_at > func.coalesce(answers.c.submitted_at, ""))
    return and_(concepts.c.since_revision <= answers.c.taxonomy_revision, was_open)


def _has_open_claim(labeler_id: LabelerId) -> ColumnElement[bool]:
    """A claim waits until they have a label of its concept, or a finished answer that looked for it among all."""
    was_said = exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == claims.c.concept_id)
    was_looked_for = and_(
        answers.c.scope == Scope.ALL.value,
        _is_finished(),
        exists().where(concepts.c.id == claims.c.concept_id, _was_listed()).correlate(answers, claims),
    )
    settles = or_(was_said.correlate(answers, claims), was_looked_for)
    is_settled = exists().where(answers.c.image_id == claims.c.image_id, answers.c.labeler_id == labeler_id, settles)
    is_asked = exists().where(concepts.c.id == claims.c.concept_id, concepts.c.closed_at.is_(None))
    return exists().where(
        claims.c.image_id == images.c.id, is_asked.correlate(claims), not_(is_settled.correlate(claims))
    )


def _id_of(concept: ConceptUid) -> ColumnElement[int]:
    return select(concepts.c.id).where(concepts.c.uid == concept).scalar_subquery()


def _image(found: int | None) -> ImageId | None:
    return None if found is None else ImageId(found)
