"""Whose answer goes out where several labelers finished one: they must agree; the earliest one's boxes are taken."""

from collections.abc import Sequence

from labeler.domain.answer import Answer, Label
from labeler.domain.concept import Taxonomy
from labeler.domain.ids import AnswerUid
from labeler.domain.rules import covers
from labeler.domain.words import Relation, Scope, State
from labeler.formats.records import ExportAnswer, ExportLabel, ExportRegion
from labeler.store.kept import Kept


def agree(answers: Sequence[Answer]) -> bool:
    """Whether finished answers say the same: the same concepts, each with the same relation.

    Absent is not compared: where one labeler looked for a concept and the other was not asked about it, they do
    not disagree, and where the other said that it is there, what they said of it differs anyhow.
    """
    return len({_said(answer) for answer in answers}) == 1


def _said(answer: Answer) -> frozenset[tuple[str, Relation]]:
    return frozenset(
        (label.concept_uid, label.relation) for label in answer.labels if label.relation is not Relation.ABSENT
    )


class Covered:
    """Which concepts an answer tells about; those of scope `all` are worked out once for each revision of the list."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._looked_for: dict[int, frozenset[str]] = {}

    def by(self, answers: Sequence[Answer]) -> frozenset[str]:
        """The uids of the concepts that any of these answers tells about; any other was never asked about."""
        found: set[str] = set()
        for answer in answers:
            found.update(label.concept_uid for label in answer.labels)
            if answer.state is State.SUBMITTED and answer.scope is Scope.ALL:
                found |= self._all_of(answer.taxonomy_revision)
        return frozenset(found)

    def _all_of(self, revision: int) -> frozenset[str]:
        if revision not in self._looked_for:
            bare = Answer(
                uid=AnswerUid(""), state=State.SUBMITTED, scope=Scope.ALL, taxonomy_revision=revision, none=True
            )
            concepts = (concept for concept in self._taxonomy.concepts if covers(bare, concept))
            self._looked_for[revision] = frozenset(concept.uid for concept in concepts)
        return self._looked_for[revision]


def as_export(kept: Sequence[Kept], *, labeler: str, covered: Covered) -> ExportAnswer:
    """One answer to go out, of those that agree on one image: the first one's, with all that any of them looked for."""
    answers = [each.answer for each in kept]
    first = answers[0]
    scope = Scope.ALL if any(answer.scope is Scope.ALL for answer in answers) else Scope.ASKED
    return ExportAnswer(
        labeler=labeler,
        state=first.state,
        scope=scope,
        none=first.none,
        reason=first.reason,
        labels=tuple(_label(label) for label in first.labels),
        covered=covered.by(answers),
    )


def _label(label: Label) -> ExportLabel:
    regions = (ExportRegion(box=region.box, crowd=region.crowd, origin=region.origin.value) for region in label.regions)
    return ExportLabel(
        concept_uid=label.concept_uid,
        relation=label.relation,
        joint=label.joint,
        reason=label.reason,
        regions=tuple(regions),
    )
