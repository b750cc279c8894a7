"""What the two sides of a revision may say, checked as closely as the project's own file checks its rows."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from labeler.domain.phrase import Phrase
from labeler.domain.words import Origin, Relation, Role, Scope, State, Verdict
from labeler.formats.package.checked_types import (
    BoxNumbers,
    Count,
    Digest,
    MaybeDay,
    MaybeMoment,
    MaybeUid,
    Moment,
    Name,
    Short,
    Text,
    Uid,
    check_day,
    check_moment,
    check_uids,
)

Plain = dict[str, Any]
"""A JSON object."""

_NO_IMAGE = Phrase("it tells of no image, or of two")
_SKIPPED = Phrase("an image was passed over without a reason")
_TWO_LABELS = Phrase("one concept has two labels in one answer")
_SAME_LABEL = Phrase("two labels have the same uid")
_SAME_BOX = Phrase("two boxes have the same uid")
_TWO_SUBJECTS = Phrase("one answer has two subjects that are not joint")
_JOINT = Phrase("a label is joint that is no of")
_UNCLEAR = Phrase("a label is unclear without a reason")
_SAME_EXAMPLE = Phrase("two examples have the same uid")


class _Closed(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """All its keys and no others."""


class RegionSaid(_Closed):
    uid: Uid
    box: BoxNumbers
    crowd: bool
    origin: Origin


class LabelSaid(_Closed):
    uid: Uid
    concept: Uid
    facet: Name
    relation: Relation
    joint: bool
    later: bool
    reason: Text
    said_at: MaybeMoment
    said_day: MaybeDay
    regions: list[RegionSaid]


class AnswerSaid(_Closed):
    uid: Uid
    state: State
    scope: Scope
    taxonomy_revision: Count
    none: bool
    reason: Text
    submitted_at: Moment | None
    submitted_day: MaybeDay | None
    labels: list[LabelSaid]


class AnswerTold(_Closed):
    """An answer as its revisions keep it."""

    image: Digest
    active_ms: Count
    answer: AnswerSaid


class LabelerTold(_Closed):
    """A person as the revisions of people keep them."""

    name: Name
    role: Role
    retired: bool


class ReturnTold(_Closed):
    """What was sent back as its revisions keep it; people by name."""

    image: Digest
    labeler: Name
    reason: Text
    sent_by: Name | None
    sent_at: Moment
    ended_at: Moment | None


class ExampleTold(_Closed):
    uid: Uid
    verdict: Verdict
    reason: Text
    has_picture: bool


class ConceptTold(msgspec.Struct, gc=False):
    """A concept as its revisions keep it; beside it an act may have put down what else it did."""

    uid: Uid
    name: Name
    facet: Name
    parent: MaybeUid | None
    definition: Text
    must_see: Text
    must_not_see: Text
    confused_with: list[Uid]
    hotkey: Short
    color: Short
    position: Count
    export_id: Count
    since_revision: Count
    closed_at: Moment | None
    dictionary_revision: Count
    examples: list[ExampleTold]
    pictures: dict[str, bytes] = {}


def check_sides(subject: str, before: Plain | None, after: Plain | None) -> None:
    """ValueError or msgspec.ValidationError where one side says what nobody can say of such a subject."""
    check = _CHECKS.get(subject)
    if check is not None:
        check(before, after)


def _check_answer(before: Plain | None, after: Plain | None) -> None:
    told = [msgspec.convert(side, AnswerTold) for side in (before, after) if side is not None]
    if len({side.image for side in told}) != 1:
        raise ValueError(_NO_IMAGE)
    for side in told:
        check_answer(side.answer)


def check_answer(answer: AnswerSaid) -> None:
    """ValueError for what the file of a project would refuse."""
    if answer.state is State.SKIPPED and not answer.reason.strip():
        raise ValueError(_SKIPPED)
    check_moment(answer.submitted_at or "")
    check_day(answer.submitted_day or "")
    labels = answer.labels
    for label in labels:
        _check_label(label)
    concepts, uids = [label.concept for label in labels], [label.uid for label in labels]
    boxes = [region.uid for label in labels for region in label.regions]
    check_uids(answer.uid, *concepts, *uids, *boxes)
    _once(concepts, _TWO_LABELS)
    _once(uids, _SAME_LABEL)
    _once(boxes, _SAME_BOX)
    _once([label.facet for label in labels if label.relation is Relation.OF and not label.joint], _TWO_SUBJECTS)


def _check_label(label: LabelSaid) -> None:
    if label.joint and label.relation is not Relation.OF:
        raise ValueError(_JOINT)
    if label.relation is Relation.UNCLEAR and not label.reason.strip():
        raise ValueError(_UNCLEAR)
    check_moment(label.said_at)
    check_day(label.said_day)


def _check_labeler(before: Plain | None, after: Plain | None) -> None:
    for side in (before, after):
        if side is not None:
            msgspec.convert(side, LabelerTold)


def _check_return(before: Plain | None, after: Plain | None) -> None:
    told = [msgspec.convert(side, ReturnTold) for side in (before, after) if side is not None]
    if len({(side.image, side.labeler) for side in told}) != 1:
        raise ValueError(_NO_IMAGE)
    for side in told:
        check_moment(side.sent_at)
        check_moment(side.ended_at or "")


def _check_concept(before: Plain | None, after: Plain | None) -> None:
    for side in (before, after):
        if side is not None and "uid" in side:
            check_concept(msgspec.convert(side, ConceptTold))


def check_concept(concept: ConceptTold) -> None:
    examples = [example.uid for example in concept.examples]
    check_uids(concept.uid, concept.parent, *concept.confused_with, *examples)
    _once(examples, _SAME_EXAMPLE)
    check_moment(concept.closed_at or "")


def _once(values: list[str], problem: Phrase) -> None:
    if len(values) > 1 and len(set(values)) < len(values):
        raise ValueError(problem)


_CHECKS: Mapping[str, Callable[[Plain | None, Plain | None], None]] = {
    "answer": _check_answer,
    "labeler": _check_labeler,
    "concept": _check_concept,
    "return": _check_return,
}
