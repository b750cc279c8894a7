"""Whether an image has something left to ask, pass by pass, said in the file: what the core says by a question."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, Exists, and_, exists, false, func, not_, or_, select, true

from labeler.domain.draft import Pass, Way
from labeler.domain.ids import LabelerId
from labeler.domain.policy import Policy, SubjectBoxes, sample_bound
from labeler.domain.words import Health, Relation, Scope, State
from labeler.store.schema import (
    answers,
    claims,
    complete_labels,
    concepts,
    drafts,
    finished_answers,
    images,
    labels,
    regions,
    returns,
)

_boxing_of = func.json_extract(drafts.c.state, "$.concept")
_HAS_BOX = exists().where(regions.c.label_id == labels.c.id)


def left_to_ask(asking: Pass, labeler_id: LabelerId, policy: Policy) -> ColumnElement[bool]:
    """True of an image exactly where its question is not yet *done* and it is not skipped.

    What another pass still asks (the boxes of another concept, say) does not bring an image into this one.
    Every part looks up the rows of one image: nothing is collected over the whole project first.
    """
    is_theirs = and_(answers.c.image_id == images.c.id, answers.c.labeler_id == labeler_id)
    left = _PASSES[asking.way](is_theirs, asking, policy)
    if asking.way in (Way.FREE, Way.ONE_IS_ENOUGH):
        left = or_(left, _is_sent_back(labeler_id))
    return and_(images.c.health == Health.OK.value, left)


def _is_sent_back(labeler_id: LabelerId) -> ColumnElement[bool]:
    """A lead asks for this labeler's answer again."""
    return exists().where(
        returns.c.labeler_id == labeler_id, returns.c.image_id == images.c.id, returns.c.ended_at.is_(None)
    )


def _free(is_theirs: ColumnElement[bool], asking: Pass, policy: Policy) -> ColumnElement[bool]:
    all_looked_for = and_(answers.c.scope == Scope.ALL.value, not_(_has_added_since()))
    enough = [all_looked_for, and_(answers.c.scope == Scope.ASKED.value, answers.c.none == 1)]
    if asking.way is Way.ONE_IS_ENOUGH:
        one = not_(_has_unsettled_facet()) if asking.by_facet else _has_label(Relation.OF)
        enough.append(and_(answers.c.scope == Scope.ASKED.value, one))
    is_finished = exists().where(finished_answers.c.id == answers.c.id)
    is_given = or_(is_finished, _waits_for_boxes())
    return _not_done(is_theirs, and_(is_given, not_(_lacks_subject_box(policy)), or_(*enough)))


def _concept(is_theirs: ColumnElement[bool], asking: Pass, policy: Policy) -> ColumnElement[bool]:
    """Done by a complete label of the concept, or one put off; or it was looked for among all, and none was said."""
    asked = select(concepts.c.id).where(concepts.c.uid == asking.concept).scalar_subquery()
    is_complete = exists().where(complete_labels.c.answer_id == answers.c.id, complete_labels.c.concept_id == asked)
    is_put_off = _has_label(Relation.IN, labels.c.concept_id == asked, labels.c.later == 1, not_(_HAS_BOX))
    done = or_(is_complete, is_put_off, _was_looked_for(asking, asked))
    if asking.by_facet:
        is_there = exists().where(
            labels.c.answer_id == answers.c.id,
            labels.c.concept_id == asked,
            labels.c.relation.in_((Relation.OF.value, Relation.IN.value)),
        )
        done = and_(done, not_(and_(is_there, _has_unsettled_facet(but=asking))))
    return _not_done(is_theirs, and_(done, not_(_is_boxing(_boxing_of == asking.concept))))


def _clarify(is_theirs: ColumnElement[bool], asking: Pass, policy: Policy) -> ColumnElement[bool]:
    """A claim of an open concept, of which the labeler has not told."""
    was_listed = concepts.c.since_revision <= answers.c.taxonomy_revision
    is_finished = exists().where(finished_answers.c.id == answers.c.id)
    has_label = exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == claims.c.concept_id)
    is_boxing = _is_boxing(_boxing_of == concepts.c.uid).correlate(answers, concepts)
    is_told = or_(
        answers.c.state == State.SKIPPED.value,
        and_(has_label.correlate(answers, claims), not_(is_boxing)),
        and_(answers.c.scope == Scope.ALL.value, was_listed, is_finished),
    )
    told = exists().where(is_theirs, is_told).correlate(images, claims, concepts)
    return exists().where(
        claims.c.image_id == images.c.id,
        concepts.c.id == claims.c.concept_id,
        concepts.c.closed_at.is_(None),
        not_(told),
    )


def _boxes(is_theirs: ColumnElement[bool], asking: Pass, policy: Policy) -> ColumnElement[bool]:
    lacks_boxes = or_(_has_label(Relation.IN, not_(_HAS_BOX)), _is_boxing())
    return exists().where(is_theirs, answers.c.state != State.SKIPPED.value, lacks_boxes)


