"""What one labeler says of one image: regions in labels, labels in an answer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from labeler.domain.geometry import Box
from labeler.domain.ids import AnswerUid, ConceptUid, RegionUid
from labeler.domain.words import Origin, Relation, Scope, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where one instance of a concept is."""

    uid: RegionUid
    box: Box
    crowd: bool = False
    origin: Origin = Origin.DRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What is said of one concept. `later`: its box was put off on purpose. `joint`: of several subjects equally."""

    uid: str
    concept_uid: ConceptUid
    facet: str
    relation: Relation
    joint: bool = False
    later: bool = False
    reason: str = ""
    said_at: str = ""
    said_day: str = ""
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """All that one labeler says of one image, and whether all concepts were looked for or only those asked."""

    uid: AnswerUid
    state: State = State.OPEN
    scope: Scope = Scope.ASKED
    taxonomy_revision: int = 0
    none: bool = False
    reason: str = ""
    submitted_at: str | None = None
    submitted_day: str | None = None
    labels: tuple[Label, ...] = ()

    def label_of(self, concept_uid: ConceptUid) -> Label | None:
        """The label of this concept; None says that nothing was said of it."""
        return next((label for label in self.labels if label.concept_uid == concept_uid), None)

    def labels_with(self, *relations: Relation) -> tuple[Label, ...]:
        return tuple(label for label in self.labels if label.relation in relations)

    def subjects(self, facet: str) -> tuple[Label, ...]:
        """The labels that say what the image is of, in one facet."""
        return tuple(label for label in self.labels_with(Relation.OF) if label.facet == facet)

    def with_label(self, label: Label) -> "Answer":
        """This answer with `label` in the place of what was said of its concept, or at the end."""
        kept = [label if old.concept_uid == label.concept_uid else old for old in self.labels]
        if label not in kept:
            kept.append(label)
        return replace(self, labels=tuple(kept))

    def without_label(self, concept_uid: ConceptUid) -> "Answer":
        return self.with_labels(label for label in self.labels if label.concept_uid != concept_uid)

    def with_labels(self, labels: Iterable[Label]) -> "Answer":
        return replace(self, labels=tuple(labels))
