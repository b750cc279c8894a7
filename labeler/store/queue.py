"""What is left to answer: the next image of each pass for one labeler, found by key and never by offset."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select

from labeler.domain.draft import Pass, Way
from labeler.domain.ids import ConceptUid, ImageId, LabelerId
from labeler.domain.words import Health, Relation, Scope, State
from labeler.store.schema import answers, complete_labels, concepts, finished_answers, images, labels, regions
from labeler.store.transaction import Reader


def next_image(reader: Reader, asking: Pass, *, labeler_id: LabelerId, after: ImageId = ImageId(0)) -> ImageId | None:
    """The first image behind `after` with something left to ask, or from the start; None when all is done."""
    left = _left(asking, labeler_id)
    for condition in (images.c.id > after, images.c.id <= after):
        found = reader.value(select(images.c.id).where(condition, left).order_by(images.c.id).limit(1))
        if found is not None:
            return ImageId(found)
    return None


def count_left(reader: Reader, asking: Pass, *, labeler_id: LabelerId) -> int:
    return int(reader.value(select(func.count()).select_from(images).where(_left(asking, labeler_id))))


def neighbours(reader: Reader, image_id: ImageId) -> tuple[ImageId | None, ImageId | None]:
    """The readable images before and behind this one, whether answered or not."""
    is_ok = images.c.health == Health.OK.value
    before = select(func.max(images.c.id)).where(images.c.id < image_id, is_ok)
    behind = select(func.min(images.c.id)).where(images.c.id > image_id, is_ok)
    return reader.value(before), reader.value(behind)


def upcoming(reader: Reader, asking: Pass, *, labeler_id: LabelerId, after: ImageId, most: int) -> Sequence[ImageId]:
    """The next few images with something left to ask, to be fetched ahead; all of them where `most` is -1."""
    left = _left(asking, labeler_id)
    query = select(images.c.id).where(images.c.id > after, left).order_by(images.c.id).limit(most)
    return [ImageId(row["id"]) for row in reader.rows(query)]


def recent(reader: Reader, *, labeler_id: LabelerId, most: int) -> Sequence[ImageId]:
    """The images this labeler submitted or skipped last, oldest of them first."""
    query = (
        select(answers.c.image_id)
        .where(answers.c.labeler_id == labeler_id, answers.c.submitted_at.is_not(None))
        .order_by(answers.c.submitted_at.desc(), answers.c.id.desc())
        .limit(most)
    )
    return [ImageId(row["image_id"]) for row in reversed(reader.rows(query))]


def left_among(
    reader: Reader, asking: Pass, ids: Sequence[ImageId], *, labeler_id: LabelerId
) -> frozenset[ImageId]:
    """Those of a few images that have something left to ask."""
    query = select(images.c.id).where(images.c.id.in_(ids), _left(asking, labeler_id))
    return frozenset(ImageId(row["id"]) for row in reader.rows(query))


def newest(reader: Reader) -> ImageId:
    """The image added last, 0 where there is none."""
    return ImageId(int(reader.value(select(func.coalesce(func.max(images.c.id), 0)))))


def count_readable(reader: Reader, *, after: ImageId = ImageId(0)) -> int:
    """The readable images behind `after`."""
    is_readable = (images.c.id > after) & (images.c.health == Health.OK.value)
    return int(reader.value(select(func.count()).where(is_readable)))


def _left(asking: Pass, labeler_id: LabelerId) -> ColumnElement[bool]:
    """True of an image exactly where its question is not yet *done* and it is not skipped.

    What another pass still asks (the boxes of another concept, say) does not bring an image into a concept pass.
    Every part looks up the rows of one image: nothing is collected over the whole project first.
    """
    is_theirs = and_(answers.c.image_id == images.c.id, answers.c.labeler_id == labeler_id)
    done = _free_done(asking) if asking.way is not Way.CONCEPT else _concept_done(asking.concept)
    return and_(
        images.c.health == Health.OK.value,
        not_(exists().where(is_theirs, or_(answers.c.state == State.SKIPPED.value, done))),
    )


def _free_done(asking: Pass) -> ColumnElement[bool]:
    is_asked = answers.c.scope == Scope.ASKED.value
    enough = [and_(answers.c.scope == Scope.ALL.value, not_(_has_added_since())), and_(is_asked, answers.c.none == 1)]
    if asking.way is Way.ONE_IS_ENOUGH:
        enough.append(and_(is_asked, _has_label(Relation.OF)))
    is_finished = exists().where(finished_answers.c.id == answers.c.id)
    return and_(is_finished, not_(_lacks_subject_box()), or_(*enough))


def _has_added_since() -> ColumnElement[bool]:
    """A concept was added after this answer, and nothing was said of it."""
    was_said = exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == concepts.c.id)
    return exists().where(
        concepts.c.closed_at.is_(None),
        concepts.c.since_revision > answers.c.taxonomy_revision,
        # Named, since it is found by itself one level up only: without it, anyone's label of the concept would do.
        not_(was_said.correlate(answers, concepts)),
    )


def _lacks_subject_box() -> ColumnElement[bool]:
    """Something is boxed, and a subject has no box and was not put off."""
    has_box = exists().where(regions.c.label_id == labels.c.id)
    return and_(_has_label(Relation.IN, has_box), _has_label(Relation.OF, labels.c.later == 0, not_(has_box)))


def _has_label(relation: Relation, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(labels.c.answer_id == answers.c.id, labels.c.relation == relation.value, *conditions)


def _concept_done(concept: ConceptUid | None) -> ColumnElement[bool]:
    """A complete label of the concept; or it was looked for among all, and none was said."""
    asked = select(concepts.c.id).where(concepts.c.uid == concept).scalar_subquery()
    was_open = or_(concepts.c.closed_at.is_(None), concepts.c.closed_at > func.coalesce(answers.c.submitted_at, ""))
    was_listed = exists().where(
        concepts.c.uid == concept, concepts.c.since_revision <= answers.c.taxonomy_revision, was_open
    )
    is_complete = exists().where(complete_labels.c.answer_id == answers.c.id, complete_labels.c.concept_id == asked)
    looked_for = and_(
        answers.c.scope == Scope.ALL.value,
        answers.c.state == State.SUBMITTED.value,
        was_listed,
        not_(exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == asked)),
    )
    return or_(is_complete, looked_for)