def _subject_boxes(is_theirs: ColumnElement[bool], asking: Pass, policy: Policy) -> ColumnElement[bool]:
    is_sampled = images.c.digest < sample_bound(policy.subject_sample)
    lacks_box = and_(answers.c.state != State.SKIPPED.value, _has_label(Relation.OF, not_(_HAS_BOX)))
    return exists().where(is_theirs, lacks_box, or_(is_sampled, _wants_subject_box(policy)))


_PASSES: dict[Way, Callable[[ColumnElement[bool], Pass, Policy], ColumnElement[bool]]] = {
    Way.FREE: _free,
    Way.ONE_IS_ENOUGH: _free,
    Way.CONCEPT: _concept,
    Way.CLARIFY: _clarify,
    Way.BOXES: _boxes,
    Way.SUBJECT_BOXES: _subject_boxes,
}
assert set(_PASSES) == set(Way)


def _not_done(is_theirs: ColumnElement[bool], done: ColumnElement[bool]) -> ColumnElement[bool]:
    return not_(exists().where(is_theirs, or_(answers.c.state == State.SKIPPED.value, done)))


def _is_boxing(*conditions: ColumnElement[bool]) -> Exists:
    """Box mode was left without the word that every one is boxed: the answer would stay open for good."""
    return exists().where(
        answers.c.state == State.OPEN.value,
        drafts.c.labeler_id == answers.c.labeler_id,
        drafts.c.image_id == answers.c.image_id,
        func.json_extract(drafts.c.state, "$.begun") == "boxes",
        *conditions,
    )


def _waits_for_boxes() -> ColumnElement[bool]:
    """Open for nothing but boxes that were put off."""
    is_put_off = and_(labels.c.relation == Relation.IN.value, labels.c.later == 1, not_(_HAS_BOX))
    is_complete = exists().where(complete_labels.c.id == labels.c.id)
    is_of_it = labels.c.answer_id == answers.c.id
    return and_(
        answers.c.state == State.OPEN.value,
        exists().where(is_of_it, is_put_off),
        not_(exists().where(is_of_it, not_(is_put_off), not_(is_complete))),
    )


def _has_added_since() -> ColumnElement[bool]:
    """A concept was added after this answer, and nothing was said of it."""
    return exists().where(
        concepts.c.closed_at.is_(None),
        concepts.c.since_revision > answers.c.taxonomy_revision,
        not_(_was_said()),
    )


def _was_said() -> ColumnElement[bool]:
    was_said = exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == concepts.c.id)
    # Named, since it is found by itself one level up only: without it, anyone's label of the concept would do.
    return was_said.correlate(answers, concepts)


def _has_unsettled_facet(but: Pass | None = None) -> ColumnElement[bool]:
    """A facet of which nothing is the subject, with a concept that has not been told about."""
    is_subject = exists().where(
        labels.c.answer_id == answers.c.id,
        labels.c.relation == Relation.OF.value,
        labels.c.facet == concepts.c.facet,
    )
    was_looked_for = and_(answers.c.scope == Scope.ALL.value, concepts.c.since_revision <= answers.c.taxonomy_revision)
    own = concepts.alias("own")
    facet = select(own.c.facet).where(own.c.uid == but.concept).scalar_subquery() if but else None
    return exists().where(
        concepts.c.closed_at.is_(None),
        concepts.c.facet != facet if facet is not None else true(),
        not_(is_subject.correlate(answers, concepts)),
        not_(_was_said()),
        not_(was_looked_for),
    )


def _wants_subject_box(policy: Policy) -> ColumnElement[bool]:
    """Whether the lead wants the box of this answer's subject."""
    return {
        SubjectBoxes.WITH_AN_IN: lambda: _has_label(Relation.IN, _HAS_BOX),
        SubjectBoxes.ALWAYS: true,
        SubjectBoxes.NEVER: false,
    }[policy.subject_boxes]()


def _lacks_subject_box(policy: Policy) -> ColumnElement[bool]:
    """A subject has no box and was not put off, and the lead wants it."""
    return and_(_wants_subject_box(policy), _has_label(Relation.OF, labels.c.later == 0, not_(_HAS_BOX)))


def _has_label(relation: Relation, *conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(labels.c.answer_id == answers.c.id, labels.c.relation == relation.value, *conditions)


def _was_looked_for(asking: Pass, asked: ColumnElement[int]) -> ColumnElement[bool]:
    was_open = or_(concepts.c.closed_at.is_(None), concepts.c.closed_at > func.coalesce(answers.c.submitted_at, ""))
    was_listed = exists().where(
        concepts.c.uid == asking.concept, concepts.c.since_revision <= answers.c.taxonomy_revision, was_open
    )
    return and_(
        answers.c.scope == Scope.ALL.value,
        answers.c.state != State.SKIPPED.value,
        was_listed,
        not_(exists().where(labels.c.answer_id == answers.c.id, labels.c.concept_id == asked)),
    )
