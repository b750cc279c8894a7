"""What an answer is in CSV: one row for a label, or for each box of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from labeler.domain.words import Relation, Scope, State
from labeler.formats.cells import guarded
from labeler.formats.outgoing.clipping import clipped, lies_outside, number_text
from labeler.formats.outgoing.records import ExportAnswer, ExportConcept, ExportImage, ExportLabel, ExportRegion

COLUMNS = (
    *("image", "concept", "relation", "labeler", "x", "y", "width", "height"),
    *("crowd", "joint", "reason", "scope"),
)
NONE = "none"
SKIPPED = "skipped"
Row = tuple[str, ...]
_FLAGS = {True: "1", False: "0"}


class Unwritable(Enum):
    """Why an answer has no rows that could be read back as what it says."""

    OUTSIDE = "outside"
    SEVERAL_BOXES = "several boxes"
    HALF_JOINT = "half joint"
    NOTHING_SAID = "nothing said"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Statement:
    """What an answer says of one concept, or, without one, of the whole image."""

    relation: str
    concept: ExportConcept | None = None
    joint: str = ""
    reason: str = ""
    regions: Sequence[ExportRegion] = ()


class CsvRows:
    """Writes answers as rows, all their concepts or only those that were named."""

    def __init__(self, concepts: Sequence[ExportConcept], chosen: Sequence[ExportConcept]) -> None:
        self._chosen = chosen
        self._facets = {concept.uid: concept.facet for concept in chosen}
        self._filtered = len(chosen) < len(concepts)
        self._open = frozenset(concept.uid for concept in concepts if not concept.closed)

    def unwritable(self, image: ExportImage) -> Unwritable | None:
        """Why this answer stays out; None where it goes in."""
        if image.answer.state is State.SKIPPED:
            return None
        answer = image.answer
        labels = self._labels(answer)
        regions = [region for label in labels for region in label.regions]
        if any(lies_outside(region.box, image.size) for region in regions):
            return Unwritable.OUTSIDE
        if any(label.relation is Relation.OF and len(label.regions) > 1 for label in labels):
            return Unwritable.SEVERAL_BOXES
        if 1 in Counter(self._facets[label.concept_uid] for label in labels if label.joint).values():
            return Unwritable.HALF_JOINT
        return None if self._said(answer)[1] else Unwritable.NOTHING_SAID

    def rows(self, image: ExportImage, image_cell: str) -> Iterator[Row]:
        """The rows of one answer; `image_cell` names the image."""
        answer = image.answer
        scope, statements = self._said(answer)
        for statement in statements:
            name = guarded(statement.concept.name) if statement.concept else ""
            head = (image_cell, name, str(statement.relation), guarded(answer.labeler))
            tail = (statement.joint, guarded(statement.reason), scope)
            for region in statement.regions or (None,):
                yield (*head, *_box_cells(region, image), *tail)

    def labels(self, image: ExportImage) -> int:
        """How many labels the rows hold; neither a skip nor *none of the concepts* is one."""
        return sum(statement.concept is not None for statement in self._said(image.answer)[1])

    def boxes(self, image: ExportImage) -> dict[str, int]:
        """How many boxes each concept has."""
        if image.answer.state is State.SKIPPED:
            return {}
        return {label.concept_uid: len(label.regions) for label in self._labels(image.answer)}

    def _labels(self, answer: ExportAnswer) -> list[ExportLabel]:
        return [label for label in answer.labels if label.concept_uid in self._facets]

    def _said(self, answer: ExportAnswer) -> tuple[str, list[_Statement]]:
        """The scope of the answer as its rows have it, and what it says, in the order of the taxonomy."""
        if answer.state is State.SKIPPED:
            return "", [_Statement(relation=SKIPPED, reason=answer.reason)]
        labels = {label.concept_uid: label for label in self._labels(answer)}
        # Looked for all there is now: a reader may take what is not named for absent.
        whole = answer.scope is Scope.ALL and not self._filtered and self._open <= answer.covered
        scope = (Scope.ALL if whole else Scope.ASKED).value
        only_absent = all(label.relation is Relation.ABSENT for label in labels.values())
        if answer.none and whole and only_absent:
            return scope, [_Statement(relation=NONE, reason=answer.reason)]
        said = []
        for concept in self._chosen:
            label = labels.get(concept.uid)
            if label is not None:
                said.append(_statement(concept, label))
            elif not whole and concept.uid in answer.covered:
                said.append(_Statement(relation=Relation.ABSENT, concept=concept))
        return scope, said


def _statement(concept: ExportConcept, label: ExportLabel) -> _Statement:
    return _Statement(
        relation=label.relation,
        concept=concept,
        joint=_FLAGS[label.joint] if label.relation is Relation.OF else "",
        reason=label.reason,
        regions=label.regions,
    )


def _box_cells(region: ExportRegion | None, image: ExportImage) -> Row:
    """x, y, width and height in upright pixels, and whether it is a crowd."""
    if region is None:
        return ("", "", "", "", "")
    box = clipped(region.box, image.size)
    numbers = (box.x, box.y, box.width, box.height)
    return (*(number_text(number) for number in numbers), _FLAGS[region.crowd])
